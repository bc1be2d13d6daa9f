// `npm run bench`: the engine's benchmarks, compiled for this processor.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildPreset } from './cmake.mjs';
import { Failure, root, run, say } from './shell.mjs';
import { systemPackages } from './system-packages.mjs';

/** Builds and runs every benchmark; what follows `--` on the command line goes to each of them. */
export function bench() {
  systemPackages('native');
  systemPackages('benchmark');
  buildPreset('benchmark');
  const folder = path.join(root, 'build/benchmark');
  const programs = readdirSync(folder)
    .filter((name) => /^bench_\w+$/.test(name))
    .sort();
  if (programs.length === 0) throw new Failure('There are no benchmarks in engine/benchmarks.');
  for (const program of programs) {
    say(program);
    run(path.join(folder, program), process.argv.slice(3));
  }
}
