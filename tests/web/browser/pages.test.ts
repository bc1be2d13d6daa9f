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
