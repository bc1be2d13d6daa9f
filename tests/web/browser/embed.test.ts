// <descent-lab> in other people's pages, whose policy is strict and whose styles are none of ours.
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

const EXPERIMENT = {
  version: 1,
  objective: { source: 'x^2 + 10*y^2' },
  start: [-2, 1],
  methods: [{ method: 'gradient_descent', steplength: 0.04 }],
  steps: 30,
};

/** A page of somebody else, with a policy of its own. */
async function visit(
  page: Page,
  address: string,
  policy: string,
  body: string,
  language = 'en',
): Promise<void> {
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body:
        `<!doctype html><html lang="${language}"><title>Somebody else's page</title><link rel="icon" href="data:,">` +
        `<script type="module" src="${inject('address')}embed/descent-lab.js"></script><p>Their text.</p>${body}`,
    }),
  );
  await page.route('**/foreign/broken.json', (route) => route.fulfill({ body: '{"objective": ' }));
  await page.route('**/foreign/mine.json', (route) =>
    route.fulfill({
      body: JSON.stringify({ experiment: EXPERIMENT, figures: ['history'], controls: ['player'] }),
    }),
  );
  await page.goto(address);
}

/** What a page complains about, without the visit of the page itself. */
const own = (complaints: string[]) => complaints.filter((text) => !text.includes('/foreign/'));

describe('<descent-lab>', () => {
  it('shows experiments from a script, an attribute and a file under a strict policy, and says what is wrong', async () => {
    const { page, complaints } = await open('');
    const { origin } = new URL(inject('address'));
    await visit(
      page,
      `${origin}/foreign/page.html`,
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src data: blob:",
      `<descent-lab id="inside"><script type="application/json">${JSON.stringify(EXPERIMENT)}</script></descent-lab>` +
        `<descent-lab id="attribute" data-theme="dark" experiment='${JSON.stringify({ ...EXPERIMENT, start: [1, 1] })}' figures="curve" controls="start"></descent-lab>` +
        '<descent-lab id="file" src="mine.json"></descent-lab>' +
        '<descent-lab id="broken" src="broken.json"></descent-lab>' +
        '<descent-lab id="wrong" experiment=\'{"objective": {"source": "x^2 +"}, "start": [1], "methods": [], "steps": 1}\'></descent-lab>' +
        '<descent-lab id="empty"></descent-lab>',
    );
    const lab = (id: string) => page.locator(`descent-lab[id="${id}"]`);
    for (const id of ['inside', 'attribute', 'file']) {
      await lab(id).and(page.locator('[data-ready]')).waitFor();
      await lab(id).locator('.figure').first().waitFor();
    }
    await lab('inside').locator('.handle').first().waitFor();
    const status = await lab('inside').locator('.status').innerText();
    await lab('inside').locator('.handle').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => lab('inside').locator('.status').innerText()).not.toBe(status);
    await lab('inside').locator('textarea').fill('x^2 + y^2 + sin(x)');
    await lab('inside').locator('.formula .katex').waitFor();

    // Styled by its own sheets, its theme its own; the page around is not.
    const ground = (id: string) =>
      lab(id)
        .locator('.lab-body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(await ground('inside')).toBe('rgb(255, 255, 255)');
    expect(await ground('attribute')).toBe('rgb(27, 31, 38)');
    expect(
      await page
        .locator('p')
        .first()
        .evaluate((p) => getComputedStyle(p).fontFamily),
    ).not.toContain('Source Sans');
    expect(await lab('file').locator('textarea, .handle').count()).toBe(0);
    await lab('broken').getByRole('alert').getByText('is not JSON').waitFor();
    await lab('empty').getByRole('alert').getByText('There is no experiment').waitFor();
    await lab('wrong')
      .getByText(/ends|expected|incomplete/i)
      .first()
      .waitFor();

    // Another experiment takes the place of the first; an element that is taken away leaves nothing behind.
    await lab('attribute').evaluate((element, experiment) => {
      element.setAttribute('figures', 'contour history');
      element.setAttribute('experiment', experiment);
    }, JSON.stringify(EXPERIMENT));
    await expect.poll(() => lab('attribute').locator('.figure').count()).toBe(2);
    await lab('file').evaluate((element) => element.remove());
    expect(own(complaints)).toEqual([]);
  });

  it('works from another origin, with a worker, and speaks the language of the page', async () => {
    const { page, complaints } = await open('');
    const site = new URL(inject('address')).origin;
    await page.route(`${site}/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    await visit(
      page,
      'http://foreign.test/foreign/page.html',
      `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; worker-src ${site} blob:; connect-src ${site}; font-src ${site}; img-src data: blob:`,
      `<descent-lab><script type="application/json">${JSON.stringify({ ...EXPERIMENT, steps: 90_000 })}</script></descent-lab><descent-lab id="empty"></descent-lab>`,
      'de-CH',
    );
    await page.locator('descent-lab[data-ready] .status').getByText('Schritt 90000').waitFor();
    await page.locator('[id="empty"]').getByText('Es gibt kein Experiment').waitFor();
    expect(page.workers().length).toBeGreaterThan(0);
    expect(own(complaints).filter((text) => !text.startsWith(`request to ${site}`))).toEqual([]);
  });
});
