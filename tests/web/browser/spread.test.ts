// Many runs and regret in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { figure, hears, said, table, withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

it('show many runs, follow the noise and the cost that the reader sets, and keep them in the address', async () => {
  const block = {
    id: 'tails',
    figures: ['spread'],
    controls: ['noise', 'player'],
    options: { spread: { line: 'mean' } },
    history: 'cost-log',
    experiment: {
      objective: { source: 'w^2/2' },
      start: [5],
      methods: [
        { method: 'clipped_gradient_descent', steplength: 0.1, threshold: 1 },
        { method: 'gradient_descent', steplength: 0.1 },
      ],
      steps: 50,
      noise: { kind: 'alpha_stable', scale: 1, tail_index: 1.2 },
    },
  };
  const online = {
    id: 'online',
    figures: ['regret'],
    controls: ['parameters', 'player'],
    options: { regret: { against: [-1] } },
    experiment: {
      objective: { source: 'if(mod(k, 3) == 1, C*w, -w)', parameters: { C: 3 } },
      start: [1],
      methods: [{ method: 'custom', update: 'w = w' }],
      steps: 240,
      constraint: { box: [[-1, 1]] },
    },
  };
  const { page, complaints } = await open(LESSON, undefined, withFigures(block, online));
  const spread = await figure(page, 'tails', 'Cost of many runs');
  const worst = async () =>
    Number(/worst ([\d.e+]+)\.\s*$/.exec((await said(spread)).replaceAll('−', '-'))?.[1]);
  await hears(
    spread,
    /Gradient descent, 40 runs, step 50: eight of ten from .* Mean [\d.]+, worst/,
  );
  const heavy = await worst();
  const index = page.getByRole('textbox', { name: 'tail index' });
  await index.fill('2');
  await index.press('Enter');
  await expect.poll(worst, { timeout: 20_000 }).toBeLessThan(heavy / 10);
  await expect
    .poll(() => page.evaluate(() => decodeURIComponent(location.hash)))
    .toContain('tail_index=2');
  const before = await said(spread);
  await page.getByRole('button', { name: 'Other noise' }).click();
  await expect.poll(() => said(spread), { timeout: 20_000 }).not.toBe(before);
  await page.getByLabel('Noise of the gradient').selectOption({ label: 'Gaussian noise' });
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/noise=.*gaussian/);
  expect(await table(spread)).toHaveLength(51);
  // Who stands at the worst point pays 2(C − 2)/3 per step more than the best one.
  const regret = await figure(page, 'online', 'Average regret');
  await hears(regret, /Compared with standing still at −1\. .*: 0\.667 after step 240\./);
  const c = page.getByRole('textbox', { name: 'C', exact: true });
  await c.fill('8');
  await c.press('Enter');
  await hears(regret, /: 4 after step 240\./);
  expect((await table(regret)).at(-1)).toMatch(/^240\s+4$/);
  expect(complaints).toEqual([]);
});
