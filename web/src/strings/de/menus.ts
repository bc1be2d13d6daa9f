import type { Opened } from '../en/opened.ts';

export const menus: Opened['menus'] = {
  figure: {
    hideTable: 'Tabelle verbergen',
    showTable: 'Als Tabelle zeigen',
    png: 'Als PNG speichern',
    svg: 'Als SVG speichern',
    csv: 'Zahlen als CSV speichern',
    notMade: (reason) => `Die Datei konnte nicht erzeugt werden: ${reason}`,
    tooLarge: 'Das Bild ist zu groß.',
  },
  table: {
    title: (run) => `Tabelle zu ${run}`,
    cost: 'Kosten',
    steplength: 'Schrittweite',
  },
  range: {
    from: 'von',
    to: 'bis',
    step: 'Schrittweite',
    field: (name, end) => `${name} ${end}`,
    wrongStep: 'Muss größer als 0 und höchstens so groß wie der Bereich sein.',
  },
  methods: {
    duplicate: 'Verdoppeln',
    up: 'Nach oben',
    down: 'Nach unten',
    removed: (number) => `Verfahren ${number} entfernt.`,
    duplicated: (number) => `Verfahren ${number} verdoppelt.`,
    moved: (from, to) => `Verfahren ${from} ist jetzt Verfahren ${to}.`,
  },
  formula: {
    place: (line, column, lines) =>
      lines > 1 ? `Zeile ${line}, Spalte ${column}:` : `Spalte ${column}:`,
    found: 'Gefunden:',
    expected: (what) => `, erwartet: ${what}`,
    onlyExpected: (what) => `Erwartet: ${what}.`,
    use: 'Übernehmen:',
  },
  address: {
    noLab: (id) => `Die Adresse nennt das Bild „${id}“, das diese Seite nicht hat.`,
    ignored: (key, meaning, message) =>
      `In der Adresse „${key}“ (${meaning}): ${message} Das wird übergangen.`,
    noControl: (wrong, known) =>
      `In der Adresse „hide“: Es gibt kein Bedienelement „${wrong}“; es gibt ${known}.`,
  },
};
