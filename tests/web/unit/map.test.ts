// Maps: axes and keys, the order in which pixels are computed, what the numbers mean, and how they are painted.
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import { Newest } from '../../../web/src/engine/newest.ts';
import type { Answer, Experiment, MapAxis, MapSetting } from '../../../web/src/engine/types.ts';
import { overlay, toExperiment } from '../../../web/src/experiment/convert.ts';
import { difference } from '../../../web/src/experiment/difference.ts';
import { readFragment, writeFragment } from '../../../web/src/experiment/fragment.ts';
import { fromExperiment } from '../../../web/src/experiment/from-experiment.ts';
import { readKey, valueAt, withValues } from '../../../web/src/experiment/key.ts';
import {
  computeMap,
  forEachPixel,
  type MapData,
  Pace,
  stridesOf,
  stripsOf,
} from '../../../web/src/figures/map-compute.ts';
import { legendOf, letterPlaces, mapText, pixelText } from '../../../web/src/figures/map-legend.ts';
import { paintMap, patterned } from '../../../web/src/figures/map-paint.ts';
import {
  axisPixel,
  axisValue,
  cappedMap,
  defaultAt,
  describedKey,
  keyTitle,
  mapExperiment,
} from '../../../web/src/figures/map-setting.ts';
import { allowedAxis, movedAxis, scaledAxis } from '../../../web/src/figures/map-window.ts';
import { linearScale } from '../../../web/src/figures/scale.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

const axis = (key: string, from: number, to: number, count: number): MapAxis => ({
  key,
  from,
  to,
  count,
});
const wells: Experiment = {
  version: 1,
  objective: { source: '(x^2 - 1)^2 + y^2' },
  start: [0.5, 0.2],
  methods: [{ method: 'gradient_descent', steplength: 0.05 }],
  steps: 80,
};
const basins: MapSetting = {
  x: axis('start[0]', -1.6, 1.5, 80),
  y: axis('start[1]', -1, 1, 48),
  result: 'basin',
};

async function compute(map: MapSetting, known: MapData['points'] = []): Promise<MapData[]> {
  const shown: Answer<MapData>[] = [];
  const experiment = mapExperiment(wells, [0.5, 0.2], 0, map);
  await new Newest().perform((turn) =>
    computeMap(engine, { experiment, map, known }, new Pace(), turn, (answer) => {
      shown.push(answer);
    }),
  );
  return shown.map((answer) => {
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  });
}

