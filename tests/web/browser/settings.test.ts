// What a reader can set for all pages, in one visit after another; the languages; undo and redo; the search beyond lessons.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { keyTitle } from '../../../web/src/controls/keys.ts';
import type { Descriptions } from '../../../web/src/engine/types.ts';
import { findings } from './axe.ts';
import { useBrowser } from './browser.ts';
import { at, LabPage, LESSON } from './lab.ts';

const open = useBrowser();

const rootData = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

describe('the settings', () => {
  it('change colours, size, motion and decimals at once, are kept, and go back to the defaults', async () => {
    const { page, complaints } = await open(at('valley', 'start=-1.25,1.5'));
    const lab = await LabPage.of(page, 'valley');
    const colour = () =>
      lab.root
        .locator('path.run')
        .first()
        .evaluate((path) => getComputedStyle(path).stroke);
    const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
    // Labels of the axes: their size, and whether the figure has room for them.
    const labels = () =>
      lab.root.locator('.axes text').evaluateAll((texts) => {
        const places = texts.map((text) => [text, text.closest('svg')] as const);
        return {
          size: Number.parseFloat(getComputedStyle(texts[0] as Element).fontSize),
          fit: places.every(([text, svg]) => {
            const [own, room] = [text.getBoundingClientRect(), svg?.getBoundingClientRect()];
            return room && own.left >= room.left && own.right <= room.right;
          }),
        };
      });
    // A run in the plot: how wide its line is drawn, and how large the marker of its shown step and its start.
    const widthOf = (part: string) =>
      lab.root
        .locator(part)
        .first()
        .evaluate((path) => (path as SVGGraphicsElement).getBBox().width);
    const run = async () => ({
      line: await lab.root
        .locator('path.run')
        .first()
        .evaluate((path) => Number.parseFloat(getComputedStyle(path).strokeWidth)),
      marker: await widthOf('path.now'),
      start: await widthOf('.handle .knob'),
    });
    const [calm, normal, usual] = [await colour(), await size(), await labels()];
    expect(usual).toEqual({ size: 12, fit: true });
    expect(await run()).toEqual({ line: 2.25, marker: 10, start: 15 });
    await page.getByRole('button', { name: 'Settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    const seen = new Set([calm]);
    for (const palette of ['Vivid', 'By lightness']) {
      await dialog.getByLabel(palette).check();
      seen.add(await colour());
    }
    expect(seen.size).toBe(3);
    await dialog.getByLabel('Largest').check();
    expect(Number.parseFloat(await size())).toBeGreaterThan(1.25 * Number.parseFloat(normal));
    expect(await labels()).toEqual({ size: 15.75, fit: true });
    await dialog.getByLabel('Projector').check();
    expect(await labels()).toEqual({ size: 18, fit: true });
    const large = await run();
    expect(large.line).toBeCloseTo(4.32, 5);
    expect(large.marker).toBeCloseTo(15, 0);
    expect(large.start).toBeCloseTo(22.5, 5);
    await dialog.getByLabel('Screen').check();
    await dialog.getByLabel('Less: nothing moves').check();
    await dialog.getByLabel('Comma: 0,5').check();
    await page.keyboard.press('Escape');

    await page.reload();
    await LabPage.of(page, 'valley');
    expect(await rootData(page)).toMatchObject({
      palette: 'graded',
      text: 'largest',
      motion: 'less',
      decimal: 'comma',
    });
    expect(await lab.field(/^Start w₁$/).inputValue()).toBe('-1,25');
    await lab.field(/^Start w₁$/).fill('-0,75');
    await lab.until(() => lab.start(), /w₁ −0,75/);
    // Addresses and files stay as they are written everywhere.
    await expect.poll(() => page.url()).toContain('start=-0.75,1.5');
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }

    await page.getByRole('button', { name: 'Settings' }).click();
    await dialog.getByRole('button', { name: 'Back to the defaults' }).click();
    expect(await rootData(page)).toEqual({ root: '../../' });
    await dialog.getByRole('button', { name: 'Forget everything …' }).click();
    await page
      .getByRole('dialog', { name: 'Forget' })
      .getByRole('button', { name: 'Keep it' })
      .click();
    await page.evaluate(() => {
      localStorage.setItem('descent-lab.student', 'Anna');
      localStorage.setItem('another-site', 'stays');
    });
    await dialog.getByRole('button', { name: 'Forget everything …' }).click();
    await page.getByRole('button', { name: 'Forget everything', exact: true }).click();
    await page.waitForLoadState();
    await LabPage.of(page, 'valley');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['another-site']);
    expect(complaints).toEqual([]);
  });

  it('say where nothing can be kept: storage full', async () => {
    const { page, complaints } = await open('');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Dark', { exact: true }).check();
    await page.getByText('does not let the page keep the choice').waitFor();
    expect(await rootData(page)).toMatchObject({ theme: 'dark' });
    await page.getByLabel('Deutsch').check();
    expect(complaints).toEqual([]);
  });
});

