import { beforeAll, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Objective, Run } from '../../../web/src/engine/types.ts';
import { curvatureOf, sampleAt, sampled } from '../../../web/src/figures/curvature.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
const { signal } = new AbortController();

async function along(objective: Objective, start: number[], steps: number) {
  const answer = await engine.run({
    version: 1,
    objective,
    start,
    methods: [{ method: 'gradient_descent', steplength: 0.1 }],
    steps,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  const run = answer.value.runs[0] as Run;
  return curvatureOf(engine, objective, run, start.length, signal);
}

it('changes its sign on the way from a saddle to a minimum', async () => {
  const found = await along({ source: 'x^2 - y^2 + y^4/4' }, [1, 0.01], 60);
  // The Hessian is diag(2, −2 + 3y²): −2 at the saddle, 4 at y = √2.
  expect(found?.least[0]).toBeCloseTo(-2, 3);
  expect(found?.least.at(-1)).toBeCloseTo(2, 6);
  expect(found?.greatest.at(-1)).toBeCloseTo(4, 3);
});

it('knows the octopus, whose first saddle bends down by 2γ', async () => {
  const octopus = { octopus: { dimension: 3, L: 1, gamma: 1, tau: Math.E } };
  const found = await along(octopus, [0.5, 0.5, 0.5], 2);
  expect(found?.least[0]).toBeCloseTo(-2, 9);
});

it('is nothing where the Hessian would be too large', async () => {
  const long = { rows: 1, points: new Float64Array(65) } as Run;
  expect(
    await curvatureOf(engine, { catalogue: 'sphere', dimension: 65 }, long, 65, signal),
  ).toBeNull();
});

it('takes a long run at some of its steps, the first and the last among them', () => {
  expect(sampled(4)).toEqual([0, 1, 2, 3]);
  const steps = sampled(1001);
  expect([steps[0], steps.at(-1), steps.length]).toEqual([0, 1000, 144]);
  const curvature = { steps, least: new Float64Array(144), greatest: new Float64Array(144) };
  expect(steps[sampleAt(curvature, 500)]).toBeLessThanOrEqual(500);
  expect(sampleAt(curvature, 0)).toBe(0);
});
