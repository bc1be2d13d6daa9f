// `npm start`: everything that is missing, then the site on a port of this machine.
import path from 'node:path';
import { site } from './build.mjs';
import { serve } from './serve.mjs';
import { root, say } from './shell.mjs';

/** Builds and serves the site until it is interrupted. PORT asks for a certain port. */
export async function start() {
  site();
  // The same port as last time where possible: a reader's progress is kept by address.
  const wanted = process.env.PORT ? [Number(process.env.PORT)] : [8173, 8174, 8175, 8176, 8177, 0];
  const { address, stop } = await serve(path.join(root, 'web/dist'), { ports: wanted });
  say(`Descent Lab is at ${address} (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}
