import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment } from '../../../web/src/engine/types.ts';
import { averageRegret, costsOf } from '../../../web/src/figures/regret.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
const { signal } = new AbortController();

/** Reddi, Kale and Kumar, theorem 1: 3x at every third step, otherwise −x. */
const online: Experiment = {
  version: 1,
  objective: { source: 'if(mod(k, 3) == 1, 3x, -x)' },
  start: [1],
  methods: [
    { name: 'adam_uncorrected', bias: {} },
    { name: 'amsgrad', bias: { bias_correction: false } },
  ].map(({ name, bias }) => ({
    method: name,
    steplength: { rule: 'diminishing', initial: 0.5, power: 0.5 },
    beta1: 0,
    beta2: 0.1,
    epsilon: 0,
    ...bias,
  })),
  steps: 3000,
  constraint: { box: [[-1, 1]] },
};

describe('average regret', () => {
  it('is the mean of what was paid more, and none at the start', () => {
    const regret = averageRegret(Float64Array.of(3, 5, 100), Float64Array.of(1, 1, 100));
    expect([...regret]).toEqual([Number.NaN, 2, 3]);
  });

  it('compares with the same costs at the same steps', async () => {
    const fixed = await costsOf(engine, online, [-1], signal);
    expect([...(fixed as Float64Array).subarray(0, 5)]).toEqual([-3, 1, 1, -3, 1]);
  });

  it('of Adam stays at 2(C − 2)/3, of AMSGrad goes to 0', async () => {
    const fixed = (await costsOf(engine, online, [-1], signal)) as Float64Array;
    const answer = await engine.run(online);
    const [adam, amsgrad] = answer.ok
      ? answer.value.runs.map((run) => averageRegret(run.costs, fixed)[3000] as number)
      : [];
    expect(Math.abs((adam as number) - 2 / 3)).toBeLessThan(0.02);
    expect(amsgrad).toBeLessThan(0.03);
    expect(amsgrad).toBeGreaterThan(0);
  });

  it('says why there is nothing to compare with', async () => {
    expect(await costsOf(engine, online, [], signal)).toMatch(/list of numbers/);
  });
});
