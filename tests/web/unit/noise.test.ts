import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import { toExperiment } from '../../../web/src/experiment/convert.ts';
import { kindsOf, withKind } from '../../../web/src/lab/noise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

describe('the noise of the gradient', () => {
  it('is of every kind that the objective allows', () => {
    const all = engine.describe().noise;
    const names = (objective: object) => kindsOf(all, objective as never).map(({ name }) => name);
    expect(names({ source: 'x^2' })).toContain('alpha_stable');
    expect(names({ source: 'x^2' })).not.toContain('mini_batch');
    expect(names({ source: 'sum(x*t)', data: { t: [1] } })).toContain('mini_batch');
  });

  it('can be changed, every kind as it comes, and taken away', () => {
    const settings = {
      source: 'x^2',
      start: [[1]],
      methods: [{ method: 'gradient_descent' }],
      steps: 3,
      noise: { kind: 'gaussian', scale: 3 },
    };
    for (const { name } of kindsOf(engine.describe().noise, { source: 'x^2' })) {
      const changed = toExperiment(withKind(settings, name));
      expect(changed.noise).toEqual({ kind: name });
      expect(engine.check(changed).ok).toBe(true);
    }
    expect(toExperiment(withKind(settings, '')).noise).toBeUndefined();
  });
});
