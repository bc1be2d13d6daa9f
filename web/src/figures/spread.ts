/** What chance does to a run: the same experiment many times, each with random numbers of its own. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment, RunResult } from '../engine/types.ts';
import { type Quantity, seriesOf } from './series.ts';

/** Repetitions where the lesson does not say, and at most. */
export const REPETITIONS = 40;
export const MOST_REPETITIONS = 400;
/** Numbers that all rows of all runs may have together. */
const MOST_NUMBERS = 2e6;

/** By step: the middle of all runs, between which values eight of ten of them lie, their mean and the highest. */
export interface Band {
  low: Float64Array;
  middle: Float64Array;
  high: Float64Array;
  mean: Float64Array;
  worst: Float64Array;
}

export interface Spread {
  repetitions: number;
  /** One band per method. */
  bands: Band[];
}

/** The experiment from copies of one start: the engine draws anew for each. */
export function copied(experiment: Experiment, start: number[], repetitions: number): Experiment {
  const { record: _, map: __, ...rest } = experiment;
  return { ...rest, start: Array.from({ length: repetitions }, () => start) };
}

/** As many repetitions as are wanted and have room. */
export function repetitionsOf(experiment: Experiment, dimension: number, wanted: number): number {
  const perRun = (experiment.steps + 1) * (2 * dimension + 2) * experiment.methods.length;
  const room = Math.floor(MOST_NUMBERS / perRun);
  return Math.max(2, Math.min(MOST_REPETITIONS, room, Math.round(wanted)));
}

/** Runs the experiment from copies of its first start. Null if it is refused. */
export async function spreadOf(
  engine: Engine,
  experiment: Experiment,
  start: number[],
  quantity: Quantity,
  wanted: number,
  references: number[][],
  signal: AbortSignal,
): Promise<Spread | null> {
  const repetitions = repetitionsOf(experiment, start.length, wanted);
  const answer = await engine.run(copied(experiment, start, repetitions), signal);
  if (!answer.ok) return null;
  const methods = experiment.methods.length;
  return { repetitions, bands: bandsOf(answer.value, methods, quantity, references) };
}

/** The bands of an experiment's methods, each from as many starts. */
export function bandsOf(
  result: RunResult,
  methods: number,
  quantity: Quantity,
  references: number[][] = [],
): Band[] {
  const series = seriesOf(result, quantity, references);
  const lost = result.runs.map(({ status }) => status === 'diverged' || status === 'failed');
  const each = Math.floor(series.length / Math.max(1, methods));
  return Array.from({ length: each > 0 ? methods : 0 }, (_, m) =>
    bandOf(series.slice(m * each, (m + 1) * each), lost.slice(m * each, (m + 1) * each)),
  );
}

/** The band of series of different lengths: a run that has ended keeps its last value; one that is lost, or not finite, is highest. */
export function bandOf(series: Float64Array[], lost: boolean[] = []): Band {
  const length = Math.max(0, ...series.map((values) => values.length));
  const make = () => new Float64Array(length);
  const band: Band = { low: make(), middle: make(), high: make(), mean: make(), worst: make() };
  const column = new Float64Array(series.length);
  for (let k = 0; k < length; ++k) {
    let sum = 0;
    series.forEach((values, i) => {
      const value =
        k >= values.length && lost[i]
          ? Number.NaN
          : (values[Math.min(k, values.length - 1)] as number);
      column[i] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
      sum += column[i] as number;
    });
    column.sort();
    band.low[k] = quantile(column, 0.1);
    band.middle[k] = quantile(column, 0.5);
    band.high[k] = quantile(column, 0.9);
    band.mean[k] = sum / column.length;
    band.worst[k] = column[column.length - 1] as number;
  }
  return band;
}

/** The nearest of the sorted values: one that some run really had. */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] as number;
}

/** Steps at which a power is fitted, equally far apart on a logarithmic axis. */
const FITTED = 41;
/** How far, as a factor, a series may be from a power law on average to be called one. */
const NEAR = 1.35;

/**
 * The power p of the k^p that a series follows from step `from` to its end, by least squares on logarithms; null where
 * it follows none, has a value that is not positive, or too few steps.
 */
export function powerOf(values: Float64Array, from: number): number | null {
  const last = values.length - 1;
  if (last < 4 * from) return null;
  const points = Array.from({ length: FITTED }, (_, i) => {
    const k = Math.round(from * (last / from) ** (i / (FITTED - 1)));
    return [Math.log(k), Math.log(values[k] as number)] as const;
  });
  if (!points.every(([, y]) => Number.isFinite(y))) return null;
  const mean = (j: 0 | 1) => points.reduce((sum, point) => sum + point[j], 0) / FITTED;
  const [mx, my] = [mean(0), mean(1)];
  let above = 0;
  let below = 0;
  for (const [x, y] of points) {
    above += (x - mx) * (y - my);
    below += (x - mx) ** 2;
  }
  const power = above / below;
  const misses = points.map(([x, y]) => (y - my - power * (x - mx)) ** 2);
  const miss = Math.sqrt(misses.reduce((sum, square) => sum + square, 0) / FITTED);
  return miss <= Math.log(NEAR) ? power : null;
}
