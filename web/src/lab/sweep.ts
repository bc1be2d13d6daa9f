/** A fair steplength for each method: a sweep over a logarithmic grid, every steplength with the experiment's own budget. */
import type { Engine } from '../engine/engine.ts';
import type {
  Answer,
  Description,
  Experiment,
  KeyDescription,
  MapSetting,
} from '../engine/types.ts';
import { plainDiagnostic } from '../engine/types.ts';

export interface Sweep {
  /** The key that was swept: the method's steplength. */
  key: KeyDescription;
  /** What the engine was asked (sweepOf), as text. */
  asked: string;
  steplengths: number[];
  /** The cost at the end of the run with each; not finite where it diverged. */
  costs: Float64Array;
  /** Index of the lowest cost, or −1 if each run diverged. */
  best: number;
}

/** Steplengths that are tried: eight per factor of ten is finer than the result depends on. */
const PER_DECADE = 8;

/** The key that a sweep varies, or undefined for a method without a steplength. */
export function steplengthKey(description: Description | undefined): KeyDescription | undefined {
  const keys = description?.keys.filter((key) => key.type === 'schedule' && key.slider) ?? [];
  return keys.find((key) => key.name === 'steplength') ?? keys[0];
}

/**
 * What a sweep asks the engine: the experiment with its first start and one of its methods, and the steplengths to try.
 * Undefined without that method. Two sweeps that ask the same find the same.
 */
export function sweepOf(
  { record: _, ...experiment }: Experiment,
  index: number,
  key: KeyDescription,
): (Experiment & { map: MapSetting }) | undefined {
  const method = experiment.methods[index];
  if (!method) return undefined;
  const { from = 1e-4, to = 10 } = key.slider ?? {};
  const count = Math.round(Math.log10(to / from) * PER_DECADE) + 1;
  const first = experiment.start[0];
  return {
    ...experiment,
    start: Array.isArray(first) ? first : (experiment.start as number[]),
    // A rule's own shape is its author's choice; a fair race compares plain steplengths.
    methods: [{ ...method, [key.name]: from }],
    map: {
      x: { key: `methods[0].${key.name}`, from, to, count, scale: 'log' },
      result: 'cost',
    },
  };
}

/** Sweeps the steplength of method number `index` of an experiment. */
export async function sweep(
  engine: Engine,
  all: Experiment,
  index: number,
  key: KeyDescription,
  signal?: AbortSignal,
): Promise<Answer<Sweep>> {
  const experiment = sweepOf(all, index, key);
  if (!experiment) return { ok: false, error: plainDiagnostic('') };
  const answer = await engine.map({ experiment }, signal);
  if (!answer.ok) return answer;
  const { from, to, count } = experiment.map.x;
  const costs = answer.value.values;
  // Few digits: the grid says no more. The cost at them is that of the race itself.
  const steplengths = Array.from({ length: count }, (_, i) =>
    Number((from * (to / from) ** (i / (count - 1))).toPrecision(3)),
  );
  const asked = JSON.stringify(experiment);
  return { ok: true, value: { key, asked, steplengths, costs, best: lowest(costs) } };
}

/** Index of the lowest finite cost; of equal ones the middle, which is farthest from trouble. */
export function lowest(costs: ArrayLike<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < costs.length; ++i) {
    const cost = costs[i] as number;
    if (cost < least) least = cost;
  }
  const equal = Array.from({ length: costs.length }, (_, i) => i).filter((i) => costs[i] === least);
  return Number.isFinite(least) ? (equal[Math.floor(equal.length / 2)] as number) : -1;
}
