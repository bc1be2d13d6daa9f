import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { JsonObject, Objective } from '../../../web/src/engine/types.ts';
import { fitOf, modelAt, residualOf } from '../../../web/src/figures/fit.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
const { signal } = new AbortController();
const data = { t: [0, 1, 2], y: [1, 3, 4] };

it.each([
  ['mean((a*t + b - y)^2)', 'a*t + b - y'],
  ['  sum ( (y - exp(w_1*(t+1)))^2 ) ', 'y - exp(w_1*(t+1))'],
  ['0.5*mean((a - y)^2)', 'a - y'],
  ['1/2 sum((a - y)^2)', 'a - y'],
  ['mean((a)^2 + (b)^2)', null],
  ['mean((a - y)^2) + a^2', null],
  ['mean((a - y)^4)', null],
  ['mean((a)*(b)^2)', null],
  ['x^2', null],
  ['mean(((', null],
])('the residual of %s', (source, residual) => {
  expect(residualOf(source)).toBe(residual);
});

describe('the fitted curve', () => {
  async function curve(
    objective: Objective,
    inputs: string[],
    point: number[],
    options: JsonObject = {},
  ) {
    const fit = await fitOf(engine, objective, options, inputs, signal);
    if (!fit) return null;
    const values = await modelAt(
      engine,
      objective,
      fit,
      inputs,
      Float64Array.from(point),
      [0, 2, 5],
      signal,
    );
    return { input: fit.input, output: fit.output, values: [...(values ?? [])] };
  }

  it.each([
    ['mean((w_1*t + w_2 - y)^2)'],
    // Which way the difference is taken, how it is bracketed, and parameters make no difference.
    ['sum((y - w_1*t - w_2)^2)'],
    ['mean((y - (c*w_1*t + w_2))^2)'],
  ])('of %s is the line', async (source) => {
    const objective = { source, data, parameters: source.includes('c') ? { c: 1 } : {} };
    expect(await curve(objective, ['w_1', 'w_2'], [2, 1])).toEqual({
      input: 't',
      output: 'y',
      values: [1, 5, 11],
    });
  });

  it('is the one that the lesson names', async () => {
    const objective = { source: 'mean(abs(w*t - y))', data };
    expect(await curve(objective, ['w'], [2])).toBeNull();
    expect(await curve(objective, ['w'], [2], { model: 'w*t' })).toMatchObject({
      values: [0, 4, 10],
    });
  });

  it('is none where the cost has no data, or no output', async () => {
    expect(await curve({ source: 'mean((w*t - y)^2)' }, ['w'], [1])).toBeNull();
    expect(await curve({ source: 'mean((w*t - 2y)^2)', data }, ['w'], [1])).toBeNull();
    expect(await curve({ catalogue: 'sphere' }, ['x', 'y'], [1, 1])).toBeNull();
  });
});
