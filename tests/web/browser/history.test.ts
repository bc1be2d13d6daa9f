// Figures of one step and of all steps in the built page: history, bars, schedule, differences, eigen, fit.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { figure, hears, table, withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

it('show, say and list the same step of the same runs', async () => {
  const block = {
    id: 'many',
    figures: ['history', 'bars', 'schedule', 'differences'],
    controls: ['player'],
    shown: 12,
    history: 'distance-log',
    options: { history: { reference: [0, 0] } },
    experiment: {
      objective: { source: 'x^2 + 5y^2' },
      start: [3, 4],
      methods: [
        { method: 'adam', steplength: { rule: 'cosine_restarts', initial: 0.1, period: 10 } },
        { method: 'adagrad', steplength: 0.5 },
      ],
      steps: 40,
      record: ['state'],
    },
  };
  const bowl = {
    id: 'bowl',
    figures: ['eigen'],
    controls: ['player'],
    shown: 0,
    experiment: {
      objective: { source: '(x-1+y-2)^2/4 + 10*(x-1-y+2)^2/4' },
      start: [7, -3],
      methods: [{ method: 'gradient_descent', steplength: 0.15 }],
      steps: 40,
    },
  };
  const line = {
    id: 'line',
    figures: ['fit'],
    controls: ['player'],
    experiment: {
      objective: {
        source: 'mean((w_1*t + w_2 - y)^2)',
        data: { t: [0, 1, 2, 3], y: [1, 3, 5, 7] },
      },
      start: [0, 0],
      methods: [{ method: 'gradient_descent', steplength: 0.1 }],
      steps: 400,
    },
  };
  const narrow = { viewport: { width: 320, height: 800 } };
  const { page, complaints } = await open(LESSON, narrow, withFigures(block, bowl, line));

  const history = await figure(page, 'many', 'Distance to the minimum by step');
  await hears(history, /Adam: 5 at the start, .* at step 12\./);
  await history.getByRole('combobox').selectOption('Cost by step');
  await hears(page.getByRole('group', { name: 'Cost by step', exact: true }), /Adam: 89 at/);

  const bars = page.getByRole('group', { name: 'Per coordinate', exact: true });
  await bars.locator('rect.bar').first().waitFor();
  await hears(bars, /At step 12\..*first moment m: x .*second moment v: x /);
  await bars.getByRole('combobox').selectOption({ index: 1 });
  await hears(bars, /sum of squares s: x .*area: sum/);
  // Area, not side: the squares' sides are as the roots of the sums.
  const sums = (await table(bars)).map((row) => Number(row.split('\t').at(-1)));
  const sides = await bars
    .locator('g')
    .last()
    .locator('rect')
    .evaluateAll((all) => all.map((rect) => Number(rect.getAttribute('width'))));
  expect((sides[0] ?? 0) / (sides[1] ?? 1)).toBeCloseTo(
    Math.sqrt((sums[0] ?? 0) / (sums[1] ?? 1)),
    2,
  );

  const rule = page.getByRole('group', { name: 'Steplength rule', exact: true });
  await hears(rule, /Adam: α = 0\.09755 at step 12\..*Adam begins anew at step 11, 21, 31\./);
  expect(await rule.locator('line.restart').count()).toBe(3);

  const differences = page.getByRole('group', { name: 'Finite differences', exact: true });
  await hears(differences, /Derivative along x at .*forward is wrong by .*central: least error/);
  await differences.getByRole('combobox').selectOption('y');
  await hears(differences, /Derivative along y at/);
  await differences.getByRole('textbox', { name: 'Width h' }).fill('0.5');
  await hears(differences, /At h = 0\.5: forward is wrong by 2\.5,/);
  await differences.getByRole('slider', { name: 'Width h' }).press('ArrowLeft');
  await hears(differences, /At h = 0\.4/);

  const eigen = await figure(page, 'bowl', 'Error by eigenvector');
  await hears(
    eigen,
    /minimum \(1, 2\)\. λ 1: 0\.707, predicted factor 0\.85 per step\. λ 10: 7\.78/,
  );
  // The factor that both ends of the spectrum share is the best.
  await eigen.getByRole('button', { name: 'best settings' }).click();
  await hears(
    eigen,
    /λ 1: 0\.707, predicted factor 0\.8182 per step\. λ 10: 7\.78, .* 0\.8182 per/,
  );
  expect(await eigen.locator('path.predicted').count()).toBe(2);

  const fit = await figure(page, 'line', 'Data and fit');
  await hears(fit, /after step 400: w₁ = 2, w₂ = 1, cost/);
  expect(await fit.locator('path.data').count()).toBe(4);
  expect((await table(fit))[3]?.split('\t').slice(0, 3)).toEqual(['3', '7', '7']);
  // The last point goes up by keyboard, by its field and by mouse; the curve follows, and undo takes it back.
  const last = fit.getByRole('slider', { name: 'Data point 4 of 4' });
  const place = () => last.getAttribute('aria-valuetext');
  await fit.getByRole('combobox', { name: 'Data point' }).selectOption('Data point 4 of 4');
  await last.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(place).toMatch(/^t 3, y 7\.[1-9]/);
  await page.keyboard.press('Escape');
  await expect.poll(place).toBe('t 3, y 7');
  await fit.getByRole('textbox', { name: 'Data point 4 of 4, y' }).fill('17');
  await hears(fit, /after step 400: w₁ = 5, w₂ = −1, cost/);
  await expect
    .poll(() => page.evaluate(() => decodeURIComponent(location.hash)))
    .toContain('y=[1,3,5,17]');
  await page.keyboard.press('Enter');
  await last.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(place).toBe('t 3, y 7');
  const first = await fit.getByRole('slider', { name: 'Data point 1 of 4' }).boundingBox();
  const [fromX, fromY] = [
    (first?.x ?? 0) + (first?.width ?? 0) / 2,
    (first?.y ?? 0) + (first?.height ?? 0) / 2,
  ];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX, fromY - 60, { steps: 4 });
  await page.mouse.up();
  await hears(fit, /after step 400: w₁ = (?!2,)/);
  await fit.getByRole('textbox', { name: 'Data point 1 of 4, t' }).waitFor();

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(complaints).toEqual([]);
});
