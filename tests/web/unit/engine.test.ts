// The page's facade on the real engine in WebAssembly.
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import type { Instance } from '../../../web/src/engine/instance.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Answer, Diagnostic, Experiment } from '../../../web/src/engine/types.ts';
import { quantityValue, readQuantity } from '../../../web/src/experiment/quantity.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
function error<T>(answer: Answer<T>): Diagnostic {
  if (answer.ok) throw new Error('expected an error');
  return answer.error;
}

const valley: Experiment = {
  version: 1,
  objective: { source: 'x^2 + b*y^2', parameters: { b: 10 } },
  start: [-2, 1],
  methods: [{ method: 'gradient_descent', steplength: 0.05 }],
  steps: 3,
};

describe('the engine in WebAssembly', () => {
  it('describes its methods so that forms can be made', () => {
    const { methods, schedules, limits } = engine.describe();
    expect(methods.map(({ name }) => name)).toContain('gradient_descent');
    for (const description of [...methods, ...schedules]) {
      expect(description.title, description.name).not.toBe('');
      for (const key of description.keys) {
        expect(
          [
            'number',
            'integer',
            'boolean',
            'choice',
            'schedule',
            'text',
            'list',
            'numbers',
            'texts',
          ],
          `${description.name}.${key.name}`,
        ).toContain(key.type);
        if (key.type === 'choice') expect(key.choices?.length).toBeGreaterThan(1);
        if (key.slider) {
          expect(key.slider.to).toBeGreaterThan(key.slider.from);
          if (key.slider.scale === 'log') expect(key.slider.from).toBeGreaterThan(0);
        }
      }
    }
    expect(limits['steps']).toBeGreaterThan(1000);
  });

  it('reads a formula: inputs, parameters, text and LaTeX', () => {
    expect(value(engine.analyse({ source: 'x^2 + b*y^2' }))).toMatchObject({
      dimension: 2,
      inputs: ['x', 'y'],
      parameters: ['b'],
      latex: expect.stringContaining('x^{2}'),
    });
  });

  it.each([
    ['x^2 + sinx', 6, 'sinx'],
    ['θ^2 + (x', 6, 'end of text'],
    ['😀 + x', 0, ''],
  ])('places the error in %s by UTF-16 units', (source, offset, found) => {
    const problem = error(engine.analyse({ source }));
    expect(problem.line).toBe(1);
    expect(problem.offset).toBe(offset);
    expect(problem.column).toBe(offset + 1);
    if (found) expect(problem.found).toContain(found);
    expect(problem.message).not.toBe('');
  });

  it('runs an experiment: the rows are the steps', async () => {
    const { runs, dimension, inputs } = value(await engine.run(valley));
    const run = runs[0];
    expect([dimension, inputs, runs.length, run?.rows]).toEqual([2, ['x', 'y'], 1, 4]);
    // x ← (1 − 0.1) x, y ← (1 − 1) y
    expect([...(run?.points ?? [])]).toEqual([
      -2,
      1,
      -1.8,
      0,
      expect.closeTo(-1.62, 14),
      0,
      expect.closeTo(-1.458, 14),
      0,
    ]);
    expect(run?.costs[0]).toBe(14);
    expect([...(run?.gradients.subarray(0, 2) ?? [])]).toEqual([-4, 20]);
    expect([...(run?.steplengths ?? [])]).toEqual([0.05, 0.05, 0.05]);
    expect(run?.status).toBe('finished');
  });

  it('runs every method from every start, methods first', async () => {
    const race: Experiment = {
      ...valley,
      start: [
        [-2, 1],
        [1, 1],
      ],
      methods: [{ method: 'gradient_descent' }, { method: 'momentum' }],
    };
    const { runs } = value(await engine.run(race));
    expect(runs.map(({ method, start }) => `${method} ${start}`)).toEqual([
      'gradient_descent 0',
      'gradient_descent 1',
      'momentum 0',
      'momentum 1',
    ]);
    for (const run of runs) expect([...run.points.subarray(0, 2)]).toEqual(race.start[run.start]);
  });

  it('keeps the finite rows of a run that diverges, and says why it ended', async () => {
    const far = value(
      await engine.run({
        ...valley,
        methods: [{ method: 'gradient_descent', steplength: 100 }],
        steps: 500,
      }),
    );
    const run = far.runs[0];
    expect(run?.status).toBe('diverged');
    expect(run?.reason).not.toBe('');
    expect(run?.rows).toBeLessThan(501);
    expect(run?.points.every(Number.isFinite)).toBe(true);
  });

  it('records what the method carries, when asked', async () => {
    const momentum = [{ method: 'momentum', steplength: 0.05, momentum: 0.5 }];
    const plain = value(await engine.run({ ...valley, methods: momentum }));
    expect(plain.runs[0]?.states).toEqual({});
    const recorded = value(await engine.run({ ...valley, methods: momentum, record: ['state'] }));
    const { width, values } = recorded.runs[0]?.states['m'] ?? { width: 0, values: [] };
    expect(width).toBe(2);
    // m = 0.5 m + ∇g: the first is the gradient at the start.
    expect([...values].slice(0, 2)).toEqual([-4, 20]);
    expect(values).toHaveLength(6);
  });

  it('says where an experiment is wrong', () => {
    expect(error(engine.check({ ...valley, methods: [{ method: 'adamm' }] })).path).toMatch(
      /^methods\[0\]/,
    );
    expect(error(engine.check({ ...valley, start: [1, 2, 3] })).path).toMatch(/^start/);
    expect(error(engine.check({ ...valley, steps: -1 })).path).toBe('steps');
    expect(error(engine.check({ ...valley, steps: 1e15 })).path).toBe('steps');
    expect(error(engine.check({ ...valley, objective: { source: 'x^2 + b' } })).path).toMatch(
      /^objective/,
    );
  });

  it('evaluates a grid row by row from below, as it evaluates points', async () => {
    const grid = value(
      await engine.evaluate({
        objective: valley.objective,
        grid: { x: [-1, 1, 3], y: [0, 2, 2] },
        gradient: true,
      }),
    );
    const points = [-1, 0, 1]
      .flatMap(() => [] as number[][])
      .concat([0, 2].flatMap((y) => [-1, 0, 1].map((x) => [x, y])));
    const costs = points.map(([x = 0, y = 0]) => x * x + 10 * y * y);
    expect([...grid.subarray(0, 6)]).toEqual(costs);
    expect([...grid.subarray(6, 12)]).toEqual(points.map(([x = 0]) => 2 * x));
    expect([...grid.subarray(12, 18)]).toEqual(points.map(([, y = 0]) => 20 * y));
    const same = value(
      await engine.evaluate({ objective: valley.objective, points, gradient: true }),
    );
    expect([...same.subarray(0, 6)]).toEqual(costs);
  });

  it('evaluates a curve, and a slice through more inputs than two', async () => {
    const curve = value(
      await engine.evaluate({ objective: { source: 'abs(w)' }, grid: { x: [-1, 1, 5] } }),
    );
    expect([...curve]).toEqual([1, 0.5, 0, 0.5, 1]);
    const slice = value(
      await engine.evaluate({
        objective: { source: 'x + 10y + 100z' },
        grid: { x: [0, 1, 2], y: [0, 1, 2], axes: [0, 1], at: [9, 9, 5] },
      }),
    );
    expect([...slice]).toEqual([500, 501, 510, 511]);
  });

  it('answers noise with errors, never with a trap', async () => {
    const texts = [
      '',
      '(',
      '((((',
      'x'.repeat(100_000),
      '('.repeat(100_000),
      'x^'.repeat(5000),
      '\0',
      '\ud800',
      'sum(i,1,1e9,x)',
      '1e999*x',
    ];
    for (const source of texts) {
      const answer = engine.analyse({ source });
      if (!answer.ok) expect(answer.error.message).not.toContain('stopped in the middle');
      const run = await engine.run({ ...valley, objective: { source } });
      if (!run.ok) expect(run.error.message).not.toContain('stopped in the middle');
    }
  });
});

