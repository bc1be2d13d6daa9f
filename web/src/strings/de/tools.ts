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
  },
  methods: {
    hide: (number) => `Verfahren ${number} ausblenden`,
    show: (number) => `Verfahren ${number} einblenden`,
    menu: (number) => `Verfahren ${number}: verdoppeln, verschieben`,
    key: (number, key) => `Verfahren ${number}, ${key}`,
  },
  goOn: {
    title: 'Von hier weiter',
    from: (name) => `von ${name}`,
    note: (step, name) =>
      `Ein neuer Lauf, der beginnt, wo ${name} bei Schritt ${step} war. Ändere eine Einstellung; was das Verfahren sich merkt, fängt neu an.`,
    back: 'Zurück zum ganzen Lauf',
  },
};
