/** The window of a figure on the inputs: the default one, zoom, pan, and equal units on both axes. */
import type { RunResult } from '../engine/types.ts';
import type { View } from '../experiment/settings.ts';
import type { NavigateOptions } from './navigate.ts';
import { type Frame, padded, type Scale } from './scale.ts';

/** Smallest and largest length of an axis; beyond, the arithmetic of the axes has no digits left. */
const SHORTEST = 1e-9;
const LONGEST = 1e12;

/** A window that shows the runs: all their points, unless they run away, then the neighbourhood of the starts. */
export function viewOfRuns(result: RunResult, axes: number): View {
  const n = result.dimension;
  const view: View = [];
  const diverged = result.runs.some((run) => run.status === 'diverged');
  for (let axis = 0; axis < axes; ++axis) {
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (const run of result.runs) {
      const rows = diverged ? Math.min(run.rows, 3) : run.rows;
      for (let k = 0; k < rows; ++k) {
        const value = run.points[k * n + axis] as number;
        from = Math.min(from, value);
        to = Math.max(to, value);
      }
    }
    if (!(from <= to)) [from, to] = [-1, 1];
    view.push(padded([from, to], 0.2));
  }
  // A path along one axis still needs a window with some width.
  const longest = Math.max(...view.map(([from, to]) => to - from));
  return view.map(([from, to]): [number, number] => {
    const missing = Math.max(0, longest / 2 - (to - from)) / 2;
    return [from - missing, to + missing];
  });
}

/** The window widened on one axis, so that one unit is equally long on both: circles stay circles. */
export function equalUnits(view: View, width: number, height: number): View {
  const [x, y] = view;
  if (!x || !y || !(width > 0) || !(height > 0)) return view;
  const unit = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
  const grown = ([from, to]: [number, number], pixels: number): [number, number] => {
    const half = (unit * pixels) / 2;
    const middle = (from + to) / 2;
    return [middle - half, middle + half];
  };
  return [grown(x, width), grown(y, height)];
}

/** The axis scaled by `factor` about `centre`, within what can be shown. */
export function zoomAxis(
  [from, to]: [number, number],
  factor: number,
  centre: number,
): [number, number] {
  const span = (to - from) * factor;
  if (span < SHORTEST * Math.max(1, Math.abs(centre)) || span > LONGEST) return [from, to];
  return [centre - (centre - from) * factor, centre + (to - centre) * factor];
}

/** The view with few digits, for the address bar. */
export function roundView(view: View): View {
  return view.map(([from, to]): [number, number] => {
    const digits = Math.max(0, Math.min(12, 3 - Math.floor(Math.log10(to - from))));
    return [Number(from.toFixed(digits)), Number(to.toFixed(digits))];
  });
}

/** Zoom and pan of a plot whose axes are inputs: one, or two. */
export function viewNavigation(
  axes: Scale[],
  box: Frame['box'],
  onview: (view: View) => void,
): Pick<NavigateOptions, 'zoom' | 'pan'> {
  const set = (next: (axis: Scale, i: number) => [number, number]) =>
    onview(roundView(axes.map(next)));
  return {
    zoom: (factor, px, py) =>
      set((axis, i) => zoomAxis([axis.from, axis.to], factor, axis.invert(i === 0 ? px : py))),
    pan: (dx, dy) => {
      const shares = [dx / (box.right - box.left), -dy / (box.bottom - box.top)];
      set(({ from, to }, i) => {
        const by = (shares[i] as number) * (to - from);
        return [from - by, to - by];
      });
    },
  };
}

/** A coordinate as coarse as one pixel allows: dragged points get short numbers. */
export function roundTo(value: number, pixel: number): number {
  const digits = Math.max(0, Math.min(15, Math.ceil(-Math.log10(pixel))));
  return Number(value.toFixed(digits));
}
