/**
 * The model of a cost over data rows, as a curve: what is fitted is read out of mean((model − y)^2), or named by the
 * lesson. The engine evaluates it with the run's point as parameters.
 */
import type { Engine } from '../engine/engine.ts';
import type { JsonObject, Objective } from '../engine/types.ts';

export interface Fit {
  /** Source of the model, or of a residual that is sign · model where the output column is 0. */
  source: string;
  sign: 1 | -1;
  /** The columns on the axes. */
  input: string;
  output: string;
  x: number[];
  y: number[];
}

/** The text within the brackets that begin at `open`, if they end the text; white space does not count. */
function within(text: string, open: number): string | null {
  let depth = 0;
  for (let i = open; i < text.length; ++i) {
    if (text[i] === '(') ++depth;
    if (text[i] === ')' && --depth === 0)
      return text.slice(i + 1).trim() === '' ? text.slice(open + 1, i) : null;
  }
  return null;
}

/** r of "mean((r)^2)" or "sum((r)^2)", with a factor before it or not; null for any other text. */
export function residualOf(source: string): string | null {
  const head = /^\s*(?:[\d.]+(?:\s*\/\s*[\d.]+)?\s*\*?\s*)?(?:mean|sum)\s*(?=\()/.exec(source);
  const squared = head && within(source, head[0].length);
  const base = squared && /^\s*(\([\s\S]*\))\s*\^\s*2\s*$/.exec(squared)?.[1];
  return base ? within(base, 0) : null;
}

/** Reads the fit of a cost; null where it is not of that form. */
export async function fitOf(
  engine: Engine,
  objective: Objective,
  options: JsonObject,
  inputs: string[],
  signal: AbortSignal,
): Promise<Fit | null> {
  const data = objective['data'];
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return null;
  const columns = data as { [name: string]: number[] };
  const names = Object.keys(columns);
  const text = (key: string) =>
    typeof options[key] === 'string' ? (options[key] as string) : null;
  const model = text('model');
  const source = model ?? residualOf(objective.source ?? '');
  if (source === null || names.length !== 2) return null;
  // A residual changes by ±1 with the output; a lesson that names the model has to name the output, or calls it y.
  const candidates = [text('output'), 'y', ...names].filter(
    (name): name is string => name !== null && names.includes(name),
  );
  for (const output of candidates) {
    const input = text('input') ?? names.find((name) => name !== output) ?? '';
    const [x, y] = [columns[input], columns[output]];
    if (input === output || !x || !y) continue;
    const fit: Fit = { source, sign: 1, input, output, x, y };
    if (model !== null) return fit;
    const some = Float64Array.from(inputs, (_, i) => 0.5 + 0.25 * i);
    const at = async (value: number) =>
      (await modelAt(engine, objective, fit, inputs, some, [x[0] ?? 0], signal, value))?.[0];
    const slope = ((await at(1)) ?? Number.NaN) - ((await at(0)) ?? Number.NaN);
    if (Math.abs(Math.abs(slope) - 1) < 1e-9) return { ...fit, sign: slope < 0 ? 1 : -1 };
  }
  return null;
}

/** The model's values at values of the input column, for a point of the cost; null if the engine refuses it. */
export async function modelAt(
  engine: Engine,
  objective: Objective,
  { source, sign, input, output }: Fit,
  inputs: string[],
  point: Float64Array,
  at: readonly number[],
  signal: AbortSignal,
  outputValue = 0,
): Promise<Float64Array | null> {
  const parameters = {
    ...objective.parameters,
    ...Object.fromEntries(inputs.map((name, i) => [name, point[i] as number])),
    [output]: outputValue,
  };
  const answer = await engine.evaluate(
    {
      objective: { source, inputs: [input], parameters },
      points: at.map((value) => [value]),
      gradient: false,
    },
    signal,
  );
  return answer.ok ? answer.value.map((value) => sign * value) : null;
}
