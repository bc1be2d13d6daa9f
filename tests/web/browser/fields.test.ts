// Settings that no slider fits, typed letter by letter.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { LabPage } from './lab.ts';

const open = useBrowser();
const PLAYGROUND = 'lessons/13-playground/#v=1&lab=playground&steps=40&methods=';

async function withMethod(method: string) {
  const { page, complaints } = await open(PLAYGROUND + method);
  const lab = await LabPage.of(page, 'playground');
  const address = async () => decodeURIComponent(page.url());
  return { page, complaints, lab, address };
}

it('a number that need not be stated is typed as a whole, refused with a reason, and taken back', async () => {
  const { page, complaints, lab, address } = await withMethod(
    'gradient_descent(steplength=cosine(initial=0.1))',
  );
  const steps = lab.field(/^steps$/);
  expect(await steps.getAttribute('placeholder')).toBe('automatic');
  await steps.focus();
  await page.keyboard.type('25', { delay: 60 });
  expect(await steps.inputValue()).toBe('25');
  expect(await steps.evaluate((field) => field === document.activeElement)).toBe(true);
  await lab.until(address, /steps=25\)/);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('.5');
  await lab.until(() => lab.root.getByRole('alert').innerText(), /Only whole numbers/);
  await page.keyboard.press('Escape');
  await steps.fill('');
  await lab.until(address, (text) => !/steps=2/.test(text.replace(/.*methods=/, '')));
  expect(await lab.root.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('a list is typed with commas between, also in its middle, and what is none is told', async () => {
  const { page, complaints, lab, address } = await withMethod(
    'gradient_descent(steplength=multi_step(initial=0.1,milestones=[10,30]))',
  );
  const list = lab.field('milestones');
  await expect.poll(() => list.inputValue()).toBe('10,30');
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('5, ', { delay: 30 });
  expect(await list.inputValue()).toBe('5, 10,30');
  await lab.until(address, /milestones=\[5,10,30\]/);
  await page.keyboard.type('[');
  await lab.until(() => lab.root.getByRole('alert').innerText(), /Must read like this: 10, 20, …/);
  expect(await address()).toMatch(/milestones=\[5,10,30\]/);
  expect(complaints).toEqual([]);
});
