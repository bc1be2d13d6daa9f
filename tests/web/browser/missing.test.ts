// A lab where the browser lacks something, or something is lost.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { at, LabPage, LESSON, VALLEY } from './lab.ts';

const open = useBrowser();

it.each([
  ['WebAssembly', 'delete globalThis.WebAssembly', 'need WebAssembly, which'],
  ['SIMD', 'WebAssembly.validate = () => false', 'WebAssembly SIMD'],
])('says so without %s, and the text goes on', async (_, without, said) => {
  const { page, complaints } = await open(LESSON, undefined, async (page) => {
    await page.addInitScript(without);
  });
  await page.locator('.lab').first().scrollIntoViewIfNeeded();
  const note = page.locator('.lab-missing').first();
  await note.waitFor();
  expect(await note.innerText()).toContain(said);
  // What the figure would show is said, exercises are asked, and what needs no engine works.
  expect(await page.locator('.lab-waiting').first().innerText()).toMatch(/^Live figure/);
  await page.locator('.predict input').first().check();
  expect(await page.locator('.predict details').first().getAttribute('open')).not.toBeNull();
  const exercise = page.locator('section.exercise[id="first-step"]');
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole('textbox').fill('3.5');
  await page.keyboard.press('Enter');
  await exercise.getByText(said).first().waitFor();
  expect(complaints).toEqual([]);
});

it('replaces a killed worker', async () => {
  const { page } = await open(at(VALLEY, 'steps=90000'));
  const lab = await LabPage.of(page, VALLEY);
  await lab.until(() => lab.status(), /^step 90000/);
  expect(page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers()) await worker.evaluate('self.close()');
  const path = await lab.path();
  await lab.field(/^Start w₁$/).fill('-3');
  await lab.until(
    () => lab.path(),
    (text) => text !== path,
  );
  expect(await lab.root.locator('.problem').count()).toBe(0);
}, 30_000);

it('works where storage is forbidden', async () => {
  const context = await open('index.html');
  const page = await context.page.context().newPage();
  await page.addInitScript(
    `Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('forbidden'); } })`,
  );
  await page.goto(new URL(LESSON, context.page.url()).href);
  const lab = await LabPage.of(page, VALLEY);
  expect(await lab.status()).toMatch(/step 40/);
});
