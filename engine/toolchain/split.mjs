// engine.first.wasm and engine.rest.wasm from engine.wasm: the functions that the first figures of the pages need, which
// the page loads first, and all others (Binaryen's wasm-split). Without wasm-split the first part is the whole module.
// node split.mjs BUILD_FOLDER [WASM_SPLIT]
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstExperiments, requestsOf } from './first-requests.mjs';

const [, , folder, wasmSplit] = process.argv;
const root = path.resolve(import.meta.dirname, '../..');
const file = (name) => path.join(folder, name);
const whole = file('engine.wasm');
const first = file('engine.first.wasm');
const rest = file('engine.rest.wasm');

/** What emcc has used by default since 3.1.69 and what the presets add. */
const features = [
  'simd',
  'bulk-memory',
  'sign-ext',
  'mutable-globals',
  'nontrapping-float-to-int',
  'multivalue',
].map((name) => `--enable-${name}`);

/** Which functions are called by the requests of the first figures, as wasm-split counts them in an instrumented module. */
async function profile(instrumented) {
  const code = await WebAssembly.compile(readFileSync(instrumented));
  const { default: createModule } = await import(pathToFileURL(file('engine.mjs')).href);
  let exports;
  const engine = await createModule({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(code, imports).then((instance) => {
        exports = instance.exports;
        done(instance, code);
      });
      return {};
    },
  });
  engine.describe();
  for (const experiment of firstExperiments(path.join(root, 'lessons')))
    for (const [name, request] of requestsOf(experiment)) engine[name](request);
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  // Written over the engine's own memory, which is not used any more.
  const length = exports.__write_profile(0, memory.buffer.byteLength);
  return new Uint8Array(memory.buffer, 0, length);
}

async function split() {
  const instrumented = file('engine.instrumented.wasm');
  const profiled = file('engine.profile');
  execFileSync(wasmSplit, ['--instrument', ...features, whole, '-o', instrumented]);
  writeFileSync(profiled, await profile(instrumented));
  execFileSync(wasmSplit, [
    '--split',
    ...features,
    `--profile=${profiled}`,
    '--import-namespace=first',
    '--placeholder-namespace=rest',
    whole,
    '-o1',
    first,
    '-o2',
    rest,
  ]);
  rmSync(instrumented);
  rmSync(profiled);
}

// Vite would make the whole module a file of the site, because engine.mjs names it: for Node, where it is loaded whole.
const glue = readFileSync(file('engine.mjs'), 'utf8');
const hidden = glue.replace(/new URL\((["'])engine\.wasm\1/, 'new URL("engine"+".wasm"');
if (hidden !== glue) writeFileSync(file('engine.mjs'), hidden);

if (wasmSplit) {
  await split();
} else {
  console.log(
    'There is no wasm-split beside this Emscripten: the page loads the engine as one file.',
  );
  copyFileSync(whole, first);
  writeFileSync(rest, Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); // a module with nothing in it
}
