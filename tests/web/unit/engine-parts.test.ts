// The engine in the two parts that the page loads: what the first one can do alone, and what happens until the second one is there.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstExperiments, requestsOf } from '../../../engine/toolchain/first-requests.mjs';
import { root } from '../../../engine/toolchain/shell.mjs';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance, type Instance, RestNeeded } from '../../../web/src/engine/instance.ts';
import type { EngineCode, Task } from '../../../web/src/engine/messages.ts';
import type { Descriptions, Experiment } from '../../../web/src/engine/types.ts';

/** Kilobytes of the first part, as hosts send it, that may not be passed unnoticed. */
const MOST = 150;

const bytes = (part: string) => readFileSync(path.join(root, `build/wasm/engine.${part}.wasm`));
/** With an Emscripten that comes without wasm-split, the first part is the whole engine. */
const isSplit = bytes('rest').length > 100;

const ask = (instance: Instance, name: string, text: string): unknown => {
  if (name === 'analyse' || name === 'check') return instance[name](text);
  return instance.perform({ kind: name as Task['kind'], text });
};

const experiment = (change: Partial<Experiment>): Experiment => ({
  version: 1,
  objective: { source: 'x^2 + 10y^2' },
  start: [-2, 1],
  methods: [{ method: 'gradient_descent', steplength: 0.05 }],
  steps: 10,
  ...change,
});
/** No page begins with this method. */
const other = experiment({ methods: [{ method: 'adafactor' }] });
const exercise = {
  id: 'step',
  kind: 'number',
  answer: 0.8,
  tolerance: 1e-9,
};

let first: WebAssembly.Module;
let rest: WebAssembly.Module;
let whole: Instance;
beforeAll(async () => {
  first = await WebAssembly.compile(bytes('first'));
  rest = await WebAssembly.compile(bytes('rest'));
  whole = await createInstance();
});

describe('the first part', () => {
  it('is enough for the first figure of every page', { timeout: 60_000 }, async () => {
    const alone = await createInstance({ first });
    const experiments = firstExperiments(path.join(root, 'lessons'));
    expect(experiments.length).toBeGreaterThan(5);
    expect(alone.describe()).toBe(whole.describe());
    for (const one of experiments)
      for (const [name, text] of requestsOf(one))
        expect(ask(alone, name, text), text).toEqual(ask(whole, name, text));
  });

  it.runIf(isSplit)(`has at most ${MOST} kB, compressed`, { timeout: 60_000 }, () => {
    expect(brotliCompressSync(bytes('first')).length).toBeLessThan(MOST * 1000);
  });

  it.runIf(isSplit)('says when it needs the rest', async () => {
    const alone = await createInstance({ first });
    const text = JSON.stringify({ exercise, answer: '4/5', student: '' });
    expect(() => alone.perform({ kind: 'check_exercise', text })).toThrow(RestNeeded);
  });
});

describe('both parts', () => {
  it('answer as the whole does', { timeout: 60_000 }, async () => {
    const both = await createInstance({ first, rest });
    const { methods } = JSON.parse(both.describe()) as Descriptions;
    const objective = { source: 'x^3 - 3x + y^2' };
    const box = [
      [-3, 3],
      [-2, 2],
    ];
    const map = { x: { key: 'start[0]', from: -2, to: 2, count: 8 }, result: 'cost' };
    const tasks: [string, object][] = [
      ['stationary', { objective, box }],
      ['analyse_point', { objective, point: [1, 2] }],
      ['trace_evaluation', { objective, point: [1, 2] }],
      ['map', { experiment: { ...other, map } }],
      ['check_exercise', { exercise, answer: '4/5', student: '' }],
      ['analyse', { objective: { source: 'x^2 + sinx' } }],
      ...methods.map(({ name }): [string, object] => [
        'run',
        experiment({ methods: [{ method: name }] }),
      ]),
    ];
    expect(tasks.length).toBeGreaterThan(40);
    for (const [name, request] of tasks) {
      const text = JSON.stringify(request);
      expect(ask(both, name, text), text).toEqual(ask(whole, name, text));
    }
  });
});

/** An engine whose rest comes when the test says so. */
async function engineInParts(arrivals: (() => Promise<WebAssembly.Module>)[]) {
  const code: EngineCode = { first };
  let asked = 0;
  const engine = await Engine.create({
    createInstance: () => createInstance(code),
    loadRest: async () => {
      const arrival = arrivals[asked++];
      if (!arrival) throw new Error('asked too often');
      code.rest = await arrival();
    },
  });
  return { engine, asked: () => asked };
}

describe.runIf(isSplit)('an engine whose rest', () => {
  it('is late: what needs no more goes on, what needs it waits', async () => {
    let arrive: (code: WebAssembly.Module) => void = () => undefined;
    const arrival = new Promise<WebAssembly.Module>((resolve) => {
      arrive = resolve;
    });
    const { engine, asked } = await engineInParts([() => arrival]);
    const order: string[] = [];
    const waiting = engine.run(other).then((answer) => {
      order.push('other');
      return answer;
    });
    const checked = engine.attempt(() => engine.check(other));
    expect(checked).toBeInstanceOf(Promise);
    const simple = await engine.run(experiment({}));
    order.push('simple');
    expect(simple.ok).toBe(true);
    arrive(rest);
    expect((await waiting).ok).toBe(true);
    expect((await checked).ok).toBe(true);
    expect(order).toEqual(['simple', 'other']);
    // From now on everything is done at once.
    expect(engine.attempt(() => engine.check(other))).toMatchObject({ ok: true });
    expect(asked()).toBe(1);
  });

  it('fails: it is said to what needs it, and asked for again', async () => {
    const lost = () => Promise.reject(new Error('The network is away.'));
    const { engine } = await engineInParts([lost, lost, async () => rest]);
    const refused = await engine.run(other);
    expect(refused.ok || refused.error.message).toBe('The network is away.');
    await expect(engine.attempt(() => engine.check(other))).rejects.toThrow('network');
    expect((await engine.run(experiment({}))).ok).toBe(true);
    expect(await engine.checkExercise(exercise, '4/5', '')).toMatchObject({ ok: true });
  });
});
