// One Chromium for a test file, and pages in it that note everything the browser complains about.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

export interface OpenPage {
  page: Page;
  /** Uncaught errors, console errors, violations of the security policy and requests to elsewhere. */
  complaints: string[];
}

/** Starts the browser for this file's tests; the result opens a page of the built site. */
export function useBrowser(): (
  path: string,
  options?: BrowserContextOptions,
  /** What to do with the page before it goes to the path. */
  prepare?: (page: Page) => Promise<void>,
) => Promise<OpenPage> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium') });
  });
  afterAll(() => browser?.close());

  return async (path, options, prepare) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    const address = inject('address');
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(address)) complaints.push(`request to ${url}`);
    });
    await prepare?.(page);
    await page.goto(new URL(path, address).href);
    return { page, complaints };
  };
}
