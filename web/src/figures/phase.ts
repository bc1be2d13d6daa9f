/** The phase plane of a coordinate: where it is, and how fast it moves. */

import type { Run } from '../engine/types.ts';
import { shownRow } from './figure.ts';
import type { Scale } from './scale.ts';
import { type Marker, markerPath } from './style.ts';

/** Place and velocity (the last step) of one coordinate at every row of a run; at the start it is at rest. */
export interface Orbit {
  places: Float64Array;
  velocities: Float64Array;
}

export function orbitOf(run: Run, dimension: number, coordinate: number): Orbit {
  const place = (k: number) => run.points[k * dimension + coordinate] as number;
  return {
    places: Float64Array.from({ length: run.rows }, (_, k) => place(k)),
    velocities: Float64Array.from({ length: run.rows }, (_, k) =>
      k === 0 ? 0 : place(k) - place(k - 1),
    ),
  };
}

/** How much farther out than in its first quarter an orbit may be before it is cut: a steady run grows fourfold. */
const REACH = 8;

/** The window that holds orbits; one that flies off is cut. */
export function orbitWindow(orbits: Orbit[]): { places: [number, number]; speed: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let speed = 0;
  for (const { places, velocities } of orbits) {
    const begin = places.subarray(0, 3 + Math.floor(places.length / 4));
    const reach = REACH * Math.max(...Array.from(begin, Math.abs).filter(Number.isFinite), 1e-12);
    const inside = (value: number) => Math.max(-reach, Math.min(reach, value));
    places.forEach((value, k) => {
      if (!Number.isFinite(value)) return;
      low = Math.min(low, inside(value));
      high = Math.max(high, inside(value));
      speed = Math.max(speed, Math.abs(inside(velocities[k] as number)));
    });
  }
  if (!(low <= high)) return { places: [-1, 1], speed: 1 };
  return { places: low < high ? [low, high] : [low - 1, high + 1], speed: speed || 1 };
}

/** SVG path data of an orbit and of its markers up to the shown step. */
export function orbitPath(
  { places, velocities }: Orbit,
  shown: number,
  x: Scale,
  y: Scale,
  marker: Marker,
): { line: string; marks: string; now: string } {
  const near = (pixel: number) => Math.max(-4000, Math.min(8000, pixel));
  let line = '';
  let marks = '';
  const end = shownRow(places.length, shown);
  for (let k = 0; k <= end; ++k) {
    const [px, py] = [near(x.at(places[k] as number)), near(y.at(velocities[k] as number))];
    if (!Number.isFinite(px + py)) break;
    line += `${k === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`;
    marks += markerPath(marker, px, py, 2.5);
  }
  const now = markerPath(marker, x.at(places[end] as number), y.at(velocities[end] as number), 5);
  return { line, marks, now };
}
