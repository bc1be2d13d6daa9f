// The programs and headers that the project takes from the system: through apt where that may be
// used (root, or sudo without a password), else a message that says what to install.
import { existsSync } from 'node:fs';
import { Failure, find, output, run, say } from './shell.mjs';

const program =
  (...names) =>
  () =>
    names.some(find);
const header =
  (...files) =>
  () =>
    files.some((file) => existsSync(`/usr/include/${file}`));

/** What each part needs: Debian's package, whether it is there, and its name for other systems. */
const needs = {
  native: [
    { package: 'cmake', there: program('cmake'), name: 'CMake 3.25 or newer' },
    { package: 'g++', there: program('c++', 'g++', 'clang++'), name: 'a C++20 compiler' },
    { package: 'ninja-build', there: program('ninja', 'make'), name: 'Ninja or make' },
    // CMake fetches the sources of these where a system has no package.
    { package: 'libeigen3-dev', there: header('eigen3/Eigen/Core'), optional: true },
    { package: 'nlohmann-json3-dev', there: header('nlohmann/json.hpp'), optional: true },
    { package: 'libcli11-dev', there: header('CLI/CLI.hpp'), optional: true },
  ],
  emscripten: [
    { package: 'clang-19', there: program('clang-19'), name: 'clang 19' },
    { package: 'lld-19', there: program('wasm-ld-19'), name: 'lld 19' },
    { package: 'llvm-19', there: program('llvm-nm-19'), name: 'LLVM 19' },
    { package: 'python3', there: () => existsSync('/usr/bin/python3'), name: 'Python 3' },
    { package: 'xz-utils', there: program('xz'), name: 'xz' },
  ],
  emscripten_of_debian: [{ package: 'emscripten', there: program('emcc'), name: 'Emscripten' }],
  browser: [
    {
      package: 'chromium',
      there: program('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
      name: 'Chromium or Chrome',
    },
    { package: 'firefox-esr', there: program('firefox-esr', 'firefox'), optional: true },
    { package: 'fonts-dejavu-core', there: () => existsSync('/usr/share/fonts'), optional: true },
  ],
  benchmark: [
    {
      package: 'libbenchmark-dev',
      there: header('benchmark/benchmark.h'),
      name: 'Google Benchmark',
    },
    // Peers: left out of the comparison where they are not there.
    { package: 'libceres-dev', there: header('ceres/jet.h'), optional: true },
    { package: 'libmuparser-dev', there: header('muParser.h'), optional: true },
  ],
  matrix: [
    { package: 'g++', there: program('g++'), name: 'g++' },
    { package: 'clang-19', there: program('clang++-19', 'clang++'), name: 'clang' },
  ],
  accuracy: [{ package: 'libmpfr-dev', there: header('mpfr.h'), name: 'MPFR' }],
  fuzz: [
    { package: 'clang-19', there: program('clang++-19', 'clang++'), name: 'clang' },
    {
      package: 'libclang-rt-19-dev',
      there: () => !find('clang++-19') || existsSync('/usr/lib/llvm-19/lib/clang/19/lib/linux'),
      name: "clang's run-time libraries",
    },
  ],
  format: [{ package: 'clang-format', there: program('clang-format'), name: 'clang-format' }],
  tidy: [{ package: 'clang-tidy', there: program('clang-tidy'), name: 'clang-tidy' }],
};

/** The command in front of apt-get, or null if apt may not be used here. */
function apt() {
  if (!find('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return output('sudo', ['-n', 'true']) === null ? null : ['sudo'];
}

let updated = false;

/** Makes sure that what a part needs is there. */
export function systemPackages(part) {
  const missing = needs[part].filter((need) => !need.there());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.package);
  const prefix = apt();
  if (prefix) {
    say(`apt-get install ${names.join(' ')}`);
    const get = (...args) => {
      const [first, ...rest] = [
        ...prefix,
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        '-qq',
        '-o',
        'DPkg::Lock::Timeout=300',
        '-o',
        'Dpkg::Use-Pty=0',
        '-o',
        'Acquire::Retries=5',
        ...args,
      ];
      run(first, rest);
    };
    if (!updated) get('update');
    updated = true;
    get('install', '-y', '--no-install-recommends', ...names);
  }
  const wanted = missing.filter((need) => !need.optional && !need.there());
  if (wanted.length > 0) {
    throw new Failure(
      `Please install ${wanted.map((need) => need.name).join(', ')}` +
        ` (on Debian: apt-get install ${wanted.map((need) => need.package).join(' ')}), then try again.`,
    );
  }
}
