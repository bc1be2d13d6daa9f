/**
 * Which language the page speaks: `?lang=` of the address, else what was chosen in the settings, else that of the page (somebody
 * else's may be German), else English.
 */
import { recall } from '../shell/storage.ts';

/** The languages to choose from, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

/** `pseudo` is English with marks around each text: tests find by it what is not translated. */
export type Language = keyof typeof LANGUAGES | 'pseudo';

export function chosenLanguage(): Language {
  if (typeof document === 'undefined') return 'en';
  const asked = new URLSearchParams(location.search).get('lang');
  const chosen = recall<{ language: string }>('appearance').language;
  const own = document.documentElement.lang.slice(0, 2);
  return [asked, chosen, own].find(isLanguage) ?? 'en';
}

function isLanguage(name: unknown): name is Language {
  return name === 'pseudo' || (typeof name === 'string' && Object.hasOwn(LANGUAGES, name));
}

/** Tells browsers and screen readers that an element speaks the reader's language, where the page around it is English. */
export function markLanguage(element: HTMLElement): void {
  const language = chosenLanguage();
  if (language !== 'en' && language !== 'pseudo') element.lang = language;
}
