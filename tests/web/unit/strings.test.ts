import { describe, expect, it } from 'vitest';
import { de, parts as partsInGerman } from '../../../web/src/strings/de/index.ts';
import { opened as openedInGerman } from '../../../web/src/strings/de/opened.ts';
import { en } from '../../../web/src/strings/en/index.ts';
import { opened } from '../../../web/src/strings/en/opened.ts';
import * as parts from '../../../web/src/strings/en/parts/index.ts';
import { pseudo } from '../../../web/src/strings/pseudo.ts';

/** Every string and function of a language with its name, in order. */
function texts(strings: object, name = ''): [name: string, text: unknown][] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? texts(value, `${name}${key}.`)
      : [[`${name}${key}`, value] as [string, unknown]],
  );
}

/** A text made with recognisable values, whatever it takes: numbers also serve as text. */
function said(text: unknown): string {
  return typeof text === 'function' ? String(text(11, 22, 33, 44, 55, 66)) : String(text);
}

describe('the languages', () => {
  const english = texts({ ...en, ...opened, parts });
  const german = new Map(texts({ ...de, ...openedInGerman, parts: partsInGerman }));

  it('say the same things', () => {
    expect([...german.keys()].sort()).toEqual(english.map(([name]) => name).sort());
  });

  it('show the same values', () => {
    const values = (words: string) => [...new Set(words.match(/\b(11|22|33|44|55|66)\b/g))].sort();
    for (const [name, text] of english) {
      const own = german.get(name);
      expect(typeof own, name).toBe(typeof text);
      expect(said(own), name).not.toContain('undefined');
      if (said(text) !== '') expect(said(own).trim(), name).not.toBe('');
      expect(values(said(own)), name).toEqual(values(said(text)));
    }
  });

  it('have a pseudo-locale that marks every text', () => {
    for (const [name, text] of texts(pseudo({ ...en, ...opened, parts })))
      expect(said(text), name).toMatch(/^⟦.*⟧$/s);
  });
});
