// The slice of the cost along a step: which line, which window, which lowest point.
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment, Run } from '../../../web/src/engine/types.ts';
import {
  computeSlice,
  coordinateWindow,
  lineOf,
  pointOn,
  rests,
  type Slice,
  stepWindow,
} from '../../../web/src/figures/slice.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

const objective = { source: '2w_0^2 + 2w_1^2 + 2w_0*w_1 + 20' };
async function runOf(more: Partial<Experiment>): Promise<Run> {
  const answer = await engine.run({
    version: 1,
    objective,
    start: [3, 4],
    methods: [{ method: 'coordinate_descent' }],
    steps: 4,
    ...more,
  });
  const run = answer.ok ? answer.value.runs[0] : undefined;
  if (!run) throw new Error('no run');
  return run;
}
async function sliceOf(run: Run, k: number, of = objective): Promise<Slice> {
  const line = lineOf(run, 2, k, true);
  if (!line) throw new Error('no line');
  const slice = await computeSlice(
    engine,
    of,
    line,
    (slopes) =>
      line.axis === null ? stepWindow(line, slopes) : coordinateWindow(run, 2, line, undefined),
    new AbortController().signal,
  );
  if (!slice) throw new Error('no slice');
  return slice;
}

describe('a step of coordinate descent', () => {
  it('is a line over the coordinate that it solves, and ends at its lowest point', async () => {
    const slice = await sliceOf(await runOf({}), 1);
    expect(slice.line).toMatchObject({ step: 1, axis: 0, before: 3, after: -2, made: true });
    expect(pointOn(slice.line, 0.5)).toEqual([0.5, 4]);
    // ∂g/∂w₀ = 4w₀ + 2w₁
    expect(slice.before).toEqual({ cost: 94, slope: 20 });
    expect(slice.after).toEqual({ cost: 44, slope: 0 });
    expect(slice.lowest?.at).toBeCloseTo(-2, 9);
    expect(slice.lowest?.cost).toBeCloseTo(44, 9);
  });

  it('keeps its line when the coordinate is solved already', async () => {
    const run = await runOf({ objective: { source: 'x^2 + y^2 + 2' }, steps: 3 });
    expect(lineOf(run, 2, 2, true)).toMatchObject({ axis: 1, after: 0 });
    expect(lineOf(run, 2, 3, true)).toMatchObject({ axis: 0, before: 0, after: 0 });
    // Whose turn it is, only the cyclic order tells; and at the minimum no gradient shows a way.
    expect(lineOf(run, 2, 3, false)).toBeNull();
  });

  it('has none where the gradient is zero, which is something else than no number', async () => {
    const flat = await runOf({ objective: { source: 'x*0 + y*0 + 3' } });
    expect(lineOf(flat, 2, 0, false)).toBeNull();
    expect(rests(flat, 2, 0)).toBe(true);
    const methods = [{ method: 'gradient_descent', steplength: 0.1 }];
    const none = await runOf({ objective: { source: 'sqrt(x) + y' }, start: [-1, 1], methods });
    expect(lineOf(none, 2, 0, false)).toBeNull();
    expect(rests(none, 2, 0)).toBe(false);
  });

  it('shows before the first step the coordinate that comes, and not where it ends', async () => {
    expect(lineOf(await runOf({}), 2, 0, true)).toMatchObject({ step: 1, axis: 0, made: false });
  });

  it('has a window with everything that the run does in that coordinate', async () => {
    const run = await runOf({});
    const line = lineOf(run, 2, 3, true);
    if (!line) throw new Error('no line');
    const [from, to] = coordinateWindow(run, 2, line, undefined);
    expect(from).toBeLessThan(-2);
    expect(to).toBeGreaterThan(3);
    expect(coordinateWindow(run, 2, line, [-0.1, 0.1])).toEqual([-2, 0.1]);
  });
});

describe('a step in any direction', () => {
  it('is a line over the distance from the point before', async () => {
    const run = await runOf({ methods: [{ method: 'gradient_descent', steplength: 0.05 }] });
    const slice = await sliceOf(run, 1);
    expect(slice.line.axis).toBeNull();
    expect(Math.hypot(...slice.line.direction)).toBeCloseTo(1, 14);
    expect(slice.line.after).toBeCloseTo(0.05 * Math.hypot(20, 22), 12);
    // Downhill along the negative gradient: the slope is its norm.
    expect(slice.before.slope).toBeCloseTo(-Math.hypot(20, 22), 10);
    // On a quadratic the slopes at both ends tell where the lowest point is.
    const { before, after, line, lowest } = slice;
    expect(lowest?.at).toBeCloseTo((line.after * before.slope) / (before.slope - after.slope), 6);
  });

  it('agrees with an exact line search', async () => {
    const run = await runOf({
      methods: [{ method: 'gradient_descent', steplength: { rule: 'exact_line_search' } }],
    });
    const slice = await sliceOf(run, 2);
    expect(slice.lowest?.at).toBeCloseTo(slice.line.after, 6);
    expect(slice.after.slope).toBeCloseTo(0, 6);
  });

  it('finds the lowest point of a kink, and none at the edge of a slope', async () => {
    const kink = { source: 'abs(x) + 0*y' };
    const run = await runOf({
      objective: kink,
      start: [1.25, 1],
      methods: [{ method: 'gradient_descent', steplength: 1 }],
    });
    expect((await sliceOf(run, 1, kink)).lowest?.at).toBeCloseTo(0, 3);
    const slope = { source: 'x + y' };
    const down = await runOf({
      objective: slope,
      methods: [{ method: 'gradient_descent', steplength: 1 }],
    });
    expect((await sliceOf(down, 1, slope)).lowest).toBeNull();
  });
});
