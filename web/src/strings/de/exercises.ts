/** Aufgaben, und die Liste dessen, was getan ist. */
import type { Parts } from '../index.ts';

export const verdict: Parts['verdict'] = {
  empty: 'Noch ist keine Antwort da.',
  right: 'Richtig.',
  partly: (percent) => `Teilweise richtig (${percent} %).`,
  notYet: 'Noch nicht richtig.',
  partRight: (part) => `${part}: richtig`,
  partNotYet: (part) => `${part}: noch nicht richtig`,
  noAttempt: 'Das zählt nicht als Versuch.',
  place: (line, column) => (line > 1 ? `(Zeile ${line}, Spalte ${column})` : `(Spalte ${column})`),
  guess: (text) => `Gemeint ist vielleicht ${text}.`,
};

export const exercises: Parts['exercises'] = {
  check: 'Prüfen',
  hint: 'Hinweis',
  anotherHint: 'Noch ein Hinweis',
  hintTitle: (number, count) => (count > 1 ? `Hinweis ${number}` : 'Hinweis'),
  showSolution: 'Lösung zeigen',
  showSolutionUntried: 'Lösung ohne Versuch zeigen',
  solution: 'Lösung',
  solved: 'gelöst',
  attempts: (count) => (count === 1 ? '1 Versuch' : `${count} Versuche`),
  seenUntried: 'Lösung vor einem Versuch angesehen',
  cannotBeChecked: (reason) => `Diese Aufgabe kann nicht geprüft werden: ${reason}`,
  cannotBeShown: (reason) => `Diese Aufgabe kann nicht gezeigt werden: ${reason}`,
  unknownKind: (kind) =>
    `Aufgaben der Art „${kind}“ können auf dieser Seite nicht beantwortet werden.`,
  keepElsewhere:
    'Ihre Arbeit bleibt, bis die Seite geschlossen wird; speichern Sie sie auf der Abgabeseite oder unten.',
  nothingKept: 'Dieser Browser lässt die Seite nichts aufheben.',
  noRoom: 'Dieser Browser hat keinen Platz mehr oder lässt die Seite nichts aufheben.',
  aFormula: 'eine Formel',
  construct: {
    start: 'Ihr Start, Zahlen durch Kommas getrennt',
    function: 'Ihre Funktion, eine Formel',
  },
  expression: {
    entry: (number) => `Eintrag ${number}, eine Formel`,
    answer: 'Ihre Antwort, eine Formel',
  },
  number: { answer: 'Ihre Antwort, eine Zahl', example: '0.25 oder 2/3' },
  point: {
    role: 'Bild; Pfeiltasten verschieben den Punkt, mit Umschalt feiner',
    range: (name, from, to) => `${name} von ${from} bis ${to}`,
  },
  program: { answer: 'Ihre Regel, eine Definition je Zeile' },
  tune: {
    ofMethod: (key, number) => `${key} von Verfahren ${number}`,
    start: (coordinate) => `Start, Koordinate ${coordinate}`,
  },
  vector: { answer: 'Ihre Antwort, Zahlen durch Kommas getrennt' },
};
