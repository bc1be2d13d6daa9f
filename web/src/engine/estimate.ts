/**
 * How long a task will take, so that small ones run at once in the page and large ones in a worker.
 * The guess is a count of elementary operations times a speed that is learnt from what past tasks took.
 */
import type { DifferencesRequest, PointRequest } from './analyses.ts';
import type { EvaluateRequest, Experiment } from './types.ts';

/** Milliseconds that may be spent in the page between two frames. */
export const PAGE_BUDGET = 4;

/** Operations to evaluate an objective with its gradient once: the length of its text stands for its tape. */
function evaluationCost(objective: Experiment['objective'], dimension: number): number {
  const length = JSON.stringify(objective).length;
  return length * (1 + dimension);
}

export function runOperations(experiment: Experiment): number {
  const starts = Array.isArray(experiment.start[0]) ? experiment.start.length : 1;
  const first = experiment.start[0];
  const dimension = Array.isArray(first) ? first.length : experiment.start.length;
  return (
    starts *
    experiment.methods.length *
    experiment.steps *
    evaluationCost(experiment.objective, dimension)
  );
}

export function evaluateOperations(request: EvaluateRequest): number {
  const points = request.grid
    ? request.grid.x[2] * (request.grid.y?.[2] ?? 1)
    : (request.points?.length ?? 0);
  return points * evaluationCost(request.objective, request.gradient ? 2 : 0);
}

/** Second derivatives at one point, and eigenvalues of the matrix that they make. */
export function pointOperations({ objective, point }: PointRequest): number {
  const n = point.length;
  return evaluationCost(objective, n) * n + 10 * n ** 3;
}

export function differencesOperations({ objective, widths }: DifferencesRequest): number {
  return (widths?.[2] ?? 65) * 6 * evaluationCost(objective, 0);
}

/**
 * Milliseconds per operation, learnt: a moving average. One small task that was held up (by compilation, or by what else the
 * machine does) does not send the next ones to a worker, from where a picture comes a frame later; one that lasts long does.
 */
export class Speed {
  #perOperation: number;

  constructor(initial: number) {
    this.#perOperation = initial;
  }

  expect(operations: number): number {
    return operations * this.#perOperation;
  }

  observe(operations: number, milliseconds: number): void {
    if (operations < 1) return;
    const seen = milliseconds / operations;
    this.#perOperation += 0.25 * (seen - this.#perOperation);
  }
}
