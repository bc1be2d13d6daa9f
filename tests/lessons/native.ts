// The command line as the lessons' tests use it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** DESCENT names another build of the command line. */
const program = process.env['DESCENT'] ?? path.join(root, 'build/native/descent');

export interface NativeRun {
  method: string;
  status: string;
  reason: string;
  points: number[][];
  costs: (number | null)[];
  gradients: number[][];
  steplengths: number[];
}

function call(words: string[], input = ''): { output: string; error: string } {
  if (!existsSync(program))
    throw new Error('build/native/descent is not built: npm run build:native');
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { output: stdout, error: status === 0 ? '' : stderr || `status ${status}` };
}

/** What `descent COMMAND -` says to an experiment: its output, or its error. */
export function descent(
  command: 'check' | 'run',
  experiment: unknown,
): { output: string; error: string } {
  return call([command, '-'], JSON.stringify(experiment));
}

export function runsOf(experiment: unknown): NativeRun[] {
  const { output, error } = descent('run', experiment);
  if (error) throw new Error(error);
  return (JSON.parse(output) as { runs: NativeRun[] }).runs;
}

/** Kinds of the stationary points of a typed cost in a window; throws unless the engine proves that these are all. */
export function stationaryKinds(
  source: string,
  parameters: { [name: string]: number },
  box: readonly (readonly number[])[],
): string[] {
  const values = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const { output, error } = call([
    'stationary',
    `--expression=${source}`,
    `--box=${box.map((side) => side.join(':')).join(',')}`,
    ...(values.length > 0 ? [`--parameters=${values.join(',')}`] : []),
  ]);
  if (error) throw new Error(error);
  const { points, complete } = JSON.parse(output) as {
    points: { kind: string }[];
    complete: boolean;
  };
  if (!complete) throw new Error('the engine cannot prove that it has found all');
  return points.map(({ kind }) => kind);
}
