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

/** What `descent COMMAND -` says to an experiment: its output, or its error. */
export function descent(
  command: 'check' | 'run',
  experiment: unknown,
): { output: string; error: string } {
  if (!existsSync(program))
    throw new Error('build/native/descent is not built: npm run build:native');
  const { status, stdout, stderr, error } = spawnSync(program, [command, '-'], {
    input: JSON.stringify(experiment),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { output: stdout, error: status === 0 ? '' : stderr || `status ${status}` };
}

export function runsOf(experiment: unknown): NativeRun[] {
  const { output, error } = descent('run', experiment);
  if (error) throw new Error(error);
  return (JSON.parse(output) as { runs: NativeRun[] }).runs;
}
