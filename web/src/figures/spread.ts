/** What chance does to a run: the same experiment many times, each with random numbers of its own. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment } from '../engine/types.ts';
import { type Quantity, seriesOf } from './series.ts';

/** Repetitions where the lesson does not say, and at most. */
export const REPETITIONS = 40;
export const MOST_REPETITIONS = 400;
/** Numbers that all rows of all runs may have together. */
const MOST_NUMBERS = 2e6;

/** By step: the middle of all runs, and between which values eight of ten of them lie. */
export interface Band {
  low: Float64Array;
  middle: Float64Array;
  high: Float64Array;
}

export interface Spread {
  repetitions: number;
  /** One band per method. */
  bands: Band[];
}

/** Runs the experiment from copies of its first start: the engine draws anew for each. Null if it is refused. */
export async function spreadOf(
  engine: Engine,
  experiment: Experiment,
  start: number[],
  quantity: Quantity,
  wanted: number,
  references: number[][],
  signal: AbortSignal,
): Promise<Spread | null> {
  const perRun = (experiment.steps + 1) * (2 * start.length + 2) * experiment.methods.length;
  const room = Math.max(2, Math.floor(MOST_NUMBERS / perRun));
  const repetitions = Math.max(2, Math.min(MOST_REPETITIONS, room, Math.round(wanted)));
  const { record: _, map: __, ...rest } = experiment;
  const copies = Array.from({ length: repetitions }, () => start);
  const answer = await engine.run({ ...rest, start: copies }, signal);
  if (!answer.ok) return null;
  const series = seriesOf(answer.value, quantity, references);
  return {
    repetitions,
    bands: experiment.methods.map((_, method) =>
      bandOf(series.slice(method * repetitions, (method + 1) * repetitions)),
    ),
  };
}

/** The band of series of different lengths: a run that has ended keeps its last value; one that is not finite is highest. */
export function bandOf(series: Float64Array[]): Band {
  const length = Math.max(0, ...series.map((values) => values.length));
  const band: Band = {
    low: new Float64Array(length),
    middle: new Float64Array(length),
    high: new Float64Array(length),
  };
  for (let k = 0; k < length; ++k) {
    const column = Float64Array.from(series, (values) => {
      const value = values[Math.min(k, values.length - 1)] as number;
      return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
    }).sort();
    band.low[k] = quantile(column, 0.1);
    band.middle[k] = quantile(column, 0.5);
    band.high[k] = quantile(column, 0.9);
  }
  return band;
}

/** The nearest of the sorted values: one that some run really had. */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] as number;
}
