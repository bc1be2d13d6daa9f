// web/dist, built by Vite when something that goes into it has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './shell.mjs';

const inputs = [
  'web',
  'lessons',
  'build/wasm/engine.mjs',
  'build/wasm/engine.first.wasm',
  'build/wasm/engine.rest.wasm',
  'package-lock.json',
];
const left_out = new Set(['dist', 'node_modules']);

function* files(name) {
  const file = path.join(root, name);
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status) return;
  if (!status.isDirectory()) {
    yield `${name} ${status.size} ${status.mtimeMs}`;
    return;
  }
  for (const entry of readdirSync(file).sort()) {
    if (!left_out.has(entry)) yield* files(`${name}/${entry}`);
  }
}

/** Builds the site, unless nothing has changed since it was built. */
export function buildSite() {
  const list = inputs.flatMap((name) => [...files(name)]).join('\n');
  const state = createHash('sha256').update(list).digest('hex');
  const stamp = path.join(root, 'build/site.stamp');
  const built = existsSync(path.join(root, 'web/dist/index.html')) && existsSync(stamp);
  if (built && readFileSync(stamp, 'utf8') === state) return;
  say('site');
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'web']);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}
