// A lab and the address bar.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { at, LabPage, LESSON, useValley, VALLEY } from './lab.ts';

const open = useBrowser();
const openValley = useValley(open);

it('brings back what was set, after a reload', async () => {
  const { page, complaints, lab } = await openValley();
  await lab.formula.fill('(w_1-1)^2 + c*w_2^2');
  await lab.field(/^c$/).fill('2');
  await lab.field(/^Start w₁$/).fill('-2');
  await lab.until(async () => page.url(), /p=c:2.*start=-2/);
  const [path, status] = [await lab.path(), await lab.status()];
  await page.reload();
  const again = await LabPage.of(page, VALLEY);
  expect(await again.formula.inputValue()).toBe('(w_1-1)^2 + c*w_2^2');
  await again.until(
    () => again.path(),
    (text) => text === path,
  );
  expect(await again.status()).toBe(status);
  await again.button('Reset').click();
  await again.until(
    async () => page.url(),
    (url) => !url.includes('#'),
  );
  expect(await again.formula.inputValue()).toBe('w_1^2 + 5w_2^2');
  expect(complaints).toEqual([]);
});

it('is reported where it cannot be read or run, and the rest is kept', async () => {
  const { page } = await open(
    at(VALLEY, 'start=1,q&steps=7&methods=adamm&nonsense=1&nonsense=2&view=5,1'),
  );
  const lab = await LabPage.of(page, VALLEY);
  const problems = await lab.root.locator('.problem').innerText();
  for (const part of ['“start”', '“methods”', '“nonsense”', '“view”'])
    expect(problems).toContain(part);
  await lab.until(() => lab.status(), /^step 7:/);
  // Once read, it need not stand in the way.
  await lab.button('Close this note').click();
  expect(await lab.root.locator('.problem').count()).toBe(0);
  expect(await lab.status()).toMatch(/^step 7:/);
});

it('does not harm, whatever it says', async () => {
  const { page, complaints, lab } = await openValley();
  const slope = await LabPage.of(page, 'slope');
  for (const settings of [
    'steps=99999999999',
    'start=1e308,-1e308',
    'f=%FF',
    `f=${'('.repeat(3000)}`,
    'methods=custom(update=%27w=w-1%27)',
    'f=1/(w_1-w_1)+w_2',
    'start=1;2;3',
    'objective=(catalogue=rosenbrock,dimension=1000000)',
    'noise=gaussian(scale=-1)',
    'seed=1e300',
  ]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#v=1&lab=${VALLEY}&${settings}`);
    await lab.until(() => lab.status(), /^(start|step)/);
    await slope.until(() => slope.status(), /^(start|step)/);
    expect(complaints, settings).toEqual([]);
  }
  // The last of them as the address that the page is opened with, before the page has put it right.
  await page.evaluate(() => {
    location.hash = '#v=1&lab=valley&seed=1e300';
    location.reload();
  });
  await page.waitForLoadState();
  const again = await LabPage.of(page, VALLEY);
  expect(await again.root.locator('.problem').first().innerText()).toContain('seed');
  expect(complaints).toEqual([]);
});

it('sets the right figure from a link in the text, and shows it', async () => {
  const { page } = await open(LESSON);
  await page.getByRole('link', { name: 'Too large', exact: true }).click();
  const lab = await LabPage.of(page, VALLEY);
  expect(await lab.field('steplength').inputValue()).toBe('0.21');
  await lab.until(() => lab.status(), /higher than at the start/);
  const slope = await LabPage.of(page, 'slope');
  expect(await slope.field('steplength').inputValue()).toBe('1');
});
