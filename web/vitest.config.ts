/** `unit`: parts of the page and of the site's generator; `lessons`: every lesson, run; `browser`: the built site in Chromium. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const tests = path.resolve(import.meta.dirname, '../tests');

/** Begins with the file that takes longest: in a fresh clone, where no durations are known, it would run last and alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longest = (file: TestSpecification) => file.moduleId.endsWith('/browser/pages.test.ts');
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(longest(b)) - Number(longest(a)));
  }
}

/** By default, vitest leaves one processor alone. */
const maxWorkers = '100%';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          root: `${tests}/web/unit`,
          include: ['**/*.test.ts'],
          maxWorkers,
        },
      },
      {
        test: {
          name: 'lessons',
          root: `${tests}/lessons`,
          include: ['**/*.test.ts'],
          testTimeout: 60_000,
          maxWorkers,
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
          // What is awaited comes by itself, if late on a busy machine: a second is too little for a part to be fetched.
          expect: { poll: { timeout: 20_000 } },
          // Two browsers at a time: each waits about half of its time.
          maxWorkers: 2,
        },
      },
    ],
  },
});