describe('keys of an experiment', () => {
  const settings = {
    start: [[1, 2]],
    methods: [{ method: 'adam', beta1: 0.8 }],
    parameters: { b: 3 },
  };
  it('are read, and lead to numbers', () => {
    expect(
      ['start[1]', 'methods[0].beta1', 'parameters.b'].map((key) => valueAt(settings, key)),
    ).toEqual([2, 0.8, 3]);
    for (const key of [
      'start[9]',
      'methods[3].beta1',
      'methods[0].method',
      'parameters.c',
      'x',
      '',
    ]) {
      expect(valueAt(settings, key), key).toBeNull();
    }
    expect(readKey('methods[0].__proto__.x')).toBeNull();
  });
  it("have a method's default where nothing is stated", () => {
    const adam = { method: 'adam', steplength: { rule: 'diminishing' } };
    const at = (key: string) => defaultAt(engine.describe(), adam, key);
    expect([at('methods[0].beta1'), at('methods[0].beta2')]).toEqual([0.9, 0.999]);
    expect(at('methods[0].steplength.initial')).toBeGreaterThan(0);
    // A rule is no number.
    for (const key of ['methods[0].steplength', 'methods[0].wings', 'start[0]'])
      expect(at(key), key).toBeNull();
  });
  it('reach single numbers of the data, which an address then states', () => {
    const lesson = fromExperiment({
      objective: { source: 'mean((a*t - y)^2)', inputs: ['a'], data: { t: [0, 1], y: [2, 3] } },
      start: [1],
      methods: [{ method: 'adam' }],
      steps: 5,
    });
    expect(['data.y[1]', 'data.y[2]', 'data.q[0]'].map((key) => valueAt(lesson, key))).toEqual([
      3,
      null,
      null,
    ]);
    expect(valueAt(settings, 'data.y[1]')).toBeNull();
    const moved = withValues(lesson, { 'data.y[1]': 7, 'data.q[0]': 1 });
    expect(toExperiment(moved).objective['data']).toEqual({ t: [0, 1], y: [2, 7] });
    expect(toExperiment(lesson).objective['data']).toEqual({ t: [0, 1], y: [2, 3] });
    const stated = difference(moved, lesson);
    const read = readFragment(writeFragment([{ id: 'a', settings: stated }]))?.[0];
    expect(read?.problems).toEqual([]);
    expect(overlay(lesson, read?.settings ?? {})).toEqual(moved);
  });
  it('are set without touching the rest', () => {
    const changed = withValues(settings, {
      'start[0]': 5,
      'methods[0].steplength': 0.1,
      'parameters.b': 4,
      'parameters.unknown': 1,
    });
    expect(changed).toEqual({
      start: [[5, 2]],
      methods: [{ method: 'adam', beta1: 0.8, steplength: 0.1 }],
      parameters: { b: 4 },
    });
    expect(settings.start).toEqual([[1, 2]]);
  });
  it('lead into the values of a typed rule and the numbers of a steplength rule', async () => {
    const rule = {
      method: 'custom',
      update: 'm = beta*m + g; w = w - alpha*m',
      values: { beta: 0.5, c: 1 },
      steplength: { rule: 'diminishing', initial: 0.1 },
    };
    const beta = 'methods[0].values.beta';
    const initial = 'methods[0].steplength.initial';
    expect([beta, initial].map((key) => valueAt({ methods: [rule] }, key))).toEqual([0.5, 0.1]);
    const changed = withValues({ methods: [rule] }, { [beta]: 0.7, [initial]: 0.2 });
    expect(changed.methods).toEqual([
      { ...rule, values: { beta: 0.7, c: 1 }, steplength: { rule: 'diminishing', initial: 0.2 } },
    ]);
    const experiment: Experiment = {
      version: 1,
      objective: { source: 'x^2 + 3y^2' },
      start: [1, 1],
      methods: [rule],
      steps: 20,
    };
    const map: MapSetting = {
      x: axis(beta, 0, 0.9, 4),
      y: axis(initial, 0.1, 0.2, 3),
      result: 'cost',
    };
    const answer = await engine.map({ experiment: mapExperiment(experiment, [1, 1], 0, map) });
    expect(answer).toMatchObject({ ok: true });
    const named = (key: string) => keyTitle(key, describedKey(engine.describe(), rule, key));
    expect([beta, initial, 'parameters.b'].map(named)).toEqual(['beta', 'α₀', 'b']);
    // A value that the rule does not have is the engine's to refuse, at the axis.
    const wrong = { ...map, x: axis('methods[0].values.bta', 0, 0.9, 4) };
    expect(mapExperiment(experiment, [1, 1], 0, wrong).methods[0]?.['values']).toEqual(rule.values);
  });
});

describe('axes', () => {
  it('have pixels and values that correspond, also on a logarithmic scale', () => {
    const log: MapAxis = { ...axis('methods[0].steplength', 1e-4, 1, 65), scale: 'log' };
    for (const own of [basins.x, log]) {
      for (const i of [0, 1, 17, own.count - 1]) expect(axisPixel(own, axisValue(own, i))).toBe(i);
      expect([axisValue(own, 0), axisValue(own, own.count - 1)]).toEqual([own.from, own.to]);
    }
    expect(axisPixel(log, 2)).toBeGreaterThan(64);
    expect(axisPixel(log, -1)).toBeNaN();
  });
  it('zoom and move in their own scale, and stay within what the key may be', () => {
    const log: MapAxis = { ...axis('k', 0.01, 1, 9), scale: 'log' };
    expect(scaledAxis(log, 0.5, 0.1)).toMatchObject({
      from: expect.closeTo(0.0316, 4),
      to: expect.closeTo(0.316, 3),
    });
    expect(movedAxis(axis('k', 0, 2, 9), 0.5)).toMatchObject({ from: 1, to: 3 });
    const tiny = axis('k', 1, 1 + 1e-12, 9);
    expect(scaledAxis(tiny, 0.01, 1)).toBe(tiny);
    const description = { minimum: 0, maximum: 1, exclusive_minimum: false } as never;
    expect(allowedAxis(axis('k', -0.5, 3, 9), description)).toMatchObject({ from: 0, to: 1 });
    // Next to an end that must not be reached, what was asked for is left; only the end itself is kept off.
    const positive = { minimum: 0, exclusive_minimum: true } as never;
    const near: MapAxis = { ...axis('k', 1e-6, 1, 256), scale: 'log' };
    expect(allowedAxis(near, positive)).toEqual(near);
    expect(allowedAxis(axis('k', 0, 1, 256), positive).from).toBeGreaterThan(0);
  });
  it('have at most as many pixels as a page computes', () => {
    expect(cappedMap({ x: axis('start[0]', 0, 1, 4096) }).x.count).toBe(512);
  });
});

