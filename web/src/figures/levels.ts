/**
 * Which level lines to draw and how to colour between them. Costs span many magnitudes (Rosenbrock's valley floor
 * and its walls), so neither equal steps nor equal counts look right. Heights are bent by a power that brings the
 * median of the shown values to the middle of the scale: equal steps in the bent height then give evenly spread
 * lines, and for a quadratic bowl about the equally spaced rings that one expects.
 */

export interface Levels {
  /** Heights between which the colours run; beyond them they stay. */
  low: number;
  high: number;
  /** Costs of the level lines, ascending. */
  lines: number[];
  /** Position of a cost on the colour scale, 0 to 1. */
  position(cost: number): number;
}

export function chooseLevels(values: ArrayLike<number>, count: number): Levels | null {
  const sorted = Float64Array.from(Array.from(values).filter(Number.isFinite)).sort();
  if (sorted.length === 0) return null;
  const quantile = (q: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] as number;
  const median = quantile(0.5);
  // A pole would take the whole scale for itself: cut what lies far outside the bulk.
  const low = Math.max(
    sorted[0] as number,
    median - 4 * (median - quantile(0.02)) - Number.MIN_VALUE,
  );
  const high = Math.min(
    sorted[sorted.length - 1] as number,
    median + 4 * (quantile(0.98) - median),
  );
  const range = high - low;
  if (!(range > 0) || !Number.isFinite(range))
    return { low, high: low, lines: [], position: () => 0 };
  const middle = Math.min(0.5, Math.max(0.5 ** 6, (median - low) / range));
  const power = Math.log(middle) / Math.log(0.5);
  const lines: number[] = [];
  for (let i = 1; i < count; ++i) lines.push(low + range * (i / count) ** power);
  const inverse = 1 / power;
  return {
    low,
    high,
    lines,
    position: (cost) => Math.min(1, Math.max(0, (cost - low) / range)) ** inverse,
  };
}
