/** Positions of sliders: 0 … RESOLUTION on a linear or logarithmic way from one value to another. */

export const RESOLUTION = 1000;

export interface Range {
  from: number;
  to: number;
  scale: 'linear' | 'log';
}

export function positionOf(value: number, { from, to, scale }: Range): number {
  const part =
    scale === 'log' && value > 0
      ? Math.log(value / from) / Math.log(to / from)
      : (value - from) / (to - from);
  return Math.round(RESOLUTION * Math.max(0, Math.min(1, part)));
}

/** The value at a position, with as few digits as tell neighbours apart; the ends are met exactly. */
export function valueAt(position: number, { from, to, scale }: Range): number {
  const part = position / RESOLUTION;
  if (part <= 0) return from;
  if (part >= 1) return to;
  if (scale === 'log') return Number((from * (to / from) ** part).toPrecision(3));
  const grain = (to - from) / RESOLUTION;
  const digits = Math.max(0, Math.min(12, Math.ceil(-Math.log10(grain) - 1e-9)));
  return Number((from + part * (to - from)).toFixed(digits));
}

/** A range that holds the value: a number typed beyond the slider's end moves that end. */
export function including(range: Range, value: number): Range {
  if (!Number.isFinite(value) || (range.scale === 'log' && value <= 0)) return range;
  return { ...range, from: Math.min(range.from, value), to: Math.max(range.to, value) };
}

/** A range for a parameter that nobody described: zero to some times its value, or around zero. */
export function rangeAround(value: number): Range {
  const reach = value === 0 ? 5 : Math.abs(value) * (Math.abs(value) < 10 ? 5 : 2);
  return { from: value < 0 ? -reach : 0, to: value < 0 ? 0 : reach, scale: 'linear' };
}
