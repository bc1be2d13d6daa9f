/** The dialog that lists the keys. */
import { opened } from '../strings/opened.ts';
import { makeDialog } from './dialog.ts';

type Keys = readonly (readonly [keys: string, does: string])[];

function keys(): readonly (readonly [where: string, rows: Keys])[] {
  const words = opened.shell.keys;
  return [
    [
      words.anywhere,
      [
        ['/', words.search],
        ['?', words.thisList],
        ['Esc', words.escape],
      ],
    ],
    [
      words.onPoint,
      [
        ['← ↑ ↓ →', words.move],
        ['Shift ←', words.moveFiner],
      ],
    ],
    [
      words.onFigure,
      [
        ['Ctrl+Z', words.undo],
        ['Ctrl+Y', words.redo],
      ],
    ],
    [
      words.onPlayer,
      [
        ['← →', words.oneStep],
        ['Home End', words.ends],
      ],
    ],
  ];
}

let dialog: HTMLDialogElement | undefined;

export function openHelp(): void {
  dialog ??= build();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const made = makeDialog('keys', opened.shell.keys.title);
  for (const [where, rows] of keys()) {
    made.append(Object.assign(document.createElement('h3'), { textContent: where }));
    const list = document.createElement('dl');
    for (const [names, does] of rows) {
      const term = document.createElement('dt');
      for (const key of names.split(' '))
        term.append(Object.assign(document.createElement('kbd'), { textContent: key }), ' ');
      list.append(term, Object.assign(document.createElement('dd'), { textContent: does }));
    }
    made.append(list);
  }
  return made;
}
