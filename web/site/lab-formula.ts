/** The formula of a lab as its field will echo it: it stands in the page before any script, and KaTeX waits until it is changed. */
import type { Analysis } from '../src/engine/types.ts';
import { typedObjective } from '../src/experiment/convert.ts';
import type { PartialSettings } from '../src/experiment/settings.ts';
import { inputList } from '../src/figures/symbol.ts';
import type { Environment } from './environment.ts';
import { escapeHtml } from './html.ts';
import { renderTex } from './maths.ts';

/** The engine's function that reads formulas. */
export interface FormulaReader {
  analyse(request: string): string;
}

/** HTML of the formula, or nothing if the engine cannot read it, which is reported. */
export function renderLabFormula(settings: PartialSettings, line: number, env: Environment) {
  const request = JSON.stringify({ objective: typedObjective(settings) });
  const found = JSON.parse(env.engine.analyse(request));
  if (!found.ok) {
    env.report.add(line, `The formula, column ${found.error.column}: ${found.error.message}`);
    return '';
  }
  const { inputs, latex } = found as Analysis;
  return (
    `<span class="lab-formula"><i>g</i>${escapeHtml(inputList(inputs))} = ` +
    `<span data-latex="${escapeHtml(latex)}">${renderTex(latex, false, line, env)}</span></span>`
  );
}
