import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `npm test` runs each of these projects by itself. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        plugins: [svelte({ configFile: false })],
        test: { name: 'unit', root, include: ['tests/web/unit/**/*.test.ts'] },
      },
      {
        test: {
          name: 'lessons',
          root,
          include: ['tests/lessons/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          root,
          include: ['tests/web/browser/**/*.test.ts'],
          globalSetup: ['tests/web/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Every file starts a browser: more of them at once than processors make each one slower.
          maxWorkers: 2,
        },
      },
    ],
  },
});
