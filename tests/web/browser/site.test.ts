// The built site in a browser, below a path of the server: formulas, keyboard, phones, search, theme, offline, weight.
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findings } from './axe.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
describe('formulas', () => {
  it('stand as KaTeX lays them out, although their styles are in a sheet', async () => {
    const { page } = await open('lessons/04-gradient-descent/');
    // A fraction's numerator stands above its denominator, which collapsed styles would not do.
    const [above, below] = await page.evaluate(() => {
      const fraction = document.querySelector('.maths .mfrac .vlist');
      const rows = [...(fraction?.children ?? [])].map((row) =>
        row.querySelector('.mord')?.getBoundingClientRect(),
      );
      return [rows.at(-1)?.top ?? 0, rows[0]?.top ?? 0];
    });
    expect(above).toBeLessThan((below ?? 0) - 5);
    expect(await page.evaluate(() => document.fonts.check('16px KaTeX_Math'))).toBe(true);
  });

  it('that are too wide scroll in themselves, by keyboard too', async () => {
    const { page } = await open('lessons/04-gradient-descent/', {
      viewport: { width: 320, height: 640 },
    });
    const wide = page.locator('.maths').filter({ hasText: '≤' }).first();
    await wide.scrollIntoViewIfNeeded();
    await wide.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});

describe('the page frame', () => {
  it('begins with a link that skips to the text', async () => {
    const { page } = await open('lessons/04-gradient-descent/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('opens the list of lessons on a phone, and closes it by Escape', async () => {
    const { page } = await open('', { viewport: { width: 360, height: 640 } });
    const link = page
      .getByRole('navigation', { name: 'Lessons' })
      .getByRole('link', { name: 'Gradient descent' });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Lessons' }).click();
    await link.click();
    await page.waitForURL('**/lessons/04-gradient-descent/');
  });

  it('opens what happens when a prediction is made', async () => {
    const { page } = await open('lessons/04-gradient-descent/');
    const predict = page.locator('.predict').first();
    expect(await predict.locator('details').getAttribute('open')).toBeNull();
    await predict.getByRole('radio').nth(1).check();
    expect(await predict.locator('details').getAttribute('open')).toBe('');
  });
});

describe('the search', () => {
  it('is opened by a key, forgives a slip, is used by keyboard alone and leads to the section', async () => {
    const { page, complaints } = await open('');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.type('diminsh kink');
    await page.locator('.search li a').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/lessons/04-gradient-descent/#a-kink-and-steps-that-diminish');
    expect(complaints).toEqual([]);
  });

  it('says when there is nothing', async () => {
    const { page } = await open('');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('xqzzy');
    await page.getByText('Nothing found.').waitFor();
  });
});

describe('the theme', () => {
  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('follows the system, can be chosen, and is kept from page to page without a flash', async () => {
    const { page } = await open('', { colorScheme: 'light' });
    const light = await ground(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await page.goto(new URL('lessons/04-gradient-descent/', inject('address')).href, {
      waitUntil: 'commit',
    });
    await page.locator('body').waitFor({ state: 'attached' });
    // As soon as there is a body, the attribute is there: the script ran before it.
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.locator('main').waitFor();
    expect(await ground(page)).toBe(dark);
  });

  it('can be chosen where storage is forbidden', async () => {
    const { page, complaints } = await open('about:blank');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(inject('address'));
    const before = await ground(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await ground(page)).not.toBe(before);
    await page.getByText('does not let the page keep the choice').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('without network', () => {
  it('shows the pages that were opened before, with figures and search; another page leads home', async () => {
    const { page } = await open('lessons/04-gradient-descent/', { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').innerText()).toBe('Gradient descent');
    await page.locator('.lab').first().scrollIntoViewIfNeeded();
    await page.locator('.lab[data-ready]').first().waitFor();
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('kink');
    await page.locator('.search li a').first().waitFor();
    await page.goto(new URL('lessons/99-never-opened/', inject('address')).href);
    expect(page.url()).toBe(`${inject('address')}#offline`);
    await page.getByText('There is no network').waitFor();
  });

  it('keeps nothing of other versions of the site, and leaves other caches alone', async () => {
    // A file of the site, which has no script: the old version's cache is there before the worker is.
    const { page } = await open('search.json', { serviceWorkers: 'allow' });
    const scope = inject('address');
    const old = `descent-lab ${scope} old`;
    await page.evaluate(
      async (names) => Promise.all(names.map((name) => caches.open(name))),
      ['something else', old],
    );
    await page.goto(scope);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate((name) => caches.has(name), old)).toBe(false);
    const left = await page.evaluate(() => caches.keys());
    expect(left.map((name) => name.replace(/[0-9a-f]{16}$/, 'version')).toSorted()).toEqual([
      `descent-lab ${scope} version`,
      'something else',
    ]);
  });
});

describe('what is out of sight', () => {
  /** A page on a phone, and the scripts that have come for it; what several workers load comes over the network once. */
  const counted = async () => {
    const { page } = await open('about:blank', { viewport: { width: 390, height: 844 } });
    const scripts = new Set<string>();
    page.on('response', (response) => {
      // three.js is counted apart.
      const url = response.url();
      if (url.endsWith('.js') && !url.includes('surface-scene')) scripts.add(url);
    });
    /** Of what has come. It is fetched again: the browser forgets what a worker that has ended has loaded. */
    const weight = async () => {
      const sizes = await Promise.all(
        [...scripts].map(async (url) => {
          const body = await (await fetch(url)).arrayBuffer();
          return [path.basename(url), gzipSync(body).length] as const;
        }),
      );
      return { bytes: sizes.reduce((sum, [, size]) => sum + size, 0), sizes: String(sizes) };
    };
    return { page, scripts, weight };
  };

  it('waits: a page is at most 5 kB of script, compressed, and at most 80 kB with its first figure', async () => {
    const { page, scripts, weight } = await counted();
    await page.goto(new URL('lessons/04-gradient-descent/', inject('address')).href, {
      waitUntil: 'networkidle',
    });
    expect(scripts.size).toBeGreaterThan(0);
    const alone = await weight();
    expect(alone.bytes, alone.sizes).toBeLessThanOrEqual(5000);

    // By keyboard: the place of a figure takes the focus, and gives it to the figure.
    const lab = page.locator('.lab').first();
    expect(await lab.getAttribute('data-ready')).toBeNull();
    await lab.focus();
    await lab.and(page.locator('[data-ready]')).waitFor();
    await lab.locator('.figure').first().waitFor();
    expect(await lab.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator('.lab .figure:first-child :focus').count()).toBe(1);
    expect(await lab.getAttribute('tabindex')).toBeNull();
    const first = await weight();
    expect(first.bytes, first.sizes).toBeLessThanOrEqual(80_000);
    expect(await page.locator('.lab').last().getAttribute('data-ready')).toBeNull();
  });

  it.each([
    '01-first-order-conditions',
    '02-coordinate-descent',
    '04-gradient-descent',
    '06-momentum',
    '07-normalization-and-clipping',
    '08-adaptive-methods',
    '11-saddle-escape',
    '13-playground',
  ])('is little: %s, read to its end, is at most 80 kB of script', async (name) => {
    const { page, weight } = await counted();
    await page.goto(new URL(`lessons/${name}/`, inject('address')).href);
    for (const part of await page.locator('.lab[data-lab], [data-exercise]').all()) {
      await part.scrollIntoViewIfNeeded();
      await part.and(page.locator('[data-ready]')).waitFor();
    }
    for (const lab of await page.locator('.lab').all()) {
      const spec = JSON.parse((await lab.getAttribute('data-lab')) ?? '{}') as {
        figures: string[];
      };
      await lab
        .locator('.figure')
        .nth(spec.figures.length - 1)
        .waitFor();
    }
    await page.waitForLoadState('networkidle');
    const all = await weight();
    expect(all.bytes, all.sizes).toBeLessThanOrEqual(80_000);
  });
});
