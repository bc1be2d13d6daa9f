// Maps in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { fits, PATIENT, saved, withFigures } from './figure-page.ts';
import { LabPage, LESSON } from './lab.ts';

const open = useBrowser();

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
  await expect.poll(() => figure.locator('tbody tr').count()).toBe(7);
  const csv = (await saved(page, 'Map', 'Save the numbers as CSV')).toString().trim().split('\n');
  expect(csv[0]).toBe('start[0],start[1],steps');
  expect(csv).toHaveLength(1 + 64 * 64);
  // The picture takes along what its colours mean.
  const picture = (await saved(page, 'Map', 'Save as SVG')).toString();
  expect(picture.match(/data:image\/png;base64,/g)).toHaveLength(2);
  expect(picture).toMatch(/>steps<\/text><image .*<text [^>]*text-anchor="end"[^>]*>\d+<\/text>/);
  await figure.getByLabel('What is shown').selectOption('basin');
  await fine();
  const basins = (await saved(page, 'Map', 'Save as SVG')).toString();
  expect(basins).toMatch(/>A: leads to the minimum at \([^<]*\(\d[\d.]* %\)<\/text>/);
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
  await lab.until(words, /rate/);

  // The cursor and the axes by numbers: a steplength is positive, however small.
  const typed = (name: string) => figure.getByRole('textbox', { name, exact: true });
  await typed('Pixel, α').fill('0');
  await lab.until(() => figure.getByRole('alert').innerText(), /Must be greater than 0/);
  await page.keyboard.press('Escape');
  await figure.getByText('Axes', { exact: true }).click();
  await typed('α from').fill('1e-6');
  expect(await figure.getByRole('alert').count()).toBe(0);
  await lab.until(
    async () => decodeURIComponent(page.url()),
    /from=0?.?0*1e-6|from=1e-6|0\.000001/,
  );
  await typed('α to').fill('1e-7');
  await figure.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');

  // What the engine refuses is said, and the picture stays.
  await page.evaluate(() => {
    location.hash = "#v=1&lab=basins&map=(x=(key='methods[0].wings',from=0,to=1,count=64))";
  });
  await lab.until(() => figure.getByRole('alert').innerText(), /map\.x\.key.*wings/s);
  await fits(page, 320);
  expect(complaints).toEqual([]);
}, 240_000);
