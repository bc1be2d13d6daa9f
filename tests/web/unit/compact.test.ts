import { describe, expect, it } from 'vitest';
import type { Json } from '../../../web/src/engine/types.ts';
import {
  readNumber,
  readValue,
  splitOutside,
  writeValue,
} from '../../../web/src/experiment/compact.ts';
import { Random } from './random.ts';

/** As text with sorted keys: unlike toEqual it sees __proto__ as a key of its own. */
function canonical(value: Json): string {
  if (value === null || typeof value !== 'object')
    return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join()}}`;
}

describe('compact values', () => {
  it.each([
    ['0.1', 0.1],
    ['-1e-8', -1e-8],
    ['zero', 'zero'],
    ['true', true],
    ['null', null],
    ["'it''s'", "it's"],
    ['[1, -2.5]', [1, -2.5]],
    ['(b=100, c=[])', { b: 100, c: [] }],
    ['diminishing(initial=0.5)', { rule: 'diminishing', initial: 0.5 }],
    ['constant()', { rule: 'constant' }],
  ])('reads %s', (text, value) => {
    expect(readValue(text)).toEqual({ value });
  });

  it('reads a method by its name alone or with settings', () => {
    expect(readValue('adam', 'method')).toEqual({ value: { method: 'adam' } });
    expect(readValue('adam(beta1=0.8)', 'method')).toEqual({
      value: { method: 'adam', beta1: 0.8 },
    });
  });

  it('writes what a reader would type', () => {
    const adam = { method: 'adam', steplength: { rule: 'diminishing', initial: 0.5 }, beta1: 0.8 };
    expect(writeValue(adam, 'method')).toBe('adam(steplength=diminishing(initial=0.5),beta1=0.8)');
  });

  it('gives back every JSON value', () => {
    const random = new Random(1);
    for (let i = 0; i < 1000; ++i) {
      const value = random.json();
      const text = writeValue(value);
      const read = readValue(text);
      expect(read.problem, text).toBeUndefined();
      expect(canonical(read.value as Json), text).toBe(canonical(value));
    }
  });

  it.each([
    '',
    '(',
    '[1,',
    'a(b=1',
    "'open",
    '1 2',
    '(a=1,a=2)',
    '1e999',
    'adam)',
    `${'['.repeat(50)}1${']'.repeat(50)}`,
  ])('refuses %s with a problem', (text) => {
    expect(readValue(text).problem).toMatch(/cannot be read|too early/);
  });

  it('never throws on noise and never pollutes prototypes', () => {
    const random = new Random(2);
    for (let i = 0; i < 3000; ++i)
      readValue(random.text(), random.pick(['method', undefined as unknown as string]));
    readValue('(__proto__=(polluted=1))');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('splits only outside of quotes and brackets', () => {
    expect(splitOutside("a(x=[1;2]);b(u='m;n')", ';')).toEqual(['a(x=[1;2])', "b(u='m;n')"]);
  });

  it.each(['', ' ', 'x', '1,2', 'Infinity', 'NaN', '0x10', '1e999', '--1'])(
    'takes %j for no number',
    (text) => {
      expect(readNumber(text).problem).toContain('is not a number');
    },
  );
});
