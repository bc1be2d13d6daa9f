import { expect, it } from 'vitest';
import type { Run } from '../../../web/src/engine/types.ts';
import { orbitOf, orbitPath, orbitWindow } from '../../../web/src/figures/phase.ts';
import { linearScale } from '../../../web/src/figures/scale.ts';

const run = (points: number[]) =>
  ({ rows: points.length / 2, points: Float64Array.from(points) }) as Run;

it('is at rest at the start, then moves as the coordinate does', () => {
  const orbit = orbitOf(run([9, 1, 9, 0.5, 9, -0.25]), 2, 1);
  expect([...orbit.places]).toEqual([1, 0.5, -0.25]);
  expect([...orbit.velocities]).toEqual([0, -0.5, -0.75]);
});

it('has a window that a run which flies off does not stretch', () => {
  const calm = orbitOf(run([1, 0, 0.5, 0, -0.5, 0]), 2, 0);
  expect(orbitWindow([calm])).toEqual({ places: [-0.5, 1], speed: 1 });
  const wild = orbitOf(run([1, 0, -1, 0, 1, 0, -1, 0, 1, 0, -1e6, 0, Number.NaN, 0]), 2, 0);
  expect(orbitWindow([wild])).toEqual({ places: [-8, 1], speed: 8 });
  const slope = orbitOf(run([0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0]), 2, 0);
  expect(orbitWindow([slope]).places).toEqual([0, 7]);
  expect(orbitWindow([orbitOf(run([2, 0]), 2, 0)])).toEqual({ places: [1, 3], speed: 1 });
});

it('is drawn up to the shown step', () => {
  const orbit = orbitOf(run([1, 0, 0.5, 0, 0, 0]), 2, 0);
  const [x, y] = [linearScale([0, 1], [0, 100]), linearScale([-1, 1], [100, 0])];
  expect(orbitPath(orbit, 1, x, y, 'circle').line).toBe('M100.0 50.0L50.0 75.0');
  expect(orbitPath(orbit, 99, x, y, 'circle').line).toBe('M100.0 50.0L50.0 75.0L0.0 75.0');
});
