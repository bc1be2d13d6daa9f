// Building the parts, each with what it needs.
import { buildPreset } from './cmake.mjs';
import { emscripten } from './emscripten.mjs';
import { nodePackages } from './node-packages.mjs';
import { say } from './shell.mjs';
import { buildSite } from './site.mjs';
import { systemPackages } from './system-packages.mjs';

/** build/native: the command line and the engine's tests. */
export function native() {
  systemPackages('native');
  say('native build');
  buildPreset('native');
}

/** build/wasm: the page's module and, if asked for, the engine's tests. */
export function wasm({ tests = false } = {}) {
  systemPackages('native');
  nodePackages();
  emscripten();
  say(tests ? 'WebAssembly build with tests' : 'WebAssembly build');
  buildPreset('wasm', tests ? [] : ['engine_parts']);
}

/** web/dist: the site, from the lessons and the page's module. */
export function site() {
  nodePackages();
  wasm();
  buildSite();
}
