/**
 * Numbers of a run by name, as lessons and exercises write them: cost(20), gradient(last), steplength(k), point(k, i),
 * steps(cost < 0.1), status.
 */
import { rowNorm } from '../engine/result.ts';
import type { Run } from '../engine/types.ts';

export type Quantity =
  /** `step` null is the last row. */
  | { name: 'cost' | 'gradient' | 'steplength'; step: number | null }
  | { name: 'point'; step: number | null; coordinate: number }
  /** The first step after which the cost or the norm of the gradient is below a bound. */
  | { name: 'steps'; of: 'cost' | 'gradient'; below: number }
  | { name: 'status' };

/** The quantity that a text names, or a text that says what is wrong with it. */
export function readQuantity(text: string): Quantity | string {
  const trimmed = text.trim();
  if (trimmed === 'status') return { name: 'status' };
  const [, name, inside = ''] = /^([a-z]+)\(([^)]*)\)$/.exec(trimmed) ?? [];
  const parts = inside.split(',').map((part) => part.trim());
  const step = readStep(parts[0] ?? '');
  if (
    (name === 'cost' || name === 'gradient' || name === 'steplength') &&
    parts.length === 1 &&
    step !== undefined
  ) {
    return { name, step };
  }
  if (name === 'point' && parts.length <= 2 && step !== undefined && /^\d*$/.test(parts[1] ?? '')) {
    return { name, step, coordinate: Number(parts[1] ?? 0) };
  }
  const bound = /^(cost|gradient)\s*<\s*(\S+)$/.exec(parts[0] ?? '');
  if (name === 'steps' && bound && Number.isFinite(Number(bound[2]))) {
    return { name, of: bound[1] as 'cost' | 'gradient', below: Number(bound[2]) };
  }
  return `“${trimmed}” is none of cost(k), gradient(k), steplength(k), point(k, i), steps(cost < 0.1), steps(gradient < 0.1), status; k is a step or “last”.`;
}

function readStep(text: string): number | null | undefined {
  if (text === 'last') return null;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The value of a quantity of a run, or a text that says why the run does not have it. */
export function quantityValue(quantity: Quantity, run: Run, dimension: number): number | string {
  if (quantity.name === 'status') return run.status;
  if (quantity.name === 'steps') {
    for (let k = 0; k < run.rows; ++k) {
      const value =
        quantity.of === 'cost' ? (run.costs[k] as number) : rowNorm(run.gradients, k, dimension);
      if (value < quantity.below) return k;
    }
    return `The ${quantity.of} never falls below ${quantity.below} in ${run.rows - 1} steps.`;
  }
  const step = quantity.step ?? run.rows - 1;
  if (step >= run.rows) return `The run has only ${run.rows - 1} steps.`;
  switch (quantity.name) {
    case 'cost':
      return run.costs[step] as number;
    case 'gradient':
      return rowNorm(run.gradients, step, dimension);
    case 'steplength':
      return step === 0 ? 'There is no step 0.' : (run.steplengths[step - 1] as number);
    case 'point':
      return quantity.coordinate < dimension
        ? (run.points[step * dimension + quantity.coordinate] as number)
        : `The run has ${dimension} coordinates.`;
  }
}
