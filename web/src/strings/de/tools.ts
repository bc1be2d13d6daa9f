/** Die Werkzeuge eines Labors: die Liste der Verfahren, das Budget und was die Tafeln öffnet. */
import type { Strings } from '../en/index.ts';

export const tools: Strings['tools'] = {
  /** Womit man sie öffnet; was sie sonst sagen, kommt mit ihnen (panels.ts). */
  panels: {
    keypad: 'Tasten',
    examples: 'Beispiele',
    explain: 'Diesen Schritt erklären',
    race: 'Faires Rennen',
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
  noise: {
    title: 'Rauschen des Gradienten',
    none: 'keines',
    again: 'Anderes Rauschen',
  },
  goOn: {
    title: 'Von hier weiter',
    from: (name) => `von ${name}`,
    note: (step, name) =>
      `Ein neuer Lauf, der beginnt, wo ${name} bei Schritt ${step} war. Ändere eine Einstellung; was das Verfahren sich merkt, fängt neu an.`,
    back: 'Zurück zum ganzen Lauf',
  },
  noControl: (wrong, known) =>
    `In der Adresse „hide“: Es gibt kein Bedienelement „${wrong}“; es gibt ${known}.`,
};
