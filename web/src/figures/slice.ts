/**
 * The cost along the line of one step: through the points before and after it. A step along a coordinate (all of
 * coordinate descent's are) is shown over that coordinate, any other over the distance from the point before.
 */
import type { Engine } from '../engine/engine.ts';
import { row } from '../engine/result.ts';
import type { Objective, Run } from '../engine/types.ts';
import type { Curve } from './curve.ts';
import { padded } from './scale.ts';

/** The line of a step: position t is the point `origin` + t · `direction`. */
export interface Line {
  /** The step that it is of; the one still to come when the start is shown. */
  step: number;
  /** The coordinate that varies, or null where several do. */
  axis: number | null;
  origin: number[];
  /** A unit vector. */
  direction: number[];
  /** Positions of the points before and after the step. */
  before: number;
  after: number;
  /** The step is made: what comes after it may be told. */
  made: boolean;
}

/**
 * The line of the step that led to row `k`, or, from the start, of the first one. A step that stays where it is has the
 * line of the coordinate that it found solved (`cyclic`: coordinates take turns), else that of the negative gradient.
 * Null where there is none.
 */
export function lineOf(run: Run, dimension: number, k: number, cyclic: boolean): Line | null {
  const step = Math.max(1, k);
  const made = k > 0;
  const from = Array.from(row(run.points, step - 1, dimension));
  const to = step < run.rows ? Array.from(row(run.points, step, dimension)) : from;
  let move = to.map((value, i) => value - (from[i] as number));
  const stays = move.every((value) => value === 0);
  const moving = move.flatMap((value, i) => (value === 0 ? [] : [i]));
  const axis =
    moving.length === 1 ? moving[0] : stays && cyclic ? (step - 1) % dimension : undefined;
  if (axis !== undefined) {
    const unit = from.map((_, i) => (i === axis ? 1 : 0));
    const origin = from.map((value, i) => (i === axis ? 0 : value));
    const [before, after] = [from[axis] as number, to[axis] as number];
    return { step, axis, origin, direction: unit, before, after, made };
  }
  if (stays) move = Array.from(row(run.gradients, step - 1, dimension), (value) => -value);
  const length = Math.hypot(...move);
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const direction = move.map((value) => value / length);
  return { step, axis: null, origin: from, direction, before: 0, after: stays ? 0 : length, made };
}

/** Where the line of the step to row `k` begins, the gradient is zero; else, without a line, it is not a number. */
export const rests = (run: Run, dimension: number, k: number): boolean =>
  row(run.gradients, Math.max(1, k) - 1, dimension).every((value) => value === 0);

export function pointOn({ origin, direction }: Line, t: number): number[] {
  return origin.map((value, i) => value + t * (direction[i] as number));
}

