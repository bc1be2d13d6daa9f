/** Scales of axes: data ⇄ pixels, with ticks at 1, 2 and 5 times powers of ten. */

import { formatTick } from './format.ts';

/** The rectangle of a plot in pixels, and what its axes mean. */
export interface Frame {
  x: Scale;
  y: Scale;
  box: { left: number; top: number; right: number; bottom: number };
}

/**
 * The rectangle with room for the axes' labels, whose text is `text` times as large as designed; a place that is too small
 * keeps some.
 */
export const boxOf = (width: number, height: number, left: number, text: number): Frame['box'] => ({
  left: left * text,
  top: 8,
  right: Math.max(left * text + 16, width - 8),
  bottom: Math.max(40, height - 26 * text),
});

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Data → pixels. */
  at(value: number): number;
  /** Pixels → data. */
  invert(pixel: number): number;
  /** Values to label, about one per `gap` pixels at most. */
  ticks(gap: number): number[];
  /** A tick as its label shows it. */
  label(tick: number): string;
}

export function linearScale([from, to]: [number, number], [p0, p1]: [number, number]): Scale {
  const slope = (p1 - p0) / (to - from);
  return {
    from,
    to,
    at: (value) => p0 + (value - from) * slope,
    invert: (pixel) => from + (pixel - p0) / slope,
    label: (value) => formatTick(value),
    ticks: (gap) => linearTicks(from, to, Math.max(2, Math.floor(Math.abs(p1 - p0) / gap))),
  };
}

/** Logarithmic in base ten; `from` must be positive. */
export function logScale([from, to]: [number, number], [p0, p1]: [number, number]): Scale {
  const low = Math.log10(from);
  const inner = linearScale([low, Math.log10(to)], [p0, p1]);
  // All ticks are written alike.
  const powers = to / from > 1e4 || from < 1e-3 || to >= 1e5;
  return {
    from,
    to,
    at: (value) => inner.at(Math.log10(value)),
    invert: (pixel) => 10 ** inner.invert(pixel),
    label: (value) => formatTick(value, powers),
    ticks: (gap) => logTicks(from, to, Math.max(2, Math.floor(Math.abs(p1 - p0) / gap))),
  };
}

/** The step 1, 2 or 5 times a power of ten that is at least `raw`. */
export function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const ratio = raw / power;
  return (ratio <= 1.0001 ? 1 : ratio <= 2.0001 ? 2 : ratio <= 5.0001 ? 5 : 10) * power;
}

export function linearTicks(from: number, to: number, count: number): number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const step = niceStep(span / count);
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * span; ++i) {
    // Multiples of 0.1 written out in binary would read 0.30000000000000004.
    ticks.push(Number((i * step).toPrecision(12)));
  }
  return ticks;
}

/** Powers of ten, thinned to `count`, or with 2 and 5 times them while there are few; within a decade linear ticks. */
export function logTicks(from: number, to: number, count: number): number[] {
  const low = Math.floor(Math.log10(from) + 1e-9);
  const high = Math.floor(Math.log10(to) + 1e-9);
  const decades = Math.log10(to / from);
  if (decades < 1) return linearTicks(from, to, count).filter((tick) => tick > 0);
  const mantissas = 3 * decades <= count ? [1, 2, 5] : [1];
  const stride = Math.ceil(decades / count);
  const ticks: number[] = [];
  for (let power = Math.ceil(low / stride) * stride; power <= high; power += stride) {
    for (const mantissa of mantissas) ticks.push(Number(`${mantissa}e${power}`));
  }
  return ticks.filter((tick) => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9));
}

/** The interval enlarged by `part` of its length on both sides; a point becomes an interval around it. */
export function padded([from, to]: [number, number], part: number): [number, number] {
  const span = to - from;
  if (span > 0) return [from - part * span, to + part * span];
  const half = Math.abs(from) * 0.5 || 1;
  return [from - half, from + half];
}