describe('the order of pixels', () => {
  it.each([
    [256, 256, 32],
    [40, 24, 16],
    [33, 1, 16],
    [1, 1, 32],
  ])('covers %d × %d once', (columns, rows, coarse) => {
    const seen = new Int32Array(columns * rows);
    let refines = 0;
    for (const stride of stridesOf(Math.max(columns, rows), coarse)) {
      for (const part of stripsOf(rows, columns, stride, refines, 300, 3)) {
        forEachPixel(part, columns, (x, y) => {
          seen[y * columns + x] = (seen[y * columns + x] ?? 0) + 1;
        });
      }
      refines = stride;
    }
    expect(seen.every((times) => times === 1)).toBe(true);
  });
  it('begins coarse, and makes strips no larger than asked', () => {
    expect(stridesOf(256, 32)).toEqual([8, 4, 2, 1]);
    for (const { rows } of stripsOf(256, 256, 1, 2, 1024, 2)) {
      const [begin, end] = rows ?? [0, 0];
      expect(end - begin).toBe(4);
    }
  });
});

describe('a map', () => {
  it('becomes, from coarse to fine, what the engine gives at once', async () => {
    const shown = await compute(basins);
    expect(shown[0]?.done).toBeLessThan(0.3);
    const data = shown.at(-1) as MapData;
    expect([data.stride, data.done]).toEqual([1, expect.closeTo(1, 9)]);
    const whole = await engine.map({ experiment: mapExperiment(wells, [0.5, 0.2], 0, basins) });
    if (!whole.ok) throw new Error(whole.error.message);
    const { values, points } = whole.value;
    const place = (list: { point: number[] }[], i: number) => list[i]?.point[0]?.toFixed(6) ?? i;
    expect(Array.from(data.values, (value) => place(data.points, value))).toEqual(
      Array.from(values, (value) => place(points, value)),
    );
    expect(data.steps).toEqual(whole.value.steps);
  });

  it('keeps the letters of basins that were known', async () => {
    const { points } = (await compute(basins)).at(-1) as MapData;
    const turned = [...points].reverse();
    const again = (await compute({ ...basins, x: axis('start[0]', 0.3, 1.5, 16) }, turned)).at(-1);
    expect(again?.points.map(({ point }) => point)).toEqual(turned.map(({ point }) => point));
  });

  it('stops after a strip when a newer one waits, and does not begin again when only the cursor moved', async () => {
    const newest = new Newest();
    const run = (map: MapSetting, seen: MapData[]) =>
      newest.perform((turn) =>
        computeMap(
          engine,
          { experiment: mapExperiment(wells, [0.5, 0.2], 0, map), map, known: [] },
          new Pace(),
          turn,
          (answer) => {
            if (answer.ok) seen.push(answer.value);
          },
        ),
      );
    const large = { ...basins, x: { ...basins.x, count: 256 }, y: axis('start[1]', -1, 1, 256) };
    const [first, second]: MapData[][] = [[], []];
    await Promise.all([run(large, first as MapData[]), run(basins, second as MapData[])]);
    expect(first?.length).toBeGreaterThan(0);
    expect(first?.at(-1)?.done).toBeLessThan(1);
    expect(second?.at(-1)?.done).toBeCloseTo(1, 9);
    expect(JSON.stringify(mapExperiment(wells, [0.5, 0.2], 0, basins))).toBe(
      JSON.stringify(mapExperiment(wells, [-1, 1], 0, basins)),
    );
  });

  it('hands the engine’s refusal on', async () => {
    await expect(compute({ ...basins, x: axis('start[7]', 0, 1, 9) })).rejects.toThrow(
      /start\[0\]/,
    );
  });

  it('is no part of the experiment that is run, and survives the address', () => {
    const settings = fromExperiment({ ...wells, map: basins } as never);
    expect(settings.map).toEqual(basins);
    expect(toExperiment(settings)).not.toHaveProperty('map');
    const fragment = writeFragment([{ id: 'a', settings: { map: basins } }]);
    expect(readFragment(fragment)?.[0]).toMatchObject({ settings: { map: basins }, problems: [] });
    expect(readFragment('#v=1&lab=a&map=(x=3)')?.[0]?.problems).toHaveLength(1);
  });
});

