// An experiment leaves the page as a link, a file and a program, and comes back from the file.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { at, LabPage } from './lab.ts';

const open = useBrowser();

async function saved(
  page: Page,
  click: () => Promise<void>,
): Promise<[name: string, text: string]> {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
}

describe('sharing', () => {
  it('gives a link, a file and three programs, and opens the file again', async () => {
    const { page, complaints } = await open(
      at('valley', 'methods=adam(steplength=0.2);lion&start=1.5,-0.5&steps=7'),
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
    const lab = await LabPage.of(page, 'valley');
    const status = await lab.status();
    await lab.button('Share …').click();
    const dialog = page.getByRole('dialog', { name: 'Take it with you' });
    const copied = async () => {
      await dialog.getByText('Copied.').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await dialog.getByRole('button', { name: 'Copy' }).first().click();
    expect(await copied()).toContain('methods=adam(steplength=0.2);lion');

    const code = dialog.locator('pre');
    expect(await code.innerText()).toMatch(/^descent run - <<'EXPERIMENT'\n\{/);
    await dialog.getByLabel('C++').check();
    expect(await code.innerText()).toMatch(/void lion\(Vector w\)/);
    await dialog.getByLabel('Python (PyTorch)').check();
    expect(await code.innerText()).toMatch(/torch\.optim\.Adam\(\[w\], lr=0\.2/);
    await dialog.getByText('PyTorch has no method that takes the steps of “lion”.').waitFor();
    const [name, python] = await saved(page, () =>
      dialog.getByRole('button', { name: 'Save' }).last().click(),
    );
    expect(name).toBe('descent.py');
    expect(python).toBe(await code.textContent());

    const [, experiment] = await saved(page, () =>
      dialog.getByRole('button', { name: 'Save' }).first().click(),
    );
    expect(JSON.parse(experiment)).toMatchObject({ version: 1, steps: 7, start: [1.5, -0.5] });
    await page.keyboard.press('Escape');
    await lab.button('Reset').click();
    await lab.until(
      () => lab.status(),
      (text) => text !== status,
    );
    await lab.button('Share …').click();
    const input = dialog.locator('input[type="file"]');
    const broken = experiment.replace('"adam"', '"adem"');
    for (const [wrong, reason] of [
      [experiment.slice(0, 40), /Nothing was changed\. The file is not JSON/],
      ['[]', /Nothing was changed\. The file is no experiment/],
      [broken, /Nothing was changed\. methods\[0\]\.method: .*adem/],
    ] as const) {
      await input.setInputFiles({
        name: 'wrong.json',
        mimeType: 'application/json',
        buffer: Buffer.from(wrong),
      });
      await dialog.getByText(reason).waitFor();
    }
    await input.setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(experiment),
    });
    await dialog.getByText('mine.json is shown now.').waitFor();
    await page.keyboard.press('Escape');
    expect(
      await lab.until(
        () => lab.status(),
        (text) => text === status,
      ),
    ).toBe(status);
    expect(complaints).toEqual([]);
  });

  it('writes programs of twins, whose notes are the same', async () => {
    const { page, complaints } = await open(
      at(
        'valley',
        'methods=gradient_descent(steplength=cosine(initial=0.05));gradient_descent(steplength=diminishing(initial=0.05))&steps=7',
      ),
    );
    const lab = await LabPage.of(page, 'valley');
    await lab.button('Share …').click();
    const dialog = page.getByRole('dialog', { name: 'Take it with you' });
    for (const [form, begin] of [
      ['C++', /#include/],
      ['Python (PyTorch)', /import torch/],
    ] as const) {
      await dialog.getByLabel(form).check();
      await expect.poll(() => dialog.locator('pre').innerText()).toMatch(begin);
      expect(await dialog.locator('.dialog-note').count()).toBeGreaterThan(0);
    }
    expect(complaints).toEqual([]);
  });
});
