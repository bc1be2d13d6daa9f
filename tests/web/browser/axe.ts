// What axe finds on a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: {
    id: string;
    impact: string;
    nodes: { target: string[]; failureSummary: string }[];
  }[];
}

/** Serious and critical findings of axe, as text: all of its rules or one of them, on the whole page or within an element. */
export async function findings(
  page: Page,
  { rule, within = 'html' }: { rule?: string; within?: string } = {},
): Promise<string[]> {
  await page.evaluate(axe);
  // Formulas are thousands of elements, made by KaTeX, in the colour of the text.
  const options = { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) };
  const result = (await page.evaluate(
    `axe.run(${JSON.stringify({ include: [within], exclude: ['.katex'] })}, ${JSON.stringify(options)})`,
  )) as AxeResult;
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
}
