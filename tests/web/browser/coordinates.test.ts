// Coordinates, phase, sweep and curvature in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { figure, hears, saved, table, withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

it('say the same runs in four ways, and the sweep sets its key for all of them', async () => {
  const block = {
    id: 'swing',
    figures: ['coordinates', 'phase', 'sweep', 'curvature'],
    options: {
      sweep: { key: 'methods[0].momentum', from: 0, to: 0.9, count: 10, result: 'rate' },
    },
    controls: ['methods', 'player'],
    shown: 2,
    experiment: {
      objective: { source: 'x^2/2 + x^4/1000' },
      start: [1],
      methods: [{ method: 'momentum', steplength: 0.1, momentum: 0 }],
      steps: 200,
    },
  };
  const n = 12;
  const chain = {
    id: 'chain',
    figures: ['coordinates'],
    controls: ['player'],
    experiment: {
      objective: { source: `(w[1] - 1)^2/2 + sum(i, 1, ${n - 1}, (w[i] - w[i+1])^2)/2` },
      start: Array(n).fill(0),
      methods: [{ method: 'momentum', steplength: 0.5 }],
      steps: 30,
    },
  };
  const { page, complaints } = await open(LESSON, undefined, withFigures(block, chain));
  const coordinates = await figure(page, 'swing', 'Coordinates');
  await hears(coordinates, /x: 1 at the start, smallest in size, 7.*Step 2: x 0\.809\./);
  const phase = await figure(page, 'swing', 'Velocity against place');
  await hears(phase, /Momentum, step 2: x 0\.809, moving by −0\.09\d+ per step/);
  const curvature = await figure(page, 'swing', 'Least curvature');
  await hears(curvature, /step 1: curvatures from 1\.01 to 1\.01, so no direction bends down/);
  const sweep = await figure(page, 'swing', 'Sweep');
  await hears(sweep, /Momentum here: rate 0\.9\b/);
  const slider = sweep.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('End');
  await hears(sweep, /Momentum here: rate 0\.9[45]/);
  await hears(phase, /Momentum, step 2: x 0\.719/);
  expect((await table(sweep)).length).toBe(10);

  const map = await figure(page, 'chain', 'Coordinates');
  await hears(map, /Step 30: w₁ 0\.\d+/);
  expect(await map.locator('svg[aria-label] .map path').count()).toBeGreaterThan(5);
  expect((await saved(page, map, 'SVG')).toString()).toContain('rgb(');
  expect(complaints).toEqual([]);
});
