import { beforeAll, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment } from '../../../web/src/engine/types.ts';
import { bandOf, spreadOf } from '../../../web/src/figures/spread.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
const { signal } = new AbortController();

it('takes values that runs really had; an ended run keeps its last, a lost one is highest', () => {
  const series = [[5, 1], [5, 2], [5], [5, Number.NaN], [5, 3]].map((v) => Float64Array.from(v));
  const band = bandOf(series);
  expect([...band.low]).toEqual([5, 1]);
  expect([...band.middle]).toEqual([5, 3]);
  expect([...band.high]).toEqual([5, Number.POSITIVE_INFINITY]);
});

it('draws anew for each repetition, and the first is the run that is shown', async () => {
  const experiment: Experiment = {
    version: 1,
    objective: { source: 'x^2' },
    start: [1],
    methods: [{ method: 'gradient_descent', steplength: 0.1 }],
    steps: 30,
    noise: { kind: 'gaussian', scale: 1 },
    seed: 3,
  };
  const ask = (count: number, of = experiment) =>
    spreadOf(engine, of, [1], 'cost', count, [], signal);
  const made = await ask(60);
  expect(made?.repetitions).toBe(60);
  const [band] = made?.bands ?? [];
  expect(band?.low[0]).toBe(1);
  expect(band?.low[30]).toBeLessThan(band?.middle[30] as number);
  expect(band?.middle[30]).toBeLessThan(band?.high[30] as number);
  const calm = await ask(60, { ...experiment, noise: null });
  expect(calm?.bands[0]?.low[30]).toBe(calm?.bands[0]?.high[30]);
  expect(await ask(60, { ...experiment, objective: { source: '' } })).toBeNull();
});

it('makes fewer where so many would not fit', async () => {
  const experiment: Experiment = {
    version: 1,
    objective: { catalogue: 'sphere', dimension: 2 },
    start: [1, 1],
    methods: [{ method: 'gradient_descent', steplength: 0.1 }],
    steps: 50_000,
  };
  const made = await spreadOf(engine, experiment, [1, 1], 'cost', 1e9, [], signal);
  expect(made?.repetitions).toBeLessThan(20);
});
