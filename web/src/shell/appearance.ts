/** The appearance dialog: theme and projector. public/appearance.js applies the choice before the first paint. */
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

const CHOICES: readonly Choice[] = [
  {
    key: 'theme',
    legend: 'Theme',
    options: [
      ['auto', 'As the system'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    key: 'profile',
    legend: 'Display',
    options: [
      ['screen', 'Screen'],
      ['projector', 'Projector: larger and stronger'],
    ],
  },
];

let dialog: HTMLDialogElement | undefined;

export function openAppearance(): void {
  dialog ??= build();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const made = makeDialog('appearance', 'Appearance');
  const chosen: Appearance = {
    theme: 'auto',
    profile: 'screen',
    ...recall<Appearance>('appearance'),
  };
  const note = document.createElement('p');
  note.className = 'dialog-note';
  note.setAttribute('role', 'status');
  for (const { key, legend, options } of CHOICES) {
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
        note.textContent = keep('appearance', chosen)
          ? ''
          : 'This browser does not let the page keep the choice; it holds until you leave.';
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
