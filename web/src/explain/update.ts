/**
 * One step of a run, put into its method's formula: for each statement of the engine's description the symbols, the same with
 * this step's numbers, and the result. States, points and gradients are those that the engine recorded; what a description
 * computes on the way, the engine computes here. Numbers are only shown where they lead to the recorded result: projections,
 * noise, weight decay and special first steps are not in every formula.
 */
import type { Engine } from '../engine/engine.ts';
import type { Description, MethodSettings, Run } from '../engine/types.ts';
import { formatNumber } from '../figures/format.ts';
import { type Statement, statementsOf, substitute, type Value } from './latex.ts';

export interface ExplainedStatement {
  /** As in the description. */
  symbols: string;
  /** With numbers put in; empty where that would not lead to the result. */
  numbers: string;
  /** The value of the left side; empty if it is not known. */
  result: string;
}

/** Coordinates that are shown; of more the first. */
const MOST = 3;
/** Largest relative difference that rounding in another order explains. */
const ROUNDING = 1e-7;

/** Names of states in descriptions where they are not their own. */
const STATE_SYMBOLS: { [state: string]: string } = { ax: '\\bar w' };

/** Explains step `k` ≥ 1 of a run whose states were recorded. */
export async function explainUpdate(
  engine: Engine,
  description: Description,
  settings: MethodSettings,
  run: Run,
  k: number,
): Promise<ExplainedStatement[]> {
  const statements = statementsOf(description.formula);
  const values = new Map<string, Value>();
  const dimension = run.points.length / run.rows;
  const rowOf = (matrix: Float64Array, row: number, width = dimension) =>
    Array.from(matrix.subarray(row * width, (row + 1) * width));
  for (const key of description.keys) {
    const value = settings[key.name] ?? key.default;
    if (key.symbol && typeof value === 'number') values.set(key.symbol, asValue([value]));
  }
  const alpha = run.steplengths[k - 1];
  if (alpha !== undefined && Number.isFinite(alpha)) values.set('\\alpha', asValue([alpha]));
  values.set('k', asValue([k]));
  values.set('w', asValue(rowOf(run.points, k - 1)));
  values.set('\\nabla g', asValue(rowOf(run.gradients, k - 1)));
  values.set('g', values.get('\\nabla g') as Value);

  /** What the engine recorded after this step, by symbol. */
  const after = new Map<string, number[]>([['w', rowOf(run.points, k)]]);
  for (const [name, { width, values: matrix }] of Object.entries(run.states)) {
    const symbol = STATE_SYMBOLS[name] ?? name;
    after.set(symbol, rowOf(matrix, k - 1, width));
    const assigned = statements.some((statement) => statement.name === symbol);
    // A state that the formula sets begins the step with its old value; one that it only uses has been set before.
    const before = k > 1 ? rowOf(matrix, k - 2, width) : new Array<number>(width).fill(0);
    values.set(symbol, asValue(assigned ? before : rowOf(matrix, k - 1, width)));
  }

  const explained: ExplainedStatement[] = statements.map(({ latex }) => ({
    symbols: latex,
    numbers: '',
    result: '',
  }));
  // Definitions may stand behind their use, so a second pass fills in what the first has found.
  const done = new Set<number>();
  for (const pass of [0, 1]) {
    for (const [i, statement] of statements.entries()) {
      if (done.has(i)) continue;
      const own = await evaluate(engine, statement, values, after, dimension);
      const recorded = after.get(statement.name);
      if (!own && pass === 0) continue;
      done.add(i);
      const result = recorded ?? own?.numbers;
      if (own && result && agree(own.numbers, result))
        (explained[i] as ExplainedStatement).numbers = own.latex;
      if (result) {
        (explained[i] as ExplainedStatement).result = asValue(result).latex;
        values.set(statement.name, asValue(result));
      }
    }
  }
  return explained;
}

/** The right side by the engine's own evaluator, coordinate by coordinate. */
async function evaluate(
  engine: Engine,
  { name, right }: Statement,
  values: Map<string, Value>,
  after: Map<string, number[]>,
  dimension: number,
): Promise<Value | undefined> {
  if (name === '') return undefined;
  const width = after.get(name)?.length ?? dimension;
  const numbers: number[] = [];
  let latex = '';
  for (let i = 0; i < Math.min(width, MOST); ++i) {
    const written = substitute(right, (symbol) => values.get(symbol), i);
    if (written.source === null) return undefined;
    latex = written.latex;
    const answer = await engine.evaluate({
      objective: { source: `${written.source} + 0*x`, inputs: ['x'] },
      points: [[0]],
    });
    if (!answer.ok) return undefined;
    numbers.push(answer.value[0] as number);
  }
  return { latex, numbers };
}

function agree(own: number[], recorded: number[]): boolean {
  return own.every((value, i) => {
    const other = recorded[i] as number;
    return Math.abs(value - other) <= ROUNDING * Math.max(1e-12, Math.abs(value), Math.abs(other));
  });
}

function asValue(numbers: number[]): Value {
  return { numbers, latex: numbers.length === 1 ? scalar(numbers[0] as number) : column(numbers) };
}

function column(numbers: number[]): string {
  const rows = numbers.slice(0, MOST).map((value) => plain(value));
  if (numbers.length > MOST) rows.push('\\vdots');
  return `\\begin{pmatrix}${rows.join('\\\\')}\\end{pmatrix}`;
}

/** A number beside others: a negative one in brackets. */
const scalar = (value: number): string => (value < 0 ? `(${plain(value)})` : plain(value));

/** A number in LaTeX: powers of ten written out. */
function plain(value: number): string {
  const text = formatNumber(value, 4).replaceAll('−', '-');
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? '\\text{?}' : text.replace('∞', '\\infty');
  const [mantissa, exponent] = text.split('e');
  return exponent === undefined ? text : `${mantissa}\\cdot 10^{${exponent}}`;
}
