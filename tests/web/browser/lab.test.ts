import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { at, LabPage, LESSON, useValley, VALLEY } from './lab.ts';

const open = useBrowser();
const openValley = useValley(open);

describe('the formula field', () => {
  it('runs what a student types', async () => {
    const { complaints, lab } = await openValley();
    const before = await lab.path();
    await lab.formula.fill('(w_1 - 1)^2 + 3w_2^2');
    await lab.until(
      () => lab.path(),
      (path) => path !== before,
    );
    expect(await lab.status()).toMatch(/^step 40: g [\d.e−]+ → [\d.e−]+, \|∇g\| [\d.e−]+/);
    // The echo is typeset by then, or soon.
    await lab.root.locator('.formula .katex').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is typeset with the page; KaTeX comes with the first reader who goes into the field', async () => {
    const katex: string[] = [];
    const { page, complaints } = await open(
      LESSON,
      { viewport: { width: 360, height: 800 } },
      async (page) => {
        page.on('request', (request) => {
          if (/katex[^/]*\.js/.test(request.url())) katex.push(request.url());
        });
      },
    );
    const places = page.locator('.lab[data-lab]');
    const waiting = places.filter({ has: page.locator('.lab-formula .katex-html') });
    const fields = await waiting.count();
    expect(fields).toBeGreaterThan(1);
    const written = await page
      .locator(`.lab-figure[id="${VALLEY}"] .lab-formula annotation`)
      .textContent();
    for (const place of await places.all()) {
      await place.scrollIntoViewIfNeeded();
      await place.and(page.locator('[data-ready]')).waitFor();
    }
    await expect.poll(() => page.locator('.message .formula .katex-html').count()).toBe(fields);
    const lab = await LabPage.of(page, VALLEY);
    const echo = lab.root.locator('.message .formula');
    const shown = () => echo.locator('annotation').textContent();
    expect(await shown()).toBe(written);
    expect(katex).toEqual([]);

    await lab.formula.focus();
    await expect.poll(() => katex.length).toBe(1);
    await lab.formula.fill('(w_1 - 1)^2 + 7w_2^2');
    await expect.poll(shown).toContain('7 w_{2}^{2}');
    expect(await echo.locator('code').count()).toBe(0);
    await lab.button('Reset').click();
    await expect.poll(shown).toBe(written);
    expect(complaints).toEqual([]);
  });

  it('has its helps from the first reader who comes to it, and loses nothing that is done before they are there', async () => {
    const asked: string[] = [];
    let pass: () => void = () => undefined;
    const passed = new Promise<void>((resolve) => {
      pass = resolve;
    });
    let failing = true;
    const { page, complaints } = await open(LESSON, {}, (page) =>
      page.route(/formula-[^/]*\.js/, async (route) => {
        asked.push(route.request().url());
        if (failing) return route.abort();
        await passed;
        return route.continue();
      }),
    );
    const lab = await LabPage.of(page, VALLEY);
    const before = await lab.path();
    expect(asked).toEqual([]);
    // Without a network it is read all the same, and what is missing is said.
    await lab.formula.fill('(w_1 - 1)^2 + 2w_2^2');
    await lab.until(
      () => lab.path(),
      (path) => path !== before,
    );
    await lab.until(() => lab.root.locator('.message').innerText(), /could not be loaded/);
    expect(complaints.splice(0).every((text) => /ERR_FAILED/.test(text))).toBe(true);

    failing = false;
    const tries = asked.length;
    await lab.button('Reset').focus();
    await lab.formula.focus();
    await expect.poll(() => asked.length).toBeGreaterThan(tries);
    await page.keyboard.press('End');
    await page.keyboard.type(' + w_1');
    for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowLeft');
    const cursor = () =>
      lab.formula.evaluate((field) => (field as HTMLTextAreaElement).selectionStart);
    const at = await cursor();
    await lab.button('Keypad').dispatchEvent('click');
    pass();
    await lab.root.getByRole('group', { name: 'Keypad' }).waitFor();
    expect(await lab.formula.inputValue()).toBe('(w_1 - 1)^2 + 2w_2^2 + w_1');
    expect(await cursor()).toBe(at);
    expect(await lab.formula.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('marks an error under its column, keeps the figure, and offers a repair', async () => {
    const { complaints, lab } = await openValley();
    const before = await lab.path();
    await lab.formula.fill('w_1^2 + sinw_2');
    await lab.root.locator('.error').waitFor();
    expect(await lab.formula.getAttribute('aria-invalid')).toBe('true');
    expect(await lab.root.locator('.error').innerText()).toMatch(/Column 9/);
    // The mark lies under the name, not elsewhere.
    const mark = await lab.root.locator('.caret mark').boundingBox();
    const field = await lab.formula.boundingBox();
    const advance = (mark?.width ?? 0) / 6;
    expect(await lab.root.locator('.caret mark').innerText()).toBe('sinw_2');
    expect(((mark?.x ?? 0) - (field?.x ?? 0) - 13) / advance).toBeCloseTo(8, 0);
    expect(await lab.path()).toBe(before);
    await lab.root.locator('.error button').click();
    await lab.until(
      () => lab.path(),
      (path) => path !== before,
    );
    expect(await lab.formula.inputValue()).toContain('sin(');
    expect(complaints).toEqual([]);
  });

  it('survives whatever is typed', async () => {
    const { page, complaints, lab } = await openValley();
    for (const text of [
      '',
      '(((((',
      '1/0',
      'w_1^w_1^w_1^w_1',
      '<img src=x onerror=alert(1)>',
      '\\\\frac{',
      '('.repeat(5000),
      '1e999 w_1',
      'ﷺ😀',
    ]) {
      await lab.formula.fill(text);
      await page.waitForTimeout(30);
    }
    // Long ones: neither the typeset formula nor a name takes the page.
    for (const text of [
      Array.from({ length: 1500 }, (_, i) => `sin(${i}w)`).join('+'),
      `${'a'.repeat(5000)}^2`,
    ]) {
      const before = await lab.path();
      await lab.formula.fill(text);
      await lab.until(
        () => lab.path(),
        (path) => path !== before,
      );
      expect((await lab.root.boundingBox())?.height).toBeLessThan(1500);
      expect((await lab.formula.boundingBox())?.width).toBeGreaterThan(300);
    }
    await lab.formula.fill('w_1^2 + w_2^2');
    await lab.until(() => lab.status(), /step 40/);
    expect(complaints).toEqual([]);
  });

  it('gives every free name a slider and changes between curve and contour', async () => {
    const { lab } = await openValley();
    // Long names of axes are read whole.
    await lab.formula.fill('temperature^2 + pressure^2');
    await lab.root.locator('.axes .name', { hasText: 'temperature' }).waitFor();
    expect(
      await lab.root.locator('.axes .name').evaluateAll((names) =>
        names.every((name) => {
          const room = name.closest('svg')?.getBoundingClientRect();
          const { left, right } = name.getBoundingClientRect();
          return room && left >= room.left && right <= room.right;
        }),
      ),
    ).toBe(true);
    await lab.formula.fill('w^2 + sin(3w)');
    await lab.root.getByRole('group', { name: 'Curve', exact: true }).waitFor();
    await lab.formula.fill('(w_1 - 2)^2 + w_2^2');
    await lab.root.getByRole('group', { name: 'Contour', exact: true }).waitFor();
    expect(await lab.root.locator('svg[aria-label^="Contour plot"]').count()).toBe(1);
  });
});

describe('the start', () => {
  it('is dragged by mouse, and Escape takes it back', async () => {
    const { page, complaints, lab } = await openValley();
    const [start, path] = [await lab.start(), await lab.path()];
    const from = await lab.centre(lab.handle);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
    await lab.until(
      () => lab.start(),
      (text) => text !== start,
    );
    await lab.until(
      () => lab.path(),
      (text) => text !== path,
    );
    await page.keyboard.press('Escape');
    expect(await lab.start()).toBe(start);
    await page.mouse.up();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y - 30, { steps: 4 });
    await page.mouse.up();
    const moved = await lab.start();
    expect(moved).not.toBe(start);
    // Its twin fields show the same numbers.
    const first = await lab.field(/^Start w₁$/).inputValue();
    expect(moved.replaceAll('−', '-')).toContain(`w₁ ${Number(Number(first).toPrecision(3))}`);
    await lab.until(async () => page.url(), /start=/);
    expect(complaints).toEqual([]);
  });

  it('is moved as told also when the code for it comes later', async () => {
    let pass: () => void = () => undefined;
    const passed = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const asked: string[] = [];
    const { page, complaints } = await open(LESSON, {}, (page) =>
      page.route(/grips-[^/]*\.js/, async (route) => {
        asked.push(route.request().url());
        await passed;
        await route.continue();
      }),
    );
    const lab = await LabPage.of(page, VALLEY);
    expect(asked).toEqual([]);
    const start = await lab.start();
    const from = await lab.centre(lab.handle);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y - 30, { steps: 4 });
    await page.mouse.up();
    await lab.handle.press('ArrowRight');
    expect(await lab.start()).toBe(start);
    expect(asked.length).toBe(1);
    const [left, top] = await page.evaluate(() => [scrollX, scrollY]);
    pass();
    await lab.until(
      () => lab.start(),
      (text) => text !== start,
    );
    const to = await lab.centre(lab.handle);
    expect(to.x - from.x).toBeGreaterThan(40);
    expect(to.x - from.x).toBeLessThan(60);
    expect(Math.abs(to.y - from.y + 30)).toBeLessThan(4);
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([left, top]);
    expect(complaints).toEqual([]);
  });

  it('is moved by the keyboard: arrows, finer with Shift, Escape', async () => {
    const { page, lab } = await openValley();
    const read = async () => Number(await lab.handle.getAttribute('aria-valuenow'));
    const field = () => lab.field(/^Start w₁$/).inputValue();
    const before = await read();
    await lab.handle.focus();
    await page.keyboard.press('ArrowRight');
    const coarse = (await read()) - before;
    expect(coarse).toBeGreaterThan(0);
    await page.keyboard.press('Shift+ArrowRight');
    const fine = (await read()) - before - coarse;
    expect(fine).toBeGreaterThan(0);
    expect(fine).toBeLessThan(coarse / 5);
    // Its twin, out of sight here, follows when the movement has ended.
    await lab.until(field, (text) => Math.abs(Number(text) - before - coarse - fine) < 1e-9);
    await page.keyboard.press('Escape');
    expect(await read()).toBe(before);
    await lab.until(field, (text) => Number(text) === before);
  });

  it('is dragged by a finger, which elsewhere still scrolls the page', async () => {
    const { page } = await open(LESSON, {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    });
    const lab = await LabPage.of(page, VALLEY);
    const start = await lab.start();
    const from = await lab.centre(lab.handle);
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    await touch('touchStart', from.x, from.y);
    for (let i = 1; i <= 6; ++i) await touch('touchMove', from.x + 6 * i, from.y + 4 * i);
    await touch('touchEnd', 0, 0);
    await lab.until(
      () => lab.start(),
      (text) => text !== start,
    );
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('#valley .plot svg') as Element).touchAction,
      ),
    ).toContain('pan-y');
  });

  it('is set by its number fields, and by a click', async () => {
    const { page, lab } = await openValley();
    await lab.field(/^Start w₁$/).fill('1,5');
    await lab.until(() => lab.start(), /w₁ 1\.5/);
    await lab.field(/^Start w₁$/).fill('nonsense');
    // It is said why, and Enter does not lose what was typed.
    await lab.field(/^Start w₁$/).press('Enter');
    expect(await lab.root.getByRole('alert').innerText()).toBe('This is not a number.');
    expect(await lab.field(/^Start w₁$/).inputValue()).toBe('nonsense');
    expect(await lab.field(/^Start w₁$/).getAttribute('aria-invalid')).toBe('true');
    expect(await lab.start()).toMatch(/w₁ 1\.5/);
    await lab.root.locator('.plot').first().scrollIntoViewIfNeeded();
    const plot = await lab.root.locator('.plot').first().boundingBox();
    await page.mouse.click((plot?.x ?? 0) + 100, (plot?.y ?? 0) + 60);
    await lab.until(
      () => lab.start(),
      (text) => !text.includes('w₁ 1.5'),
    );
  });
});

