// A basin map of 256 × 256 starts in the built site: how soon its first picture stands there after a change, and what a
// hundred changes in a row leave behind.
// node web/benchmarks/map.mjs   after npm run build
import { percentile, withSite } from './site.mjs';

/** As the site's build writes it (web/src/lab/spec.ts). */
const SPEC = {
  id: 'basins',
  figures: ['map'],
  choice: [],
  settings: {
    source: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    parameters: {},
    start: [[-0.5, 0.8]],
    methods: [{ method: 'momentum', steplength: 0.01, momentum: 0.6 }],
    steps: 100,
    map: {
      x: { key: 'start[0]', from: -5, to: 5, count: 256 },
      y: { key: 'start[1]', from: -5, to: 5, count: 256 },
      result: 'basin',
      tolerance: 0.01,
    },
  },
  controls: ['methods'],
  options: {},
  autoplay: false,
  alternative: '',
};
const CHANGES = 40;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const article = `<figure class="lab-figure" id="basins"><div class="lab" data-lab="${escaped(JSON.stringify(SPEC))}"></div></figure>`;

await withSite(async (address, browser) => {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1000 },
    serviceWorkers: 'block',
  });
  await page.route('**/04-gradient-descent/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<article[^>]*>)[\s\S]*(<\/article>)/,
      (_, begin, end) => begin + article + end,
    );
    await route.fulfill({ response, body });
  });
  await page.goto(new URL('lessons/04-gradient-descent/', address).href);
  const fine = () =>
    page.locator('.plot[data-stride="1"] + progress.idle').waitFor({ state: 'attached' });
  await fine();

  /** Milliseconds from a moved slider to the next frame after the map's first picture. */
  const times = await page.evaluate(async (changes) => {
    const slider = document.querySelector('input[type="range"]');
    const plot = document.querySelector('.plot[data-stride]');
    const found = [];
    for (let i = 0; i < changes; ++i) {
      const drawn = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (Number(plot.dataset.stride) === 1) return;
          observer.disconnect();
          requestAnimationFrame(resolve);
        });
        observer.observe(plot, { attributeFilter: ['data-stride'] });
      });
      const begin = performance.now();
      if (i % 2 === 0) slider.stepDown();
      else slider.stepUp();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn;
      found.push(performance.now() - begin);
      while (plot.dataset.stride !== '1') await new Promise(requestAnimationFrame);
    }
    return found.sort((a, b) => a - b);
  }, CHANGES);
  const at = (part) => percentile(times, part).toFixed(0);
  console.log(
    `basin map of 256 × 256, first picture after a change: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms (${CHANGES} changes)`,
  );

  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  await fine();
  const before = { workers: page.workers().length, heap: await heap() };
  await page.locator('input[type="range"]').first().focus();
  for (let i = 0; i < 100; ++i) await page.keyboard.press(i % 2 ? 'ArrowRight' : 'ArrowLeft');
  await fine();
  const grown = (await heap()) - before.heap;
  console.log(
    `100 changes in a row: ${before.workers} workers before, ${page.workers().length} after; heap ${before.heap.toFixed(1)} MB before, ${grown.toFixed(2)} MB more after`,
  );
});
