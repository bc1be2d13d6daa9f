/** The least and the greatest curvature along a run: the outermost eigenvalues of the Hessian at its points. */
import type { Engine } from '../engine/engine.ts';
import { row } from '../engine/result.ts';
import type { Objective, Run } from '../engine/types.ts';

/** Points of a run at which the Hessian is taken, at most. */
const MOST_POINTS = 144;
/** Rows of the Hessian at most. */
const MOST_INPUTS = 64;

export interface Curvature {
  /** Steps at which it was taken, ascending. */
  steps: number[];
  least: Float64Array;
  greatest: Float64Array;
}

/** The steps of a run at which its curvature is taken: all while they are few, the first and the last always. */
export function sampled(rows: number, most = MOST_POINTS): number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, k) => k);
  const steps = Array.from({ length: most }, (_, i) => Math.round((i * (rows - 1)) / (most - 1)));
  return [...new Set(steps)];
}

/** Null where the cost has no Hessian that can be had. */
export async function curvatureOf(
  engine: Engine,
  objective: Objective,
  run: Run,
  dimension: number,
  signal: AbortSignal,
): Promise<Curvature | null> {
  if (dimension > MOST_INPUTS) return null;
  const steps: number[] = [];
  const least: number[] = [];
  const greatest: number[] = [];
  for (const step of sampled(run.rows)) {
    const point = Array.from(row(run.points, step, dimension));
    const answer = await engine.analysePoint({ objective, point, step: Math.max(1, step) }, signal);
    if (!answer.ok) return null;
    const { eigenvalues } = answer.value;
    const [low, high] = [eigenvalues[0], eigenvalues.at(-1)];
    if (typeof low !== 'number' || typeof high !== 'number') continue;
    steps.push(step);
    least.push(low);
    greatest.push(high);
  }
  return { steps, least: Float64Array.from(least), greatest: Float64Array.from(greatest) };
}

/** Index of the sample that stands for a step: the last that is not after it. */
export function sampleAt({ steps }: Curvature, step: number): number {
  let index = 0;
  steps.forEach((sample, i) => {
    if (sample <= step) index = i;
  });
  return index;
}