describe('what a map says', () => {
  const data = (result: MapSetting['result'], values: number[]): MapData => ({
    map: { x: axis('start[0]', 0, 1, values.length), ...(result ? { result } : {}) },
    columns: values.length,
    rows: 1,
    values: Float64Array.from(values),
    steps: result === 'basin' ? Float64Array.from(values, () => 7) : null,
    points: [{ point: [1, 2], value: 0.5, kind: 'minimum', pixels: 2 }],
    begun: null,
    stride: 1,
    done: 1,
  });

  it('names basins by letters, with shares, and what leads nowhere last', () => {
    const map = data('basin', [-1, 0, 0, -3]);
    const legend = legendOf(map);
    if (legend.kind !== 'categories') throw new Error('no categories');
    expect(legend.entries.map(({ letter, share }) => [letter, share])).toEqual([
      ['A', 0.5],
      ['∞', 0.25],
      ['?', 0.25],
    ]);
    expect(mapText(legend)).toMatch(/^A, 50 %: leads to the minimum at \(1, 2\), cost 0\.5\./);
    expect(pixelText(map, legend, 1)).toMatch(/^A: .*after 7 steps$/);
  });

  it('tells every kind of end apart by pattern and letter, not by colour alone', () => {
    const legend = legendOf(data('status', [0, 1, 2, 3]));
    if (legend.kind !== 'categories') throw new Error('no categories');
    for (const channel of ['pattern', 'letter'] as const) {
      expect(new Set(legend.entries.map((entry) => entry[channel])).size).toBe(4);
    }
  });

  it('has a logarithmic scale where costs span decades, and counts what has no number', () => {
    const map = data('cost', [1e-12, 1e-6, 1, 0, Number.NaN]);
    const legend = legendOf(map);
    if (legend.kind !== 'scale') throw new Error('no scale');
    expect(legend.range.log).toBe(true);
    expect(legend.range.position(1e-6)).toBeCloseTo(0.5, 6);
    expect(legend.range.position(0)).toBe(0);
    expect(legend.range.valueAt(0.5)).toBeCloseTo(1e-6, 12);
    expect(legend.entries).toMatchObject([{ letter: '–', share: 0.2 }]);
    expect(pixelText(map, legend, 4)).toMatch(/no cost/);
  });

  it('is not flattened by a few huge values, and copes with equal and infinite ones', () => {
    const many = Array.from({ length: 300 }, (_, i) => -1 + i / 300);
    const outlier = legendOf(data('cost', [...many, 1e30]));
    expect(outlier).toMatchObject({ range: { log: false } });
    if (outlier.kind === 'scale') expect(outlier.range.to).toBeLessThan(1);
    for (const values of [[5, 5, 5], [Number.POSITIVE_INFINITY], [Number.NaN], [0, 0]]) {
      const legend = legendOf(data('cost', values));
      if (legend.kind !== 'scale') throw new Error('no scale');
      for (const place of [0, 0.5, 1]) expect(legend.range.valueAt(place)).not.toBeNaN();
    }
  });

  it('ends where runs began: what went up is told as more than that, what diverged by itself', () => {
    const many = Array.from({ length: 20 }, (_, i) => 10 ** (i - 17));
    const map = { ...data('cost', [...many, 1e17, 1e80, Number.POSITIVE_INFINITY]), begun: 49 };
    const legend = legendOf(map);
    if (legend.kind !== 'scale') throw new Error('no scale');
    expect(legend.range).toMatchObject({ log: true, to: 49 });
    expect(legend.range.from).toBeCloseTo(4.9e-17, 18);
    expect(legend.entries.map(({ letter, title }) => [letter, title])).toEqual([
      ['>', 'cost more than 49'],
      ['∞', 'diverges'],
    ]);
    expect(legend.entries[0]?.share).toBeCloseTo(3 / 23, 9);
    expect(mapText(legend)).toMatch(
      /^cost from 4.9e−17 to 49\. 13 %: cost more than 49\. .*diverges/,
    );
    expect([pixelText(map, legend, 21), pixelText(map, legend, 22)]).toEqual([
      'cost 1e80',
      'diverges',
    ]);
    // One start far up does not take the scale for itself, nor do all runs that go up.
    const few = legendOf({
      ...data('cost', [...many, ...many, ...many, ...many, ...many, 1e40]),
      begun: 1e60,
    });
    expect(few).toMatchObject({ range: { to: 100 }, entries: [{ letter: '>' }] });
    expect(legendOf({ ...data('cost', [1e9, 1e12, 1e20]), begun: 3 })).toMatchObject({
      range: { from: 1e9 },
    });
    const growing = legendOf(data('rate', [0.5, 1.5]));
    expect(growing.entries.map(({ title }) => title)).toEqual(['rate more than 1']);
  });

  it('of costs knows where its runs began, and which of them diverge', async () => {
    const map: MapSetting = {
      x: axis('methods[0].steplength', 0.01, 2, 33),
      y: axis('start[1]', -2, 2, 5),
      result: 'cost',
    };
    const shown = (await compute(map)).at(-1) as MapData;
    expect(shown.begun).toBeCloseTo((0.25 - 1) ** 2 + 4, 9);
    const ends = (await compute({ ...map, result: 'status' })).at(-1) as MapData;
    expect(Array.from(shown.values, (cost) => cost === Number.POSITIVE_INFINITY)).toEqual(
      Array.from(ends.values, (status) => status === 2),
    );
    expect(ends.values).toContain(2);
    expect(ends.values).toContain(0);
  });

  it('puts letters into the largest pieces only', () => {
    const columns = 16;
    const values = Float64Array.from({ length: columns * 16 }, (_, i) =>
      i % columns < 8 ? 0 : i === columns * 8 + 12 ? 2 : 1,
    );
    const entries = [0, 1, 2].map((value) => ({
      value,
      letter: 'ABC'[value] as string,
      colour: value,
      pattern: value,
      title: '',
      share: 0,
    }));
    const places = letterPlaces({ values, columns, rows: 16 }, entries);
    expect(places.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(places[0]?.x).toBeLessThan(8);
    expect(places[1]?.x).toBeGreaterThanOrEqual(8);
  });

  it('is painted upright, with patterns', () => {
    const map: MapData = {
      ...data('status', [0, 0, 2, 2]),
      map: { x: axis('start[0]', 0, 1, 2), y: axis('start[1]', 0, 1, 2), result: 'status' },
      columns: 2,
      rows: 2,
    };
    const picture = { data: new Uint8ClampedArray(4 * 400), width: 20, height: 20 };
    const colours = {
      surface: [255, 255, 255],
      ink: [0, 0, 0],
      runs: [
        [200, 0, 0],
        [0, 0, 200],
      ],
      scale: new Uint8ClampedArray(768).fill(200),
    } as never;
    const at = {
      x: linearScale([0, 1], [5, 15]),
      y: linearScale([0, 1], [15, 5]),
      left: 0,
      top: 0,
      density: 1,
    };
    paintMap(picture, map, legendOf(map), colours, at);
    const pixel = (x: number, y: number) => [
      ...picture.data.slice(4 * (20 * y + x), 4 * (20 * y + x) + 4),
    ];
    // Row 0 is below: finished, in the first colour; above: diverged, grey and hatched.
    expect(pixel(3, 18)).toEqual([228, 128, 128, 255]);
    expect(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((x) => pixel(x, 2).join())).size).toBe(2);
    // On a scale: row 0 in its colours, row 1 beyond its end and diverged, each with a pattern of its own.
    const costs = {
      ...map,
      begun: 4,
      values: Float64Array.from([1, 4, 1e30, Number.POSITIVE_INFINITY]),
    };
    costs.map = { ...map.map, result: 'cost' };
    paintMap(picture, costs, legendOf(costs), colours, at);
    const seen = (from: number, y: number) =>
      new Set(Array.from({ length: 10 }, (_, i) => pixel(from + i, y).join())).size;
    expect([seen(0, 18), seen(10, 18), seen(0, 2), seen(10, 2)]).toEqual([1, 1, 2, 2]);
    expect(pixel(2, 2)).not.toEqual(pixel(12, 2));
    expect(
      [1, 2, 3, 4, 5, 6, 7].every(
        (pattern) => patterned(pattern, 0, 0) || patterned(pattern, 1, 1),
      ),
    ).toBe(true);
  });
});
