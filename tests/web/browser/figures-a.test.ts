// Figure kinds in the browser: map, surface, stationary points, compare. One page for each.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { withFigures } from './figure-page.ts';
import { LabPage, LESSON } from './lab.ts';

const open = useBrowser();

/** Milliseconds for what workers compute and what is drawn without a graphics card, on a busy machine. */
const PATIENT = 90_000;

/** Chooses from the menu of a figure and gives what is saved. */
async function save(page: Page, figure: string, kind: string): Promise<Buffer> {
  const group = page.getByRole('group', { name: figure, exact: true });
  const waiting = page.waitForEvent('download');
  await group.getByLabel('Table and downloads').click();
  await group.getByRole('button', { name: kind }).click();
  return readFile(await (await waiting).path());
}

async function fits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

describe('stationary', () => {
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
    expect(await lab.root.locator('.plot circle.chosen').count()).toBe(1);

    const kinds = () => figure.locator('tbody th').allInnerTexts();
    const cost = figure.getByRole('columnheader', { name: 'g', exact: true }).getByRole('button');
    await cost.click();
    expect((await kinds()).join()).toMatch(/minimum.*saddle/s);
    await cost.click();
    expect((await kinds()).join()).toMatch(/saddle.*minimum/s);
    expect(await figure.locator('th[aria-sort=descending]').count()).toBe(1);

    await figure.getByRole('button', { name: 'Start here' }).first().click();
    await lab.until(() => lab.start(), /x −1, y 0/);

    // The window's number fields are its twin; a smaller one has fewer points.
    await figure.getByRole('textbox', { name: 'x from' }).fill('0');
    await lab.until(
      words,
      /1 stationary point: 1 minimum\. It is proved that this is the only one/,
    );
    await figure.getByRole('textbox', { name: 'x to' }).fill('-1');
    expect(await figure.getByRole('textbox', { name: 'x to' }).getAttribute('aria-invalid')).toBe(
      'true',
    );

    const csv = (await save(page, 'Stationary points', 'Save the numbers as CSV')).toString();
    expect(csv).toBe('kind,x,y,cost,eigenvalues,proved\nminimum,1,0,-2,2 6,yes\n');
    const svg = (await save(page, 'Stationary points', 'Save as SVG')).toString();
    expect(svg).toContain('>minimum</text>');
    const png = await save(page, 'Stationary points', 'Save as PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');

    // What cannot be decided, or cannot be searched, is said.
    await lab.formula.fill('abs(x) + y^2');
    await lab.until(words, /No stationary point found\. There may be more: one part/);
    await fits(page, 320);
    expect(complaints).toEqual([]);
  }, 120_000);
});

