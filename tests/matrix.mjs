// `npm run test:matrix`: what takes too long for every change. The same bits from every compiler,
// optimisation and instruction set and from WebAssembly, with the engine's tests under each; accuracy
// against MPFR; fuzzing. `npm run test:matrix -- NAME…` runs only those parts.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as build from '../engine/toolchain/build.mjs';
import { Failure, find, jobs, root, run } from '../engine/toolchain/shell.mjs';
import { systemPackages } from '../engine/toolchain/system-packages.mjs';
import { nativeDigests, webAssemblyDigests } from './matrix-digests.mjs';
import { runAll } from './runners.mjs';

const clang = () => ['clang++-19', 'clang++'].find(find);
const compilers = {
  'gcc-O0': ['g++', '-O0'],
  'gcc-O3': ['g++', '-O3'],
  'gcc-O3-avx2': ['g++', '-O3 -mavx2 -mfma'],
  'gcc-O3-avx512': ['g++', '-O3 -march=x86-64-v4'],
  // Every source by itself too, so that one without all of its includes is found.
  'clang-O0': [clang, '-O0', '-DDESCENT_TOGETHER=OFF', '-DDESCENT_PRECOMPILE=OFF'],
  'clang-O3': [clang, '-O3'],
  'clang-O3-avx2': [clang, '-O3 -mavx2 -mfma'],
};

/** Configures and builds in build/matrix/NAME; gives back that folder. */
function configured(name, options, targets = []) {
  const folder = `build/matrix/${name}`;
  const generator = find('ninja') ? ['-G', 'Ninja'] : [];
  run('cmake', ['-S', '.', '-B', folder, ...generator, '-DCMAKE_BUILD_TYPE=Release', ...options]);
  const chosen = targets.length > 0 ? ['--target', ...targets] : [];
  run('cmake', ['--build', folder, '-j', String(jobs), ...chosen]);
  return path.join(root, folder);
}

/** The digests of WebAssembly, which every native program must reproduce. */
let expected = null;
async function webAssembly() {
  if (!expected) {
    build.wasm();
    expected = await webAssemblyDigests();
  }
  return expected;
}

/** Builds everything with one compiler, runs the engine's tests, and compares every trajectory. */
async function compiler(name) {
  systemPackages('native');
  systemPackages('matrix');
  const [program, flags, ...options] = compilers[name];
  if (name.endsWith('-avx512') && !readFileSync('/proc/cpuinfo', 'utf8').includes('avx512dq')) {
    console.log(`${name}: left out, this processor has no AVX-512`);
    return;
  }
  const folder = configured(name, [
    `-DCMAKE_CXX_COMPILER=${typeof program === 'function' ? program() : program}`,
    `-DCMAKE_CXX_FLAGS_RELEASE=${flags}`,
    ...options,
  ]);
  run('ctest', ['--test-dir', folder, '--output-on-failure', '-j', String(jobs)]);
  const digests = nativeDigests(path.join(folder, 'descent'), (await webAssembly()).experiments);
  const differing = expected.digests.flatMap((digest, i) =>
    digest === digests[i] ? [] : [expected.experiments[i].name],
  );
  console.log(`${name}: ${digests.length - differing.length} passed, ${differing.length} failed`);
  if (differing.length > 0) {
    throw new Failure(`other bits than WebAssembly's: ${differing.join(', ')}`);
  }
}

/** Long runs of the programs that measure accuracy against MPFR. */
function accuracy() {
  systemPackages('native');
  systemPackages('accuracy');
  const programs = readdirSync(path.join(root, 'tests/accuracy'))
    .filter((name) => name.endsWith('.cpp'))
    .map((name) => path.basename(name, '.cpp'));
  const folder = configured('accuracy', ['-DDESCENT_ACCURACY=ON', '-DDESCENT_TESTS=OFF'], programs);
  for (const program of programs) run(path.join(folder, program), ['1000000']);
}

/** Every fuzz target for some minutes, from its stored inputs. */
function fuzz() {
  systemPackages('native');
  systemPackages('fuzz');
  const folder = configured('fuzz', [
    `-DCMAKE_CXX_COMPILER=${clang()}`,
    '-DCMAKE_CXX_FLAGS_RELEASE=-O1 -g',
    '-DDESCENT_FUZZ=ON',
    '-DDESCENT_TESTS=OFF',
  ]);
  const stored = path.join(root, 'engine/fuzz/corpus');
  const found = path.join(folder, 'corpus');
  if (existsSync(stored)) cpSync(stored, found, { recursive: true });
  const programs = readdirSync(folder).filter((name) => /^fuzz_\w+$/.test(name));
  if (programs.length === 0) throw new Failure('There are no fuzz targets in engine/fuzz.');
  for (const program of programs) {
    run(path.join(folder, program), [
      found,
      '-max_total_time=300',
      '-timeout=10',
      '-rss_limit_mb=2048',
    ]);
  }
}

const runners = {
  ...Object.fromEntries(Object.keys(compilers).map((name) => [name, () => compiler(name)])),
  accuracy,
  fuzz,
};

/** Runs the named parts, or all of them; throws unless all of them pass. */
export const matrix = (names) => runAll(runners, names);
