import { describe, expect, it } from 'vitest';
import { merge, readHandIn, writeHandIn } from '../../../../web/src/exercises/hand-in.ts';
import { Progress } from '../../../../web/src/exercises/progress.ts';
import { type Homework, newWork, type Work } from '../../../../web/src/exercises/work.ts';
import { Random } from '../random.ts';

const work = (change: Partial<Work> = {}): Work => ({ ...newWork('anna'), ...change });
const homework: Homework = {
  '04-gradient-descent': {
    'first-step': work({ answer: '7/2', attempts: 3, score: 1, correct: true, hints: 1 }),
    'two-coordinates': work({
      answer: [1, { a: '2' }],
      attempts: 1,
      score: 0.5,
      solution: 'asked',
    }),
  },
  '05-momentum': {},
};

/** A browser's storage in memory; `full` refuses to keep anything. */
function storage({ full = false } = {}): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

describe('a hand-in file', () => {
  it('is read as it was written', () => {
    const read = readHandIn(writeHandIn('Anna Ž.', homework));
    expect(read).toEqual({
      file: { format: 'descent-lab hand-in', version: 1, student: 'Anna Ž.', homework },
      problems: [],
    });
  });

  it.each([
    ['nothing', '', 'not JSON'],
    ['no object', '[]', 'no hand-in file'],
    ['another format', '{"format": "x"}', 'no hand-in file'],
    ['another version', '{"format": "descent-lab hand-in", "version": 2}', 'version 2'],
    ['no homework', '{"format": "descent-lab hand-in", "version": 1}', 'no “homework”'],
    ['a huge text', ' '.repeat(5_000_001), 'larger than 5 MB'],
  ])('%s is told', (_, text, words) => {
    expect(readHandIn(text)).toContain(words);
  });

  it('keeps what can be used and names the rest', () => {
    const text = writeHandIn('anna', homework)
      .replace('"attempts": 1', '"attempts": -1')
      .replace('"version"', '"more": 1, "version"');
    const read = readHandIn(text);
    if (typeof read === 'string') throw new Error(read);
    expect(read.problems).toHaveLength(2);
    expect(read.problems[0]).toContain('two-coordinates” was left out: “attempts” is -1');
    expect(Object.keys(read.file.homework['04-gradient-descent'] ?? {})).toEqual(['first-step']);
  });

  it('names of JavaScript’s own do no harm', () => {
    const text = writeHandIn('', { a: { b: work() } }).replace('"a"', '"__proto__"');
    const read = readHandIn(text);
    if (typeof read === 'string') throw new Error(read);
    expect(read.problems).toHaveLength(1);
    expect(({} as { b?: unknown }).b).toBeUndefined();
  });

  it('200 malformed files are told, nothing is lost, nothing is thrown', () => {
    const random = new Random(1);
    const next = () => random.next();
    const good = writeHandIn('anna', homework);
    const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
    const junk = [null, -1, 1e300, 'x', '', [], {}, true, [[[]]], { a: 1 }, '\u0000', '__proto__'];
    let told = 0;
    for (let i = 0; i < 200; ++i) {
      let text = good;
      if (i % 2 === 0) {
        // Characters cut out, doubled or replaced.
        for (let n = 0; n <= i % 5; ++n) {
          const at = Math.floor(next() * text.length);
          text = pick([
            text.slice(0, at),
            text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 20)),
            `${text.slice(0, at)}${pick(['{', '"', ',', '\\', 'null', '\ud800'])}${text.slice(at + 1)}`,
          ]);
        }
      } else {
        // One value somewhere replaced.
        const file = JSON.parse(good);
        const places: [{ [key: string]: unknown }, string][] = [];
        const walk = (value: unknown) => {
          if (typeof value !== 'object' || value === null) return;
          for (const key of Object.keys(value)) {
            places.push([value as { [key: string]: unknown }, key]);
            walk((value as { [key: string]: unknown })[key]);
          }
        };
        walk(file);
        const [holder, key] = pick(places);
        holder[key] = pick(junk);
        text = JSON.stringify(file);
      }
      const own = structuredClone(homework);
      const read = readHandIn(text);
      if (typeof read === 'string') {
        expect(read.length).toBeGreaterThan(10);
        ++told;
      } else {
        told += read.problems.length > 0 ? 1 : 0;
        const merged = merge(own, read.file.homework);
        for (const [lesson, exercises] of Object.entries(homework)) {
          for (const [id, mine] of Object.entries(exercises)) {
            expect(merged[lesson]?.[id]?.score).toBeGreaterThanOrEqual(mine.score);
            expect(merged[lesson]?.[id]?.attempts).toBeGreaterThanOrEqual(
              merged[lesson]?.[id]?.score === mine.score ? mine.attempts : 0,
            );
          }
        }
      }
      expect(own).toEqual(homework);
    }
    // Some mutations leave a file valid (another answer, another name); most do not.
    expect(told).toBeGreaterThan(120);
  });
});

describe('two works on one exercise', () => {
  const of = (one: Work) => ({ l: { e: one } });
  it('the better one stays, then the one of more attempts', () => {
    const a = work({ score: 0.5, attempts: 9 });
    const b = work({ score: 1, attempts: 1 });
    expect(merge(of(a), of(b))).toEqual(of(b));
    expect(merge(of(b), of(a))).toEqual(of(b));
    const c = work({ score: 1, attempts: 2 });
    expect(merge(of(b), of(c))).toEqual(of(c));
  });
});

describe('progress', () => {
  it('is found again', () => {
    const kept = storage();
    const first = new Progress(() => kept);
    first.setStudent('anna');
    first.save('04-gradient-descent', 'first-step', work({ attempts: 1, answer: '3' }));
    const second = new Progress(() => kept);
    expect(second.student).toBe('anna');
    expect(second.work('04-gradient-descent', 'first-step').answer).toBe('3');
    expect(second.problem).toBe('');
  });

  it.each([
    ['full', () => storage({ full: true })],
    [
      'forbidden',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
  ])('where storage is %s it says so and still has the work', (_, make) => {
    const progress = new Progress(make);
    progress.save('a', 'b', work({ attempts: 2 }));
    expect(progress.problem).not.toBe('');
    expect(progress.homework['a']?.['b']?.attempts).toBe(2);
    expect(writeHandIn('', progress.homework)).toContain('"attempts": 2');
  });

  it('what somebody else wrote into the storage is not trusted', () => {
    const kept = storage();
    kept.setItem('descent-lab.homework.a', '{"b": {"attempts": "many"}}');
    kept.setItem('descent-lab.homework.c', 'not JSON');
    kept.setItem('descent-lab.homework.d', '{"e": null}');
    expect(Object.values(new Progress(() => kept).homework).flatMap(Object.keys)).toEqual([]);
  });
});
