/** The runs side by side: what each has reached at the shown step, and what that took. */
import { endText } from '../controls/explain.ts';
import { rowNorm } from '../engine/result.ts';
import type { Run, RunResult } from '../engine/types.ts';
import { compare as english } from '../strings/en/parts/compare.ts';
import { wordsOf } from '../strings/index.ts';
import { shownRow } from './figure.ts';
import { formatNumber } from './format.ts';
import type { Column } from './sorting.ts';

const say = () => wordsOf('compare', english);

/** What is compared with the tolerance. */
export const MEASURES = ['gradient', 'cost'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Compared {
  index: number;
  look: number;
  name: string;
  cost: number;
  gradient: number;
  /** The first step at which the tolerance is met, among those that are shown. */
  met: number | null;
  /** Known for whole runs only. */
  evaluations: Run['evaluations'] | null;
  /** How it stands, in words. */
  status: string;
}

/** Null for a name that is no measure. */
export const readMeasure = (name: unknown): Measure | null =>
  MEASURES.find((measure) => measure === name) ?? null;

/** One row per run. Nothing is told ahead of the shown step. */
export function compareRuns(
  result: RunResult,
  names: string[],
  shown: number,
  budget: number,
  measure: Measure,
  tolerance: number,
): Compared[] {
  const words = say();
  return result.runs.map((run, index) => {
    const k = shownRow(run.rows, shown);
    const size = (row: number) =>
      measure === 'cost'
        ? (run.costs[row] as number)
        : rowNorm(run.gradients, row, result.dimension);
    let met: number | null = null;
    for (let row = 0; row <= k && met === null; ++row) if (size(row) <= tolerance) met = row;
    const whole = shown >= run.rows - 1;
    return {
      index,
      look: run.look,
      name: names[index] ?? run.method,
      cost: run.costs[k] as number,
      gradient: rowNorm(run.gradients, k, result.dimension),
      met,
      evaluations: whole ? run.evaluations : null,
      status: whole ? endText(run, shown, budget) || words.all(k) : words.under(k),
    };
  });
}

export function compareColumns(
  rows: Compared[],
  measure: Measure,
  tolerance: number,
): Column<Compared>[] {
  const words = say();
  const none = '–';
  const evaluations = (kind: 'cost' | 'gradient' | 'hessian'): Column<Compared> => ({
    title: words.evaluations[kind],
    name: `${kind} evaluations`,
    value: (row) => row.evaluations?.[kind],
    text: (row) => (row.evaluations ? String(row.evaluations[kind]) : none),
  });
  return [
    {
      title: words.method,
      name: 'method',
      value: ({ name }) => name,
      text: ({ name }) => name,
      words: true,
    },
    {
      title: words.cost,
      name: 'cost',
      value: ({ cost }) => cost,
      text: ({ cost }) => formatNumber(cost, 4),
    },
    {
      title: '|∇g|',
      name: 'gradient norm',
      value: ({ gradient }) => gradient,
      text: ({ gradient }) => formatNumber(gradient, 3),
    },
    {
      title: words.steps(measure === 'cost' ? 'g' : '|∇g|', formatNumber(tolerance, 3)),
      name: `steps to ${measure === 'cost' ? 'cost' : 'gradient norm'} ${tolerance}`,
      value: ({ met }) => met,
      text: ({ met }) => (met === null ? none : String(met)),
    },
    evaluations('gradient'),
    evaluations('cost'),
    ...(rows.some((row) => (row.evaluations?.hessian ?? 0) > 0) ? [evaluations('hessian')] : []),
    {
      title: words.status,
      name: 'status',
      value: ({ status }) => status,
      text: ({ status }) => status,
      words: true,
    },
  ];
}

/** Who was first at the tolerance, in words. */
export function compareText(rows: Compared[]): string {
  const words = say();
  const reached = rows.filter((row) => row.met !== null);
  if (reached.length === 0) return words.nobody;
  const best = Math.min(...reached.map((row) => row.met as number));
  const first = reached.filter((row) => row.met === best).map(({ name }) => name);
  return words.first(first.join(', '), best, reached.length, rows.length);
}
