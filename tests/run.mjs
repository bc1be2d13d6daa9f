// `npm test`: every runner, one closing line each, and a summary. `npm test -- NAME…` runs only those
// runners. Exit status 0 only if all passed; a runner that finds no test fails.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as build from '../engine/toolchain/build.mjs';
import { nodePackages } from '../engine/toolchain/node-packages.mjs';
import { Failure, jobs, root, run } from '../engine/toolchain/shell.mjs';
import { systemPackages } from '../engine/toolchain/system-packages.mjs';
import { engineOnWebAssembly } from './engine-on-webassembly.mjs';
import { runAll } from './runners.mjs';

/** Runs one project of web/vitest.config.ts. */
function vitest(project) {
  nodePackages();
  run(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'web/vitest.config.ts',
    '--project',
    project,
  ]);
}

const runners = {
  native() {
    build.native();
    run('ctest', ['--preset', 'native', '-j', String(jobs)]);
  },
  async wasm() {
    build.wasm({ tests: true });
    await engineOnWebAssembly();
  },
  cli() {
    build.native();
    const files = readdirSync(path.join(root, 'tests/cli')).filter((name) =>
      name.endsWith('.test.mjs'),
    );
    if (files.length === 0) throw new Failure('There are no tests in tests/cli.');
    run(process.execPath, ['--test', ...files.map((name) => `tests/cli/${name}`)]);
  },
  types() {
    // The page's types include those that the module's build emits.
    build.wasm();
    run(process.execPath, [
      'node_modules/svelte-check/bin/svelte-check',
      '--workspace',
      'web',
      '--tsconfig',
      'tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ]);
  },
  unit() {
    build.wasm();
    vitest('unit');
  },
  lessons() {
    build.native();
    build.site();
    vitest('lessons');
  },
  browser() {
    systemPackages('browser');
    build.site();
    vitest('browser');
  },
};

/** Runs the named runners, or all of them; throws unless all of them pass. */
export const test = (names) => runAll(runners, names);