describe('the window', () => {
  it('zooms and pans by keys, buttons and Ctrl with the wheel, and fits again', async () => {
    const { page, lab } = await openValley();
    const ticks = async () => (await lab.root.locator('.axes').first().textContent()) ?? '';
    const svg = lab.root.locator('.plot svg').first();
    let before = await ticks();
    const changes = async () => {
      await lab.until(ticks, (text) => text !== before);
      before = await ticks();
    };
    await lab.button('Zoom in').click();
    await lab.button('Zoom in').click();
    await changes();
    await svg.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await changes();
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await changes();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const middle = await lab.centre(svg);
    await page.mouse.move(middle.x + 30, middle.y + 90);
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 400);
    await page.keyboard.up('Control');
    await changes();
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await page.mouse.wheel(0, 200);
    await lab.until(
      async () => String(await page.evaluate(() => scrollY)),
      (text) => Number(text) > top,
    );
    await lab.until(async () => page.url(), /view=/);
  });
});

describe('the player', () => {
  it('plays, pauses, steps and scrubs, and tells no end before it is shown', async () => {
    const { page, complaints } = await open(
      at(VALLEY, 'methods=gradient_descent(steplength=30)&steps=100'),
    );
    const lab = await LabPage.of(page, VALLEY);
    await lab.until(() => lab.status(), /Diverged in step \d+: the cost grew/);
    await lab.button('To the start').click();
    expect(await lab.status()).toMatch(/^start/);
    expect(await lab.status()).not.toMatch(/diverged/i);
    await lab.button('One step on').click();
    await lab.button('One step on').click();
    await lab.button('One step back').click();
    expect(await lab.status()).toMatch(/^step 1:/);
    await lab.button('Play').click();
    await lab.until(() => lab.status(), /^step [3-9]:/);
    await lab.button('Pause').click();
    const paused = await lab.status();
    await page.waitForTimeout(400);
    expect(await lab.status()).toBe(paused);
    await lab.slider(/^Step$/).focus();
    await page.keyboard.press('End');
    expect(await lab.status()).toMatch(/Diverged/);
    await page.keyboard.press('Home');
    expect(await lab.status()).toMatch(/^start/);
    await lab.until(async () => page.url(), /k=0/);
    expect(complaints).toEqual([]);
  });

  it('starts paused', async () => {
    const { page } = await open(LESSON, { reducedMotion: 'reduce' });
    const lab = await LabPage.of(page, 'slope');
    const before = await lab.status();
    await page.waitForTimeout(500);
    expect(await lab.status()).toBe(before);
    expect(await lab.button('Play').count()).toBe(1);
  });
});

