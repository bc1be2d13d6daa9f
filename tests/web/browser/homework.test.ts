// A whole homework: every kind, wrong first, then right, by mouse and by the keyboard alone; kept, exported, imported.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { LESSON } from './lab.ts';

const open = useBrowser();

/** One exercise of the lesson, ready to be answered. */
class ExercisePage {
  readonly root: Locator;
  private constructor(root: Locator) {
    this.root = root;
  }
  static async of(page: Page, id: string): Promise<ExercisePage> {
    const root = page.locator(`section.exercise[id="${id}"]`);
    await root.scrollIntoViewIfNeeded();
    await page.locator(`section.exercise[id="${id}"][data-ready]`).waitFor();
    return new ExercisePage(root);
  }
  get check(): Locator {
    return this.root.getByRole('button', { name: 'Check' });
  }
  get field(): Locator {
    return this.root.locator('input[type="text"], textarea').first();
  }
  async verdict(sign: string): Promise<string> {
    const box = this.root.locator('.verdict');
    await this.root.locator('.verdict .sign', { hasText: sign }).waitFor();
    return box.innerText();
  }
}

/** A student's numbers as the prompt of “two-coordinates” shows them. */
async function coefficients(exercise: ExercisePage): Promise<[number, number]> {
  const tex = await exercise.root.locator('.exercise-prompt annotation').allTextContents();
  const found = /\{(\d+)\} w_1\^2 \+ \{(\d+)\} w_2\^2/.exec(tex.join(' '));
  expect(found, tex.join(' ')).not.toBeNull();
  return [Number(found?.[1]), Number(found?.[2])];
}

/** Wrong and right answers by id; how they are entered is the test's business. */
const TYPED: [id: string, unreadable: string, wrong: string, right: string][] = [
  ['first-step', 'three', '6.5', '7/2'],
  ['largest-steplength', '1/(', '1/6', '1/3'],
  ['the-update', 'w - (', 'w + alpha*(2w - 4)', 'w - 2alpha*w + 4alpha'],
  ['make-it-arrive', 'fast', '0.05', '1/6'],
  ['neither-nor', 'x^2 - q', '(x-1)^2 + (y-2)^2', '(x-1)^2 - (y-2)^2'],
  ['write-the-rule', 'w = w - alpha*q', 'w = w + alpha*g', 'w = w - alpha*g'],
];

