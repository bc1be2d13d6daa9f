/** What a step did, as numbers to talk about: turns, lengths, promised and kept changes. */
import { row } from '../engine/result.ts';
import type { Run } from '../engine/types.ts';

export interface StepFacts {
  /** Length of the step. */
  length: number;
  /** The same over the norm of the gradient that it was made from. */
  perGradient: number;
  /** Degrees between the step and minus the gradient. */
  fromSteepest: number | null;
  /** Degrees between this gradient and the one of the step before. */
  turned: number | null;
  /** Change of the cost that the slope promised, and that came. */
  promised: number;
  change: number;
}

/** Degrees between two vectors, or null where one of them has no direction. */
export function degreesBetween(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const [x, y] = [Array.from(a), Array.from(b)];
  const lengths = Math.hypot(...x) * Math.hypot(...y);
  if (!(lengths > 0) || !Number.isFinite(lengths)) return null;
  const dot = x.reduce((sum, value, i) => sum + (value / lengths) * (y[i] as number), 0);
  return (Math.acos(Math.max(-1, Math.min(1, dot))) * 180) / Math.PI;
}

/** Facts about step `k` ≥ 1 of a run. */
export function factsOf(run: Run, dimension: number, k: number): StepFacts {
  const [before, after] = [row(run.points, k - 1, dimension), row(run.points, k, dimension)];
  const gradient = row(run.gradients, k - 1, dimension);
  const step = Array.from(after, (value, i) => value - (before[i] as number));
  const length = Math.hypot(...step);
  return {
    length,
    perGradient: length / Math.hypot(...gradient),
    fromSteepest: degreesBetween(
      step,
      Array.from(gradient, (value) => -value),
    ),
    turned: k > 1 ? degreesBetween(gradient, row(run.gradients, k - 2, dimension)) : null,
    promised: step.reduce((sum, value, i) => sum + value * (gradient[i] as number), 0),
    change: (run.costs[k] as number) - (run.costs[k - 1] as number),
  };
}