describe('map', () => {
  it('comes coarse and then fine, runs the pixel under the cursor, and leaks nothing', async () => {
    const { page, complaints } = await open(
      LESSON,
      undefined,
      withFigures({
        id: 'basins',
        figures: ['map', 'history'],
        experiment: {
          version: 1,
          objective: { source: '(x^2 - 1)^2 + y^2' },
          start: [-0.5, 0.8],
          methods: [{ method: 'momentum', steplength: 0.05, momentum: 0.8 }],
          steps: 60,
          map: {
            x: { key: 'start[0]', from: -2, to: 2, count: 64 },
            y: { key: 'start[1]', from: -2, to: 2, count: 64 },
            result: 'basin',
            tolerance: 0.01,
          },
        },
        controls: ['methods', 'start'],
      }),
    );
    const lab = await LabPage.of(page, 'basins');
    const figure = page.getByRole('group', { name: 'Map', exact: true });
    const plot = figure.locator('.plot');
    const fine = () =>
      figure
        .locator('.plot[data-stride="1"] + progress.idle')
        .waitFor({ state: 'attached', timeout: PATIENT });
    await fine();
    const words = () => figure.getByRole('status').innerText();
    await lab.until(words, /^[A-Z]: leads to the minimum at \(−?1, .*after \d+ steps/);
    expect(await figure.locator('svg text.letter').count()).toBeGreaterThanOrEqual(2);

    // The cursor goes by keys, by a click and by its fields; the other figures follow.
    const history = () => lab.root.locator('.figure').nth(1).locator('path.run').getAttribute('d');
    const before = await history();
    await lab.handle.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    await lab.until(
      async () => (await history()) ?? '',
      (path) => path !== before,
    );
    const stepped = await lab.start();
    expect(stepped).not.toMatch(/start x −0\.5,/);
    await page.keyboard.press('Escape');
    await lab.until(() => lab.start(), /start x −0\.5, start y 0\.8/);
    const area = await plot.boundingBox();
    await page.mouse.click((area?.x ?? 0) + 80, (area?.y ?? 0) + 60);
    await lab.until(
      () => lab.start(),
      (text) => !text.includes('−0.5'),
    );
    await figure.getByRole('textbox', { name: 'Pixel, start x' }).fill('1.5');
    await lab.until(() => lab.start(), /start x 1\.5/);
    expect(await lab.field(/^Start x$/).inputValue()).toBe('1.5');
    expect(await lab.root.locator('.plot path.run').first().getAttribute('d')).toMatch(/^M/);

    // A hundred changes in a row: the page answers between them, and afterwards nothing is left over.
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return usedSize;
    };
    const slider = lab.slider('steplength').first();
    await slider.focus();
    for (let i = 0; i < 10; ++i) await page.keyboard.press('ArrowLeft');
    await fine();
    const [workers, bytes] = [page.workers().length, await heap()];
    for (let i = 0; i < 100; ++i) {
      await page.keyboard.press(i % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
      if (i % 10 === 0) await lab.until(() => slider.inputValue(), /./);
    }
    await fine();
    expect(page.workers().length).toBe(workers);
    expect((await heap()) - bytes).toBeLessThan(3e6);

    // Numbers on a scale, and hyper-parameters on the axes.
    await figure.getByLabel('What is shown').selectOption('steps');
    await fine();
    await lab.until(() => figure.locator('.scale').innerText(), /steps/);
    await figure.getByLabel('Table and downloads').click();
    await figure.getByRole('button', { name: 'Show as a table' }).click();
    expect(await figure.locator('tbody tr').count()).toBe(7);
    const csv = (await save(page, 'Map', 'Save the numbers as CSV')).toString().trim().split('\n');
    expect(csv[0]).toBe('start[0],start[1],steps');
    expect(csv).toHaveLength(1 + 64 * 64);
    expect((await save(page, 'Map', 'Save as SVG')).toString()).toContain('data:image/png;base64,');
    await page.evaluate(() => {
      const y = "y=(key='methods[0].momentum',from=0,to=0.99,count=64)";
      const x = "x=(key='methods[0].steplength',from=0.001,to=3,count=64,scale=log)";
      location.hash = `#v=1&lab=basins&map=(${x},${y},result=cost)`;
    });
    await lab.until(() => figure.locator('.scale').innerText(), /cost/);
    await fine();
    expect(await figure.locator('ul').innerText()).toMatch(
      /more than [\d.]+ .*%.*diverges [\d.]+ %/s,
    );
    await figure.getByLabel('What is shown').selectOption('rate');
    await lab.until(() => figure.locator('.scale').innerText(), /rate/);
    await fine();
    await lab.until(() => lab.start(), /α 0\.05, .*0\.8/);
    await page.mouse.click((area?.x ?? 0) + 200, (area?.y ?? 0) + 150);
    await lab.until(
      async () => page.url(),
      (url) => /methods=momentum/.test(decodeURIComponent(url)),
    );

    // What the engine refuses is said, and the picture stays.
    await page.evaluate(() => {
      location.hash = "#v=1&lab=basins&map=(x=(key='methods[0].wings',from=0,to=1,count=64))";
    });
    await lab.until(() => figure.getByRole('alert').innerText(), /map\.x\.key.*wings/s);
    await fits(page, 320);
    expect(complaints).toEqual([]);
  }, 240_000);
});

describe('surface', () => {
  it('is turned by mouse and keys, follows the step, gives everything back, and is missed in words', async () => {
    const { page, complaints } = await open(
      LESSON,
      undefined,
      withFigures({
        id: 'hill',
        figures: ['surface', 'history'],
        choice: ['surface', 'history'],
        experiment: {
          version: 1,
          objective: { source: 'x^3 - 3x + y^2' },
          start: [-0.5, 1.5],
          methods: [{ method: 'gradient_descent', steplength: 0.05 }],
          steps: 30,
        },
        view: { x: [-2, 2], y: [-2, 2] },
        controls: ['formula', 'figures', 'player'],
      }),
    );
    const contexts: string[] = [];
    page.on('console', (message) => {
      if (/active WebGL contexts/.test(message.text())) contexts.push(message.text());
    });
    const root = page.locator('#hill');
    const figure = page.getByRole('group', { name: 'Surface', exact: true });
    const plot = figure.locator('.plot[data-drawn]');
    await plot.waitFor({ timeout: PATIENT });
    /** The picture as drawn, and that it is none of one colour. */
    const picture = () =>
      figure.locator('canvas').evaluate((element) => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 64;
        const context = canvas.getContext('2d');
        context?.drawImage(element as HTMLCanvasElement, 0, 0, 64, 64);
        const pixels = [...(context?.getImageData(0, 0, 64, 64).data ?? [])];
        return new Set(pixels).size < 20 ? 'blank' : pixels.join();
      });
    let before = 'blank';
    const changes = async () => {
      for (let i = 0; i < 100; ++i) {
        const now = await picture();
        if (now !== before) {
          before = now;
          return;
        }
        await page.waitForTimeout(50);
      }
      throw new Error('The picture does not change.');
    };
    await changes();
    const svg = figure.locator('.plot svg');
    const turn = () => figure.getByRole('textbox', { name: 'Turn' }).inputValue();
    const [first] = [await turn()];
    await svg.focus();
    await page.keyboard.press('ArrowRight');
    await changes();
    expect(await turn()).not.toBe(first);
    const box = await svg.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 150];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y + 30, { steps: 3 });
    await page.mouse.up();
    await changes();
    await figure.getByRole('textbox', { name: 'Tilt' }).fill('80');
    await changes();
    await page.keyboard.press('Tab');
    await svg.focus();
    await page.keyboard.press('0');
    await changes();
    expect(await turn()).toBe(first);

    // The tangent plane, the model and the compressed heights; another step and another cost.
    for (const name of ['Tangent plane', 'Quadratic model', 'Compressed heights']) {
      const button = figure.getByRole('button', { name });
      const pressed = await button.getAttribute('aria-pressed');
      await button.click();
      await changes();
      expect(await button.getAttribute('aria-pressed')).not.toBe(pressed);
    }
    await root.getByRole('button', { name: 'To the start' }).click();
    await changes();
    expect(await svg.getAttribute('aria-label')).toMatch(/after 0 steps at \(−0\.5, 1\.5\), cost/);
    await root.locator('textarea').fill('(1-x)^2 + 100(y-x^2)^2');
    await changes();
    expect((await save(page, 'Surface', 'Save as PNG')).length).toBeGreaterThan(10_000);
    expect((await save(page, 'Surface', 'Save as SVG')).toString()).toContain('data:image/png');

    // Shown and hidden more often than a browser has drawing contexts.
    const choice = root
      .getByRole('group', { name: 'Figures' })
      .getByRole('button', { name: 'Surface' });
    // A small picture is soon drawn.
    await page.setViewportSize({ width: 400, height: 700 });
    for (let i = 0; i < 17; ++i) {
      await choice.click();
      await choice.click();
      await plot.waitFor();
    }
    expect(contexts).toEqual([]);
    await fits(page, 320);
    await page.evaluate(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...all: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        ...all: unknown[]
      ) {
        return /webgl/.test(String(all[0])) ? null : original.apply(this, all);
      } as never;
    });
    await choice.click();
    await choice.click();
    await figure.getByText('WebGL is missing').waitFor();
    expect(await root.locator('.status').innerText()).toMatch(/^start/);
    expect(complaints).toEqual([]);
  }, 240_000);
});

