/** What a method has for each coordinate at one step: gradient, what it carries, how far it moves for how much slope. */
import { row } from '../engine/result.ts';
import type { Run } from '../engine/types.ts';
import type { Cell } from './table.ts';

export interface Panel {
  /** "gradient", "step", "steplength", "squares", or the name of a state such as "v". */
  name: string;
  /** At row k, one number per coordinate; NaN where there is none. */
  at(k: number): number[];
  /** The largest magnitude over all steps, for a scale that stays. */
  largest: number;
}

/** The panels that every method has, in the order in which they are shown around the method's own states. */
const BEFORE = ['gradient'];
const AFTER = ['steplength', 'squares'];

/** Names of the panels that a run can show. */
export function panelNames(run: Run, dimension: number): string[] {
  const states = Object.entries(run.states).filter(([, { width }]) =>
    perCoordinate(width, dimension),
  );
  return [...BEFORE, ...states.map(([name]) => name), 'step', ...AFTER];
}

/** A state with one number per coordinate, or a matrix of which the diagonal is shown. */
const perCoordinate = (width: number, dimension: number) =>
  width === dimension || (width === dimension ** 2 && dimension > 1);

/** What is shown where the lesson does not say: everything but the step itself. */
export const usualPanels = (run: Run, dimension: number): string[] =>
  panelNames(run, dimension).filter((name) => name !== 'step');

/** A panel with the first `count` coordinates of a run. */
export function panelOf(run: Run, dimension: number, name: string, count: number): Panel {
  const at = rowsOf(run, dimension, name, count);
  let largest = 0;
  for (let k = 0; k < run.rows; ++k) {
    for (const value of at(k))
      if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  }
  return { name, at, largest };
}

/** The numbers of a panel by row. */
function rowsOf(run: Run, n: number, name: string, count: number): (k: number) => number[] {
  const each = (value: (i: number) => number) => Array.from({ length: count }, (_, i) => value(i));
  const none = () => each(() => Number.NaN);
  const gradient = (k: number) => row(run.gradients, k, n);
  const moved = (k: number, i: number) =>
    (run.points[k * n + i] as number) - (run.points[(k - 1) * n + i] as number);
  switch (name) {
    case 'gradient':
      return (k) => each((i) => gradient(k)[i] as number);
    case 'step':
      return (k) => (k === 0 ? none() : each((i) => moved(k, i)));
    case 'steplength':
      return (k) => {
        if (k === 0) return none();
        const slope = gradient(k - 1);
        return each((i) => (slope[i] === 0 ? Number.NaN : -moved(k, i) / (slope[i] as number)));
      };
    case 'squares':
      return accumulated(run, n, count);
  }
  const state = run.states[name];
  if (!state) return none;
  const stride = state.width === n ? 1 : n + 1;
  return (k) =>
    k === 0 ? none() : each((i) => state.values[(k - 1) * state.width + i * stride] as number);
}

/** All panels of all coordinates at all steps, for a file: step, coordinate, values. What is not there stays empty. */
export function rowsOfAll(
  run: Run,
  n: number,
  inputs: readonly string[],
  names: readonly string[],
): Cell[][] {
  const panels = names.map((name) => rowsOf(run, n, name, n));
  return Array.from({ length: run.rows }, (_, k) => {
    const values = panels.map((at) => at(k));
    return Array.from({ length: n }, (_, i) => [
      k,
      inputs[i],
      ...values.map(({ [i]: value }) => (Number.isNaN(value) ? null : value)),
    ]);
  }).flat();
}

/** Sums of the squared partial derivatives at all points that a step has begun from. */
function accumulated(run: Run, n: number, count: number): (k: number) => number[] {
  const sums: number[][] = [Array(count).fill(0)];
  for (let k = 1; k < run.rows; ++k) {
    const before = sums[k - 1] as number[];
    sums.push(before.map((sum, i) => sum + (run.gradients[(k - 1) * n + i] as number) ** 2));
  }
  return (k) => sums[k] ?? [];
}
