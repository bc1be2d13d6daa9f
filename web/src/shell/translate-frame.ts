/** The frame around a page's text, which is English in the file, in the reader's language. */

import { markLanguage } from '../strings/language.ts';
import { opened } from '../strings/opened.ts';

/** Elements say by `data-t` which string is their text, by `data-t-label` which is their name. */
export function translateFrame(): void {
  const words: { [key: string]: string } = opened.frame;
  for (const element of document.querySelectorAll<HTMLElement>('[data-t], [data-t-label]')) {
    const text = words[element.dataset['t'] ?? ''];
    const label = words[element.dataset['tLabel'] ?? ''];
    if (text) element.textContent = text;
    if (label) element.setAttribute('aria-label', label);
    if (text) markLanguage(element);
  }
}
