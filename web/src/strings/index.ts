/**
 * What the page says, in the reader's language. English is always there; another language is loaded by loadStrings(), which
 * everything that says something awaits before it is made. Therefore `t` is read where a text is shown, never while a
 * module is loaded.
 */
import { en, type Strings } from './en/index.ts';
import { chosenLanguage } from './language.ts';

/** The strings of the reader's language. */
export let t: Strings = en;

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
  if (language === 'de') t = (await import('./de/index.ts')).de;
  else if (language === 'pseudo') t = (await import('./pseudo.ts')).pseudo(en);
}
