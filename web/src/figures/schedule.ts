/** The steplength of every step, as planned by a method's rule, or as found by the run where the rule searches. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment, Json, MethodSettings, Run } from '../engine/types.ts';
import { ruleOf } from './steplength-rule.ts';

export interface Planned {
  /** Entry k is the steplength of step k; entry 0 is not a number. */
  values: Float64Array;
  /** The rule looks for its steplengths while it runs: these are the run's. */
  searched: boolean;
}

/** The plan for all steps of the experiment; null for a method without a steplength. */
export async function planOf(
  engine: Engine,
  experiment: Experiment,
  settings: MethodSettings,
  run: Run,
  signal: AbortSignal,
): Promise<Planned | null> {
  const rule = ruleOf(settings, engine.describe());
  if (rule === undefined) return null;
  const { steps, objective } = experiment;
  const answer = await engine.schedule(
    {
      schedule: rule,
      steps,
      parameters: objective.parameters ?? {},
      ...(watches(rule) ? { costs: [...run.costs.subarray(1)].filter(Number.isFinite) } : {}),
    },
    signal,
  );
  const values = new Float64Array((answer.ok ? steps : run.steplengths.length) + 1).fill(
    Number.NaN,
  );
  values.set(
    answer.ok ? answer.value.steplengths.map((value) => value ?? Number.NaN) : run.steplengths,
    1,
  );
  return { values, searched: !answer.ok };
}

const watches = (rule: Json): boolean => JSON.stringify(rule).includes('reduce_on_plateau');

/** Steps at which a rule begins anew: after getting shorter it jumps up by more than its usual change. */
export function restartsOf(values: Float64Array): number[] {
  const finite = values.filter(Number.isFinite);
  const range = Math.max(...finite) - Math.min(...finite);
  const change = (k: number) => (values[k] as number) - (values[k - 1] as number);
  const restarts: number[] = [];
  for (let k = 3; k < values.length; ++k) {
    const jump = change(k);
    const falls = change(k - 1) <= 0 && change(k - 2) <= 0 && change(k - 1) + change(k - 2) < 0;
    if (falls && jump > 0.05 * range && jump > 3 * Math.abs(change(k - 1))) restarts.push(k);
  }
  return restarts;
}