describe('a homework', () => {
  it('by mouse: wrong, then right, kept over a reload, exported, imported into a fresh browser', async () => {
    const { page, complaints } = await open(LESSON);
    for (const [id, unreadable, wrong, right] of TYPED) {
      const exercise = await ExercisePage.of(page, id);
      await exercise.check.click();
      expect(await exercise.verdict('?')).toContain('There is no answer yet. This does not count');
      await exercise.field.fill(unreadable);
      await exercise.check.click();
      expect(await exercise.verdict('?')).toContain('does not count as an attempt');
      await exercise.field.fill(wrong);
      await exercise.check.click();
      await exercise.root.locator('.verdict.wrong, .verdict.partly').waitFor();
      expect(await exercise.root.locator('.state').innerText()).toContain('1 attempt');
      if (id === 'write-the-rule') {
        await page.reload();
        const again = await ExercisePage.of(page, id);
        expect(await again.field.inputValue()).toBe(wrong);
        expect(await again.root.locator('.state').innerText()).toContain('1 attempt');
      }
      await exercise.field.fill(right);
      await exercise.check.click();
      expect(await exercise.verdict('✓')).not.toBe('');
    }

    const vector = await ExercisePage.of(page, 'two-coordinates');
    const [a, b] = await coefficients(vector);
    await vector.field.fill(`1 + ${a}/5, 2 + 2*${b}/5`);
    await vector.check.click();
    expect(await vector.verdict('✗')).toContain('uphill');
    await vector.field.fill(`1 - ${a}/5, 9`);
    await vector.check.click();
    expect(await vector.verdict('◐')).toContain('50 %');
    await vector.field.fill(`(1 - ${a}/5, 2 - 2*${b}/5)`);
    await vector.check.click();
    await vector.verdict('✓');

    const choice = await ExercisePage.of(page, 'read-a-history');
    await choice.root.getByRole('checkbox').nth(3).check();
    await choice.check.click();
    expect(await choice.verdict('✗')).toContain('longer than the one before');
    await choice.root.getByRole('checkbox').nth(3).uncheck();
    await choice.root.getByRole('checkbox').nth(1).check();
    await choice.root.getByRole('checkbox').nth(2).check();
    await choice.check.click();
    await choice.verdict('✓');

    const point = await ExercisePage.of(page, 'find-the-saddle');
    const picture = await point.root.locator('svg').boundingBox();
    if (!picture) throw new Error('no picture');
    expect(await point.root.innerText()).toMatch(/from −2 to 2, . from −2 to 2/);
    // The view is [-2, 2] × [-2, 2]: the right minimum, then the middle.
    await page.mouse.click(picture.x + 0.75 * picture.width, picture.y + 0.5 * picture.height);
    await point.check.click();
    expect(await point.verdict('◐')).toContain('minimum');
    await page.mouse.click(picture.x + 0.5 * picture.width, picture.y + 0.5 * picture.height);
    await point.check.click();
    await point.verdict('✓');

    await page.locator('.to-hand-in a').click();
    await page.getByLabel('Your name or number').fill('Anna 7');
    expect(await page.locator('.hand-in tbody tr').count()).toBe(TYPED.length + 3);
    const shown = await page.locator('.hand-in pre').textContent();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = await (await download).path();
    expect((await download).suggestedFilename()).toBe('hand-in-Anna-7.json');
    expect(await readFile(file, 'utf8')).toBe(shown);
    expect(complaints).toEqual([]);

    const fresh = await open('lessons/hand-in/');
    await fresh.page.locator('.hand-in input[type="file"]').setInputFiles({
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from((shown ?? '').slice(0, 300)),
    });
    await fresh.page.getByText('Nothing was read, and nothing is lost.').waitFor();
    await fresh.page.locator('.hand-in input[type="file"]').setInputFiles(file);
    await fresh.page.getByText(`Read work on ${TYPED.length + 3} exercises`).waitFor();
    expect(await fresh.page.getByLabel('Your name or number').inputValue()).toBe('Anna 7');
    await fresh.page.goto(new URL('../04-gradient-descent/', fresh.page.url()).href);
    for (const [id, , , right] of TYPED) {
      const exercise = await ExercisePage.of(fresh.page, id);
      expect(await exercise.field.inputValue()).toBe(right);
      expect(await exercise.root.locator('.state').innerText()).toContain('solved');
    }
    // The numbers are still those that the work was begun with.
    expect(await coefficients(await ExercisePage.of(fresh.page, 'two-coordinates'))).toEqual([
      a,
      b,
    ]);
    expect(fresh.complaints).toEqual([]);
  }, 120_000);

  it('by the keyboard alone', async () => {
    const { page, complaints } = await open(LESSON);
    /** Tab until something of the exercise has the focus that fits. */
    const tabTo = async (target: Locator, key = 'Tab') => {
      await target.waitFor();
      for (let i = 0; i < 12; ++i) {
        if (await target.evaluate((node) => node === document.activeElement)) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${key} does not reach ${target}`);
    };
    /** Puts the focus on the exercise's heading, as a reader's cursor would be. */
    const enter = async (id: string) => {
      const exercise = await ExercisePage.of(page, id);
      await exercise.root.locator('h3').evaluate((node: HTMLElement) => {
        node.tabIndex = -1;
        node.focus();
      });
      return exercise;
    };
    for (const [id, , wrong, right] of TYPED) {
      const exercise = await enter(id);
      for (const answer of [wrong, right]) {
        await enter(id);
        await tabTo(exercise.field);
        await page.keyboard.press('Control+A');
        await page.keyboard.type(answer);
        if (id === 'write-the-rule') {
          await tabTo(exercise.check);
        }
        await page.keyboard.press('Enter');
        await exercise.root
          .locator(answer === right ? '.verdict.right' : '.verdict.wrong, .verdict.partly')
          .waitFor();
      }
    }
    const choice = await enter('read-a-history');
    for (const index of [1, 2]) {
      await tabTo(choice.root.getByRole('checkbox').nth(index));
      await page.keyboard.press('Space');
    }
    await tabTo(choice.check);
    await page.keyboard.press('Enter');
    await choice.verdict('✓');

    const point = await enter('find-the-saddle');
    await tabTo(point.root.locator('svg'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await tabTo(point.check);
    await page.keyboard.press('Enter');
    await point.verdict('✓');

    // Hints come one after another; a solution without a try is noted.
    const vector = await enter('two-coordinates');
    await tabTo(vector.root.getByRole('button', { name: 'Hint' }));
    await page.keyboard.press('Enter');
    await vector.root.locator('.aid', { hasText: 'Hint' }).waitFor();
    // The hint has the focus; what asks for more is before it.
    const solution = vector.root.getByRole('button', { name: 'Show the solution without a try' });
    await tabTo(solution, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await vector.root.getByText('solution seen before a try').waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);

  it('counts an answer also where the words for it cannot be fetched', async () => {
    const { page } = await open('about:blank');
    await page.route(/Verdict-.*\.js/, (route) => route.abort());
    await page.goto(new URL(LESSON, inject('address')).href);
    const exercise = await ExercisePage.of(page, 'first-step');
    await exercise.field.fill('7/2');
    await exercise.check.click();
    const said = exercise.root.getByRole('status').locator('.problem');
    await said.waitFor();
    expect(await said.innerText()).not.toMatch(/fetch|import/i);
    expect(await exercise.root.locator('.state').innerText()).not.toBe('');
  });

  it('is answered where storage is forbidden, which is said', async () => {
    const { page } = await open('lessons/hand-in/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(new URL('../04-gradient-descent/', page.url()).href);
    const exercise = await ExercisePage.of(page, 'first-step');
    await exercise.field.fill('7/2');
    await exercise.check.click();
    await exercise.verdict('✓');
    await exercise.root.getByText('does not let the page keep anything').waitFor();
  });
});
