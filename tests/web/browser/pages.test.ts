// Every page of the built site: access, complaints of the browser, phones, no script.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const LESSONS = path.resolve(import.meta.dirname, '../../../web/dist/lessons');
/** All pages of the built site. */
const PAGES = ['', ...readdirSync(LESSONS).map((name) => `lessons/${name}/`)];

/** Every figure and exercise mounted: those far down wait until they come near. */
async function showFigures(page: Page): Promise<void> {
  for (const one of await page.locator('.lab, section.exercise').all()) {
    await one.scrollIntoViewIfNeeded();
    await one.and(page.locator('[data-ready]')).waitFor();
  }
}

it('prints figures with their settings in light colours, answers open, and nothing to press', async () => {
  const { page, complaints } = await open('lessons/11-saddle-escape/', { colorScheme: 'dark' });
  await page.locator('.lab').first().scrollIntoViewIfNeeded();
  const lab = page.locator('.lab[data-ready]').first();
  await lab.locator('.handle').first().waitFor();
  /** How light the first heat map is. */
  const ground = () =>
    lab
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        const green = Array.from({ length: width * height }, (_, i) => i)
          .filter((i) => pixels[4 * i + 3] === 255)
          .map((i) => pixels[4 * i + 1] as number);
        return green.reduce((sum, value) => sum + value, 0) / green.length;
      });
  await expect.poll(ground, { timeout: 20_000 }).toBeLessThan(90);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  await expect.poll(ground).toBeGreaterThan(150);
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('textbox', { name: 'steplength' }).waitFor();
  for (const pressed of [
    'button:not(th button)',
    '.figure .tools summary',
    '[type="range"]',
    '.player',
  ])
    expect(await lab.locator(`${pressed}:visible`).count(), pressed).toBe(0);
  expect(await page.locator('.predict details > :last-child').first().isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(680);
  expect(complaints).toEqual([]);
});

describe.each(PAGES)('page /%s', (path) => {
  it('has no serious finding of axe, light or dark, fits a phone of 320 pixels, and no complaint of the browser', async () => {
    const { page, complaints } = await open(path);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await showFigures(page);
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page, { rule: 'color-contrast' }), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(complaints).toEqual([]);
  });

  it('says what its figures show when there is no script', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    for (const figure of await page.locator('.lab').all())
      expect((await figure.innerText()).length).toBeGreaterThan(60);
    expect(await page.locator('[data-opens]:visible').count()).toBe(0);
  });
});
