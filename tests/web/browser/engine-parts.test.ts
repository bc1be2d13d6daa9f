// The engine comes in two parts: what works while the second is missing.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../engine/toolchain/shell.mjs';
import { useBrowser } from './browser.ts';
import { LabPage, LESSON, VALLEY } from './lab.ts';

const open = useBrowser();

// With an Emscripten that comes without wasm-split, the first part is the whole engine.
const isSplit = statSync(path.join(root, 'build/wasm/engine.rest.wasm')).size > 100;
it.runIf(isSplit)(
  'shows its figure without the rest of the engine, says what that is missing for, and gets it',
  async () => {
    const rest = '**/engine.rest*.wasm';
    let lost = 0;
    const { page, complaints } = await open(LESSON, {}, (page) =>
      page.route(rest, (route) => {
        lost++;
        return route.abort();
      }),
    );
    const lab = await LabPage.of(page, VALLEY);
    await lab.until(() => lab.status(), /^step 40:/);
    const before = await lab.path();
    await lab.field(/^Start w₁$/).fill('-3');
    await lab.until(
      () => lab.path(),
      (text) => text !== before,
    );
    // A mistyped name: guessing what was meant is no part of the first part.
    await lab.formula.fill('w_1^2 + 5sinw_2');
    await lab.until(() => lab.root.innerText(), /part of the engine .* could not be loaded/);
    await lab.formula.fill('w_1^2 + 4w_2^2');
    await lab.until(
      () => lab.root.innerText(),
      (text) => !text.includes('could not be loaded'),
    );
    const exercise = page.locator('section.exercise[id="first-step"]');
    await exercise.scrollIntoViewIfNeeded();
    await exercise.getByRole('textbox').fill('7/2');
    await page.keyboard.press('Enter');
    await exercise.getByText(/part of the engine .* could not be loaded/).waitFor();
    expect(lost).toBeGreaterThan(2);
    await page.unroute(rest);
    await page.keyboard.press('Enter');
    await exercise.locator('.verdict.right').waitFor();

    // No page's first figure needs it.
    await page.route(rest, (route) => route.abort());
    const lessons = path.join(root, 'lessons');
    const withLabs = readdirSync(lessons)
      .filter((name) => /^\d/.test(name))
      .filter((name) =>
        readFileSync(path.join(lessons, name, 'index.md'), 'utf8').includes('```lab'),
      );
    expect(withLabs.length).toBeGreaterThan(5);
    for (const name of withLabs) {
      await page.goto(new URL(`../${name}/`, page.url()).href);
      const first = page.locator('.lab').first();
      await first.scrollIntoViewIfNeeded();
      await first.and(page.locator('[data-ready]')).locator('.status').waitFor();
    }
    expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
  },
);
