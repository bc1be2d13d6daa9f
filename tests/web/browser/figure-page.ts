// A page with nothing but figures: the built lesson's own page, with its article replaced. So any figure kind is tried
// without a lesson that has it, under the same scripts, styles and security policy as all others.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readBlock } from '../../../web/src/lab/block.ts';
import { writeSpec } from '../../../web/src/lab/spec.ts';

/** A lab block as authors write it. */
export interface FigureBlock {
  id: string;
  figures: string[];
  experiment: object;
  [key: string]: unknown;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The header in which a page is asked for with another article. */
export const ARTICLE = 'x-article';

/**
 * For useBrowser()'s third argument: the lesson's page shows these figures. The server puts them there: a browser that lets
 * a test intercept requests keeps no cache.
 */
export function withFigures(...blocks: FigureBlock[]): (page: Page) => Promise<void> {
  const article = blocks
    .map(
      (block) =>
        `<figure class="lab-figure" id="${block.id}"><div class="lab" data-lab="` +
        `${escaped(writeSpec(readBlock(JSON.stringify(block))))}"></div></figure>`,
    )
    .join('');
  const encoded = Buffer.from(`<h1>Figures</h1>${article}`).toString('base64');
  return (page) => page.setExtraHTTPHeaders({ [ARTICLE]: encoded });
}

/** Milliseconds for what workers compute and what is drawn without a graphics card, on a busy machine. */
export const PATIENT = 90_000;

/** A figure of a lab by its title, when it has drawn something. */
export async function figure(page: Page, lab: string, title: string): Promise<Locator> {
  const root = page.locator(`.lab-figure[id="${lab}"]`);
  await root.scrollIntoViewIfNeeded();
  const group = root.getByRole('group', { name: title, exact: true });
  await group.locator('svg[aria-label] path').first().waitFor();
  return group;
}

/** What a screen reader hears of the picture. */
export const said = async (group: Locator): Promise<string> =>
  (await group.locator('svg[aria-label]').first().getAttribute('aria-label')) ?? '';

/** Waits until it says so. */
export const hears = (group: Locator, words: RegExp): Promise<void> =>
  expect.poll(() => said(group), { timeout: 20_000 }).toMatch(words);

/** Opens the table of a figure and gives its rows. */
export async function table(group: Locator): Promise<string[]> {
  await group.getByLabel('Table and downloads').click();
  await group.getByRole('button', { name: 'Show as a table' }).click();
  await group.locator('tbody tr').first().waitFor();
  return group.locator('tbody tr').allInnerTexts();
}

/** Chooses a download from the menu of a figure, given itself or by its title, and gives what is saved. */
export async function saved(page: Page, figure: Locator | string, kind: string): Promise<Buffer> {
  const group =
    typeof figure === 'string' ? page.getByRole('group', { name: figure, exact: true }) : figure;
  const waiting = page.waitForEvent('download');
  await group.getByLabel('Table and downloads').click();
  await group.getByRole('button', { name: kind }).click();
  return readFile(await (await waiting).path());
}

/** The page has no more than this width. */
export async function fits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}