describe('after a trap', () => {
  it('the page says so and goes on with a new instance', async () => {
    let made = 0;
    const broken: Partial<Instance> = {
      describe: () => '{}',
      analyse: () => {
        throw new WebAssembly.RuntimeError('unreachable');
      },
      check: () => '{}',
      perform: () => ({ header: '{}', data: new Float64Array() }),
    };
    const fragile = await Engine.create({
      createInstance: async () => (++made === 1 ? (broken as Instance) : createInstance()),
    });
    expect(error(fragile.analyse({ source: 'x' })).message).toContain('restarted');
    await expect.poll(() => fragile.analyse({ source: 'x' }).ok).toBe(true);
  });
});

describe('numbers of runs', () => {
  it.each([
    ['cost(0)', 14],
    ['gradient(0)', expect.closeTo(Math.sqrt(416), 12)],
    ['point(1, 0)', -1.8],
    ['steplength(1)', 0.05],
    ['steps(cost < 4)', 1],
    ['status', 'finished'],
  ])('finds %s', async (text, wanted) => {
    const result = value(await engine.run(valley));
    const quantity = readQuantity(text);
    if (typeof quantity === 'string' || !result.runs[0]) throw new Error(String(quantity));
    expect(quantityValue(quantity, result.runs[0], 2)).toEqual(wanted);
  });

  it.each(['cost', 'cost(1,2)', 'price(3)', 'steps(cost > 3)'])(
    'does not understand %s',
    (text) => {
      expect(readQuantity(text)).toContain('is none of');
    },
  );
});

