// The pure parts of the figures: scales, numbers for readers, level lines, windows, series.
import { describe, expect, it } from 'vitest';
import type { Descriptions, Objective, Run, RunResult } from '../../../web/src/engine/types.ts';
import { makeField } from '../../../web/src/figures/field.ts';
import {
  fieldNumber,
  formatNumber,
  formatPoint,
  formatTick,
  parseNumber,
} from '../../../web/src/figures/format.ts';
import { chooseLevels } from '../../../web/src/figures/levels.ts';
import { knownMinima } from '../../../web/src/figures/minima.ts';
import { pixel } from '../../../web/src/figures/pixel.ts';
import { linearScale, linearTicks, logScale, logTicks } from '../../../web/src/figures/scale.ts';
import {
  canBeLogarithmic,
  seriesOf,
  seriesPath,
  valueScale,
} from '../../../web/src/figures/series.ts';
import { markerPath } from '../../../web/src/figures/style.ts';
import { equalUnits, roundTo, roundView, zoomAxis } from '../../../web/src/figures/view.ts';

describe('scales', () => {
  it('goes there and back', () => {
    const x = linearScale([-3, 5], [40, 440]);
    expect(x.at(-3)).toBe(40);
    expect(x.at(5)).toBe(440);
    expect(x.invert(x.at(1.25))).toBeCloseTo(1.25, 12);
    const y = logScale([1e-6, 100], [200, 0]);
    expect(y.at(1e-2)).toBeCloseTo(100, 9);
    expect(y.invert(y.at(0.3))).toBeCloseTo(0.3, 12);
  });

  it('labels round numbers only', () => {
    expect(linearTicks(-3, 3, 6)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(linearTicks(0, 0.31, 4)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(linearTicks(1, 1, 4)).toEqual([]);
    expect(linearTicks(Number.NEGATIVE_INFINITY, 1, 4)).toEqual([]);
  });

  it('labels powers of ten, with 2 and 5 between while there are few', () => {
    expect(logTicks(1e-6, 100, 4)).toEqual([1e-6, 1e-4, 1e-2, 1, 100]);
    expect(logTicks(0.5, 30, 8)).toEqual([0.5, 1, 2, 5, 10, 20]);
    expect(logTicks(2, 3, 5)).toEqual([2, 2.2, 2.4, 2.6, 2.8, 3]);
  });
});

it('writes pixels to a tenth', () => {
  for (const at of [0, 7, 12.34, 12.36, -0.26, -8000, 399.96, 1234.5, 0.04])
    expect(pixel(at)).toBe(at.toFixed(1));
  expect([-0.04, -0].map(pixel)).toEqual(['0.0', '0.0']);
});

describe('numbers for readers', () => {
  it.each([
    [0, '0'],
    [-1.25, '−1.25'],
    [1234.5, '1235'],
    [0.000012345, '1.23e−5'],
    [1e-8, '1e−8'],
    [250000, '2.5e5'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NaN, 'not a number'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('writes ticks exactly', () => {
    expect(
      [0.30000000000000004 - 4e-17, -2, 1e-6, 2e5, -1e7].map((value) => formatTick(value)),
    ).toEqual(['0.3', '−2', '10^−6', '2·10^5', '−10^7']);
  });

  it('writes all ticks of a long logarithmic scale as powers', () => {
    expect([1, 0.01, 1e-6].map(logScale([1e-8, 10], [0, 1]).label)).toEqual([
      '10^0',
      '10^−2',
      '10^−6',
    ]);
    expect([1e-4, 0.002].map(logScale([1e-4, 0.01], [0, 1]).label)).toEqual(['10^−4', '2·10^−3']);
    expect([1, 20].map(logScale([0.5, 30], [0, 1]).label)).toEqual(['1', '20']);
  });

  it('reads what people type', () => {
    expect(['1,5', ' −2 ', '.5', '1e-3', '5.'].map(parseNumber)).toEqual([1.5, -2, 0.5, 0.001, 5]);
    expect(['', 'x', '1 2', '1e999', '1,2,3', '--1'].map(parseNumber)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('shortens points', () => {
    expect(formatPoint([1, -2])).toBe('(1, −2)');
    expect(formatPoint([1, 2, 3, 4, 5])).toBe('(1, 2, 3, 4, …)');
    expect(fieldNumber(0.1 + 0.2)).toBe('0.3');
  });
});

describe('level lines', () => {
  const grid = (f: (x: number, y: number) => number, n = 41) =>
    Float64Array.from({ length: n * n }, (_, i) =>
      f(-2 + (4 * (i % n)) / (n - 1), -2 + (4 * Math.floor(i / n)) / (n - 1)),
    );

  it('spreads evenly over a quadratic bowl', () => {
    const levels = chooseLevels(
      grid((x, y) => x * x + y * y),
      10,
    );
    const radii = (levels?.lines ?? []).map(Math.sqrt);
    const gaps = radii.slice(1).map((radius, i) => radius - (radii[i] as number));
    expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.8);
  });

  it('ascends and stays inside for costs over many magnitudes', () => {
    const levels = chooseLevels(
      grid((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2),
      16,
    );
    expect(levels?.lines).toHaveLength(15);
    for (let i = 1; i < 15; ++i)
      expect(levels?.lines[i]).toBeGreaterThan(levels?.lines[i - 1] as number);
    expect(levels?.position(levels.low)).toBe(0);
    expect(levels?.position(levels.high)).toBe(1);
    // The valley gets its share of the lines: at least three below a hundredth of the top.
    expect(
      levels?.lines.filter((line) => line < (levels?.high ?? 0) / 100).length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('does not let a pole take the whole scale', () => {
    const levels = chooseLevels(
      grid((x, y) => 1 / (x * x + y * y + 1e-12)),
      12,
    );
    expect(levels?.high).toBeLessThan(100);
  });

  it('copes with constants, undefined costs and overflow', () => {
    expect(
      chooseLevels(
        grid(() => 3),
        8,
      )?.lines,
    ).toEqual([]);
    expect(
      chooseLevels(
        grid(() => Number.NaN),
        8,
      ),
    ).toBeNull();
    expect(
      chooseLevels(
        grid((x) => (x > 0 ? 1e308 : -1e308)),
        8,
      )?.lines.every(Number.isFinite),
    ).toBe(true);
  });

  it('closes rings inside and leaves the border out', () => {
    const n = 41;
    const view: [number, number][] = [
      [-2, 2],
      [-2, 2],
    ];
    const field = makeField(
      '',
      view,
      n,
      n,
      grid((x, y) => x * x + y * y, n),
    );
    const inner = field.lines[0];
    const numbers = (inner?.path.match(/-?[\d.]+/g) ?? []).map(Number);
    const radius = Math.sqrt(inner?.cost ?? 0);
    for (let i = 0; i < numbers.length; i += 2) {
      const x = -2 + (((numbers[i] as number) - 0.5) * 4) / (n - 1);
      const y = -2 + (((numbers[i + 1] as number) - 0.5) * 4) / (n - 1);
      expect(Math.hypot(x, y)).toBeCloseTo(radius, 1);
    }
  });
});

describe('windows', () => {
  it('makes one unit equally long on both axes', () => {
    const [x, y] = equalUnits(
      [
        [-3, 3],
        [-2, 2],
      ],
      300,
      300,
    ) as [[number, number], [number, number]];
    expect(x).toEqual([-3, 3]);
    expect(y).toEqual([-3, 3]);
  });

  it('zooms about a point and stops before the digits end', () => {
    expect(zoomAxis([0, 10], 0.5, 2)).toEqual([1, 6]);
    let axis: [number, number] = [0, 10];
    for (let i = 0; i < 500; ++i) axis = zoomAxis(axis, 0.8, 5);
    expect(axis[1] - axis[0]).toBeGreaterThan(1e-10);
    for (let i = 0; i < 500; ++i) axis = zoomAxis(axis, 1.25, 5);
    expect(axis[1] - axis[0]).toBeLessThanOrEqual(1e12);
  });

  it('rounds to what can be seen', () => {
    expect(roundTo(1.23456789, 0.004)).toBe(1.235);
    expect(roundView([[-1.23456, 2.00001]])).toEqual([[-1.235, 2]]);
  });
});

describe('markers', () => {
  it.each(['circle', 'square', 'diamond', 'up', 'down', 'cross', 'plus', 'bar'] as const)(
    'draws a %s of plain numbers, and nothing far away',
    (marker) => {
      expect(markerPath(marker, 10, 20, 3)).toMatch(/^M[-\d. MLaz]+$/);
      expect(markerPath(marker, 1e34, 20, 3)).toBe('');
      expect(markerPath(marker, 10, Number.NaN, 3)).toBe('');
    },
  );
});

describe('histories', () => {
  it('takes a logarithmic scale only for what has one', () => {
    expect(canBeLogarithmic([Float64Array.of(1, 0.1, 0)])).toBe(true);
    expect(canBeLogarithmic([Float64Array.of(1, -0.1)])).toBe(false);
    expect(canBeLogarithmic([Float64Array.of(0, 0)])).toBe(false);
  });

  it('measures the distance to the nearest known minimum', () => {
    const run = {
      rows: 3,
      points: Float64Array.of(3, 4, 0, 1, 1, 1),
      steplengths: Float64Array.of(0.5, 0.25),
    } as Run;
    const result: RunResult = { dimension: 2, inputs: ['x', 'y'], runs: [run] };
    const origin = [0, 0];
    expect([...(seriesOf(result, 'distance', [origin])[0] ?? [])]).toEqual([5, 1, Math.SQRT2]);
    expect([...(seriesOf(result, 'distance', [origin, [1, 1]])[0] ?? [])].slice(1)).toEqual([1, 0]);
    expect([...(seriesOf(result, 'steplength')[0] ?? [])]).toEqual([Number.NaN, 0.5, 0.25]);
  });

  it('knows the minima of the catalogue, unless the lesson names another point', () => {
    const catalogue = [{ name: 'rosenbrock', minima: [{ at: [1, 1], value: 0 }] }];
    const known = (objective: Objective, named?: unknown) =>
      knownMinima(objective, 2, { catalogue } as unknown as Descriptions, named);
    expect(known({ catalogue: 'rosenbrock' })).toEqual([[1, 1]]);
    expect(known({ catalogue: 'rosenbrock' }, [0, 2])).toEqual([[0, 2]]);
    // Points of another dimension, and objectives that nobody knows.
    expect(known({ catalogue: 'rosenbrock' }, [0, 2, 3])).toEqual([[1, 1]]);
    expect(known({ source: 'x^2 + y^2' })).toEqual([]);
  });

  it('keeps a run that flies off from flattening the others', () => {
    const scale = valueScale(
      [Float64Array.of(10, 5, 1), Float64Array.of(10, 1e30, 1e60)],
      false,
      [100, 0],
    );
    expect(scale.to).toBeLessThan(60);
    const logarithmic = valueScale(
      [Float64Array.of(10, 1e-3, 1e-6), Float64Array.of(10, 1e30, 1e60)],
      true,
      [100, 0],
    );
    expect(logarithmic.from).toBeLessThan(1e-6);
    expect(logarithmic.to).toBeGreaterThan(1e6);
    // What begins tiny and grows to its usual size is no such run.
    expect(valueScale([Float64Array.of(1e-25, 1, 2)], true, [100, 0]).to).toBeGreaterThan(2);
  });

  it('breaks the line where there is no value, and thins long ones without losing peaks', () => {
    const x = linearScale([0, 9999], [0, 500]);
    const y = linearScale([0, 1], [100, 0]);
    expect(seriesPath(Float64Array.of(0, Number.NaN, 1), x, y, false).match(/M/g)).toHaveLength(2);
    const long = new Float64Array(10_000);
    long[4321] = 1;
    const path = seriesPath(long, x, y, false);
    expect(path.match(/[ML]/g)?.length).toBeLessThan(1400);
    expect(path).toContain(' 0.0');
  });
});
