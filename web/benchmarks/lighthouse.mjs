// Lighthouse's marks for lessons on a phone, with the site compressed as a host on the network sends it.
// node web/benchmarks/lighthouse.mjs [page …]   after npm run build
// Lighthouse slows down the processor that it finds four times: whatever else the machine does at the time counts.
import { loadavg } from 'node:os';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { program, serveSite } from './site.mjs';

const LESSONS = ['01-first-order-conditions', '02-coordinate-descent', '04-gradient-descent'];
const pages =
  process.argv.length > 2 ? process.argv.slice(2) : LESSONS.map((name) => `lessons/${name}/`);
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

const { address, stop } = await serveSite({ prefix: '/course/descent/', compressing: true });
const browser = await puppeteer.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const page of pages) {
    const tab = await browser.newPage();
    const { lhr } = await lighthouse(new URL(page, address).href, {}, undefined, tab);
    await tab.close();
    const marks = Object.values(lhr.categories).map(
      ({ title, score }) => `${title} ${Math.round(100 * score)}`,
    );
    const times = TIMES.map((id) => `${id} ${lhr.audits[id].displayValue}`);
    console.log(`${page} (load ${loadavg()[0].toFixed(1)}): ${marks.join(', ')}`);
    console.log(`  ${times.join(', ')}`);
  }
} finally {
  await browser.close();
  await stop();
}
