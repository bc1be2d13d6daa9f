import { beforeAll, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment } from '../../../web/src/engine/types.ts';
import { linearScale } from '../../../web/src/figures/scale.ts';
import {
  sweepLines,
  sweepPath,
  sweepSetting,
  sweepValues,
  sweptOf,
} from '../../../web/src/figures/sweep.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
const { signal } = new AbortController();
const options = { key: 'methods[0].momentum', from: 0, to: 0.9, count: 10 };

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
  const lines = await sweepLines(engine, experiment, [1], sweepSetting(options, 'rate'), signal);
  expect(lines.map(({ key }) => key)).toEqual(['methods[0].momentum', 'methods[1].momentum']);
  // Beyond critical damping, β = (1 − √0.1)² = 0.468, the rate of momentum is √β.
  const [heavy] = lines;
  expect(heavy?.values[0]).toBeCloseTo(0.9, 2);
  expect(heavy?.values[9]).toBeCloseTo(Math.sqrt(0.9), 2);
});

it('has the axis that the lesson sets, else the steplength', () => {
  const setting = sweepSetting({ ...options, count: 5000, scale: 'log', tolerance: 1e-3 }, 'steps');
  expect(setting).toEqual({
    x: { ...options, count: 240, scale: 'log' },
    result: 'steps',
    tolerance: 1e-3,
  });
  expect(sweepSetting({}, 'cost').x).toMatchObject({
    key: 'methods[0].steplength',
    from: 1e-3,
    to: 1,
    scale: 'log',
  });
  const values = sweepValues(sweepSetting(options, 'rate'));
  expect([values.length, values[0], values[9]]).toEqual([10, 0, 0.9]);
  expect(sweptOf('basin')).toBe('steps');
});

it('breaks where there is no value', () => {
  const scale = linearScale([0, 3], [0, 3]);
  const values = Float64Array.of(1, Number.NaN, 2, 0);
  expect(sweepPath(values, [0, 1, 2, 3], scale, scale, false)).toBe('M0.0 1.0M2.0 2.0L3.0 0.0');
  expect(sweepPath(values, [0, 1, 2, 3], scale, scale, true)).toBe('M0.0 1.0M2.0 2.0');
});
