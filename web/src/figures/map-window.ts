/** Other windows of a map: its axes nearer, farther, moved, within what their keys may be. It comes when a reader changes one. */
import type { KeyDescription, MapAxis } from '../engine/types.ts';

/** The axis scaled about a value, or moved by a share of its length, in its own scale. */
export function scaledAxis(axis: MapAxis, factor: number, centre: number): MapAxis {
  return stretched(axis, (value, into) => {
    const middle = into(centre);
    return middle + (value - middle) * factor;
  });
}
export function movedAxis(axis: MapAxis, share: number): MapAxis {
  return stretched(axis, (value, into) => value + share * (into(axis.to) - into(axis.from)));
}

function stretched(
  axis: MapAxis,
  change: (value: number, into: (value: number) => number) => number,
): MapAxis {
  const log = axis.scale === 'log';
  const into = (value: number) => (log ? Math.log(value) : value);
  const out = (value: number) => Number((log ? Math.exp(value) : value).toPrecision(9));
  const from = out(change(into(axis.from), into));
  const to = out(change(into(axis.to), into));
  // Closer than this, neighbouring pixels are the same double.
  const room = Math.abs(to - from) > 1e-11 * Math.max(Math.abs(from), Math.abs(to));
  return room && Math.abs(from) < 1e12 && Math.abs(to) < 1e12 ? { ...axis, from, to } : axis;
}

/** The axis within what its key may be; an end that must not be reached is kept off by a part of a pixel. */
export function allowedAxis(axis: MapAxis, description: KeyDescription | undefined): MapAxis {
  const { minimum, maximum, exclusive_minimum, exclusive_maximum } = description ?? {};
  const low = typeof minimum === 'number' ? minimum : -1e12;
  const high = typeof maximum === 'number' ? maximum : 1e12;
  const lowest = exclusive_minimum ? low + Math.max(1e-12, (axis.to - low) / axis.count / 10) : low;
  const highest = exclusive_maximum ? high - 1e-9 : high;
  const inside = (value: number) => {
    if (exclusive_minimum ? value <= low : value < low) return lowest;
    return (exclusive_maximum ? value >= high : value > high) ? highest : value;
  };
  const [from, to] = [inside(axis.from), inside(axis.to)];
  return from < to ? { ...axis, from, to } : axis;
}
