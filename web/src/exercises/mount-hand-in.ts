/** Puts the hand-in list into every element with `data-hand-in`. */
import { mount } from 'svelte';
import HandIn from './HandIn.svelte';

export function mountHandIn(root: ParentNode = document): void {
  for (const target of root.querySelectorAll('[data-hand-in]')) {
    target.replaceChildren();
    mount(HandIn, { target });
  }
}
