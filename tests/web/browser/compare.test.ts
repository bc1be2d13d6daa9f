// The comparison of runs in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { fits, saved, withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

it('compares at the shown step, sorts, has an editable goal and is saved', async () => {
  const { page, complaints } = await open(
    LESSON,
    undefined,
    withFigures({
      id: 'race',
      figures: ['history', 'compare'],
      experiment: {
        version: 1,
        objective: { source: 'x^2 + 10y^2' },
        start: [-2, 1],
        methods: [
          { method: 'gradient_descent', steplength: 0.05 },
          { method: 'momentum', steplength: 0.04, momentum: 0.5 },
        ],
        steps: 100,
      },
      controls: ['player'],
    }),
  );
  const root = page.locator('#race');
  const figure = page.getByRole('group', { name: 'Comparison', exact: true });
  await figure.locator('tbody tr').nth(1).waitFor();
  const column = (name: string) =>
    figure.getByRole('columnheader', { name, exact: true }).getByRole('button');
  const first = async () => (await figure.locator('tbody th').allInnerTexts())[0];
  expect(await figure.locator('tbody th svg').count()).toBe(2);
  await column('steps to |∇g| ≤ 0.001').click();
  await expect.poll(first).toContain('Momentum');
  await page.keyboard.press('Enter');
  await expect.poll(first).toContain('Gradient descent');
  expect(await figure.locator('p').last().innerText()).toMatch(/^Momentum reached the goal first/);
  await figure.getByRole('textbox', { name: 'Tolerance' }).fill('1e-30');
  await figure.getByText('None has reached the goal').waitFor();
  await figure.getByLabel('What is compared').selectOption('cost');
  await figure.getByRole('textbox', { name: 'Tolerance' }).fill('0,01');
  await column('steps to g ≤ 0.01').waitFor();

  const csv = (await saved(page, 'Comparison', 'Save the numbers as CSV')).toString().split('\n');
  expect(csv[0]).toBe(
    'method,cost,gradient norm,steps to cost 0.01,gradient evaluations,cost evaluations,status',
  );
  expect((await saved(page, 'Comparison', 'Save as SVG')).toString()).toContain('>Momentum</text>');

  // Back at the start nothing is told of the end.
  await root.getByRole('button', { name: 'To the start' }).click();
  const row = () => figure.locator('tbody tr').first().innerText();
  expect(await row()).toMatch(/–\s+–\s+–\s+step 0/);
  await fits(page, 320);
  expect(complaints).toEqual([]);
}, 120_000);
