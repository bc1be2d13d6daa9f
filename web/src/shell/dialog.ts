/** Dialogs of the shell: made when first opened, closed by Escape, by their button and by a click outside. */

import { markLanguage } from '../strings/language.ts';
import { opened } from '../strings/opened.ts';

/** An empty dialog with a title and a way to close it, already in the page. */
export function makeDialog(name: string, title: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  markLanguage(dialog);
  dialog.className = `shell-dialog ${name}`;
  dialog.setAttribute('aria-labelledby', `${name}-title`);
  const head = document.createElement('div');
  head.className = 'dialog-head';
  const heading = document.createElement('h2');
  heading.id = `${name}-title`;
  heading.textContent = title;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'tool';
  close.setAttribute('aria-label', opened.shell.close);
  close.textContent = '×';
  close.addEventListener('click', () => dialog.close());
  head.append(heading, close);
  dialog.append(head);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
