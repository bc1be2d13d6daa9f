/** What happened in a run, in words and numbers: read out while stepping, shown below the figures. */
import { row, rowNorm } from '../engine/result.ts';
import type { Description, Experiment, Run, RunResult } from '../engine/types.ts';
import { formatNumber, formatPoint } from '../figures/format.ts';
import { t } from '../strings/index.ts';
import { keyTitle } from './keys.ts';

/** "step 7: g 1.9 → 1.2, |∇g| 0.8" */
export function stepText(run: Run, dimension: number, shown: number): string {
  const k = Math.max(0, Math.min(run.rows - 1, shown));
  const cost = formatNumber(run.costs[k] as number);
  const slope = formatNumber(rowNorm(run.gradients, k, dimension));
  return k === 0
    ? t.controls.explain.start(formatPoint(row(run.points, 0, dimension)), cost, slope)
    : t.controls.explain.step(k, formatNumber(run.costs[k - 1] as number), cost, slope);
}

/** The engine's names of the rules that end a run, in words. */
const stopRules = (): { [rule: string]: string } => ({
  gradient_norm: t.controls.explain.smallGradient,
  cost_below: t.controls.explain.lowCost,
  evaluations: t.controls.explain.usedUp,
});

/** How the run ended, once its end is shown; an empty text before: nothing is told ahead of the shown step. */
export function endText(run: Run, shown: number, budget: number): string {
  if (shown < run.rows - 1) return '';
  const steps = run.rows - 1;
  const words = t.controls.explain;
  const count = words.steps(steps);
  switch (run.status) {
    case 'finished':
      if (steps > 0 && (run.costs[steps] as number) > (run.costs[0] as number)) {
        return words.higher;
      }
      return steps >= budget ? '' : words.ended(count, stopRules()[run.reason] ?? run.reason);
    case 'converged':
      return words.stopped(count, stopRules()[run.reason] ?? run.reason);
    case 'diverged':
      // The engine names the step that could not be made.
      return words.diverged(run.reason);
    case 'failed':
      return words.failed(run.reason);
  }
}

/** Titles of the runs in the result's order; equal methods are told apart by what differs, then by their starts. */
export function runNames(
  result: RunResult,
  experiment: Experiment,
  descriptions: Description[],
): string[] {
  const { methods } = experiment;
  const starts = Array.isArray(experiment.start[0]) ? experiment.start.length : 1;
  const seen = new Map<string, number>();
  const indices = result.runs.map((run) => {
    // The k-th run of a method from a start belongs to the k-th entry with that method.
    const count = seen.get(`${run.method}/${run.start}`) ?? 0;
    seen.set(`${run.method}/${run.start}`, count + 1);
    return methods.map((_, i) => i).filter((i) => methods[i]?.method === run.method)[count] ?? 0;
  });
  return result.runs.map((run, i) => {
    const index = indices[i] as number;
    const own = methods[index];
    const title =
      descriptions.find((row) => row.name === run.method)?.title ?? keyTitle(run.method);
    const twins = methods.filter((other, j) => j !== index && other.method === run.method);
    const differing = Object.keys(own ?? {}).filter((key) =>
      twins.some((twin) => JSON.stringify(twin[key]) !== JSON.stringify(own?.[key])),
    );
    const details = differing.map((key) => `${keyTitle(key)} ${describeValue(own?.[key])}`);
    if (starts > 1) details.push(t.controls.explain.fromStart(run.start + 1));
    return details.length > 0 ? `${title}, ${details.join(', ')}` : title;
  });
}

function describeValue(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value, 4);
  if (value !== null && typeof value === 'object' && 'rule' in value)
    return keyTitle(String(value.rule));
  // A word such as small_gradient is read out as two.
  const text = String(value);
  return /^[a-z_]+$/.test(text) ? text.replaceAll('_', ' ') : text;
}
