/** The dialog that lists the keys. */
import { makeDialog } from './dialog.ts';

const KEYS: readonly (readonly [
  where: string,
  rows: readonly (readonly [keys: string, does: string])[],
])[] = [
  [
    'Anywhere',
    [
      ['/', 'search'],
      ['?', 'this list'],
      ['Esc', 'close a dialog, cancel a drag'],
    ],
  ],
  [
    'On a point of a figure',
    [
      ['← ↑ ↓ →', 'move it'],
      ['Shift ←', 'move it finer'],
    ],
  ],
  [
    'On the player',
    [
      ['← →', 'one step back, one step on'],
      ['Home End', 'first step, last step'],
    ],
  ],
];

let dialog: HTMLDialogElement | undefined;

export function openHelp(): void {
  dialog ??= build();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const made = makeDialog('keys', 'Keys');
  for (const [where, rows] of KEYS) {
    made.append(Object.assign(document.createElement('h3'), { textContent: where }));
    const list = document.createElement('dl');
    for (const [keys, does] of rows) {
      const term = document.createElement('dt');
      for (const key of keys.split(' '))
        term.append(Object.assign(document.createElement('kbd'), { textContent: key }), ' ');
      list.append(term, Object.assign(document.createElement('dd'), { textContent: does }));
    }
    made.append(list);
  }
  return made;
}
