/** `unit`: parts of the page and of the site's generator; `lessons`: every lesson, run; `browser`: the built site in Chromium. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const tests = path.resolve(import.meta.dirname, '../tests');

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: `${tests}/web/unit`, include: ['**/*.test.ts'] } },
      {
        test: {
          name: 'lessons',
          root: `${tests}/lessons`,
          include: ['**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          root: `${tests}/web/browser`,
          include: ['**/*.test.ts'],
          globalSetup: ['./setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Two browsers at a time: each waits about half of its time.
          maxWorkers: 2,
        },
      },
    ],
  },
});
