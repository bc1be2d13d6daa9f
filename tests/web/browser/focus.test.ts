// Whoever uses the keyboard keeps the place: no button takes the focus along when it goes.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { LabPage, LESSON } from './lab.ts';

const open = useBrowser();

/** The words of what has the focus; empty when nothing has it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return element === document.body ? '' : (element.ariaLabel ?? element.innerText);
  });

/** Goes to a button and presses it by the keyboard. */
async function press(page: Page, button: ReturnType<LabPage['button']>): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
}

it('goes to the hint and to the solution that were asked for', async () => {
  const { page, complaints } = await open(LESSON);
  const exercise = page.locator('section.exercise[id="first-step"]');
  await exercise.scrollIntoViewIfNeeded();
  await exercise.and(page.locator('[data-ready]')).waitFor();
  const hint = exercise.getByRole('button', { name: /int$/ });
  const solution = exercise.getByRole('button', { name: /^Show the solution/ });
  while ((await hint.count()) > 0) {
    await press(page, hint);
    await expect.poll(() => focused(page)).toMatch(/^Hint/);
  }
  await press(page, solution);
  await expect.poll(() => focused(page)).toMatch(/^Solution/);
  expect(complaints).toEqual([]);
});

it('stays on undo and redo, which no longer do anything', async () => {
  const { page, complaints } = await open(LESSON);
  const lab = await LabPage.of(page, 'valley');
  await lab.field('steplength').fill('0.03');
  const [undo, redo] = [lab.button('Undo'), lab.button('Redo')];
  await expect.poll(() => undo.isEnabled()).toBe(true);
  await press(page, undo);
  await expect.poll(() => undo.isEnabled()).toBe(false);
  expect(await focused(page)).toBe('Undo');
  await press(page, redo);
  await expect.poll(() => redo.isEnabled()).toBe(false);
  expect(await focused(page)).toBe('Redo');
  expect(complaints).toEqual([]);
});

it('stays on the best settings while they are run', async () => {
  const { page, complaints } = await open('lessons/06-momentum/');
  const lab = await LabPage.of(page, 'turned');
  const best = lab.button('best settings');
  await best.waitFor();
  const button = await best.elementHandle();
  await press(page, best);
  await expect.poll(() => best.getAttribute('aria-pressed')).toBe('true');
  expect(await focused(page)).toBe('best settings');
  expect(await button?.evaluate((element) => element.isConnected)).toBe(true);
  expect(complaints).toEqual([]);
});

it('stays in the race, and its end is told', async () => {
  const { page, complaints } = await open('lessons/13-playground/');
  const lab = await LabPage.of(page, 'playground');
  await press(page, lab.root.getByText('Fair race', { exact: true }));
  const run = lab.button('Find the steplengths and race');
  await press(page, run);
  await lab.until(
    () => lab.root.locator('.found[role="status"]').innerText(),
    /Gradient descent: best .*; Momentum: best .*; Adam: best /,
  );
  expect(await focused(page)).toBe('Find the steplengths and race');
  await press(page, lab.button('Back to the steplengths before'));
  expect(await focused(page)).toBe('Find the steplengths and race');
  expect(complaints).toEqual([]);
});