/** A window that shows all that the run does along one coordinate, and where it goes in this step. */
export function coordinateWindow(
  run: Run,
  dimension: number,
  line: Line,
  wanted: [number, number] | undefined,
): [number, number] {
  let [from, to] = [Math.min(line.before, line.after), Math.max(line.before, line.after)];
  if (wanted) return [Math.min(from, wanted[0]), Math.max(to, wanted[1])];
  for (let k = 0; k < run.rows; ++k) {
    const value = run.points[k * dimension + (line.axis as number)] as number;
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  return padded([from, to], 0.3);
}

/** A window around the step itself, wide enough for the lowest point that the two slopes promise. */
export function stepWindow(
  line: Line,
  slopes: { before: number; after: number },
): [number, number] {
  const step = line.after - line.before || 1;
  // Where a straight line through the two slopes is zero, in step lengths.
  const lowest = slopes.before / (slopes.before - slopes.after);
  const far = Number.isFinite(lowest) ? Math.max(1.6, Math.min(8, 1.4 * lowest)) : 2;
  const ends = [line.before - 0.6 * step, line.before + far * step];
  return [Math.min(...ends), Math.max(...ends)];
}

export interface Slice {
  line: Line;
  curve: Curve;
  /** Cost and slope along the line where the step begins and ends. */
  before: { cost: number; slope: number };
  after: { cost: number; slope: number };
  /** The lowest point in the window, unless it lies at the window's edge. */
  lowest: { at: number; cost: number } | null;
}

/** Numbers of a request: more inputs leave fewer points. */
const MOST_NUMBERS = 40_000;

/** Samples the line. Null if the engine refuses the objective. */
export async function computeSlice(
  engine: Engine,
  objective: Objective,
  line: Line,
  windowOf: (slopes: { before: number; after: number }) => [number, number],
  signal: AbortSignal,
): Promise<Slice | null> {
  const { step } = line;
  const ends = await engine.evaluate(
    {
      objective,
      points: [pointOn(line, line.before), pointOn(line, line.after)],
      gradient: true,
      step,
    },
    signal,
  );
  if (!ends.ok) return null;
  // The costs of both points, then the gradient of the first, then that of the second.
  const n = line.origin.length;
  const slope = (which: 0 | 1) =>
    line.direction.reduce((sum, part, i) => {
      const partial = ends.value[2 + which * n + i] as number;
      return part === 0 ? sum : sum + part * partial;
    }, 0);
  const before = { cost: ends.value[0] as number, slope: slope(0) };
  const after = { cost: ends.value[1] as number, slope: slope(1) };
  const [from, to] = windowOf({ before: before.slope, after: after.slope });
  const count = Math.max(33, Math.min(241, Math.floor(MOST_NUMBERS / n)));
  const costsOver = async (a: number, b: number, samples: number) => {
    const at = (i: number) => a + ((b - a) * i) / (samples - 1);
    const points = Array.from({ length: samples }, (_, i) => pointOn(line, at(i)));
    const answer = await engine.evaluate({ objective, points, step, gradient: false }, signal);
    return answer.ok ? { from: a, to: b, costs: answer.value } : null;
  };
  const curve = await costsOver(from, to, count);
  if (!curve) return null;
  return { line, curve, before, after, lowest: await lowestOf(curve, costsOver) };
}

/** The lowest sample, looked at closer twice, then the vertex of the parabola through it and its neighbours. */
async function lowestOf(
  first: Curve,
  costsOver: (from: number, to: number, samples: number) => Promise<Curve | null>,
): Promise<{ at: number; cost: number } | null> {
  let curve: Curve | null = first;
  for (let round = 0; curve; ++round) {
    const { from, to, costs }: Curve = curve;
    const i = lowestIndex(costs);
    const cell = (to - from) / (costs.length - 1);
    const at = from + cell * i;
    const edge = i <= 0 || i >= costs.length - 1;
    if (edge) return round === 0 ? null : { at, cost: costs[i] as number };
    if (round === 2) return vertex(at, cell, costs.subarray(i - 1, i + 2));
    curve = await costsOver(at - cell, at + cell, 33);
  }
  return null;
}

function lowestIndex(costs: Float64Array): number {
  let index = -1;
  for (let i = 0; i < costs.length; ++i) {
    const cost = costs[i] as number;
    if (Number.isFinite(cost) && !(cost >= (costs[index] ?? Number.POSITIVE_INFINITY))) index = i;
  }
  return index;
}

/** The vertex of the parabola through three costs around `at`; a kink has its lowest sample. */
export function vertex(
  at: number,
  cell: number,
  costs: ArrayLike<number>,
): { at: number; cost: number } {
  const [left, middle, right] = [costs[0] as number, costs[1] as number, costs[2] as number];
  const bend = left - 2 * middle + right;
  const shift = bend > 0 ? (left - right) / (2 * bend) : 0;
  if (!(Math.abs(shift) <= 1)) return { at, cost: middle };
  return { at: at + shift * cell, cost: middle + (shift * (right - left)) / 4 };
}