describe('analyses', () => {
  it('finds stationary points with their kinds, and says when these are all', async () => {
    const found = value(
      await engine.stationary({
        objective: { source: 'x^3 - 3x + y^2' },
        box: [
          [-3, 3],
          [-2, 2],
        ],
      }),
    );
    expect(found.complete).toBe(true);
    expect(found.points.map(({ kind, point, proved }) => [kind, ...point, proved])).toEqual([
      ['saddle', -1, 0, true],
      ['minimum', 1, 0, true],
    ]);
    const refused = error(
      await engine.stationary({ objective: { source: 'x^2' }, box: [[1, -1]] }),
    );
    expect(refused.path).toBe('box[0]');
  });

  it('computes a map in parts that fit together', async () => {
    const experiment: Experiment = {
      version: 1,
      objective: { source: '(x^2 - 1)^2' },
      start: [0.5],
      methods: [{ method: 'gradient_descent', steplength: 0.1 }],
      steps: 50,
      map: { x: { key: 'start[0]', from: -2, to: 2, count: 8 }, result: 'basin' },
    };
    const whole = value(await engine.map({ experiment }));
    const coarse = value(await engine.map({ experiment, part: { stride: 4 } }));
    const known = coarse.points.map(({ point }) => point);
    const rest = value(await engine.map({ experiment, part: { stride: 1, refines: 4 }, known }));
    expect([coarse.values.length, rest.values.length]).toEqual([2, 6]);
    const basin = ({ points, values }: typeof whole, i: number) =>
      points[values[i] as number]?.point[0] ?? values[i];
    expect([0, 4].map((i) => basin(whole, i))).toEqual([0, 1].map((i) => basin(coarse, i)));
    expect([1, 2, 3, 5, 6, 7].map((i) => basin(whole, i))).toEqual(
      [0, 1, 2, 3, 4, 5].map((i) => basin(rest, i)),
    );
    expect(whole.steps).toHaveLength(8);
  });
});
