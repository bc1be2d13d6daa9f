/** Paths of runs as SVG path data. */
import type { Run } from '../engine/types.ts';
import { pixel } from './pixel.ts';
import type { Scale } from './scale.ts';
import { type Marker, markerPath } from './style.ts';

/** Farthest that a point off the plot is drawn, in pixels: browsers lose far coordinates. */
const FAR = 8000;

const clamp = (pixel: number) => Math.max(-FAR, Math.min(FAR, pixel));

export interface PathData {
  line: string;
  markers: string;
}

/** Smallest distance of two markers along the path, in pixels; between, markers are left out. */
const MARKER_GAP = 7;

/** Steps shorter than this, in pixels, draw no line of their own: near its end a run would pile up points that nobody sees. */
const LINE_GAP = 0.4;

/** Most points that a path is drawn with; of a longer one every second, third, … is left out. */
const MOST_POINTS = 4000;

/** The first `rows` points of a run in the plane of the first two inputs, with a marker at each step that has room. */
export function runPath(
  run: Run,
  dimension: number,
  rows: number,
  x: Scale,
  y: Scale,
  marker: Marker,
): PathData {
  const stride = Math.max(1, Math.ceil(rows / MOST_POINTS));
  let line = '';
  let markers = '';
  let drawnX = 0;
  let drawnY = 0;
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let i = 0; i < rows + stride - 1; i += stride) {
    const k = Math.min(i, rows - 1);
    const px = clamp(x.at(run.points[k * dimension] as number));
    const py = clamp(y.at(run.points[k * dimension + 1] as number));
    if (k === 0 || k === rows - 1 || Math.hypot(px - drawnX, py - drawnY) >= LINE_GAP) {
      line += `${k === 0 ? 'M' : 'L'}${pixel(px)} ${pixel(py)}`;
      drawnX = px;
      drawnY = py;
    }
    const apart = Math.hypot(px - lastX, py - lastY);
    if (k > 0 && k < rows - 1 && !(apart < MARKER_GAP)) {
      markers += markerPath(marker, px, py, 2.6);
      lastX = px;
      lastY = py;
    }
  }
  return { line, markers };
}
