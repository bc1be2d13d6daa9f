/** How many evaluations a run had made when it came to each of its rows: what methods are compared by at equal cost. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment, Run, RunResult } from '../engine/types.ts';

/** What is counted: gradients, or evaluations of the cost and all its derivatives. */
export type Counted = 'gradients' | 'evaluations';

/** Runs that are made to find it out, at most. */
const MOST = 48;
/** Halvings that are made even where all looks straight. */
const SURE = 2;

/** The last step of such a run cost something and led nowhere: what it had at its last row is less than its count. */
const lost = ({ status }: Run) => status === 'diverged' || status === 'failed';
const total = ({ cost, gradient, hessian }: Run['evaluations']) => cost + gradient + hessian;

/**
 * By run and row. The engine counts whole runs, so the experiment is run again with budgets that end it earlier: where
 * a count grows by the same in every step few of these say all, and a line search gets as many as there is room for,
 * with straight lines between. Null if the engine refuses.
 */
export async function countsOf(
  engine: Pick<Engine, 'run'>,
  experiment: Experiment,
  { runs }: RunResult,
  counted: Counted,
  signal: AbortSignal,
): Promise<Float64Array[] | null> {
  const { record: _, map: __, ...rest } = experiment;
  const countOf = ({ evaluations }: Run) =>
    counted === 'gradients' ? evaluations.gradient : total(evaluations);
  const known = runs.map((run) => new Map(lost(run) ? [] : [[run.rows - 1, countOf(run)]]));

  /** Learns where a budget ends the runs; whether it is where straight lines have it. Null if refused. */
  async function ask(evaluations: number): Promise<boolean | null> {
    const stop = { ...experiment.stop, evaluations };
    const answer = await engine.run({ ...rest, stop }, signal);
    if (!answer.ok) return null;
    let straight = true;
    answer.value.runs.forEach((run, i) => {
      const [own, row, count] = [known[i], run.rows - 1, countOf(run)];
      if (!own || own.has(row) || lost(run)) return;
      straight &&= Math.abs(at(own, row) - count) < 0.5;
      own.set(row, count);
    });
    return straight;
  }

  if ((await ask(1)) === null) return null;
  // Runs of very different cost: each has its own stretch of budgets.
  const ends = [...new Set([1, ...runs.map((run) => total(run.evaluations))])].sort(
    (a, b) => a - b,
  );
  let parts = ends
    .slice(1)
    .map((end, i) => [ends[i] as number, end] as [low: number, high: number]);
  let asked = 1;
  for (let halvings = 0; parts.length > 0; ++halvings) {
    const next: typeof parts = [];
    for (const [low, high] of parts) {
      const middle = Math.floor((low + high) / 2);
      if (middle === low || asked === MOST) continue;
      asked += 1;
      const straight = await ask(middle);
      if (straight === null) return null;
      if (!straight || halvings < SURE) next.push([low, middle], [middle, high]);
    }
    parts = next;
  }
  return runs.map((run, i) =>
    Float64Array.from({ length: run.rows }, (_, row) => at(known[i] as Map<number, number>, row)),
  );
}

/** The count at a row, on the straight line through the two nearest rows that are known, one on each side if there are. */
function at(known: Map<number, number>, row: number): number {
  const places = [...known.keys()].sort((a, b) => a - b);
  const after = places.findIndex((place) => place >= row);
  const high = Math.max(1, after < 0 ? places.length - 1 : after);
  const [a, b] = [places[high - 1] as number, places[high] ?? (places[0] as number)];
  const [from, to] = [known.get(a) ?? Number.NaN, known.get(b) ?? Number.NaN];
  return a === b ? from : from + ((to - from) * (row - a)) / (b - a);
}
