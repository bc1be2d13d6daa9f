import { expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Run } from '../../../web/src/engine/types.ts';
import { coordinateMap, coordinateSeries } from '../../../web/src/figures/coordinates.ts';

const run = (rows: number, points: number[]) =>
  ({ rows, points: Float64Array.from(points) }) as Run;

it('has one series per coordinate, or their sizes', () => {
  const walk = run(3, [1, -2, 0.5, -4, 0.25, -8]);
  expect(coordinateSeries(walk, 2, false).map((line) => [...line])).toEqual([
    [1, 0.5, 0.25],
    [-2, -4, -8],
  ]);
  expect([...(coordinateSeries(walk, 2, true)[1] ?? [])]).toEqual([2, 4, 8]);
});

it('maps coordinate by step, equal neighbours as one cell, and leaves out what is not finite', () => {
  const map = coordinateMap(run(3, [0, 1, 0, Number.NaN, 1, 1]), 2);
  expect([map.from, map.to, map.columns, map.rows]).toEqual([0, 1, 3, 2]);
  expect(map.shades[0]).toBe('M0 0H2v1H0z');
  expect(map.shades.at(-1)).toBe('M2 0H3v1H2zM0 1H1v1H0zM2 1H3v1H2z');
  expect(map.shades.slice(1, -1).join('')).toBe('');
});

it('thins long runs and many coordinates, both ends kept', () => {
  const map = coordinateMap(
    run(
      1001,
      Array.from({ length: 100_100 }, (_, i) => i),
    ),
    100,
  );
  expect([map.step(0), map.step(map.columns - 1)]).toEqual([0, 1000]);
  expect([map.coordinate(0), map.coordinate(map.rows - 1)]).toEqual([0, 99]);
  expect(map.columns).toBeLessThan(200);
});

it('shows how a chain of inputs learns of its end one by one', async () => {
  const engine = await Engine.create({ createInstance });
  const n = 12;
  const answer = await engine.run({
    version: 1,
    objective: { source: `(w[1] - 1)^2/2 + sum(i, 1, ${n - 1}, (w[i] - w[i+1])^2)/2` },
    start: Array(n).fill(0),
    methods: [{ method: 'momentum', steplength: 0.5 }],
    steps: 6,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  const series = coordinateSeries(answer.value.runs[0] as Run, n, false);
  const moved = series.map((line) => line.findIndex((value) => value !== 0));
  expect(moved).toEqual([1, 2, 3, 4, 5, 6, -1, -1, -1, -1, -1, -1]);
});
