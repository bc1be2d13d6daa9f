// What a student does with a figure, in the words of the tests.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenPage, useBrowser } from './browser.ts';

export const LESSON = 'lessons/04-gradient-descent/';

/** A figure of the lesson by its id, brought into sight and ready. */
export class LabPage {
  readonly page: Page;
  readonly root: Locator;

  private constructor(page: Page, id: string) {
    this.page = page;
    this.root = page.locator(`.lab-figure[id="${id}"]`);
  }

  static async of(page: Page, id: string): Promise<LabPage> {
    const lab = new LabPage(page, id);
    await lab.root.scrollIntoViewIfNeeded();
    await lab.root.locator('.lab[data-ready] .status').waitFor();
    await lab.root.locator('.handle').first().waitFor();
    return lab;
  }

  get formula(): Locator {
    return this.root.locator('textarea');
  }
  get handle(): Locator {
    return this.root.locator('.handle').first();
  }
  /** The path of the first run as drawn. */
  async path(): Promise<string> {
    return (await this.root.locator('path.run, path.hops').first().getAttribute('d')) ?? '';
  }
  async status(): Promise<string> {
    return (await this.root.locator('.status').innerText()).trim();
  }
  /** The position of the start, as a screen reader hears it. */
  async start(): Promise<string> {
    return (await this.handle.getAttribute('aria-valuetext')) ?? '';
  }
  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }
  field(name: string | RegExp): Locator {
    return this.root.getByRole('textbox', { name });
  }
  slider(name: string | RegExp): Locator {
    return this.root.getByRole('slider', { name });
  }
  async centre(target: Locator): Promise<{ x: number; y: number }> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('not in sight');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  /** Waits until something reads as wanted; fails with what it reads. */
  async until(
    read: () => Promise<string>,
    wanted: RegExp | ((text: string) => boolean),
  ): Promise<string> {
    let text = '';
    for (let i = 0; i < 100; ++i) {
      text = await read();
      if (typeof wanted === 'function' ? wanted(text) : wanted.test(text)) return text;
      await this.page.waitForTimeout(50);
    }
    if (typeof wanted === 'function') throw new Error(`never as wanted: ${text}`);
    expect(text).toMatch(wanted);
    return text;
  }
}

/** The address with a lab's settings. */
export const at = (id: string, settings: string): string => `${LESSON}#v=1&lab=${id}&${settings}`;

/** A figure of that lesson. */
export const VALLEY = 'valley';

/** Gives the lesson's page, which a file's tests share, with the figure as the lesson has it. */
export function useValley(open: ReturnType<typeof useBrowser>) {
  let shared: OpenPage | undefined;
  return async (): Promise<OpenPage & { lab: LabPage }> => {
    shared ??= await open(LESSON, undefined, undefined, true);
    const { page, complaints } = shared;
    const lab = await LabPage.of(page, VALLEY);
    await lab.button('Reset').click();
    await lab.until(() => lab.status(), /^step 40:/);
    // The address is written a moment later.
    await lab.until(
      async () => page.url(),
      (url) => !url.includes('#'),
    );
    return { page, complaints, lab };
  };
}
