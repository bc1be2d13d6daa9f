/** Series of a history plot: one quantity of each run against the step. */
import { row, rowNorm } from '../engine/result.ts';
import type { RunResult } from '../engine/types.ts';
import { HISTORY_AXES, type HISTORY_QUANTITIES } from '../experiment/settings.ts';
import { pixel } from './pixel.ts';
import { linearScale, logScale, padded, type Scale } from './scale.ts';

export type Quantity = (typeof HISTORY_QUANTITIES)[number];

/** What a history can show; t.figures.history has the titles. */
export const QUANTITIES: { name: Quantity; symbol: string }[] = [
  { name: 'cost', symbol: 'g' },
  { name: 'gradient', symbol: '|∇g|' },
  { name: 'steplength', symbol: 'α' },
  { name: 'distance', symbol: '|w − w*|' },
];

export interface HistoryChoice {
  quantity: Quantity;
  log: boolean;
  /** The horizontal axis. */
  by: (typeof HISTORY_AXES)[number];
}

/** "gradient-log-by-evaluations" ⇄ its parts. */
export function readHistory(name: string): HistoryChoice {
  const [shown = '', axis] = name.split('-by-');
  const [quantity, log] = shown.split('-');
  const known = QUANTITIES.find((row) => row.name === quantity)?.name ?? 'cost';
  const by = HISTORY_AXES.find((known) => known === axis) ?? 'steps';
  return { quantity: known, log: log === 'log', by };
}

/** What a figure offers of them, and what the reader's choice means there: the first, if it is not offered. */
export function offeredQuantities(history: string, offers: (name: Quantity) => boolean) {
  const asked = readHistory(history);
  const offered = QUANTITIES.filter(({ name }) => offers(name));
  const quantity =
    offered.find(({ name }) => name === asked.quantity) ?? (offered[0] as (typeof offered)[0]);
  return { asked, offered, quantity };
}

export const writeHistory = ({ quantity, log, by }: HistoryChoice): string =>
  `${quantity}${log ? '-log' : ''}${by === 'steps' ? '' : `-by-${by}`}`;

/**
 * One value per recorded row; the steplength of step k stands at k, and there is none at 0. A distance is that to the
 * nearest of the `references`.
 */
export function seriesOf(
  result: RunResult,
  quantity: Quantity,
  references: number[][] = [],
): Float64Array[] {
  const n = result.dimension;
  return result.runs.map((run) => {
    const perRow = (value: (k: number) => number) =>
      Float64Array.from({ length: run.rows }, (_, k) => value(k));
    if (quantity === 'cost') return run.costs;
    if (quantity === 'gradient') return perRow((k) => rowNorm(run.gradients, k, n));
    if (quantity === 'distance') return perRow((k) => distance(row(run.points, k, n), references));
    return perRow((k) => (k === 0 ? Number.NaN : (run.steplengths[k - 1] as number)));
  });
}

function distance(point: Float64Array, references: number[][]): number {
  const distances = references.map((other) =>
    Math.hypot(...point.map((value, i) => value - (other[i] as number))),
  );
  return Math.min(...distances);
}

/** Whether a logarithmic scale can show the series: some value above 0 and none below. */
export function canBeLogarithmic(series: Float64Array[]): boolean {
  let positive = false;
  for (const values of series) {
    for (const value of values) {
      if (value < 0) return false;
      positive ||= value > 0;
    }
  }
  return positive;
}

/** Decades that a logarithmic scale shows at most: below is rounding error or exactly 0. */
const MOST_DECADES = 18;

/** A scale that holds the series; a run that flies off is cut rather than allowed to flatten the others. */
export function valueScale(
  series: Float64Array[],
  log: boolean,
  pixels: [number, number],
  decades = MOST_DECADES,
): Scale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let first = Number.NEGATIVE_INFINITY;
  for (const values of series) {
    const begin = values.find(Number.isFinite);
    if (begin !== undefined) first = Math.max(first, begin);
    for (const value of values) {
      if (!Number.isFinite(value) || (log && value <= 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (!(low <= high)) [low, high] = log ? [0.1, 1] : [0, 1];
  if (log) {
    const span = 10 ** decades;
    if (high / low > span) high = Math.min(high, 1e6 * Math.max(first, 1));
    low = Math.max(low, high / span);
    const margin = low === high ? 3 : (high / low) ** 0.04;
    return logScale([low / margin, high * margin], pixels);
  }
  const roof = first + 4 * Math.max(first - low, 1e-300);
  if (high > roof && Number.isFinite(roof)) high = roof;
  return linearScale(padded([low, high], 0.05), pixels);
}

/** Most points that a line is drawn with; longer series keep the smallest and largest of each stretch. */
const MOST_POINTS = 600;

/** SVG path data of a series; breaks where a value is not finite (or, on a logarithmic scale, not positive). */
export function seriesPath(values: Float64Array, x: Scale, y: Scale, log: boolean): string {
  const stretch = Math.max(1, Math.floor((2 * values.length) / MOST_POINTS));
  let path = '';
  let pen = false;
  const point = (k: number) => {
    const value = values[k] as number;
    if (!Number.isFinite(value) || (log && value <= 0)) {
      pen = false;
      return;
    }
    const py = Math.max(-4000, Math.min(8000, y.at(value)));
    path += `${pen ? 'L' : 'M'}${pixel(x.at(k))} ${pixel(py)}`;
    pen = true;
  };
  for (let begin = 0; begin < values.length; begin += stretch) {
    const end = Math.min(values.length, begin + stretch);
    if (stretch === 1) {
      point(begin);
      continue;
    }
    let least = begin;
    let most = begin;
    for (let k = begin; k < end; ++k) {
      if (!((values[k] as number) >= (values[least] as number))) least = k;
      if (!((values[k] as number) <= (values[most] as number))) most = k;
    }
    point(Math.min(least, most));
    if (least !== most) point(Math.max(least, most));
  }
  return path;
}
