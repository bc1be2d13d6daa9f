// The built site and a Chromium to measure it in.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../engine/toolchain/serve.mjs';
import { find, root } from '../../engine/toolchain/shell.mjs';

/** The path of Chromium's program. */
export const program = ['chromium', 'chromium-browser', 'google-chrome'].map(find).find(Boolean);

/** Serves web/dist, with the options of serve(). */
export async function serveSite(options) {
  const dist = path.join(root, 'web/dist');
  if (!existsSync(path.join(dist, 'index.html')))
    throw new Error('web/dist is not built: npm run build');
  return serve(dist, options);
}

/** Calls `measure` with the site's address and a browser, and ends both. */
export async function withSite(measure, options) {
  const { address, stop } = await serveSite(options);
  const browser = await chromium.launch({ executablePath: program });
  try {
    await measure(address, browser);
  } finally {
    await browser.close();
    await stop();
  }
}

/** A number of an ascending list below which this part of them lies. */
export function percentile(ascending, part) {
  return ascending[Math.min(ascending.length - 1, Math.floor(part * ascending.length))];
}
