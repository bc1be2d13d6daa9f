// How long a figure takes to follow a dragged start: four methods of 300 steps in the built site, in Chromium.
// node web/benchmarks/drag.mjs [moves]   after npm run build
// Processor time of the page's thread from one move to the next, script, style, layout and paint together: what else the
// machine does at the time does not count.
import { percentile, withSite } from './site.mjs';

const moves = Number(process.argv[2] ?? 300);
const METHODS = [
  'gradient_descent(steplength=0.002)',
  'momentum(steplength=0.002)',
  'adam(steplength=0.05)',
  'rmsprop(steplength=0.02)',
];
const PAGE = `lessons/13-playground/#v=1&lab=playground&steps=300&methods=${METHODS.join(';')}`;

/** Milliseconds of processor time of the page's thread between one move and the next, ascending. */
function workPerMove(events) {
  const moved = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'pointermove',
  );
  const thread = events
    .filter(({ tid, pid }) => tid === moved[0].tid && pid === moved[0].pid)
    .filter(({ name, tdur }) => name === 'RunTask' && tdur !== undefined);
  const begins = moved.map(({ ts }) => ts).sort((a, b) => a - b);
  const work = new Array(begins.length).fill(0);
  for (const { ts, dur, tdur } of thread) {
    // A task belongs to the last move that had come when it ended.
    const move = begins.findLastIndex((begin) => begin <= ts + dur);
    if (move >= 0) work[move] += tdur / 1000;
  }
  return work.sort((a, b) => a - b);
}

await withSite(async (address, browser) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(new URL(PAGE, address).href);
  const lab = page.locator('[id="playground"] .lab[data-ready]');
  await lab.locator('path.run').first().waitFor();
  const handle = lab.locator('.handle').first();
  await lab.locator('.figure').first().scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const move = (i) => page.mouse.move(x + 60 + 60 * Math.cos(i / 9), y + 40 * Math.sin(i / 7));
  for (let i = 0; i < 30; ++i) await move(i);
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  const path = () => lab.locator('path.run').first().getAttribute('d');
  const drawn = [await path()];
  for (let i = 0; i < moves; ++i) {
    await move(i);
    await page.waitForTimeout(25);
    if (i % 20 === 19) drawn.push(await path());
  }
  if (new Set(drawn).size < drawn.length) throw new Error('the runs did not follow the drag');
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await page.mouse.up();
  const times = workPerMove(traceEvents);
  const at = (part) => percentile(times, part).toFixed(1);
  console.log(
    `dragging, 4 methods × 300 steps: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms of the page's thread per move (${times.length} moves)`,
  );
});
