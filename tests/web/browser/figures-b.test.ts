// Figures in the built page: slice, history, bars, eigen, schedule, trace, fit, differences.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

/** A figure of a lab by its title, when it has drawn something. */
async function figure(page: Page, lab: string, title: string): Promise<Locator> {
  await page.locator(`.lab-figure[id="${lab}"]`).scrollIntoViewIfNeeded();
  const group = page
    .locator(`.lab-figure[id="${lab}"]`)
    .getByRole('group', { name: title, exact: true });
  await group.locator('svg[aria-label] path').first().waitFor();
  return group;
}
/** What a screen reader hears of the picture. */
const said = async (group: Locator) =>
  (await group.locator('svg[aria-label]').first().getAttribute('aria-label')) ?? '';
/** Waits until it says so. */
const hears = (group: Locator, words: RegExp) =>
  expect.poll(() => said(group), { timeout: 20_000 }).toMatch(words);
async function table(group: Locator): Promise<string[]> {
  await group.locator('summary').click();
  await group.getByRole('button', { name: 'Show as a table' }).click();
  return group.locator('tbody tr').allInnerTexts();
}
async function saved(page: Page, group: Locator, kind: string): Promise<string> {
  await group.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    group.getByRole('button', { name: kind }).click(),
  ]);
  const stream = await download.createReadStream();
  let text = '';
  for await (const part of stream) text += part;
  return text;
}

describe('slice', () => {
  it('follows the player along the coordinates, in words, as a table and as files', async () => {
    const block = {
      id: 'cd',
      figures: ['slice'],
      controls: ['player'],
      shown: 0,
      experiment: {
        objective: { source: '2w_0^2 + 2w_1^2 + 2w_0*w_1 + 20' },
        start: [3, 4],
        methods: [{ method: 'coordinate_descent' }],
        steps: 4,
      },
    };
    const { page, complaints } = await open(LESSON, {}, withFigures(block));
    const slice = await figure(page, 'cd', 'Slice');
    await hears(slice, /Before the first step: the cost along w₀/);
    const next = page.getByRole('button', { name: 'One step on' });
    await next.click();
    await hears(slice, /Step 1 solves for w₀: 3 → −2\. Cost 94 → 44/);
    await next.click();
    await hears(slice, /Step 2 solves for w₁: 4 → 1\. Cost 44 → 26/);
    expect((await table(slice)).map((row) => row.split('\t').slice(0, 3))).toEqual([
      ['before', '4', '44'],
      ['after', '1', '26'],
      ['lowest', '1', '26'],
    ]);
    const csv = (await saved(page, slice, 'CSV')).trim().split('\n');
    expect(csv[0]).toBe('w₁,g');
    expect(csv).toHaveLength(242);
    expect(await saved(page, slice, 'SVG')).toContain('<svg');
    expect(complaints).toEqual([]);
  });
});
