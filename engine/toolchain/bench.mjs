// `npm run bench`: the engine's benchmarks, natively for this processor and as WebAssembly, then the page's in Chromium.
import path from 'node:path';
import { wasm } from './build.mjs';
import { buildPreset } from './cmake.mjs';
import { root, run, say } from './shell.mjs';
import { buildSite } from './site.mjs';
import { systemPackages } from './system-packages.mjs';

/** Builds what is measured, and measures: `web`, or the engine's names (engine/benchmarks/side_by_side.mjs), or without options all. */
export function bench(options) {
  wasm();
  if (options[0] !== 'web') benchEngine(options);
  if (options.length === 0 || options[0] === 'web') benchWeb();
}

/** The page: what it takes over the network, dragging, maps, and Lighthouse's marks. */
function benchWeb() {
  systemPackages('browser');
  buildSite();
  for (const name of ['size', 'drag', 'map', 'lighthouse'])
    run(process.execPath, [path.join(root, `web/benchmarks/${name}.mjs`)]);
}

function benchEngine(options) {
  systemPackages('benchmark');
  say('benchmark build');
  buildPreset('benchmark');
  buildPreset('wasm', ['bench_evaluator']);
  run(process.execPath, [path.join(root, 'engine/benchmarks/side_by_side.mjs'), ...options]);
}
