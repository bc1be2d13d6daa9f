import type { Run, RunResult, RunStatus } from './types.ts';

/** The JSON header that comes with a run's numbers. */
export interface RunHeader {
  ok: true;
  dimension: number;
  inputs: string[];
  runs: {
    method: string;
    start: number;
    status: RunStatus;
    reason: string;
    rows: number;
    offsets: {
      points: number;
      costs: number;
      gradients: number;
      steplengths: number;
      states: { [name: string]: number };
    };
    /** Numbers per step of each state. */
    widths: { [name: string]: number };
    evaluations: { cost: number; gradient: number; hessian: number };
  }[];
}

/** Cuts the engine's one array into the runs' matrices: views, nothing is copied. */
export function decodeRuns(header: RunHeader, data: Float64Array): RunResult {
  const n = header.dimension;
  const runs = header.runs.map(({ offsets, widths, ...run }, look): Run => {
    const part = (from: number, length: number) => data.subarray(from, from + length);
    const steps = Math.max(0, run.rows - 1);
    const state = ([name, width]: [string, number]) =>
      [name, { width, values: part(offsets.states[name] as number, steps * width) }] as const;
    return {
      ...run,
      look,
      points: part(offsets.points, run.rows * n),
      costs: part(offsets.costs, run.rows),
      gradients: part(offsets.gradients, run.rows * n),
      steplengths: part(offsets.steplengths, steps),
      states: Object.fromEntries(Object.entries(widths).map(state)),
    };
  });
  return { dimension: n, inputs: header.inputs, runs };
}

/** Row `k` of a row-major matrix with `n` columns. */
export function row(matrix: Float64Array, k: number, n: number): Float64Array {
  return matrix.subarray(k * n, (k + 1) * n);
}

/** Euclidean length of row `k`. Shown to readers only, never fed back into a computation. */
export function rowNorm(matrix: Float64Array, k: number, n: number): number {
  return Math.hypot(...row(matrix, k, n));
}

/** Steps taken by the longest run. */
export function lastStep(result: RunResult): number {
  return Math.max(0, ...result.runs.map((run) => run.rows - 1));
}
