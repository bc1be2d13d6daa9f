// Serves the built site for the browser tests, below a path as an LMS would, and finds the browser.
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../../engine/toolchain/serve.mjs';
import { find, root } from '../../../engine/toolchain/shell.mjs';
import { ARTICLE } from './figure-page.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is, with a slash at the end: it stands below a path, not at the root. */
    address: string;
    /** The path of Chromium's program. */
    chromium: string;
    /** The path of Firefox' program; null where there is none, and its test is left out. */
    firefox: string | null;
  }
}

/** A page with another article, if the test that asks for it has sent one along. */
function change(request: IncomingMessage, file: string): string | null {
  const article = request.headers[ARTICLE];
  if (typeof article !== 'string') return null;
  return readFileSync(file, 'utf8').replace(
    /(<article[^>]*>)[\s\S]*(<\/article>)/,
    (_, begin: string, end: string) => begin + Buffer.from(article, 'base64').toString() + end,
  );
}

export default async function setup(project: TestProject) {
  const folder = path.join(root, 'web/dist');
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error('web/dist is not built: npm run build');
  const chromium = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .map(find)
    .find(Boolean);
  if (!chromium) throw new Error('no Chromium found');
  const { address, stop } = await serve(folder, { prefix: '/course/descent/', change });
  project.provide('address', address);
  project.provide('chromium', chromium);
  project.provide('firefox', ['firefox-esr', 'firefox'].map(find).find(Boolean) ?? null);
  return stop;
}
