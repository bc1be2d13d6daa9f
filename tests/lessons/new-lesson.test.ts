// What a teacher gets from `npm run new-lesson`, and what `npm run check-lesson` says about it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newLesson } from '../../engine/toolchain/lesson.mjs';
import { checkLesson } from '../../web/site/check-lesson.ts';
import { root } from './native.ts';

const base = mkdtempSync(path.join(tmpdir(), 'descent-lesson-'));
mkdirSync(path.join(base, 'lessons'));
afterAll(() => rmSync(base, { recursive: true }));

describe('a new lesson', () => {
  it('is fine as it is made', async () => {
    newLesson('07-line-search', base);
    expect(await checkLesson(base, '07-line-search')).toEqual({
      problems: [],
      summary: '1 figures, 1 exercises with 3 sample answers',
    });
  });

  it('is not made over another, nor under a wrong name', () => {
    expect(() => newLesson('07-line-search', base)).toThrow('is there already');
    for (const name of ['line-search', '7-x', '07-Line', '07-../x', '', undefined])
      expect(() => newLesson(name, base), String(name)).toThrow('usage');
  });

  it.each([
    ['index.md', 'gradient_descent', 'gradient_decent', 'index.md', 'methods[0].method'],
    [
      'index.md',
      '  steps: 40',
      '  steps: 40\n  map: { x: { key: "start[7]", from: 0, to: 1, count: 8 }, y: { key: "start[1]", from: 0, to: 1, count: 8 }, result: cost }',
      'index.md',
      'map.x.key',
    ],
    ['index.md', '## A first figure', '## A $\\nothing$', 'index.md', 'nothing'],
    ['exercises.yml', 'answer: 0.8', 'answer: 0.8 +', 'exercises.yml:6', 'answer'],
    ['exercises.yml', '"4/5"', '"3/5"', 'exercises.yml:16', 'the check finds it wrong'],
    ['exercises.yml', 'feedback: 1', 'feedback: 2', 'exercises.yml:17', 'should get feedback 2'],
  ])('a mistake in %s (%s) is located', async (file, from, to, where, words) => {
    const full = path.join(base, 'lessons/07-line-search', file);
    const good = readFileSync(full, 'utf8');
    expect(good).toContain(from);
    writeFileSync(full, good.replace(from, to));
    const { problems } = await checkLesson(base, '07-line-search');
    writeFileSync(full, good);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`lessons/07-line-search/${where}`);
    expect(problems[0]).toContain(words);
  });

  it('one that is not there is told, with those that are', async () => {
    const { problems } = await checkLesson(base, '08-none');
    expect(problems).toEqual(['lessons/08-none/index.md is not there; there are 07-line-search.']);
  });
});

it('npm run check-lesson says that lesson 4 is fine', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['engine/toolchain/do.mjs', 'check-lesson', '04-gradient-descent'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^lessons\/04-gradient-descent is fine: \d+ figures, \d+ exercises/);
}, 60_000);
