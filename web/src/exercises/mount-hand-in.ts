/** Puts the hand-in list into every element with `data-hand-in`. */
import { mount } from 'svelte';
import { loadStrings } from '../strings/index.ts';
import HandIn from './HandIn.svelte';

export async function mountHandIn(root: ParentNode = document): Promise<void> {
  await loadStrings();
  for (const target of root.querySelectorAll('[data-hand-in]')) {
    target.replaceChildren();
    mount(HandIn, { target });
  }
}
