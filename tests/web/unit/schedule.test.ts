import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment, MethodSettings } from '../../../web/src/engine/types.ts';
import { planOf, restartsOf } from '../../../web/src/figures/schedule.ts';
import { ruleOf } from '../../../web/src/figures/steplength-rule.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

async function plan(method: MethodSettings, more: Partial<Experiment> = {}) {
  const experiment: Experiment = {
    version: 1,
    objective: { source: 'x^2 + 5y^2' },
    start: [1, 1],
    methods: [method],
    steps: 12,
    ...more,
  };
  const answer = await engine.run(experiment);
  const run = answer.ok ? answer.value.runs[0] : undefined;
  if (!run) throw new Error('no run');
  const { signal } = new AbortController();
  return { run, plan: await planOf(engine, experiment, method, run, signal) };
}
const gd = (steplength: MethodSettings[string]): MethodSettings => ({
  method: 'gradient_descent',
  steplength,
});

describe('the plan of steplengths', () => {
  it('is that of the rule, for all steps, though the run stops early', async () => {
    const { plan: planned, run } = await plan(gd({ rule: 'diminishing', initial: 0.1 }), {
      stop: { evaluations: 5 },
    });
    expect(run.rows).toBeLessThan(12);
    expect([...(planned?.values ?? [])].slice(1, 4)).toEqual([0.1, 0.05, 0.1 / 3]);
    expect(planned?.values).toHaveLength(13);
    expect(planned?.searched).toBe(false);
  });

  it('is what the run found where the rule searches, or watches the cost', async () => {
    const searched = await plan(gd({ rule: 'exact_line_search' }));
    expect(searched.plan?.searched).toBe(true);
    expect([...(searched.plan?.values ?? [])].slice(1)).toEqual([...searched.run.steplengths]);
    const watching = await plan(
      gd({ rule: 'reduce_on_plateau', initial: 0.25, patience: 1, factor: 0.5 }),
    );
    expect([...(watching.plan?.values ?? [])].slice(1)).toEqual([...watching.run.steplengths]);
    expect(watching.run.steplengths.at(-1)).toBeLessThan(0.25);
  });

  it('is missing for a method without steplength, and the default for one that is given none', async () => {
    expect((await plan({ method: 'coordinate_descent' })).plan).toBeNull();
    expect(ruleOf({ method: 'adam' }, engine.describe())).toBe(0.01);
  });

  it('marks restarts, and nothing that only gets shorter or swings', async () => {
    const values = async (rule: object) =>
      (await plan(gd({ initial: 0.1, ...rule } as MethodSettings[string]), { steps: 40 })).plan
        ?.values ?? new Float64Array();
    expect(restartsOf(await values({ rule: 'cosine_restarts', period: 10 }))).toEqual([11, 21, 31]);
    expect(restartsOf(await values({ rule: 'cosine' }))).toEqual([]);
    expect(restartsOf(await values({ rule: 'step', every: 10, factor: 0.5 }))).toEqual([]);
    expect(restartsOf(Float64Array.of(Number.NaN, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2))).toEqual([]);
  });
});
