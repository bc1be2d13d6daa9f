/** Finite differences of a cost along one coordinate or another direction, and how wrong they are. */
import type { Differences } from '../engine/analyses.ts';

export const DIFFERENCES = ['forward', 'central', 'complex_step'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Widths from where cancellation leaves nothing to where the curve leaves its tangent, eight per factor of ten. */
export const WIDTHS: [from: number, to: number, count: number] = [1e-16, 1, 129];

/** Errors as a plot takes them: what is not finite is a gap; no error at all is as small as any. */
export function errorsOf(result: Differences, name: Difference): Float64Array {
  return Float64Array.from(result.errors[name], (error) => error ?? Number.NaN);
}

/** The smallest error that a logarithmic plot shows; below there is only exactness. */
export const LEAST = 1e-18;

/** Where the error is least: the first of the smallest ones. Null where there is none. */
export function bestOf(
  result: Differences,
  name: Difference,
): { width: number; error: number } | null {
  let best: { width: number; error: number } | null = null;
  result.errors[name].forEach((error, i) => {
    if (error !== null && (best === null || error < best.error))
      best = { width: result.widths[i] as number, error };
  });
  return best;
}
