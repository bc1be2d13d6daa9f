// The figure of stationary points in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { fits, saved, withFigures } from './figure-page.ts';
import { LabPage, LESSON } from './lab.ts';

const open = useBrowser();

it('lists, proves, marks, sorts, saves and starts', async () => {
  const { page, complaints } = await open(
    LESSON,
    undefined,
    withFigures({
      id: 'points',
      figures: ['contour', 'stationary'],
      experiment: {
        version: 1,
        objective: { source: 'x^3 - 3x + y^2' },
        start: [-0.5, 0.8],
        methods: [{ method: 'gradient_descent', steplength: 0.05 }],
        steps: 40,
      },
      view: { x: [-2.5, 2.5], y: [-2, 2] },
      controls: ['formula', 'start'],
    }),
  );
  const lab = await LabPage.of(page, 'points');
  const figure = page.getByRole('group', { name: 'Stationary points', exact: true });
  const words = () => figure.getByRole('status').innerText();
  await lab.until(words, /2 stationary points: 1 minimum, 1 saddle\. It is proved/);
  const marks = () => lab.root.locator('.plot path.mark').count();
  await lab.until(async () => String(await marks()), /^2$/);

  // Chosen by keyboard: said in words, and ringed on the contour.
  await figure.getByRole('button', { name: 'saddle' }).focus();
  await page.keyboard.press('Enter');
  await lab.until(
    () => figure.locator('.detail').first().innerText(),
    /saddle at \(−1, 0\).*eigenvalues of both signs.*proved that exactly one/s,
  );
  expect(await lab.root.locator('.plot path.chosen').count()).toBe(1);

  const kinds = async () => (await figure.locator('tbody th').allInnerTexts()).join();
  const cost = figure.getByRole('columnheader', { name: 'g', exact: true }).getByRole('button');
  await cost.click();
  await expect.poll(kinds).toMatch(/minimum.*saddle/s);
  await cost.click();
  await expect.poll(kinds).toMatch(/saddle.*minimum/s);
  expect(await figure.locator('th[aria-sort=descending]').count()).toBe(1);

  await figure.getByRole('button', { name: 'Start here' }).first().click();
  await lab.until(() => lab.start(), /x −1, y 0/);

  // The window's number fields are its twin; a smaller one has fewer points.
  await figure.getByRole('textbox', { name: 'x from' }).fill('0');
  await lab.until(words, /1 stationary point: 1 minimum\. It is proved that this is the only one/);
  await figure.getByRole('textbox', { name: 'x to' }).fill('-1');
  expect(await figure.getByRole('textbox', { name: 'x to' }).getAttribute('aria-invalid')).toBe(
    'true',
  );

  const csv = (await saved(page, 'Stationary points', 'Save the numbers as CSV')).toString();
  expect(csv).toBe('kind,x,y,cost,eigenvalues,proved\nminimum,1,0,-2,2 6,yes\n');
  const svg = (await saved(page, 'Stationary points', 'Save as SVG')).toString();
  expect(svg).toContain('>minimum</text>');
  const png = await saved(page, 'Stationary points', 'Save as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');

  // What cannot be decided, or cannot be searched, is said.
  await lab.formula.fill('abs(x) + y^2');
  await lab.until(words, /No stationary point found\. There may be more: one part/);
  await fits(page, 320);
  expect(complaints).toEqual([]);
}, 120_000);
