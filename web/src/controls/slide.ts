/** Positions of sliders: 0 … RESOLUTION on a linear or logarithmic way from one value to another. */

export const RESOLUTION = 1000;

export interface Range {
  from: number;
  to: number;
  scale: 'linear' | 'log';
  /** On a linear scale: values are `from` plus multiples of it. Without it the slider has RESOLUTION places. */
  step?: number;
}

/** Finest division of a slider, whatever step someone asks for. */
const FINEST = 1_000_000;

/** Places of a slider: its positions are 0 … this. */
export function placesOf({ from, to, step }: Range): number {
  return step === undefined
    ? RESOLUTION
    : Math.max(1, Math.min(FINEST, Math.floor((to - from) / step + 1e-9)));
}

/** What one place of a linear slider is worth. */
export const stepOf = ({ from, to, step }: Range): number =>
  step ?? Number(((to - from) / RESOLUTION).toPrecision(6));

export function positionOf(value: number, range: Range): number {
  const { from, to, scale, step } = range;
  const places = placesOf(range);
  if (step !== undefined) return Math.max(0, Math.min(places, Math.round((value - from) / step)));
  const part =
    scale === 'log' && value > 0
      ? Math.log(value / from) / Math.log(to / from)
      : (value - from) / (to - from);
  return Math.round(RESOLUTION * Math.max(0, Math.min(1, part)));
}

/** The value at a position, with as few digits as tell neighbours apart; the ends are met exactly. */
export function valueAt(position: number, range: Range): number {
  const { from, to, scale, step } = range;
  if (step !== undefined) {
    const place = Math.max(0, Math.min(placesOf(range), position));
    return Number((from + place * step).toPrecision(12));
  }
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