describe('settings', () => {
  it('follow slider and number field alike', async () => {
    const { page, lab } = await openValley();
    const path = await lab.path();
    await lab.slider('steplength').focus();
    for (let i = 0; i < 10; ++i) await page.keyboard.press('ArrowLeft');
    await lab.until(
      () => lab.path(),
      (text) => text !== path,
    );
    const value = Number(await lab.field('steplength').inputValue());
    expect(value).toBeLessThan(0.15);
    await lab.field('steplength').fill('0.02');
    await lab.until(async () => page.url(), /steplength=0\.02/);
    await lab.field('steplength').fill('-1');
    expect(await lab.field('steplength').getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).toContain('steplength=0.02');
  });

  it('come from the engine: every method it describes can be chosen and runs', async () => {
    const { complaints, lab } = await openValley();
    const picker = lab.root.getByRole('combobox', { name: 'Method 1' });
    const names = await picker
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(names.length).toBeGreaterThan(5);
    const said = await lab.root.evaluate(async (root, names) => {
      const picker = root.querySelector('[aria-label="Method 1"]') as HTMLSelectElement;
      const text = () =>
        [...root.querySelectorAll('.status, .problem')].map((part) => part.textContent).join(' ');
      const found: string[] = [];
      for (const name of names) {
        const before = text();
        picker.value = name;
        picker.dispatchEvent(new Event('change', { bubbles: true }));
        // Two methods may end at the same place: then nothing changes, and the next one comes soon.
        for (let i = 0; i < 20 && (text() === before || root.querySelector('.progress')); ++i)
          await new Promise(requestAnimationFrame);
        found.push(`${name}: ${picker.value === name} ${text()}`);
      }
      return found;
    }, names);
    // Some need what this cost does not offer (residuals, data): they say so, and the page goes on.
    for (const one of said) expect(one).toMatch(/: true .*(step \d+|start|methods)/s);
    expect(complaints).toEqual([]);
  });

  it('compare methods, each with its own colour, dash and marker', async () => {
    const { lab } = await openValley();
    await lab.button('Compare with another method').click();
    await lab.until(async () => String(await lab.root.locator('path.run').count()), /^4$/);
    const looks = await lab.root
      .locator('.figure')
      .first()
      .locator('path.run')
      .evaluateAll((paths) =>
        paths.map(
          (path) => `${getComputedStyle(path).stroke} ${getComputedStyle(path).strokeDasharray}`,
        ),
      );
    expect(new Set(looks).size).toBe(2);
    expect(await lab.root.locator('.status p').count()).toBe(2);
    await lab.button('Remove method 2').click();
    await lab.until(async () => String(await lab.root.locator('path.run').count()), /^2$/);
  });
});

