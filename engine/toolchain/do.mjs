// The commands behind `npm run`: node engine/toolchain/do.mjs COMMAND.
import { Failure } from './shell.mjs';

const commands = {
  start: async () => (await import('./start.mjs')).start(),
  dev: async () => (await import('./dev.mjs')).dev(),
  build: async () => {
    const { native, site } = await import('./build.mjs');
    native();
    site();
  },
  'build:native': async () => (await import('./build.mjs')).native(),
  'build:wasm': async () => (await import('./build.mjs')).wasm(),
  'build:site': async () => (await import('./build.mjs')).site(),
  test: async () => (await import('../../tests/run.mjs')).test(process.argv.slice(3)),
  'test:matrix': async () => (await import('../../tests/matrix.mjs')).matrix(process.argv.slice(3)),
  lint: async () => (await import('./lint.mjs')).lint(),
  'lint:tidy': async () => (await import('./lint.mjs')).tidy(),
  format: async () => (await import('./lint.mjs')).format(),
  'new-lesson': async () => (await import('./lesson.mjs')).newLesson(process.argv[3]),
  'check-lesson': async () =>
    (await import('./lesson.mjs')).checkLesson(process.argv[3], {
      preview: process.argv.includes('--preview'),
    }),
  bench: async () => (await import('./bench.mjs')).bench(process.argv.slice(3)),
};

const [major, minor] = process.versions.node.split('.').map(Number);
const command = commands[process.argv[2]];
try {
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(
      `Node ${process.versions.node} is too old: please install Node 20.19 or newer.`,
    );
  }
  if (!command) throw new Failure(`usage: do.mjs ${Object.keys(commands).join(' | ')}`);
  await command();
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exit(1);
}
