/**
 * The settings dialog. What is chosen stands as data attributes on the root element, where styles and figures find it;
 * public/appearance.js puts it there before the first paint.
 */

import { chosenLanguage, LANGUAGES } from '../strings/language.ts';
import { opened } from '../strings/opened.ts';
import { makeDialog } from './dialog.ts';
import { forgetEverything, keep, recall } from './storage.ts';

/** What can be chosen, by its key; the first value is the default, which has no attribute. The strings have the same names. */
const VALUES = {
  theme: ['auto', 'light', 'dark'],
  profile: ['screen', 'projector'],
  palette: ['calm', 'vivid', 'graded'],
  text: ['normal', 'large', 'largest'],
  motion: ['auto', 'less'],
  decimal: ['point', 'comma'],
} as const;

interface Choice {
  key: string;
  legend: string;
  options: readonly (readonly [value: string, label: string])[];
}

function choices(): Choice[] {
  const words = opened.shell.settings;
  return (Object.keys(VALUES) as (keyof typeof VALUES)[]).map((key) => ({
    key,
    legend: words[key],
    options: VALUES[key].map((value) => [value, words[value]] as const),
  }));
}

let dialog: HTMLDialogElement | undefined;

export function openSettings(): void {
  dialog ??= build();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const words = opened.shell.settings;
  const made = makeDialog('settings', words.title);
  let chosen = recall<{ [key: string]: string }>('appearance');
  const note = document.createElement('p');
  note.className = 'dialog-note';
  note.setAttribute('role', 'status');
  const store = () => {
    note.textContent = keep('appearance', chosen) ? '' : words.notKept;
    return note.textContent === '';
  };

  for (const { key, legend, options } of choices()) {
    made.append(
      radios(key, legend, options, chosen[key], (value) => {
        chosen[key] = value;
        apply(key, value, options[0]?.[0]);
        store();
      }),
    );
  }
  made.append(
    radios('language', words.language, Object.entries(LANGUAGES), chosenLanguage(), (value) => {
      chosen['language'] = value;
      // Everything that says something is made anew. What is set in figures stands in the address.
      if (!store()) return;
      const url = new URL(location.href);
      url.searchParams.delete('lang');
      history.replaceState(history.state, '', url);
      location.reload();
    }),
  );
  const language = document.createElement('p');
  language.className = 'dialog-note';
  language.textContent = words.languageNote;

  const defaults = button(words.defaults, () => {
    chosen = {};
    for (const { key, options } of choices()) {
      apply(key, '', '');
      const first = made.querySelector<HTMLInputElement>(
        `input[name="${key}"][value="${options[0]?.[0]}"]`,
      );
      if (first) first.checked = true;
    }
    store();
  });
  const forget = button(words.forget, () => sure.showModal());
  const sure = makeDialog('forget', words.forget);
  sure.append(
    Object.assign(document.createElement('p'), { textContent: words.forgetWhat }),
    row(
      button(words.forgetYes, () => {
        forgetEverything();
        location.reload();
      }),
      button(words.forgetNo, () => sure.close()),
    ),
  );
  made.append(language, note, row(defaults, forget));
  return made;
}

function radios(
  key: string,
  legend: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string | undefined,
  onchange: (value: string) => void,
): HTMLFieldSetElement {
  const group = document.createElement('fieldset');
  group.append(Object.assign(document.createElement('legend'), { textContent: legend }));
  for (const [value, label] of options) {
    const input = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: key,
      value,
      checked: (chosen ?? options[0]?.[0]) === value,
    });
    input.addEventListener('change', () => onchange(value));
    const line = document.createElement('label');
    line.append(input, label);
    group.append(line);
  }
  return group;
}

function button(label: string, action: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: label,
    className: 'plain',
  });
  made.addEventListener('click', action);
  return made;
}

function row(...buttons: HTMLElement[]): HTMLElement {
  const made = Object.assign(document.createElement('div'), { className: 'dialog-row' });
  made.append(...buttons);
  return made;
}

function apply(key: string, value: string, standard: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === standard) delete dataset[key];
  else dataset[key] = value;
}
