// What a reader does with the list of methods, the budget and the examples.
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Description } from '../../../web/src/engine/types.ts';
import { toExperiment } from '../../../web/src/experiment/convert.ts';
import { budgetOf, converted, withBudget } from '../../../web/src/lab/budget.ts';
import { examplesOf, searchExamples, settingsOfExample } from '../../../web/src/lab/examples.ts';
import {
  withAdded,
  withDuplicate,
  withMoved,
  withRemoved,
  withToggled,
} from '../../../web/src/lab/method-edits.ts';
import { listOf, type MethodList, runningPlaces } from '../../../web/src/lab/method-list.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

describe('the list of methods', () => {
  const list: MethodList = {
    methods: ['a', 'b', 'c', 'd'].map((method) => ({ method })),
    hidden: [1, 3],
  };
  /** Names in order, hidden ones in brackets. */
  const text = (of: MethodList) =>
    of.methods
      .map(({ method }, place) => (of.hidden.includes(place) ? `(${method})` : method))
      .join(' ');

  it('keeps hidden methods hidden, wherever they move', () => {
    expect(text(list)).toBe('a (b) c (d)');
    expect(text(withRemoved(list, 0))).toBe('(b) c (d)');
    expect(text(withRemoved(list, 1))).toBe('a c (d)');
    expect(text(withDuplicate(list, 0))).toBe('a a (b) c (d)');
    expect(text(withDuplicate(list, 1))).toBe('a (b) b c (d)');
    expect(text(withMoved(list, 1, 1))).toBe('a c (b) (d)');
    expect(text(withMoved(list, 2, -1))).toBe('a c (b) (d)');
    expect(text(withMoved(list, 0, -1))).toBe('a (b) c (d)');
    expect(text(withMoved(list, 3, 1))).toBe('a (b) c (d)');
  });

  it('shows and hides, and never hides the last one that runs', () => {
    expect(text(withToggled(list, 1))).toBe('a b c (d)');
    expect(text(withToggled(list, 0))).toBe('(a) (b) c (d)');
    expect(text(withToggled(withToggled(list, 0), 2))).toBe('(a) (b) c (d)');
    expect(runningPlaces(list)).toEqual([0, 2]);
    expect(listOf({ methods: list.methods, hidden: [0, 1, 2, 3, 9] }).hidden).toEqual([]);
  });

  it('does not share settings between a method and its copy', () => {
    const one: MethodList = { methods: [{ method: 'a', values: { b: 1 } }], hidden: [] };
    const copied = withDuplicate(one, 0);
    expect(copied.methods[1]).toEqual(one.methods[0]);
    expect(copied.methods[1]?.['values']).not.toBe(one.methods[0]?.['values']);
  });

  it('adds a method that is not there yet', () => {
    const described = [{ name: 'custom' }, { name: 'a' }, { name: 'e' }] as Description[];
    expect(withAdded(list, described).methods.at(-1)).toEqual({ method: 'e' });
  });
});

describe('the budget', () => {
  it('is steps or evaluations, and other stop rules stay', () => {
    const settings = { steps: 50, stop: { gradient_norm: 1e-6 } };
    expect(budgetOf(settings)).toEqual({ kind: 'steps', amount: 50 });
    const spent = withBudget(settings, { kind: 'evaluations', amount: 80 });
    expect(spent).toEqual({ steps: 80, stop: { gradient_norm: 1e-6, evaluations: 80 } });
    expect(budgetOf(spent)).toEqual({ kind: 'evaluations', amount: 80 });
    expect(withBudget(spent, { kind: 'steps', amount: 9 })).toEqual({
      steps: 9,
      stop: { gradient_norm: 1e-6 },
    });
    // An address is to state what has changed, no more.
    expect(withBudget(settings, { kind: 'steps', amount: 9 })).toEqual({ steps: 9 });
  });

  it('gives gradient descent as many steps either way', async () => {
    const budget = converted({ kind: 'steps', amount: 30 });
    const answer = await engine.run(
      toExperiment({
        source: 'x^2 + y^2',
        start: [[1, 2]],
        methods: [{ method: 'gradient_descent', steplength: 0.1 }],
        ...withBudget({}, budget),
      }),
    );
    expect(answer.ok && answer.value.runs[0]?.rows).toBe(31);
    expect(converted(budget)).toEqual({ kind: 'steps', amount: 30 });
  });
});

describe('the examples', () => {
  it('are the whole catalogue, and each shows and runs', async () => {
    const examples = examplesOf(engine.describe());
    expect(examples.length).toBe(engine.describe().catalogue.length);
    expect(examples.length).toBeGreaterThan(80);
    for (const example of examples) {
      const settings = settingsOfExample(example);
      const answer = await engine.run(
        toExperiment({
          ...settings,
          methods: [{ method: 'gradient_descent', steplength: 1e-4 }],
          steps: 2,
        }),
      );
      if (!answer.ok) throw new Error(`${example.name}: ${answer.error.message}`);
      expect(answer.value.dimension, example.name).toBe(example.dimension);
      expect(answer.value.runs[0]?.costs[0], example.name).toSatisfy(Number.isFinite);
      if (example.dimension <= 2)
        expect(settings.view?.length, example.name).toBe(example.dimension);
    }
  });

  it('are found by title, formula and note, each word somewhere', () => {
    const examples = examplesOf(engine.describe());
    const names = (query: string) => searchExamples(examples, query).map(({ name }) => name);
    expect(names('rosenbrock')).toContain('rosenbrock');
    expect(names('ROSEN valley')).not.toEqual([]);
    expect(names('himmelblau')).toEqual(['himmelblau']);
    expect(names('1d kink').length).toBeGreaterThan(0);
    expect(names('no such function')).toEqual([]);
    expect(names('')).toHaveLength(examples.length);
  });
});
