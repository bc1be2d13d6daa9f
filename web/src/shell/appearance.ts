/** The appearance dialog: theme and projector. public/appearance.js applies the choice before the first paint. */
import { t } from '../strings/index.ts';
import { makeDialog } from './dialog.ts';
import { keep, recall } from './storage.ts';

interface Appearance {
  theme: 'auto' | 'light' | 'dark';
  profile: 'screen' | 'projector';
}

interface Choice {
  key: keyof Appearance;
  legend: string;
  options: readonly (readonly [value: string, label: string])[];
}

function choices(): readonly Choice[] {
  const words = t.shell.appearance;
  return [
    {
      key: 'theme',
      legend: words.theme,
      options: [
        ['auto', words.auto],
        ['light', words.light],
        ['dark', words.dark],
      ],
    },
    {
      key: 'profile',
      legend: words.display,
      options: [
        ['screen', words.screen],
        ['projector', words.projector],
      ],
    },
  ];
}

let dialog: HTMLDialogElement | undefined;

export function openAppearance(): void {
  dialog ??= build();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const made = makeDialog('appearance', t.shell.appearance.title);
  const chosen: Appearance = {
    theme: 'auto',
    profile: 'screen',
    ...recall<Appearance>('appearance'),
  };
  const note = document.createElement('p');
  note.className = 'dialog-note';
  note.setAttribute('role', 'status');
  for (const { key, legend, options } of choices()) {
    const group = document.createElement('fieldset');
    group.append(Object.assign(document.createElement('legend'), { textContent: legend }));
    for (const [value, label] of options) {
      const input = Object.assign(document.createElement('input'), {
        type: 'radio',
        name: key,
        value,
        checked: chosen[key] === value,
      });
      input.addEventListener('change', () => {
        Object.assign(chosen, { [key]: value });
        apply(chosen);
        note.textContent = keep('appearance', chosen) ? '' : t.shell.appearance.notKept;
      });
      const line = document.createElement('label');
      line.append(input, label);
      group.append(line);
    }
    made.append(group);
  }
  made.append(note);
  return made;
}

function apply({ theme, profile }: Appearance): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
  if (profile === 'screen') delete dataset['profile'];
  else dataset['profile'] = profile;
}
