/**
 * What the page says only in what a reader opens (dialogs, panels, editors), in the reader's language. It comes with the parts
 * that say it: they are loaded through withStrings().
 */
import { opened as english, type Opened } from './en/opened.ts';
import { chosenLanguage } from './language.ts';

/** The strings of the reader's language. */
export let opened: Opened = english;

/** Fetches the reader's language; where that fails, the page speaks English. */
export async function loadOpened(): Promise<void> {
  const language = chosenLanguage();
  try {
    if (language === 'de') opened = (await import('./de/opened.ts')).opened;
    else if (language === 'pseudo') opened = (await import('./pseudo.ts')).pseudo(english);
  } catch {
    // The next part that is opened tries again.
  }
}
