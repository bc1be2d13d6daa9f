// A step put into its method's formula: the numbers shown must lead to what the engine recorded.
import { beforeAll, describe, expect, it } from 'vitest';
import { RULE_TEMPLATES } from '../../../web/src/controls/rule-templates.ts';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment, MethodSettings, Run } from '../../../web/src/engine/types.ts';
import { degreesBetween, factsOf } from '../../../web/src/explain/facts.ts';
import { statementsOf, substitute, type Value } from '../../../web/src/explain/latex.ts';
import { explainUpdate } from '../../../web/src/explain/update.ts';
import { wordsOf } from '../../../web/src/explain/words.ts';
import { lowest, steplengthKey, sweep, sweepOf } from '../../../web/src/lab/sweep.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

const experiment = (method: MethodSettings, more: Partial<Experiment> = {}): Experiment => ({
  version: 1,
  objective: { source: 'x^2 + 5y^2 + 0.3x*y' },
  start: [-4, 1.5],
  methods: [method],
  steps: 12,
  ...more,
});
async function runOf(given: Experiment): Promise<Run> {
  const answer = await engine.run(given);
  if (!answer.ok) throw new Error(`${answer.error.path}: ${answer.error.message}`);
  return answer.value.runs[0] as Run;
}
async function explained(method: MethodSettings, k: number, more: Partial<Experiment> = {}) {
  const run = await runOf(experiment(method, { ...more, record: ['state'] }));
  const description = engine.describe().methods.find(({ name }) => name === method.method);
  if (!description) throw new Error(`no method ${method.method}`);
  return explainUpdate(engine, description, method, run, k);
}

describe('LaTeX of the descriptions', () => {
  it('is cut into statements, with the symbol on their left', () => {
    const adam = engine.describe().methods.find(({ name }) => name === 'adam');
    expect(statementsOf(adam?.formula ?? '').map(({ name }) => name)).toEqual(['m', 'v', 'w']);
    expect(statementsOf('a = \\max(b, \\quad c), \\quad w_j \\leftarrow 2')).toMatchObject([
      { name: 'a', right: '\\max(b, \\quad c)' },
      { name: 'w', right: '2' },
    ]);
    for (const { formula, name } of engine.describe().methods)
      expect(statementsOf(formula).length, name).toBeGreaterThan(0);
  });

  it('becomes a typed formula, or none where something is not known', () => {
    const values: { [symbol: string]: Value } = {
      '\\beta_1': { latex: '0.9', numbers: [0.9] },
      m: { latex: 'M', numbers: [2, -3] },
      k: { latex: '4', numbers: [4] },
    };
    const source = (text: string, coordinate = 1) =>
      substitute(text, (symbol) => values[symbol], coordinate).source?.replaceAll(' ', '');
    expect(source('\\beta_1 m')).toBe('(0.9)*(-3)');
    expect(source('\\frac{m}{1-\\beta_1^k}')).toBe('(((-3))/(1-(0.9)^((4))))');
    expect(source('|m| \\operatorname{sign}(m)')).toBe('abs((-3))*sign((-3))');
    expect(source('\\lVert m \\rVert_2')).toBe(`(${Math.hypot(2, 3)})`);
    expect(source('\\sqrt{m} + q')).toBeUndefined();
    expect(source('\\operatorname{RMS}(m)')).toBeUndefined();
    expect(substitute('\\beta_1 q', (symbol) => values[symbol], 0).latex).toBe('{0.9} q ');
  });
});

