// `npm run dev`: Vite's development server; a change to the C++ sources rebuilds the module and
// reloads the page.
import { watch } from 'node:fs';
import path from 'node:path';
import { wasm } from './build.mjs';
import { captured, jobs, root, say } from './shell.mjs';

/** Serves the site from its sources until it is interrupted. */
export async function dev() {
  wasm();
  const { createServer } = await import('vite');
  const server = await createServer({
    root: path.join(root, 'web'),
    // The module is watched here, so that the page is not reloaded while it is being written.
    server: { fs: { allow: [root] }, watch: { ignored: ['**/build/**', '**/.toolchain/**'] } },
  });
  await server.listen();
  server.printUrls();
  server.bindCLIShortcuts({ print: true });

  let running = false;
  let again = false;
  const rebuild = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      say('the engine has changed');
      const { status, text } = await captured('cmake', [
        '--build',
        '--preset',
        'wasm',
        '-j',
        String(jobs),
        '--target',
        'engine_parts',
      ]);
      if (status === 0) {
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
        say('engine rebuilt, page reloaded');
      } else {
        console.error(text);
      }
    } while (again);
    running = false;
  };
  let timer;
  const changed = (_, file) => {
    if (!/\.(cpp|hpp|cmake)$/.test(file ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(rebuild, 100);
  };
  watch(path.join(root, 'engine'), { recursive: true }, changed);
}
