// How long a figure takes to follow a dragged start: four methods of 300 steps in the built site, in Chromium.
// node web/benchmarks/drag.mjs [moves]   after npm run build. Milliseconds of script, style and layout per move, from the
// pointer's event to the new path with its layout done; painting is the compositor's and not counted.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../engine/toolchain/serve.mjs';
import { find, root } from '../../engine/toolchain/shell.mjs';

const moves = Number(process.argv[2] ?? 300);
const METHODS = [
  'gradient_descent(steplength=0.002)',
  'momentum(steplength=0.002)',
  'adam(steplength=0.05)',
  'rmsprop(steplength=0.02)',
];
const PAGE = `lessons/13-playground/#v=1&lab=playground&steps=300&methods=${METHODS.join(';')}`;

const dist = path.join(root, 'web/dist');
if (!existsSync(path.join(dist, 'index.html')))
  throw new Error('web/dist is not built: npm run build');
const { address, stop } = await serve(dist, { prefix: '/' });
const browser = await chromium.launch({
  executablePath: ['chromium', 'chromium-browser', 'google-chrome'].map(find).find(Boolean),
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(new URL(PAGE, address).href);
  const lab = page.locator('[id="playground"] .lab[data-ready]');
  await lab.locator('path.run').first().waitFor();
  await page.evaluate(() => {
    const measured = [];
    let begun = null;
    let frames = [];
    let last = null;
    addEventListener('pointermove', () => (begun ??= performance.now()), { capture: true });
    // Every run of each figure is drawn anew in one go; the last change of a burst ends the work.
    new MutationObserver(() => {
      if (begun === null) return;
      document.querySelector('.lab-body')?.getBoundingClientRect();
      measured.push(performance.now() - begun);
      begun = null;
    }).observe(document.querySelector('.figures'), {
      subtree: true,
      attributes: true,
      attributeFilter: ['d'],
    });
    const frame = (now) => {
      if (last !== null) frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    globalThis.drag = {
      measured,
      begin: () => {
        measured.length = 0;
        frames = [];
      },
      frames: () => frames,
    };
  });
  const handle = lab.locator('.handle').first();
  const box = await handle.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const move = (i) => page.mouse.move(x + 60 + 60 * Math.cos(i / 9), y + 40 * Math.sin(i / 7));
  for (let i = 0; i < 30; ++i) await move(i);
  await page.evaluate('drag.begin()');
  for (let i = 0; i < moves; ++i) {
    await move(i);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  const { measured, frames } = await page.evaluate(
    '({ measured: drag.measured, frames: drag.frames() })',
  );
  await page.mouse.up();
  const percentile = (list, part) =>
    list
      .toSorted((a, b) => a - b)
      [Math.min(list.length - 1, Math.floor(part * list.length))].toFixed(1);
  const line = (name, list) =>
    console.log(
      `${name.padEnd(28)} median ${percentile(list, 0.5)} ms   95 % ${percentile(list, 0.95)} ms   most ${percentile(list, 1)} ms   (${list.length})`,
    );
  line('pointer to figures drawn', measured);
  line('between frames', frames);
} finally {
  await browser.close();
  await stop();
}
