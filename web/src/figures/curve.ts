/** The curve of a cost of one input, sampled by the engine, and the runs on it. */
import type { Engine } from '../engine/engine.ts';
import type { Objective, Run } from '../engine/types.ts';
import type { Scale } from './scale.ts';
import { type Marker, markerPath } from './style.ts';

export interface Curve {
  from: number;
  to: number;
  costs: Float64Array;
}

/** Samples about two points per pixel over [from, to]. Null if the engine refuses the objective. */
export async function computeCurve(
  engine: Engine,
  objective: Objective,
  from: number,
  to: number,
  pixels: number,
  signal: AbortSignal,
): Promise<Curve | null> {
  const count = Math.max(64, Math.min(3000, Math.round(3 * pixels)));
  const answer = await engine.evaluate({ objective, grid: { x: [from, to, count] } }, signal);
  return answer.ok ? { from, to, costs: answer.value } : null;
}

const inputAt = (curve: Curve, i: number) =>
  curve.from + ((curve.to - curve.from) * i) / Math.max(1, curve.costs.length - 1);

/** The range of costs to show over a window: all of them, unless a pole would flatten the rest. */
export function curveRange(
  curve: Curve | undefined,
  [from, to]: [number, number],
): [number, number] {
  if (!curve) return [0, 1];
  const costs = curve.costs
    .filter(
      (cost, i) => Number.isFinite(cost) && inputAt(curve, i) >= from && inputAt(curve, i) <= to,
    )
    .sort();
  if (costs.length === 0) return [0, 1];
  const quantile = (q: number) =>
    costs[Math.min(costs.length - 1, Math.floor(q * costs.length))] as number;
  const bulk = quantile(0.95) - quantile(0.05);
  return [
    Math.max(quantile(0), quantile(0.05) - 3 * bulk),
    Math.min(quantile(1), quantile(0.95) + 3 * bulk),
  ];
}

/** SVG path data of the curve; it breaks where the cost is undefined, and at jumps through the whole window. */
export function curvePath(curve: Curve, x: Scale, y: Scale): string {
  const top = y.at(y.to) - 2000;
  const bottom = y.at(y.from) + 2000;
  let path = '';
  let pen = false;
  let previous = 0;
  for (let i = 0; i < curve.costs.length; ++i) {
    const cost = curve.costs[i] as number;
    if (!Number.isFinite(cost)) {
      pen = false;
      continue;
    }
    const py = Math.max(top, Math.min(bottom, y.at(cost)));
    if (pen && Math.abs(py - previous) > bottom - top - 1) pen = false;
    path += `${pen ? 'L' : 'M'}${x.at(inputAt(curve, i)).toFixed(1)} ${py.toFixed(1)}`;
    pen = true;
    previous = py;
  }
  return path;
}

/** Most points that a run is drawn with; of a longer one every second, third, … is left out. */
const MOST_POINTS = 4000;

/** The run's points on the curve, joined in order, with a marker at each that has room. */
export function hopsPath(
  run: Run,
  rows: number,
  x: Scale,
  y: Scale,
  marker: Marker,
): { line: string; markers: string } {
  const far = (pixel: number) => Math.max(-8000, Math.min(8000, pixel));
  let line = '';
  let markers = '';
  let last = Number.NaN;
  let pen = 'M';
  const stride = Math.max(1, Math.ceil(rows / MOST_POINTS));
  for (let i = 0; i < rows + stride - 1; i += stride) {
    const k = Math.min(i, rows - 1);
    const px = far(x.at(run.points[k] as number));
    const py = far(y.at(run.costs[k] as number));
    if (Number.isNaN(py)) continue;
    line += `${pen}${px.toFixed(1)} ${py.toFixed(1)}`;
    pen = 'L';
    if (k > 0 && k < rows - 1 && !(Math.abs(px - last) < 5)) {
      markers += markerPath(marker, px, py, 3);
      last = px;
    }
  }
  return { line, markers };
}
