/** Der Dialog, mit dem man einen Versuch mitnimmt, und was seine Programme dazu sagen. */
import type { Opened } from '../en/opened.ts';

export const share: Opened['share'] = {
  title: 'Mitnehmen',
  link: 'Link auf dieses Bild, wie es jetzt ist',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied:
    'Dieser Browser lässt die Seite nicht kopieren: Der Text ist markiert, kopieren Sie ihn selbst.',
  experiment: 'Versuchsdatei',
  save: 'Speichern',
  openFile: 'Eine Versuchsdatei öffnen',
  opened: (name) => `${name} wird jetzt gezeigt.`,
  notOpened: (reason) => `Nichts wurde geändert. ${reason}`,
  tooLarge: 'Die Datei ist größer als 1 MB, also kein Versuch.',
  notJson: (reason) => `Die Datei ist kein JSON: ${reason}`,
  notExperiment: 'Die Datei ist kein Versuch: „objective“ fehlt.',
  as: 'Derselbe Versuch als',
  command: 'Befehlszeile',
  cpp: 'C++',
  python: 'Python (PyTorch)',
  making: 'Wird geschrieben …',
  noFormula:
    'Nur eine getippte Formel kann als Programm geschrieben werden; diese Kosten sind von anderer Art.',
  notTranslated: (part) => `Die Formel hat einen Teil, der dort kein Gegenstück hat: ${part}`,
  withoutNoise: 'Das Rauschen fehlt: Seine Zufallszahlen sind die des Rechenkerns.',
  withoutConstraint: 'Die Nebenbedingung fehlt: Nichts wird projiziert.',
  withoutStop: 'Die Regeln, die einen Lauf früher beenden, fehlen: Alle Schritte werden gemacht.',
  steplengthsOfRun: (method) =>
    `Die Schrittweiten von ${method} sind die, die seine Regel in diesem Lauf ergab, als Liste.`,
  shorterRuns: 'Ein Lauf endete hier früher; das Programm macht alle Schritte.',
  noCpp: (method) =>
    `Das Verfahren „${method}“ ist keines von denen, die als C++ geschrieben werden.`,
  noPeer: (method) => `PyTorch hat kein Verfahren, das die Schritte von „${method}“ macht.`,
};