describe('compare', () => {
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
    const order = () => figure.locator('tbody th').allInnerTexts();
    expect(await figure.locator('tbody th svg').count()).toBe(2);
    await column('steps to |∇g| ≤ 0.001').click();
    expect((await order())[0]).toContain('Momentum');
    await page.keyboard.press('Enter');
    expect((await order())[0]).toContain('Gradient descent');
    expect(await figure.locator('p').last().innerText()).toMatch(
      /^Momentum reached the goal first/,
    );
    await figure.getByRole('textbox', { name: 'Tolerance' }).fill('1e-30');
    await figure.getByText('None has reached the goal').waitFor();
    await figure.getByLabel('What is compared').selectOption('cost');
    await figure.getByRole('textbox', { name: 'Tolerance' }).fill('0,01');
    await column('steps to g ≤ 0.01').waitFor();

    const csv = (await save(page, 'Comparison', 'Save the numbers as CSV')).toString().split('\n');
    expect(csv[0]).toBe(
      'method,cost,gradient norm,steps to cost 0.01,gradient evaluations,cost evaluations,status',
    );
    expect((await save(page, 'Comparison', 'Save as SVG')).toString()).toContain(
      '>Momentum</text>',
    );

    // Back at the start nothing is told of the end.
    await root.getByRole('button', { name: 'To the start' }).click();
    const row = () => figure.locator('tbody tr').first().innerText();
    expect(await row()).toMatch(/–\s+–\s+–\s+step 0/);
    await fits(page, 320);
    expect(complaints).toEqual([]);
  }, 120_000);
});
