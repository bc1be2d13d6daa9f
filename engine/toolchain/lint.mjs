// `npm run lint` and `npm run format`: Biome over the web's sources and scripts, clang-format over
// the C++ sources; the slow clang-tidy has a command of its own.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildPreset } from './cmake.mjs';
import { nodePackages } from './node-packages.mjs';
import { captured, Failure, jobs, root, run, say, succeeds } from './shell.mjs';
import { systemPackages } from './system-packages.mjs';

const sources = (pattern) =>
  ['engine', 'tests', 'lessons']
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true }).map((name) =>
        path.join(folder, name),
      ),
    )
    .filter((name) => pattern.test(name))
    .sort();

const biome = ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'];

/** Reports what is not formatted or looks wrong; changes nothing. */
export function lint() {
  nodePackages();
  systemPackages('format');
  const steps = [
    ['Biome', process.execPath, biome],
    ['clang-format', 'clang-format', ['--dry-run', '--Werror', ...sources(/\.[ch]pp$/)]],
  ];
  const failed = steps.filter(([name, program, args]) => {
    say(name);
    return !succeeds(program, args);
  });
  if (failed.length > 0) {
    throw new Failure(
      `${failed.map(([name]) => name).join(' and ')} found something: \`npm run format\` mends what it can.`,
    );
  }
}

/** Formats every source file and applies the safe fixes. */
export function format() {
  nodePackages();
  systemPackages('format');
  run('clang-format', ['-i', ...sources(/\.[ch]pp$/)]);
  run(process.execPath, [...biome, '--write']);
}

/** clang-tidy over the engine's sources: minutes, not seconds. */
export async function tidy() {
  systemPackages('native');
  systemPackages('tidy');
  buildPreset('native');
  const files = sources(/^engine\/.*\.cpp$/).filter((name) => !name.startsWith('engine/bindings'));
  // As many at once as there are processors: it is a run of minutes.
  const next = files.values();
  let clean = true;
  const worker = async () => {
    for (const file of next) {
      const { status, text } = await captured('clang-tidy', [
        '-p',
        'build/native',
        '--quiet',
        file,
      ]);
      console.log(status === 0 ? file : `${file}\n${text}`);
      clean &&= status === 0;
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  if (!clean) throw new Failure('clang-tidy found something.');
}
