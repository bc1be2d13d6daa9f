/** Bedienelemente, und was sie über einen Lauf sagen. */
import type { Strings } from '../en/index.ts';

export const controls: Strings['controls'] = {
  field: {
    cost: 'Kosten',
    kept: 'Das Bild zeigt noch die letzte Formel, die lesbar war.',
  },
  key: {
    named: 'Name=Wert, …',
    listed: '10, 20, …',
    form: (form) => `Muss so aussehen: ${form}`,
    automatic: 'selbsttätig',
    whole: 'Nur ganze Zahlen.',
    greaterThan: (limit) => `Muss größer als ${limit} sein.`,
    atLeast: (limit) => `Muss mindestens ${limit} sein.`,
    lessThan: (limit) => `Muss kleiner als ${limit} sein.`,
    atMost: (limit) => `Darf höchstens ${limit} sein.`,
  },
  method: {
    title: (number) => `Verfahren ${number}`,
    remove: (number) => `Verfahren ${number} entfernen`,
    more: 'Weitere Einstellungen',
  },
  number: { wrong: 'Das ist keine Zahl.' },
  schedule: { rule: (key) => `Regel für ${key}` },
  player: {
    title: 'Abspielen',
    toStart: 'Zum Anfang',
    back: 'Einen Schritt zurück',
    play: 'Abspielen',
    pause: 'Anhalten',
    on: 'Einen Schritt weiter',
    toEnd: 'Zum Ende',
    step: 'Schritt',
    of: (step, last) => `Schritt ${step} von ${last}`,
    speed: 'Geschwindigkeit',
  },
  explain: {
    start: (point, cost, slope) => `Start ${point}: g ${cost}, |∇g| ${slope}`,
    step: (step, before, after, slope) => `Schritt ${step}: g ${before} → ${after}, |∇g| ${slope}`,
    /** Immer nach „nach“. */
    steps: (count) => (count === 1 ? '1 Schritt' : `${count} Schritten`),
    higher: 'Die Kosten sind höher als am Start.',
    ended: (steps, reason) => `Geendet nach ${steps}: ${reason}.`,
    stopped: (steps, reason) => `Angehalten nach ${steps}: ${reason}.`,
    diverged: (reason) => `Divergiert: ${reason}.`,
    failed: (reason) => `Fehlgeschlagen: ${reason}.`,
    smallGradient: 'der Gradient ist so klein wie verlangt',
    lowCost: 'die Kosten sind so niedrig wie verlangt',
    usedUp: 'die Auswertungen sind aufgebraucht',
    fromStart: (number) => `Start ${number}`,
    moreRuns: (count) => `… und ${count} weitere Läufe`,
  },
};