describe('sharing', () => {
  it('shows a table and saves PNG, SVG and CSV', async () => {
    const { page, complaints, lab } = await openValley();
    const figure = lab.root.getByRole('group', { name: 'Contour', exact: true });
    const choose = async (name: string) => {
      await figure.locator('summary').click();
      await figure.getByRole('button', { name }).click();
    };
    const saved = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await choose(name);
      return readFile(await (await waiting).path());
    };
    await choose('Show as a table');
    await figure.locator('tbody tr').first().waitFor();
    expect(await figure.locator('tbody tr').count()).toBe(41);
    const csv = (await saved('Save the numbers as CSV')).toString().trim().split('\n');
    expect(csv[0]).toBe('run,method,step,w1,w2,cost,d/dw1,d/dw2,steplength');
    expect(csv).toHaveLength(42);
    expect(csv[1]).toMatch(/^1,Gradient descent,0,-4,1.5,27.25,-8,15,$/);
    const svg = (await saved('Save as SVG')).toString();
    expect(svg).toContain('<image href="data:image/png;base64,');
    expect(svg).not.toContain('var(--');
    // Level lines are as thin as on the page, under the transform that they are drawn with; the start is there, without what
    // only the page can say of it.
    const [, zoom, width] =
      /scale\(([\d.]+) [^>]*><path [^>]*stroke-width="([\d.]+)px/.exec(svg) ?? [];
    expect(Number(zoom) * Number(width)).toBeCloseTo(0.9, 1);
    expect(svg).toMatch(/<circle [^>]*r="7.5px"/);
    expect(svg).not.toContain('slider');
    await lab.button('Compare with another method').click();
    await lab.root.locator('path.run').nth(1).waitFor();
    expect((await saved('Save as SVG')).toString()).toMatch(
      />Gradient descent<.*>[A-Z][^<]+<\/text><\/g><\/svg>$/,
    );
    const png = await saved('Save as PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(20_000);
    expect(complaints).toEqual([]);
  });
});

describe('access', () => {
  it.each([320, 390])('fits a window of %d pixels', async (width) => {
    const { page } = await open(LESSON, { viewport: { width, height: 800 } });
    for (const id of ['slope', VALLEY, 'kink']) await LabPage.of(page, id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('says in words what a figure shows, without a picture', async () => {
    const { lab } = await openValley();
    const label = await lab.root.locator('.plot svg').first().getAttribute('aria-label');
    expect(label).toMatch(/Level lines of a long valley.*after 40 steps at \(.*cost .*gradient/s);
    expect(await lab.root.locator('.status').getAttribute('aria-live')).toBe('polite');
  });
});
