// The slice in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { figure, hears, saved, table, withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

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
  const { page, complaints } = await open(LESSON, undefined, withFigures(block));
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
  const csv = (await saved(page, slice, 'CSV')).toString().trim().split('\n');
  expect(csv[0]).toBe('w₁,g');
  expect(csv).toHaveLength(242);
  expect((await saved(page, slice, 'SVG')).toString()).toContain('<svg');
  expect(complaints).toEqual([]);
});
