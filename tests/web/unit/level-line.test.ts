import { describe, expect, it } from 'vitest';
import { levelLine } from '../../../web/src/figures/level-line.ts';

const n = 21;
const grid = (f: (x: number, y: number) => number) =>
  Float64Array.from({ length: n * n }, (_, i) =>
    f(-2 + (4 * (i % n)) / (n - 1), -2 + (4 * Math.floor(i / n)) / (n - 1)),
  );

/** The points of each of the lines. */
const linesOf = (values: ArrayLike<number>, size: number, level: number) =>
  levelLine(values, size, size, level)
    .split('M')
    .slice(1)
    .map((line) => line.split('L').map((point) => point.split(' ').map(Number)));

describe('a level line', () => {
  it('is closed inside and ends at the border', () => {
    const [ring, ...others] = linesOf(
      grid((x, y) => x * x + y * y),
      n,
      1.1,
    );
    expect(others).toEqual([]);
    expect(ring?.at(-1)).toEqual(ring?.[0]);
    for (const [x = 0, y = 0] of ring ?? [])
      expect(Math.hypot(x - 10.5, y - 10.5) / 5).toBeCloseTo(Math.sqrt(1.1), 2);

    const across = linesOf(
      grid((x) => x),
      n,
      0.5,
    );
    expect(across).toEqual([Array.from({ length: n }, (_, j) => [13, j + 0.5])]);
  });

  it('connects over a saddle the two corners that the middle is with', () => {
    // High at two corners that face each other; the middle is 1/2.
    const saddle = [1, 0, 0, 1];
    expect(linesOf(saddle, 2, 0.4)).toEqual([
      [
        [1.1, 0.5],
        [1.5, 0.9],
      ],
      [
        [0.9, 1.5],
        [0.5, 1.1],
      ],
    ]);
    expect(linesOf(saddle, 2, 0.6)).toEqual([
      [
        [1.5, 1.1],
        [1.1, 1.5],
      ],
      [
        [0.5, 0.9],
        [0.9, 0.5],
      ],
    ]);
  });

  it('stops where nothing is known', () => {
    const values = grid((x) => x);
    values[2 * n + 13] = Number.POSITIVE_INFINITY;
    values[10 * n + 13] = Number.NaN;
    expect(linesOf(values, n, 0.5).map((line) => line.length)).toEqual([2, 7, 10]);
  });

  it('is not there where all is above or below', () => {
    expect(
      levelLine(
        grid((x) => x),
        n,
        n,
        7,
      ),
    ).toBe('');
  });
});
