/** Die Werkzeuge eines Labors: Hilfen für die Formel, die Liste der Verfahren, das Budget und die Tafeln darunter. */
import type { Strings } from '../en/index.ts';

export const tools: Strings['tools'] = {
  keypad: { title: 'Tasten', delete: 'Löschen' },
  examples: {
    title: 'Beispiele',
    search: 'Funktionen suchen',
    hint: (count) => `${count} Funktionen durchsuchen`,
    found: (found, count) => `${found} von ${count}`,
    none: 'Keine Funktion passt.',
    one: 'Eine Eingabe',
    two: 'Zwei Eingaben',
    more: 'Mehr Eingaben',
  },
  recent: {
    title: 'Zuletzt',
    empty: 'Formeln, die du tippst, stehen hier, nur in diesem Browser.',
  },
  range: {
    title: (name) => `Bereich von ${name}`,
    from: 'von',
    to: 'bis',
    step: 'Schrittweite',
    field: (name, end) => `${name} ${end}`,
    wrongStep: 'Muss größer als 0 und höchstens so groß wie der Bereich sein.',
  },
  methods: {
    hide: (number) => `Verfahren ${number} ausblenden`,
    show: (number) => `Verfahren ${number} einblenden`,
    menu: (number) => `Verfahren ${number}: verdoppeln, verschieben`,
    duplicate: 'Verdoppeln',
    up: 'Nach oben',
    down: 'Nach unten',
    removed: (number) => `Verfahren ${number} entfernt.`,
    duplicated: (number) => `Verfahren ${number} verdoppelt.`,
    moved: (from, to) => `Verfahren ${from} ist jetzt Verfahren ${to}.`,
    key: (number, key) => `Verfahren ${number}, ${key}`,
  },
  budget: {
    title: 'Jeder Lauf hat',
    kind: 'Art des Budgets',
    steps: 'Schritte',
    evaluations: 'Auswertungen',
    numberOfEvaluations: 'Anzahl der Auswertungen',
    meaning:
      'Eine Auswertung ist ein Blick auf Kosten, Gradient oder Hesse-Matrix; ein Schritt des Gradientenverfahrens braucht zwei.',
  },
  noControl: (wrong, known) =>
    `In der Adresse „hide“: Es gibt kein Bedienelement „${wrong}“; es gibt ${known}.`,
};
