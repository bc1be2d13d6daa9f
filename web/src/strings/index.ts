/**
 * What the page says, in the reader's language. English is always there; another language is loaded by loadStrings(), which
 * everything that says something awaits before it is made. Therefore `t` is read where a text is shown, never while a
 * module is loaded.
 */
import { en, type Strings } from './en/index.ts';
import type * as english from './en/parts/index.ts';
import { chosenLanguage } from './language.ts';

/** The strings of the reader's language. */
export let t: Strings = en;

/** What only one part of the page says, by part. */
export type Parts = typeof english;

let translated = <Part extends keyof Parts>(_part: Part, english: Parts[Part]): Parts[Part] =>
  english;

/** What a part says in the reader's language; its English comes with the part. */
export function wordsOf<Part extends keyof Parts>(part: Part, english: Parts[Part]): Parts[Part] {
  return translated(part, english);
}

let loading: Promise<void> | undefined;

/** Fetches the reader's language; where that fails, the page speaks English. */
export function loadStrings(): Promise<void> {
  loading ??= load().catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<void> {
  const language = chosenLanguage();
  if (language === 'de') {
    const { de, parts } = await import('./de/index.ts');
    t = de;
    translated = (part) => parts[part];
  } else if (language === 'pseudo') {
    const { pseudo } = await import('./pseudo.ts');
    t = pseudo(en);
    translated = (_, english) => pseudo(english);
  }
}
