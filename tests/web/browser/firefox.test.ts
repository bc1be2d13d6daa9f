// A visit in Firefox, over WebDriver BiDi: figure, keyboard, formula, the same bits as in Node, a worker, exercise, settings.
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import type { Experiment } from '../../../web/src/engine/types.ts';
import { csvText, runsTable } from '../../../web/src/figures/export.ts';
import { LESSON } from './lab.ts';

const program = inject('firefox');
const LAB = '.lab-figure[id="valley"]';

/** An experiment that uses elementary functions and roots in every step. */
const EXPERIMENT: Experiment = {
  version: 1,
  objective: { source: 'exp(sin(3w_1)) + w_1^2/7 + log(1 + cosh(w_2))' },
  start: [-1.25, 2.5],
  methods: [{ method: 'adam', steplength: 0.1 }],
  steps: 60,
};
const SOURCE = encodeURIComponent(String(EXPERIMENT.objective.source));
const ADDRESS = `${LESSON}#v=1&lab=valley&f=${SOURCE}&start=-1.25,2.5&methods=adam(steplength=0.1)&steps=60`;

describe.runIf(program)('Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program as string,
      headless: true,
    });
  });
  afterAll(() => browser?.close());

  it('shows, computes the same bits, follows keyboard and typing, checks an exercise', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.setViewport({ width: 1100, height: 800 });
    await page.goto(new URL(ADDRESS, inject('address')).href);
    const text = (selector: string) =>
      page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ') ?? '');
    const status = () => text(`${LAB} .status`);
    const run = (steps: number) =>
      expect.poll(status, { timeout: 30_000 }).toContain(`step ${steps}: g`);
    await page.waitForSelector(`${LAB} .handle`);
    await run(60);

    // Every number of the run, with all its digits.
    await page.evaluate(() => {
      const original = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        void (file as Blob).text().then((saved) => {
          document.body.dataset['saved'] = saved;
        });
        return original(file);
      };
    });
    await page.$eval(`${LAB} .figure summary`, (menu) => (menu as HTMLElement).click());
    await page.waitForSelector(`${LAB} .figure:first-child .box button`);
    await page.$$eval(`${LAB} .figure:first-child .box button`, (buttons) =>
      buttons.find((button) => /CSV/.test(button.textContent ?? ''))?.click(),
    );
    const saved = () => page.evaluate(() => document.body.dataset['saved'] ?? '');
    const here = await (await Engine.create({ createInstance })).run(EXPERIMENT);
    if (!here.ok) throw new Error(here.error.message);
    await expect.poll(saved, { timeout: 30_000 }).toBe(csvText(runsTable(here.value, ['Adam'])));

    // By the keyboard.
    const place = () => page.$eval(`${LAB} .handle`, (node) => node.getAttribute('aria-valuetext'));
    const before = await place();
    await page.$eval(`${LAB} .handle`, (handle) => (handle as unknown as SVGElement).focus());
    await page.keyboard.press('ArrowRight');
    await expect.poll(place).not.toBe(before);
    await page.$eval(`${LAB} textarea`, (field) => {
      field.value = '(w_1 - 1)^2 + 3w_2^2 + 0 sinw_2';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForSelector(`${LAB} .error`);
    expect(await text(`${LAB} .caret mark`)).toBe('sinw_2');
    await page.$eval(`${LAB} .error button`, (guess) => (guess as HTMLElement).click());
    await page.waitForSelector(`${LAB} .formula .katex`);
    await run(60);

    // Long enough for a worker.
    await page.evaluate(() => {
      location.hash = '#v=1&lab=valley&steps=90000';
    });
    await run(90000);

    const exercise = 'section.exercise[id="first-step"]';
    await page.$eval(exercise, (element) => element.scrollIntoView());
    await page.waitForSelector(`${exercise}[data-ready]`);
    await page.type(`${exercise} input[type="text"]`, '7/2');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${exercise} .verdict.right`);

    await page.click('[data-opens="settings"]');
    await page.waitForSelector('dialog.settings[open]');
    await page.click('dialog.settings input[value="vivid"]');
    expect(await page.evaluate(() => document.documentElement.dataset['palette'])).toBe('vivid');
    expect(complaints).toEqual([]);
  });
});
