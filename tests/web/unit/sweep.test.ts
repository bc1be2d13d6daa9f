import { beforeAll, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment, MapSetting } from '../../../web/src/engine/types.ts';
import { linearScale } from '../../../web/src/figures/scale.ts';
import {
  sweepLines,
  sweepPath,
  sweepSetting,
  sweepValues,
} from '../../../web/src/figures/sweep.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
const { signal } = new AbortController();
const map: MapSetting = {
  x: { key: 'methods[0].momentum', from: 0, to: 0.9, count: 10 },
  result: 'rate',
};

const experiment: Experiment = {
  version: 1,
  objective: { source: 'x^2/2' },
  start: [1],
  methods: [
    { method: 'momentum', steplength: 0.1, momentum: 0.5 },
    { method: 'nesterov', steplength: 0.1, momentum: 0.5 },
    { method: 'gradient_descent', steplength: 0.1 },
  ],
  steps: 400,
};

it('has a curve for each method that has the key, and follows the theory', async () => {
  const lines = await sweepLines(engine, experiment, [1], sweepSetting(map), signal);
  expect(lines.map(({ key }) => key)).toEqual(['methods[0].momentum', 'methods[1].momentum']);
  // Beyond critical damping, β = (1 − √0.1)² = 0.468, the rate of momentum is √β.
  const [heavy] = lines;
  expect(heavy?.values[0]).toBeCloseTo(0.9, 2);
  expect(heavy?.values[9]).toBeCloseTo(Math.sqrt(0.9), 2);
});

it('leaves out the second axis, and results that are no curves', () => {
  const setting = sweepSetting({
    x: { ...map.x, count: 5000 },
    y: { key: 'start[0]', from: 0, to: 1, count: 9 },
    result: 'basin',
    tolerance: 1e-3,
  });
  expect(setting).toEqual({ x: { ...map.x, count: 240 }, result: 'steps', tolerance: 1e-3 });
  const values = sweepValues(sweepSetting(map));
  expect([values.length, values[0], values[9]]).toEqual([10, 0, 0.9]);
});

it('breaks where there is no value', () => {
  const scale = linearScale([0, 3], [0, 3]);
  const values = Float64Array.of(1, Number.NaN, 2, 0);
  expect(sweepPath(values, [0, 1, 2, 3], scale, scale, false)).toBe('M0.0 1.0M2.0 2.0L3.0 0.0');
  expect(sweepPath(values, [0, 1, 2, 3], scale, scale, true)).toBe('M0.0 1.0M2.0 2.0');
});
