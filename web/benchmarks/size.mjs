// What a lesson page takes over the network, in kilobytes: scripts by gzip, the engine by brotli, as hosts send them. It is
// read from its first to its last figure and exercise, and nothing is clicked.
// node web/benchmarks/size.mjs [page …]   after npm run build
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from '../../engine/toolchain/shell.mjs';
import { withSite } from './site.mjs';

const lessons = () =>
  readdirSync(path.join(root, 'web/dist/lessons')).filter((name) => /^\d\d-/.test(name));
const pages =
  process.argv.length > 2 ? process.argv.slice(2) : lessons().map((name) => `lessons/${name}/`);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const gzipped = (bodies) => kilobytes(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0));

/** A file's content, fetched again: the browser forgets what a worker that has ended has loaded. */
const copyOf = async (url) => Buffer.from(await (await fetch(url)).arrayBuffer());

await withSite(async (address, browser) => {
  for (const name of pages) {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const pending = new Map(); // by path: what several workers load comes over the network once
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\.(?:m?js|wasm)$/.test(pathname) && !pending.has(pathname))
        pending.set(pathname, copyOf(response.url()));
    });
    const loaded = async () => {
      await page.waitForLoadState('networkidle');
      return Promise.all(
        [...pending].map(async ([pathname, body]) => ({ pathname, body: await body })),
      );
    };
    // Without room, no figure is near: what is loaded is what every page needs.
    await page.setViewportSize({ width: 360, height: 10 });
    await page.goto(new URL(name, address).href);
    const first = (await loaded()).filter(({ pathname }) => !pathname.endsWith('.wasm'));
    await page.setViewportSize({ width: 360, height: 800 });
    const parts = page.locator('.lab[data-lab], [data-exercise]');
    for (let i = 0; i < (await parts.count()); ++i) {
      await parts.nth(i).scrollIntoViewIfNeeded();
      await parts.nth(i).and(page.locator('[data-ready]')).waitFor();
    }
    await page.waitForTimeout(2000); // the rest of the engine comes when nothing else does
    const all = await loaded();
    const bodies = (pattern) =>
      all.filter(({ pathname }) => pattern.test(pathname)).map(({ body }) => body);
    const three = /surface-scene.*js$/;
    const scripts = all.filter(({ pathname }) => pathname.endsWith('js') && !three.test(pathname));
    console.log(`${name}`);
    console.log(`  at first ${gzipped(first.map(({ body }) => body))} of script`);
    console.log(
      `  with all figures and exercises ${gzipped(scripts.map(({ body }) => body))}, and apart from these ` +
        `three.js ${gzipped(bodies(three))}`,
    );
    for (const part of ['first', 'rest'])
      for (const body of bodies(new RegExp(`engine\\.${part}.*\\.wasm$`)))
        console.log(
          `  engine.${part}.wasm ${kilobytes(body.length)}, ${kilobytes(brotliCompressSync(body).length)} by brotli`,
        );
    await page.close();
  }
});
