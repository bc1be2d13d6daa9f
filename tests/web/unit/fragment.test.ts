import { describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import { toExperiment } from '../../../web/src/experiment/convert.ts';
import { difference } from '../../../web/src/experiment/difference.ts';
import { readFragment, writeFragment } from '../../../web/src/experiment/fragment.ts';
import { fromExperiment } from '../../../web/src/experiment/from-experiment.ts';
import { canonicalName } from '../../../web/src/experiment/names.ts';
import { PROPERTIES } from '../../../web/src/experiment/properties.ts';
import type { PartialSettings } from '../../../web/src/experiment/settings.ts';
import { Random } from './random.ts';

/** Settings of any shape that the address can state. */
function randomSettings(random: Random): PartialSettings {
  const dimension = 1 + random.whole(3);
  const maybe = <T>(make: () => T) => (random.next() < 0.5 ? make() : undefined);
  const all = {
    source: maybe(() => `x${random.text()}`),
    inputs: maybe(() => ['x', 'y']),
    parameters: maybe(() => ({
      b: random.number(),
      w1: random.number(),
      'a[1,2]': random.number(),
    })),
    start: maybe(() =>
      Array.from({ length: 1 + random.whole(3) }, () =>
        Array.from({ length: dimension }, () => random.number()),
      ),
    ),
    methods: maybe(() => [
      { method: 'adam', steplength: random.number(), more: random.json(1) },
      { method: 'momentum' },
    ]),
    steps: maybe(() => random.whole(1000)),
    stop: maybe(() => ({ gradient_norm: 1e-6 })),
    noise: maybe(() => ({ kind: 'gaussian', scale: random.number() })),
    constraint: maybe(() => ({ box: [[-1, 1]] })),
    seed: maybe(() => random.whole(100)),
    shown: maybe(() => random.whole(100)),
    view: maybe(() => [[-1.5, 2]] as [number, number][]),
    history: maybe(() =>
      random.pick(['cost', 'gradient-log', 'distance', 'cost-log-by-gradients']),
    ),
    figures: maybe(() => ['contour', 'history']),
    hidden: maybe(() => random.pick([[], [0], [1, 3]])),
    ranges: maybe(() => random.pick([{}, { b: [-1, 2.5, 0.25], 'a[1,2]': [0, 10, 1] }])),
    hide: maybe(() => ['formula', 'share']),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as PartialSettings;
}

describe('the address', () => {
  it('reads an address that a person would type', () => {
    const labs = readFragment(
      '#v=1&lab=valley&f=x^2+b*y^2&p=b:10&start=-2.2,1.3;1,1&methods=adam(steplength=0.1);momentum&steps=40&k=7&view=-3,3,-2,2',
    );
    expect(labs).toEqual([
      {
        id: 'valley',
        problems: [],
        settings: {
          source: 'x^2+b*y^2',
          parameters: { b: 10 },
          start: [
            [-2.2, 1.3],
            [1, 1],
          ],
          methods: [{ method: 'adam', steplength: 0.1 }, { method: 'momentum' }],
          steps: 40,
          shown: 7,
          view: [
            [-3, 3],
            [-2, 2],
          ],
        },
      },
    ]);
  });

  it('comes back the same through an address, for any settings of several labs', () => {
    const random = new Random(3);
    for (let i = 0; i < 400; ++i) {
      const labs = ['first', 'läb 2'].map((id) => ({ id, settings: randomSettings(random) }));
      const fragment = writeFragment(labs);
      // As the browser gives it back: through a URL.
      const hash = new URL(`https://example.org/lesson/${fragment}`).hash;
      const read = readFragment(hash) ?? [];
      const stated = labs.filter(({ settings }) => Object.keys(settings).length > 0);
      expect(read).toEqual(stated.map((lab) => ({ ...lab, problems: [] })));
    }
  });

  it('keeps formulas readable', () => {
    expect(writeFragment([{ id: 'a', settings: { source: '(1-x)^2+b*(y-x^2)^2' } }])).toBe(
      '#v=1&lab=a&f=(1-x)^2+b*(y-x^2)^2',
    );
  });

  it('is an ordinary link without a version', () => {
    expect(readFragment('#steplength')).toBeNull();
    expect(readFragment('')).toBeNull();
    expect(writeFragment([{ id: 'a', settings: {} }])).toBe('');
  });

  it.each([
    ['start=1,x', /“start”.*“x” is not a number/],
    ['start=1,2;3', /different lengths/],
    ['steps=-1', /whole number/],
    ['steps=1e999', /not a number/],
    ['k=1.5', /whole number/],
    ['view=1,0', /does not go upwards/],
    ['view=1', /is not from,to/],
    ['methods=adam(', /“methods”.*(ends too early|cannot be read)/],
    ['p=b', /name:number/],
    ['f=%E0%A4%A', /is not encoded/],
    ['history=cosst', /none of cost, gradient, steplength, distance/],
    ['figures=con tour', /not a word/],
    ['off=-1', /whole number/],
    ['r=b:0:10', /name:from:to:step/],
    ['r=b:3:1:1', /is no range/],
    ['r=b:0:1:0', /is no range/],
    ['hide=A', /not a word/],
    ["map=(x=(key='start[0]',from=1,to=1,count=64))", /“map”.*does not go upwards/],
    ["map=(x=(key='start[0]',from=0,to=1,count=64,scale=log))", /“map”.*logarithmic axis.*above 0/],
    ["map=(x=(key='start[0]',from=0,to=1,count=0))", /“count=0” is not a whole number of pixels/],
    ["map=(x=(key='start[0]',from=0,to=1))", /“count=” is not a whole number of pixels/],
    ["map=(x=(key='start[0]',to=1,count=64))", /“from=” is not a number/],
    [
      "map=(x=(key='start[0]',from=0,to=1,count=64),y=(key='start[1]',from=2,to=1,count=64))",
      /“map”.*does not go upwards/,
    ],
    ['nonsense=1', /“nonsense”, which is not known/],
  ])('reports and ignores %s, and keeps the rest', (part, problem) => {
    const [lab] = readFragment(`#v=1&lab=a&${part}&seed=4`) ?? [];
    expect(lab?.problems).toHaveLength(1);
    expect(lab?.problems[0]).toMatch(problem);
    expect(lab?.settings).toEqual({ seed: 4 });
  });

  it('takes names as they may be typed, and gives them as the engine spells them', () => {
    const [lab] =
      readFragment('#v=1&p=β:5,λ₂:1,b_1:2,Γ:3,x_max1:4,a_1_2:6,c:7&r=θ_0:0:1:0.1') ?? [];
    expect(lab?.problems).toEqual([]);
    expect(lab?.settings.parameters).toEqual({
      beta: 5,
      lambda2: 1,
      b1: 2,
      Gamma: 3,
      x_max1: 4,
      'a[1,2]': 6,
      c: 7,
    });
    expect(lab?.settings.ranges).toEqual({ theta0: [0, 1, 0.1] });
  });

  it('spells names as the engine does', async () => {
    const engine = await Engine.create({ createInstance });
    for (const name of [
      ...'βεϵϑµϕΩΥq',
      'λ₂',
      'b_1',
      'b12',
      'x_max1',
      'x_max_2',
      'a_1_2',
      'a[3]',
      'q2[1, 4]',
    ]) {
      const answer = engine.analyse({ source: `z + ${name}`, inputs: ['z'] });
      expect(answer.ok && answer.value.parameters, name).toEqual([canonicalName(name)]);
    }
  });

  it('takes no list without end', () => {
    const [lab] = readFragment(`#v=1&start=${'1,'.repeat(5000)}1`) ?? [];
    expect(lab?.problems[0]).toContain('too many numbers');
  });

  it('says that it does not know a newer version, and reads what it can', () => {
    const [lab] = readFragment('#v=2&seed=4') ?? [];
    expect(lab?.problems[0]).toContain('version “2”');
    expect(lab?.settings).toEqual({ seed: 4 });
  });

  it('survives hostile addresses', () => {
    const random = new Random(4);
    for (let i = 0; i < 3000; ++i) {
      const parts = Array.from(
        { length: 4 },
        () => `${random.pick(PROPERTIES).key}=${random.text()}`,
      );
      for (const lab of readFragment(`#v=1&${parts.join('&')}`) ?? [])
        expect(Array.isArray(lab.problems)).toBe(true);
    }
    expect(readFragment(`#v=1&f=${'('.repeat(40_000)}`)?.[0]?.problems[0]).toContain('too long');
  });

  it('states only what differs', () => {
    const base: PartialSettings = { source: 'x^2', steps: 10, start: [[1]] };
    expect(difference({ ...base, steps: 20, shown: 3 }, base)).toEqual({ steps: 20, shown: 3 });
    expect(difference(structuredClone(base), base)).toEqual({});
  });

  it.each(PROPERTIES.map((row) => [row.key, row] as const))(
    'has an example for %s that it reads itself',
    (_, row) => {
      const read = row.read(row.example);
      expect(read.problem).toBeUndefined();
      expect(row.read(row.write(read.value as never))).toEqual(read);
    },
  );

  it('keeps inputs with a shape: an experiment with layers comes back as it was', () => {
    const experiment = {
      version: 1,
      objective: { source: 'a[1]^2 + b', inputs: [{ name: 'a', shape: [2] }, 'b'] },
      start: [1, 2, 3],
      methods: [{ method: 'lamb' }],
      steps: 5,
    };
    expect(toExperiment(fromExperiment(experiment))).toEqual(experiment);
  });
});
