// The evaluation trace in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { saved, withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

it('goes forward and in reverse, in graph and table together', async () => {
  const block = {
    id: 'steps',
    figures: ['trace'],
    controls: ['start'],
    experiment: {
      objective: { source: 'x*sin(x) + y^2' },
      start: [1, 2],
      methods: [{ method: 'gradient_descent' }],
      steps: 3,
    },
    shown: 0,
  };
  const { page, complaints } = await open(LESSON, undefined, withFigures(block));
  const group = page.getByRole('group', { name: 'Evaluation trace', exact: true });
  const graph = group.locator('svg[role=img]');
  const hear = (words: RegExp) =>
    expect.poll(() => graph.getAttribute('aria-label'), { timeout: 20_000 }).toMatch(words);
  await hear(/x = 1\. Tangent 1\./);
  const slider = group.getByRole('slider', { name: 'Step', exact: true });
  await slider.press('ArrowRight');
  await hear(/v1 = sin\(x\) = 0\.84147\. Tangent 0\.5403\./);
  expect(await graph.locator('.node.now').textContent()).toMatch(/sin\s*0\.841/);
  expect(await group.locator('tr.current').innerText()).toMatch(/v1\s+sin\(x\)\s+0\.84147/);
  await slider.press('End');
  await hear(/This is the derivative of the cost: 1\.381773\./);
  await group.getByRole('combobox', { name: 'Direction of the sweep' }).selectOption('Reverse');
  await hear(/v4 = v2 \+ v3 = 4\.8415\. Adjoint 1\./);
  await slider.press('End');
  await hear(/The inputs’ adjoints are the gradient: \(1\.381773, 4\)\./);
  // A node that is pressed is the step that computes it.
  await graph.locator('.node').filter({ hasText: 'sin' }).click();
  await hear(/v1 = sin\(x\) = 0\.84147\. Adjoint 1\./);
  // The graph grows with the reader's text, and is saved whole.
  const sizes = () =>
    graph.evaluate((svg) =>
      [svg, svg.querySelector('.node')].map((part) => part?.getBoundingClientRect().width ?? 0),
    );
  const usual = await sizes();
  await page.evaluate(() => document.documentElement.setAttribute('data-text', 'largest'));
  await expect
    .poll(async () => (await sizes()).map((size, i) => size / (usual[i] as number)))
    .toEqual([expect.closeTo(1.3125, 2), expect.closeTo(1.3125, 2)]);
  const [width] = await sizes();
  const svg = (await saved(page, group, 'SVG')).toString();
  expect(svg).toContain(`viewBox="0 0 ${usual[0]} `);
  expect(svg).toContain(`width="${width}"`);
  expect((await saved(page, group, 'CSV')).toString().split('\n')[0]).toBe(
    'node,operation,value,d/dx,d/dy,adjoint',
  );
  expect(complaints).toEqual([]);
});
