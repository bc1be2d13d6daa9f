// One Chromium for a test file, and pages in it that note everything the browser complains about.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

export interface OpenPage {
  page: Page;
  /** Uncaught errors, console errors, violations of the security policy and requests to elsewhere. */
  complaints: string[];
}

/**
 * Starts the browser for this file's tests; the result opens a page of the built site, with nothing kept from before. Pages
 * without options of their own share a cache, so that the engine is compiled once and not for every test; the service
 * worker, which fetches the whole site, works only where a test allows it.
 */
export function useBrowser(): (
  path: string,
  options?: BrowserContextOptions,
  /** What to do with the page before it goes to the path. */
  prepare?: (page: Page) => Promise<unknown>,
  /** Whether the page stays open after the test. */
  keep?: boolean,
) => Promise<OpenPage> {
  let browser: Browser;
  const kept = new Set<Page>();
  let shared: BrowserContext | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium') });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) {
      const ended = context.pages().filter((page) => !kept.has(page));
      if (context === shared) await Promise.all(ended.map((page) => page.close()));
      else await context.close();
    }
  });
  afterAll(() => browser?.close());

  return async (path, options, prepare, keep = false) => {
    const address = inject('address');
    const fresh = (own?: BrowserContextOptions) =>
      browser.newContext({ serviceWorkers: 'block', ...own });
    if (!options && !shared) shared = await fresh();
    const context = (!options && shared) || (await fresh(options));
    const page = await context.newPage();
    if (keep) kept.add(page);
    if (context === shared) {
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(address).origin,
        storageTypes: 'local_storage',
      });
      await session.detach();
    }
    const complaints: string[] = [];
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