describe('a step', () => {
  it('has its numbers in the formula of gradient descent', async () => {
    const [only] = await explained({ method: 'gradient_descent', steplength: 0.1 }, 1);
    expect(only?.symbols).toBe('w \\leftarrow w - \\alpha \\nabla g(w)');
    expect(only?.numbers.replaceAll(/[{} ]/g, '')).toBe(
      '\\beginpmatrix-4\\\\1.5\\endpmatrix-0.1\\beginpmatrix-7.55\\\\13.8\\endpmatrix',
    );
    expect(only?.result).toBe('\\begin{pmatrix}-3.245\\\\0.12\\end{pmatrix}');
  });

  it('of each method leads to the recorded result wherever numbers are shown, and most show them all', async () => {
    const whole: string[] = [];
    for (const { name } of engine.describe().methods) {
      if (name === 'custom') continue;
      const complete = [];
      for (const k of [1, 7]) {
        // Shown numbers were checked against the recorded ones; the last statement says where the step leads.
        const statements = await explained({ method: name }, k);
        complete.push(statements.every(({ numbers }) => numbers !== ''));
      }
      if (complete.every(Boolean)) whole.push(name);
    }
    for (const name of [
      'gradient_descent',
      'momentum',
      'nesterov',
      'ema_momentum',
      'velocity_momentum',
      'adagrad',
      'rmsprop',
      'adadelta',
      'adam',
      'adam_uncorrected',
      'amsgrad',
      'adamw',
      'adamax',
      'lion',
      'normalized_gradient_descent',
      'sign_gradient_descent',
      'clipped_gradient_descent',
      'sophia',
    ])
      expect(whole).toContain(name);
  }, 60_000);

  it('shows no numbers that do not lead to the result', async () => {
    const [decayed] = await explained(
      { method: 'gradient_descent', steplength: 0.1, weight_decay: 0.5 },
      3,
    );
    expect(decayed?.numbers).toBe('');
    expect(decayed?.result).not.toBe('');
    const [projected] = await explained({ method: 'gradient_descent', steplength: 0.1 }, 1, {
      constraint: { ball: 2 },
    });
    expect(projected?.numbers).toBe('');
  });

  it('is told in words', async () => {
    const long = await runOf(experiment({ method: 'gradient_descent', steplength: 0.19 }));
    const facts = factsOf(long, 2, 5);
    expect(facts.fromSteepest).toBeCloseTo(0, 4);
    expect(facts.perGradient).toBeCloseTo(0.19, 9);
    expect(facts.turned).toBeGreaterThan(120);
    expect(facts.change).toBeCloseTo((long.costs[5] as number) - (long.costs[4] as number), 12);
    expect(wordsOf(facts, false).join(' ')).toMatch(
      /turned by 1\d\d°.*comes back.*steepest descent.*0\.19 times.*curvature took the rest/,
    );
    expect(wordsOf(facts, true).join(' ')).toContain('cancel');
    const far = await runOf(experiment({ method: 'gradient_descent', steplength: 0.3 }));
    expect(wordsOf(factsOf(far, 2, 4), false).join(' ')).toContain('too long');
    expect(degreesBetween([0, 0], [1, 0])).toBeNull();
    expect(degreesBetween([1, 0], [-2, 0])).toBeCloseTo(180, 9);
  });
});

describe('templates of typed rules', () => {
  it.each(RULE_TEMPLATES.map((template) => [template.method, template] as const))(
    'do what %s does',
    async (method, { update, values, initial }) => {
      const built = await runOf(experiment({ method, steplength: 0.05 }));
      const typed = await runOf(
        experiment({ method: 'custom', steplength: 0.05, update, values, initial }),
      );
      expect(typed.rows).toBe(13);
      for (const [i, value] of built.points.entries())
        expect(typed.points[i]).toBeCloseTo(value, 9);
    },
  );
});

describe('the sweep of steplengths', () => {
  it('finds the steplength that ends lowest, within the budget', async () => {
    const given = experiment({ method: 'gradient_descent' }, { steps: 20 });
    const description = engine.describe().methods.find(({ name }) => name === 'gradient_descent');
    const key = steplengthKey(description);
    expect(key?.name).toBe('steplength');
    if (!key) return;
    const answer = await sweep(engine, given, 0, key);
    if (!answer.ok) throw new Error(answer.error.message);
    const { steplengths, costs, best } = answer.value;
    for (const i of [best - 4, best - 1, best, best + 1]) {
      const run = await runOf(
        experiment(
          { method: 'gradient_descent', steplength: steplengths[i] as number },
          { steps: 20 },
        ),
      );
      const end = run.costs.at(-1) as number;
      expect(Math.abs(Math.log((costs[i] as number) / end))).toBeLessThan(0.2);
      expect(costs[i]).toBeGreaterThanOrEqual(costs[best] as number);
    }
    // 2/L is the border of stability.
    expect(steplengths[best]).toBeGreaterThan(0.1);
    expect(steplengths[best]).toBeLessThan(0.2);
  });

  it('knows which settings its finding depends on', async () => {
    const method: MethodSettings = { method: 'adam', steplength: 0.5 };
    const key = steplengthKey(engine.describe().methods.find(({ name }) => name === 'adam'));
    if (!key) throw new Error('Adam has a steplength');
    const found = await sweep(engine, experiment(method), 0, key);
    if (!found.ok) throw new Error(found.error.message);
    const same = (now: Experiment, place = 0) =>
      JSON.stringify(sweepOf(now, place, key)) === found.value.asked;
    expect(same(experiment({ ...method, steplength: 0.01 }))).toBe(true);
    const noise = { kind: 'gaussian', scale: 0.1 };
    for (const more of [{ noise }, { steps: 7 }, { start: [3, 3] }, { seed: 5 }])
      expect(same(experiment(method, more)), JSON.stringify(more)).toBe(false);
    expect(same(experiment({ ...method, beta1: 0.5 }))).toBe(false);
    expect(same(experiment(method), 1)).toBe(false);
    expect(same(experiment(method), -1)).toBe(false);
  });

  it('prefers the middle of equals, and none where all diverge', () => {
    expect(lowest([3, 1, 1, 1, 2])).toBe(2);
    expect(lowest([Number.NaN, 2, Number.POSITIVE_INFINITY])).toBe(1);
    expect(lowest([Number.NaN, Number.POSITIVE_INFINITY])).toBe(-1);
  });

  it('knows which methods have no steplength', () => {
    const none = engine
      .describe()
      .methods.filter((row) => !steplengthKey(row))
      .map(({ name }) => name);
    expect(none).toContain('coordinate_descent');
    expect(none).not.toContain('adam');
  });
});
