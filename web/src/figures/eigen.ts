/** The error of a run, its distance from a minimum, taken apart along the eigenvectors of the Hessian there. */
import type { PointAnalysis } from '../engine/analyses.ts';
import type { Engine } from '../engine/engine.ts';
import { row } from '../engine/result.ts';
import type { Descriptions, Json, MethodSettings, Objective, Run } from '../engine/types.ts';
import { ruleOf } from './steplength-rule.ts';

/** Newton's iteration is quick near a minimum and useless elsewhere. */
const MOST_ITERATIONS = 30;

/**
 * The analysis of the minimum that belongs to a run: the nearest to its end of those that are known, else the one that
 * Newton's iteration finds from there (for a quadratic in one step). Null where there is none.
 */
export async function minimumOf(
  engine: Engine,
  objective: Objective,
  run: Run,
  dimension: number,
  known: number[][],
  signal: AbortSignal,
): Promise<PointAnalysis | null> {
  let end = run.rows - 1;
  for (let k = 0; k < run.rows; ++k) {
    if ((run.costs[k] as number) < (run.costs[end] as number)) end = k;
  }
  const from = Array.from(row(run.points, end, dimension));
  const distance = (point: number[]) =>
    Math.hypot(...point.map((value, i) => value - (from[i] as number)));
  let point = [...known].sort((a, b) => distance(a) - distance(b))[0] ?? from;
  for (let i = 0; i < MOST_ITERATIONS; ++i) {
    const answer = await engine.analysePoint({ objective, point }, signal);
    if (!answer.ok || answer.value.curvature !== 'minimum') return null;
    const step = newtonStep(answer.value);
    const length = Math.hypot(...step);
    if (!Number.isFinite(length)) return null;
    if (known.length > 0 || length <= 1e-13 * (1 + Math.hypot(...point))) return answer.value;
    point = point.map((value, j) => value + (step[j] as number));
  }
  return null;
}

/** −H⁻¹∇g by eigenpairs. */
function newtonStep({ gradient, eigenvalues, eigenvectors }: PointAnalysis): number[] {
  const step = gradient.map(() => 0);
  eigenvectors.forEach((vector, j) => {
    const along = dot(vector as number[], gradient as number[]) / (eigenvalues[j] as number);
    vector.forEach((part, i) => {
      step[i] = (step[i] as number) - along * (part as number);
    });
  });
  return step;
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/** Which eigenvectors to show of many: the first, the last and some between. */
export function chosenOf(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, j) => j);
  return Array.from({ length: most }, (_, j) => Math.round((j * (count - 1)) / (most - 1)));
}

/** |error along the j-th eigenvector| at every row of a run. */
export function componentsOf(
  run: Run,
  dimension: number,
  { point, eigenvectors }: PointAnalysis,
  j: number,
): Float64Array {
  const vector = eigenvectors[j] as number[];
  return Float64Array.from({ length: run.rows }, (_, k) =>
    Math.abs(
      dot(
        vector,
        row(run.points, k, dimension).map((value, i) => value - (point[i] as number)),
      ),
    ),
  );
}

export interface Prediction {
  /** The factor per step as a formula of α, β and λ. */
  formula: string;
  /** The factor per step for an eigenvalue. */
  rate(eigenvalue: number): number;
}

/** What theory says of a method with fixed settings on a quadratic; null where it has no such simple factor. */
export function predictionOf(
  settings: MethodSettings,
  descriptions: Pick<Descriptions, 'methods'>,
): Prediction | null {
  const alpha = fixed(ruleOf(settings, descriptions));
  const value = (name: string) => {
    const keys = descriptions.methods.find((row) => row.name === settings.method)?.keys;
    const own = settings[name] ?? keys?.find((key) => key.name === name)?.default ?? 0;
    return typeof own === 'number' ? own : Number.NaN;
  };
  if (alpha === null || value('weight_decay') !== 0 || settings['maximize'] === true) return null;
  const heavy = (step: number, beta: number): Prediction => ({
    formula: 'max |σ|, σ² − (1 + β − αλ)σ + β = 0,',
    rate: (eigenvalue) => largestRoot(1 + beta - step * eigenvalue, beta),
  });
  const nesterov = (beta: number): Prediction => ({
    formula: 'max |σ|, σ² − (1 + β)(1 − αλ)σ + β(1 − αλ) = 0,',
    rate: (eigenvalue) => {
      const kept = 1 - alpha * eigenvalue;
      return largestRoot((1 + beta) * kept, beta * kept);
    },
  });
  switch (settings.method) {
    case 'gradient_descent':
      return { formula: '|1 − αλ|', rate: (eigenvalue) => Math.abs(1 - alpha * eigenvalue) };
    case 'momentum':
      return heavy(alpha * (1 - value('dampening')), value('momentum'));
    case 'velocity_momentum':
      return heavy(alpha, value('beta'));
    case 'ema_momentum':
      return heavy(alpha * (1 - value('beta')), value('beta'));
    case 'nesterov':
      return nesterov(value('momentum'));
    case 'nesterov_lookahead':
      return nesterov(value('beta'));
  }
  return null;
}

/** A steplength that stays the same, or null. */
function fixed(rule: Json | undefined): number | null {
  if (typeof rule === 'number') return rule;
  if (rule === null || typeof rule !== 'object' || Array.isArray(rule)) return null;
  return rule['rule'] === 'constant' && typeof rule['initial'] === 'number'
    ? rule['initial']
    : null;
}

/** The larger magnitude of the roots of σ² − tσ + d. */
function largestRoot(t: number, d: number): number {
  const inner = t * t - 4 * d;
  return inner < 0 ? Math.sqrt(d) : (Math.abs(t) + Math.sqrt(inner)) / 2;
}
