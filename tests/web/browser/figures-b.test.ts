// Figures in the built page: slice, history, bars, eigen, schedule, trace, fit, differences, coordinates, phase, sweep, curvature.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

/** A figure of a lab by its title, when it has drawn something. */
async function figure(page: Page, lab: string, title: string): Promise<Locator> {
  await page.locator(`.lab-figure[id="${lab}"]`).scrollIntoViewIfNeeded();
  const group = page
    .locator(`.lab-figure[id="${lab}"]`)
    .getByRole('group', { name: title, exact: true });
  await group.locator('svg[aria-label] path').first().waitFor();
  return group;
}
/** What a screen reader hears of the picture. */
const said = async (group: Locator) =>
  (await group.locator('svg[aria-label]').first().getAttribute('aria-label')) ?? '';
/** Waits until it says so. */
const hears = (group: Locator, words: RegExp) =>
  expect.poll(() => said(group), { timeout: 20_000 }).toMatch(words);
async function table(group: Locator): Promise<string[]> {
  await group.locator('summary').click();
  await group.getByRole('button', { name: 'Show as a table' }).click();
  await group.locator('tbody tr').first().waitFor();
  return group.locator('tbody tr').allInnerTexts();
}
async function saved(page: Page, group: Locator, kind: string): Promise<string> {
  await group.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    group.getByRole('button', { name: kind }).click(),
  ]);
  const stream = await download.createReadStream();
  let text = '';
  for await (const part of stream) text += part;
  return text;
}

describe('slice', () => {
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
    const csv = (await saved(page, slice, 'CSV')).trim().split('\n');
    expect(csv[0]).toBe('w₁,g');
    expect(csv).toHaveLength(242);
    expect(await saved(page, slice, 'SVG')).toContain('<svg');
    expect(complaints).toEqual([]);
  });
});

describe('history, bars, schedule and differences', () => {
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
});

describe('trace', () => {
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
    expect((await saved(page, group, 'CSV')).split('\n')[0]).toBe(
      'node,operation,value,d/dx,d/dy,adjoint',
    );
    expect(complaints).toEqual([]);
  });
});

describe('spread and regret', () => {
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
});

describe('coordinates, phase, sweep and curvature', () => {
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
    expect(await saved(page, map, 'SVG')).toContain('rgb(');
    expect(complaints).toEqual([]);
  });
});
