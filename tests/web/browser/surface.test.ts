// The surface in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { fits, PATIENT, saved, withFigures } from './figure-page.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

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
  expect((await saved(page, 'Surface', 'Save as PNG')).length).toBeGreaterThan(10_000);
  expect((await saved(page, 'Surface', 'Save as SVG')).toString()).toContain('data:image/png');

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
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...all: unknown[]) {
      return /webgl/.test(String(all[0])) ? null : original.apply(this, all);
    } as never;
  });
  await choice.click();
  await choice.click();
  await figure.getByText('WebGL is missing').waitFor();
  expect(await figure.getByRole('button', { name: 'Tangent plane' }).count()).toBe(0);
  expect(await root.locator('.status').innerText()).toMatch(/^start/);
  expect(complaints).toEqual([]);
}, 240_000);
