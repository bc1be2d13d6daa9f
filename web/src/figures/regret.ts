/** Regret: by how much a run was worse, on average, than one fixed point that it is compared with. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment } from '../engine/types.ts';

/** The experiment in which the fixed point stays where it is and pays the costs of the same steps. */
export function standing(experiment: Experiment, point: number[]): Experiment {
  const { record: _, map: __, stop: ___, noise: ____, ...rest } = experiment;
  return { ...rest, start: point, methods: [{ method: 'custom', update: 'w = w' }] };
}

/** What the fixed point pays at each step; a text that says why it cannot be known. */
export async function costsOf(
  engine: Engine,
  experiment: Experiment,
  point: number[],
  signal: AbortSignal,
): Promise<Float64Array | string> {
  const answer = await engine.run(standing(experiment, point), signal);
  if (!answer.ok) return answer.error.message;
  return answer.value.runs[0]?.costs ?? new Float64Array(0);
}

/** After step k: the mean, over steps 1 to k, of the cost paid minus that of the fixed point. There is none at 0. */
export function averageRegret(paid: Float64Array, fixed: Float64Array): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: Math.min(paid.length, fixed.length) }, (_, k) => {
    if (k === 0) return Number.NaN;
    // Step k is made from row k − 1 and pays that row's cost.
    sum += (paid[k - 1] as number) - (fixed[k - 1] as number);
    return sum / k;
  });
}
