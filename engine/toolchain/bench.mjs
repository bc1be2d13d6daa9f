// `npm run bench`: the engine's benchmarks, natively for this processor and as WebAssembly.
import path from 'node:path';
import { wasm } from './build.mjs';
import { buildPreset } from './cmake.mjs';
import { root, run, say } from './shell.mjs';
import { systemPackages } from './system-packages.mjs';

/** Builds what is measured, then compares (engine/benchmarks/side_by_side.mjs has the options). */
export function bench(options) {
  wasm();
  systemPackages('benchmark');
  say('benchmark build');
  buildPreset('benchmark');
  run(process.execPath, [path.join(root, 'engine/benchmarks/side_by_side.mjs'), ...options]);
}
