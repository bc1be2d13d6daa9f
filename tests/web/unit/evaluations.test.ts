// How many evaluations a run had made at each of its rows.
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment, MethodSettings, RunResult } from '../../../web/src/engine/types.ts';
import { HISTORIES } from '../../../web/src/experiment/settings.ts';
import { countsOf } from '../../../web/src/figures/evaluations.ts';
import { readHistory, writeHistory } from '../../../web/src/figures/series.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

const experimentOf = (methods: MethodSettings[], steps: number): Experiment => ({
  version: 1,
  objective: { source: 'x^2 + 10y^2 + x^4' },
  start: [3, 1],
  methods,
  steps,
});
async function resultOf(experiment: Experiment): Promise<RunResult> {
  const answer = await engine.run(experiment);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const { signal } = new AbortController();

describe('evaluations by row', () => {
  const methods: MethodSettings[] = [
    { method: 'gradient_descent', steplength: { rule: 'backtracking', initial: 1 } },
    { method: 'gradient_descent', steplength: 0.02 },
    { method: 'nesterov_lookahead', steplength: 0.01 },
    { method: 'random_search', steplength: 0.1 },
    { method: 'gradient_descent', steplength: 3 },
  ];

  it('are what runs of that many steps have made', async () => {
    const experiment = experimentOf(methods, 24);
    const result = await resultOf(experiment);
    const gradients = await countsOf(engine, experiment, result, 'gradients', signal);
    const all = await countsOf(engine, experiment, result, 'evaluations', signal);
    expect(gradients?.map(({ length }) => length)).toEqual(result.runs.map(({ rows }) => rows));
    for (const steps of [0, 1, 6, 13, 24]) {
      const { runs } = await resultOf({ ...experiment, steps });
      runs.forEach((run, i) => {
        if (run.rows !== steps + 1) return;
        const { cost, gradient, hessian } = run.evaluations;
        expect(gradients?.[i]?.[steps], `${run.method} ${steps}`).toBe(gradient);
        // A line search is asked at as many places as there is room for.
        const room = i === 0 ? 2 : 0;
        expect(
          Math.abs((all?.[i]?.[steps] ?? Number.NaN) - cost - gradient - hessian),
        ).toBeLessThanOrEqual(room);
      });
    }
    // The fixed steplength that diverges ends early and does not disturb the others.
    expect(all?.[4]?.length).toBeLessThan(25);
  });

  it('take few runs where every step costs the same, and not many where not', async () => {
    for (const [chosen, most] of [
      [methods.slice(1, 2), 8],
      [methods.slice(0, 1), 48],
    ] as const) {
      const experiment = experimentOf(chosen, 400);
      const result = await resultOf(experiment);
      let runs = 0;
      const counting = {
        run: (...request: Parameters<Engine['run']>) => {
          runs += 1;
          return engine.run(...request);
        },
      };
      const [counts] = (await countsOf(counting, experiment, result, 'evaluations', signal)) ?? [];
      expect(runs).toBeLessThanOrEqual(most);
      expect(counts?.every((count, row) => row === 0 || count > (counts[row - 1] as number))).toBe(
        true,
      );
    }
  });

  it('are null where the engine refuses', async () => {
    const experiment = experimentOf(methods.slice(0, 1), 5);
    const result = await resultOf(experiment);
    const refused = { ...experiment, objective: { source: 'x +' } };
    expect(await countsOf(engine, refused, result, 'gradients', signal)).toBeNull();
  });
});

describe('the name of a history', () => {
  it('is read and written back, whatever it chooses', () => {
    for (const name of HISTORIES) expect(writeHistory(readHistory(name))).toBe(name);
    expect(readHistory('gradient-log-by-evaluations')).toEqual({
      quantity: 'gradient',
      log: true,
      by: 'evaluations',
    });
  });
});
