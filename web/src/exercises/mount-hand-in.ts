/** Puts the hand-in list into every element with `data-hand-in`. */
import { mount } from 'svelte';
import { loadStrings } from '../strings/index.ts';
import { markLanguage } from '../strings/language.ts';
import HandIn from './HandIn.svelte';

export async function mountHandIn(root: ParentNode = document): Promise<void> {
  await loadStrings();
  for (const target of root.querySelectorAll<HTMLElement>('[data-hand-in]')) {
    target.replaceChildren();
    markLanguage(target);
    mount(HandIn, { target });
  }
}
