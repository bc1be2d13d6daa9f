import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { MethodSettings, Objective, Run } from '../../../web/src/engine/types.ts';
import { chosenOf, componentsOf, minimumOf, predictionOf } from '../../../web/src/figures/eigen.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
const { signal } = new AbortController();

async function runOf(objective: Objective, method: MethodSettings, start = [5, -3], steps = 60) {
  const answer = await engine.run({ version: 1, objective, start, methods: [method], steps });
  const run = answer.ok ? answer.value.runs[0] : undefined;
  if (!run) throw new Error('no run');
  return run;
}
/** The growth of the component along the j-th eigenvector, per step, over the run's second half. */
async function growth(run: Run, objective: Objective, j: number): Promise<number> {
  const minimum = await minimumOf(engine, objective, run, 2, [], signal);
  if (!minimum) throw new Error('no minimum');
  const sizes = componentsOf(run, 2, minimum, j);
  const peak = (from: number, to: number) => Math.max(...sizes.subarray(from, to));
  const half = Math.floor(run.rows / 2);
  return (peak(half, run.rows) / peak(0, half)) ** (1 / half);
}

// Eigenvalues 1 and 10, eigenvectors turned by 45°, minimum at (1, 2).
const bowl: Objective = { source: '(x-1+y-2)^2/4 + 10*(x-1-y+2)^2/4' };

describe('the minimum that the error is taken from', () => {
  it('of a quadratic is found from anywhere', async () => {
    const run = await runOf(bowl, { method: 'gradient_descent', steplength: 0.05 });
    const minimum = await minimumOf(engine, bowl, run, 2, [], signal);
    expect(minimum?.point[0]).toBeCloseTo(1, 12);
    expect(minimum?.point[1]).toBeCloseTo(2, 12);
    expect(minimum?.eigenvalues[0]).toBeCloseTo(1, 12);
    expect(minimum?.eigenvalues[1]).toBeCloseTo(10, 12);
  });

  it('is the nearest known one, or none on a saddle', async () => {
    const wells = { source: '(x^2-1)^2 + y^2' };
    const run = await runOf(wells, { method: 'gradient_descent', steplength: 0.05 }, [-0.4, 1]);
    const known = [
      [1, 0],
      [-1, 0],
    ];
    expect((await minimumOf(engine, wells, run, 2, known, signal))?.point).toEqual([-1, 0]);
    const saddle = { source: 'x^2 - y^2' };
    const away = await runOf(saddle, { method: 'gradient_descent', steplength: 0.05 });
    expect(await minimumOf(engine, saddle, away, 2, [], signal)).toBeNull();
  });
});

describe('the prediction', () => {
  it.each([
    [{ method: 'gradient_descent', steplength: 0.15 }],
    [{ method: 'gradient_descent', steplength: { rule: 'constant', initial: 0.21 } }],
    [{ method: 'momentum', steplength: 0.02, momentum: 0.5 }],
    [{ method: 'momentum', steplength: 0.04, momentum: 0.5, dampening: 0.5 }],
    [{ method: 'velocity_momentum', steplength: 0.02, beta: 0.2 }],
    [{ method: 'ema_momentum', steplength: 0.03, beta: 0.3 }],
    [{ method: 'nesterov', steplength: 0.02, momentum: 0.3 }],
    [{ method: 'nesterov_lookahead', steplength: 0.02, beta: 0.3 }],
  ] as [MethodSettings][])('of %j is what happens', async (method) => {
    const prediction = predictionOf(method, engine.describe());
    const run = await runOf(bowl, method, [7, -3], 40);
    for (const [j, eigenvalue] of [1, 10].entries()) {
      const rate = prediction?.rate(eigenvalue) ?? Number.NaN;
      const seen = await growth(run, bowl, j);
      expect(Math.abs(seen / rate - 1), `λ ${eigenvalue}: ${seen} for ${rate}`).toBeLessThan(0.12);
    }
  });

  it('is only made where theory has one factor per step', () => {
    const none = (settings: MethodSettings) =>
      expect(predictionOf(settings, engine.describe())).toBeNull();
    none({ method: 'adam' });
    none({ method: 'gradient_descent', steplength: { rule: 'diminishing', initial: 0.1 } });
    none({ method: 'gradient_descent', steplength: 0.1, weight_decay: 0.1 });
    none({ method: 'coordinate_descent' });
  });
});

it('of many eigenvectors some are chosen, with both ends', () => {
  expect(chosenOf(3, 8)).toEqual([0, 1, 2]);
  expect(chosenOf(50, 8)).toHaveLength(8);
  expect(chosenOf(50, 8).at(0)).toBe(0);
  expect(chosenOf(50, 8).at(-1)).toBe(49);
});
