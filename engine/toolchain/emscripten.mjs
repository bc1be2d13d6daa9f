// An Emscripten that is new enough: the one on PATH, else Debian's, else the one that
// install-emscripten puts into .toolchain/emscripten (Emscripten.cmake looks in the same places).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, find, output, root, run } from './shell.mjs';
import { systemPackages } from './system-packages.mjs';

const oldest = [3, 1, 69];

function newEnough() {
  const version = find('emcc') && output('emcc', ['--version'])?.match(/(\d+)\.(\d+)\.(\d+)/);
  if (!version) return false;
  const numbers = version.slice(1).map(Number);
  const at = numbers.findIndex((number, i) => number !== oldest[i]);
  return at < 0 || numbers[at] > oldest[at];
}

/** The release of Debian that this system is ("12", "13", …), or null. */
function debian() {
  if (!existsSync('/etc/os-release')) return null;
  const text = readFileSync('/etc/os-release', 'utf8');
  return /^ID=debian$/m.test(text) ? (text.match(/^VERSION_ID="?(\d+)/m)?.[1] ?? null) : null;
}

/** Makes sure that the `wasm` preset finds its compiler. */
export function emscripten() {
  if (newEnough()) return;
  const release = debian();
  if (release === '12') {
    systemPackages('emscripten');
    run(path.join(root, 'engine/toolchain/install-emscripten'), []);
  } else {
    if (Number(release) >= 13) systemPackages('emscripten_of_debian');
    if (!newEnough()) {
      throw new Failure(
        `Please install Emscripten ${oldest.join('.')} or newer, so that emcc is on PATH:\n` +
          'https://emscripten.org/docs/getting_started/downloads.html',
      );
    }
  }
}
