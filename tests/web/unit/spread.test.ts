import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment } from '../../../web/src/engine/types.ts';
import { bandOf, powerOf, spreadOf } from '../../../web/src/figures/spread.ts';

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

describe('mean and worst', () => {
  it('are of all runs; a run that diverged is infinite from there on', () => {
    const series = [[5, 1], [5, 2], [5], [5, 6]].map((values) => Float64Array.from(values));
    expect([...bandOf(series).mean]).toEqual([5, 3.5]);
    const band = bandOf(series, [false, false, true, false]);
    expect([...band.mean]).toEqual([5, Number.POSITIVE_INFINITY]);
    expect([...band.worst]).toEqual([5, Number.POSITIVE_INFINITY]);
    expect(band.low[1]).toBe(1);
  });

  it('tell clipping from plain descent under heavy tails, where the middle does not', async () => {
    const steplength = { rule: 'expression', initial: 1, text: '4/(k+1)' };
    const threshold = { rule: 'expression', initial: 1, text: 'k^(1/1.5)' };
    const experiment: Experiment = {
      version: 1,
      objective: { source: 'x^2/2' },
      start: [5],
      methods: [
        { method: 'clipped_gradient_descent', steplength, threshold },
        { method: 'gradient_descent', steplength },
      ],
      steps: 500,
      noise: { kind: 'alpha_stable', scale: 1, tail_index: 1.5 },
      seed: 1,
    };
    const made = await spreadOf(engine, experiment, [5], 'cost', 100, [], signal);
    const [clipped, plain] = made?.bands ?? [];
    if (!clipped || !plain) throw new Error('no bands');
    expect(plain.worst[100] as number).toBeGreaterThan(20 * (clipped.worst[100] as number));
    expect(plain.middle[100] as number).toBeLessThan(1.5 * (clipped.middle[100] as number));
    const power = powerOf(clipped.mean, 10) as number;
    expect(Math.abs(power + 2 / 3)).toBeLessThan(0.08);
    expect(powerOf(plain.mean, 10)).toBeNull();
  });
});

describe('the fitted power', () => {
  it('is that of a power law, whatever happens before', () => {
    const values = Float64Array.from({ length: 501 }, (_, k) => (k < 10 ? 1 : 3 * k ** -0.67));
    expect(powerOf(values, 10)).toBeCloseTo(-0.67, 9);
  });

  it('is none for a series that jumps, bends, has no logarithm or too few steps', () => {
    const jumps = Float64Array.from({ length: 501 }, (_, k) => k ** -0.67 * (k % 3 === 0 ? 4 : 1));
    expect(powerOf(jumps, 10)).toBeNull();
    expect(
      powerOf(
        Float64Array.from({ length: 501 }, (_, k) => 0.97 ** k),
        10,
      ),
    ).toBeNull();
    expect(powerOf(new Float64Array(501), 10)).toBeNull();
    expect(powerOf(Float64Array.of(1, 2, 3), 10)).toBeNull();
  });
});
