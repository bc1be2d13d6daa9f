// The compare table: what each run has reached at the shown step, and nothing from beyond it.

import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment, RunResult } from '../../../web/src/engine/types.ts';
import {
  type Compared,
  compareColumns,
  compareRuns,
  compareText,
  readMeasure,
} from '../../../web/src/figures/compare.ts';
import { csvText } from '../../../web/src/figures/export.ts';
import { columnsTable, sortRows } from '../../../web/src/figures/sorting.ts';

const experiment: Experiment = {
  version: 1,
  objective: { source: 'x^2 + 10y^2' },
  start: [-2, 1],
  methods: [
    { method: 'gradient_descent', steplength: 0.05 },
    { method: 'gradient_descent', steplength: 0.2 },
    { method: 'momentum', steplength: 0.04, momentum: 0.5 },
  ],
  steps: 100,
};
const names = ['careful', 'too bold', 'heavy'];
let result: RunResult;

beforeAll(async () => {
  const engine = await Engine.create({ createInstance });
  const answer = await engine.run(experiment);
  if (!answer.ok) throw new Error(answer.error.message);
  result = answer.value;
});

const rowsAt = (shown: number, measure: 'gradient' | 'cost' = 'gradient', tolerance = 1e-3) =>
  compareRuns(result, names, shown, experiment.steps, measure, tolerance);
const [careful, bold, heavy] = [0, 1, 2];

describe('the compare table', () => {
  it('has the first step at which the tolerance is met', () => {
    const rows = rowsAt(100);
    const run = result.runs[careful];
    const met = rows[careful]?.met as number;
    const norm = (k: number) =>
      Math.hypot(run?.gradients[2 * k] ?? 0, run?.gradients[2 * k + 1] ?? 0);
    expect(norm(met)).toBeLessThanOrEqual(1e-3);
    expect(norm(met - 1)).toBeGreaterThan(1e-3);
    expect(rows[bold]?.met).toBeNull();
    expect(rows[heavy]?.met).toBeLessThan(met);
    expect(rowsAt(100, 'cost', 1e-6)[careful]?.met).not.toBe(met);
    expect(rowsAt(100, 'cost', Number.NEGATIVE_INFINITY).every((row) => row.met === null)).toBe(
      true,
    );
  });

  it('tells nothing ahead of the shown step', () => {
    const row = rowsAt(3)[careful] as Compared;
    expect(row).toMatchObject({ met: null, evaluations: null, status: 'step 3' });
    expect(row.cost).toBe(result.runs[careful]?.costs[3]);
    expect(rowsAt(100)[careful]?.evaluations?.gradient).toBeGreaterThanOrEqual(100);
    expect(rowsAt(100)[bold]?.status).toMatch(/higher than at the start|Diverged/);
    expect(rowsAt(100)[careful]?.status).toMatch(/all its 100 steps/);
  });

  it('says in words who was first', () => {
    expect(compareText(rowsAt(100))).toMatch(
      /^heavy reached the goal first, after \d+ steps\. 2 of 3/,
    );
    expect(compareText(rowsAt(0))).toMatch(/^None/);
  });

  it('sorts by number with what never got there last, and is saved with all digits', () => {
    const rows = rowsAt(100);
    const columns = compareColumns(rows, 'gradient', 1e-3);
    const met = columns.findIndex(({ name }) => name === 'steps to gradient norm 0.001');
    expect(met).toBeGreaterThan(0);
    expect(sortRows(rows, columns, { column: met, down: false }).map(({ name }) => name)).toEqual([
      'heavy',
      'careful',
      'too bold',
    ]);
    const hasHessians = (list: Compared[]) =>
      compareColumns(list, 'cost', 1).some(({ name }) => name === 'hessian evaluations');
    expect(hasHessians(rows)).toBe(false);
    const second = { cost: 1, gradient: 1, hessian: 1 };
    expect(hasHessians([...rows, { ...(rows[0] as Compared), evaluations: second }])).toBe(true);
    const lines = csvText(columnsTable(columns, rows)).split('\n');
    expect(lines[1]?.split(',')[1]).toBe(String(result.runs[careful]?.costs[100]));
    expect([readMeasure('cost'), readMeasure('beauty')]).toEqual(['cost', null]);
  });
});
