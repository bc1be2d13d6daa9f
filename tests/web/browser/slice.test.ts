// The slice in the built page.
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { figure, hears, said, saved, table, withFigures } from './figure-page.ts';
import { LabPage, LESSON } from './lab.ts';

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

const playground = (settings: string) => `#v=1&lab=playground&${settings}&figures=slice`;

it('says why there is no line', async () => {
  const { page, complaints } = await open(
    `lessons/13-playground/${playground('f=(x-2)^2+y^2&start=1,1')}`,
  );
  const slice = await figure(page, 'playground', 'Slice');
  for (const [settings, words] of [
    ['f=x*0+y*0+3&start=1,1', /The gradient is zero and nothing moves/],
    ['f=sqrt(x)+y&start=-1,1', /The gradient is not a finite number here/],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, playground(settings));
    await hears(slice, words);
    expect(await slice.locator('path.curve').count()).toBe(0);
  }
  expect(complaints).toEqual([]);
});

it('keeps nothing of a function before, whose slice was still computed', async () => {
  const { page, complaints } = await open(
    `lessons/13-playground/${playground('f=(x-k)^2&start=1')}`,
  );
  const slice = await figure(page, 'playground', 'Slice');
  await hears(slice, /Step 100 moves x only/);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, playground('f=x*0+y*0+3&start=1,1'));
  const none = /The gradient is zero and nothing moves/;
  await hears(slice, none);
  await page.waitForTimeout(1000);
  expect(await said(slice)).toMatch(none);
  expect(complaints).toEqual([]);
});

it('begins where the cost is no number, on the curve as well', async () => {
  const { page, complaints } = await open(
    'lessons/13-playground/#v=1&lab=playground&f=log(x)&start=-1&figures=slice,contour',
  );
  const lab = await LabPage.of(page, 'playground');
  await lab.root.locator('path.hops').first().waitFor({ state: 'attached' });
  const { y } = await lab.centre(lab.handle);
  const box = await lab.root.locator('svg:has(.handle)').boundingBox();
  expect(y).toBeGreaterThan((box?.y ?? 0) + 0.7 * (box?.height ?? 0));
  expect(await lab.path()).not.toContain('NaN');
  expect(complaints).toEqual([]);
});

it('typesets tall brackets under the security policy', async () => {
  const { page, complaints } = await open(
    'lessons/13-playground/#v=1&lab=playground&f=x^2+y^2&start=1,2&methods=ftrl',
  );
  const lab = await LabPage.of(page, 'playground');
  await lab.root.getByText('Explain this step').click();
  const bracket = lab.root.locator('.delimsizing svg').first();
  await bracket.waitFor({ state: 'attached' });
  // As wide as the bracket, not as what it stands in.
  expect(await bracket.evaluate((svg) => svg.style.width)).toMatch(/^0\.\d+em$/);
  expect(complaints).toEqual([]);
});
