import { describe, expect, it } from 'vitest';
import type { Run } from '../../../web/src/engine/types.ts';
import { panelNames, panelOf, rowsOfAll, usualPanels } from '../../../web/src/figures/bars.ts';

// Two coordinates, two steps.
const run = {
  rows: 3,
  points: Float64Array.of(4, 2, 3, 2, 2.5, 1),
  gradients: Float64Array.of(2, -1, 0, 3, 1, 1),
  states: {
    v: { width: 2, values: Float64Array.of(4, 1, 2, 5) },
    G: { width: 4, values: Float64Array.of(1, 9, 9, 2, 3, 9, 9, 4) },
    t: { width: 1, values: Float64Array.of(7, 8) },
  },
} as unknown as Run;

describe('bars for each coordinate', () => {
  it('offers what a run has one number per coordinate of', () => {
    expect(panelNames(run, 2)).toEqual(['gradient', 'v', 'G', 'step', 'steplength', 'squares']);
    expect(usualPanels(run, 2)).not.toContain('step');
  });

  it.each([
    ['gradient', [2, -1], [0, 3], 3],
    ['v', [Number.NaN, Number.NaN], [4, 1], 5],
    ['G', [Number.NaN, Number.NaN], [1, 2], 4],
    ['step', [Number.NaN, Number.NaN], [-1, 0], 1],
    // −Δw / slope where the step began; the first row has no step.
    ['steplength', [Number.NaN, Number.NaN], [0.5, 0], 0.5],
    ['squares', [0, 0], [4, 1], 10],
    ['nothing', [Number.NaN, Number.NaN], [Number.NaN, Number.NaN], 0],
  ])('%s', (name, start, first, largest) => {
    const panel = panelOf(run, 2, name, 2);
    expect(panel.at(0)).toEqual(start);
    expect(panel.at(1).map((value) => value + 0)).toEqual(first);
    expect(panel.largest).toBe(largest);
  });

  it('leaves in a file empty what is not there', () => {
    const rows = rowsOfAll(run, 2, ['x', 'y'], ['gradient', 'steplength']);
    expect(rows).toHaveLength(6);
    expect(rows.slice(0, 2)).toEqual([
      [0, 'x', 2, null],
      [0, 'y', -1, null],
    ]);
    expect(rows[2]).toEqual([1, 'x', 0, 0.5]);
    expect(rows[4]).toEqual([2, 'x', 1, null]);
  });

  it('has no steplength in effect where there was no slope, and sums all squares', () => {
    expect(panelOf(run, 2, 'steplength', 2).at(2)).toEqual([Number.NaN, 1 / 3]);
    expect(panelOf(run, 2, 'squares', 2).at(2)).toEqual([4, 10]);
    expect(panelOf(run, 2, 'gradient', 1).at(2)).toEqual([1]);
  });
});