describe('the dialogs', () => {
  it('have no serious finding of axe, light or dark, and give the focus back', async () => {
    const { page, complaints } = await open('lessons/13-playground/');
    const lab = await LabPage.of(page, 'playground');
    const share = lab.root.getByRole('button', { name: /^Share/ });
    const dialogs = {
      settings: () => page.getByRole('button', { name: 'Settings' }).click(),
      search: () => page.keyboard.press('/'),
      shortcuts: () => page.keyboard.press('?'),
      share: () => share.click(),
    };
    for (const [name, show] of Object.entries(dialogs)) {
      await show();
      const dialog = page.locator('dialog[open]');
      await dialog.waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page, { within: 'dialog[open]' }), `${name} ${colorScheme}`).toEqual(
          [],
        );
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    expect(await share.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('the languages', () => {
  it('German: chosen in the settings, kept, said of a lab, an exercise and the frame', async () => {
    const { page, complaints } = await open(LESSON);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Deutsch').click();
    await page.getByRole('button', { name: 'Einstellungen' }).waitFor();
    const lab = await LabPage.of(page, 'valley');
    await lab.button('Zurücksetzen').waitFor();
    await lab.until(() => lab.status(), /^Schritt 40: g/);
    const exercise = page.locator('section.exercise[id="first-step"]');
    await exercise.scrollIntoViewIfNeeded();
    await exercise.getByRole('button', { name: 'Prüfen' }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: /durchsuchen/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.bottom p').getAttribute('lang')).toBe('de');
    expect(await lab.root.locator('.lab').getAttribute('lang')).toBe('de');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // The address wins over what was chosen, for this visit.
    await page.goto(page.url().replace(/\/(#|$)/, '/?lang=en$1'));
    await page.getByRole('button', { name: 'Settings' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('leave no text of the page untranslated', async () => {
    const module = (await import('../../../build/wasm/engine.mjs')) as {
      default: () => Promise<{ describe(): string }>;
    };
    const { methods } = JSON.parse((await module.default()).describe()) as Descriptions;
    /** The engine's names of settings, which are English everywhere. */
    const engine = methods.flatMap(({ keys }) => keys.map(({ name }) => keyTitle(name)));
    const { page, complaints } = await open(
      `${LESSON}?lang=pseudo#v=1&lab=valley&start=q&nonsense=1&view=5,1`,
    );
    const lab = await LabPage.of(page, 'valley');
    const exercise = page.locator('section.exercise[id="first-step"]');
    await exercise.scrollIntoViewIfNeeded();
    await exercise.locator('.check').click();
    await exercise.locator('.verdict p').waitFor();
    expect(await lab.root.locator('.problem').innerText()).toMatch(/⟦[^⟧]*“start”.*⟦[^⟧]*“view”/s);
    /** What is shown now without having been translated. */
    const bare = () =>
      page.evaluate((engine) => {
        // What stays: formulas, numbers and names, code, what the engine describes, what the author wrote.
        const kept =
          'option, code, pre, kbd, .katex, .brand, svg, textarea, .status p, .verdict, .lab ul, [name="language"], label:has([name="language"]), .exercise-answer :is([role="group"], [role="radiogroup"]) label, .aid div';
        const found: string[] = [];
        const marked = (text: string) =>
          engine.includes(text) || !/\p{L}{2}/u.test(text.replace(/⟦[^⟧]*⟧/gsu, ''));
        for (const root of document.querySelectorAll(
          '.lab[data-ready], [data-ready] .exercise-answer, dialog, header.top',
        )) {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement?.closest(kept)) continue;
            const text = node.nodeValue?.trim() ?? '';
            if (!marked(text)) found.push(text);
          }
          for (const element of root.querySelectorAll('[aria-label], [placeholder]')) {
            if (element.closest(kept) && !element.matches('textarea, svg')) continue;
            for (const name of ['aria-label', 'placeholder']) {
              const text = element.getAttribute(name) ?? '';
              if (!text.includes('⟦') && !marked(text)) found.push(`${name}: ${text}`);
            }
          }
        }
        return [...new Set(found)];
      }, engine);
    for (const menu of await lab.root.locator('details:has(> .box)').all()) {
      await menu.locator('summary').click();
      await lab.until(() => menu.locator('.box').innerText(), /⟦/);
      expect(await bare()).toEqual([]);
      await page.keyboard.press('Escape');
    }
    for (const key of ['?', '/']) {
      await page.keyboard.press(key);
      const opened = page.locator('dialog[open]');
      await expect.poll(async () => [await opened.count(), complaints]).toEqual([1, []]);
      await page.keyboard.press('Escape');
      await opened.waitFor({ state: 'detached' });
    }
    await page.locator('[data-opens="settings"]').click();
    await page.locator('dialog.settings[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog.settings').waitFor({ state: 'hidden' });
    await lab.root.getByRole('button', { name: /Share/ }).click();
    await page.locator('dialog[open] pre').waitFor();
    expect(await bare()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('undo', () => {
  it('takes back a change by button and by key, and makes it again', async () => {
    const { page, complaints } = await open(LESSON);
    const lab = await LabPage.of(page, 'valley');
    expect(await lab.button('Undo').isDisabled()).toBe(true);
    const [start, path] = [await lab.start(), await lab.path()];
    await lab.handle.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const moved = await lab.until(
      () => lab.start(),
      (text) => text !== start,
    );
    await page.waitForTimeout(700);
    const far = await lab.path();
    await lab.field('steplength').fill('0.03');
    await lab.until(
      () => lab.path(),
      (text) => text !== far,
    );
    await lab.button('Undo').click();
    await lab.until(
      () => lab.path(),
      (text) => text === far,
    );
    expect(await lab.start()).toBe(moved);
    await lab.handle.focus();
    await page.keyboard.press('Control+z');
    await lab.until(
      () => lab.start(),
      (text) => text === start,
    );
    expect(
      await lab.until(
        () => lab.path(),
        (text) => text === path,
      ),
    ).toBe(path);
    await page.keyboard.press('Control+y');
    await lab.until(
      () => lab.start(),
      (text) => text === moved,
    );
    expect(complaints).toEqual([]);
  });
});

describe('the search', () => {
  it('finds methods and functions, and shows them in the playground', async () => {
    const { page, complaints } = await open('');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('rmsprop');
    await page.locator('.search li a', { hasText: 'Methods' }).first().click();
    const lab = await LabPage.of(page, 'playground');
    expect(
      await lab.root.locator('select').filter({ hasText: 'RMSProp' }).first().inputValue(),
    ).toBe('rmsprop');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('himmelblau');
    await page.locator('.search li a', { hasText: 'Functions' }).first().click();
    await expect.poll(() => page.url()).toContain('himmelblau');
    await lab.until(() => lab.status(), /g /);
    expect(await lab.root.locator('.problem').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
