/** Bilder. */
import type { Strings } from '../en/index.ts';

export const figures: Strings['figures'] = {
  frame: {
    menu: 'Tabelle und Dateien',
    hideTable: 'Tabelle verbergen',
    showTable: 'Als Tabelle zeigen',
    png: 'Als PNG speichern',
    svg: 'Als SVG speichern',
    csv: 'Zahlen als CSV speichern',
    notMade: (reason) => `Die Datei konnte nicht erzeugt werden: ${reason}`,
    tooLarge: 'Das Bild ist zu groß.',
  },
  table: {
    run: 'Lauf',
    title: (run) => `Tabelle zu ${run}`,
    step: 'Schritt',
    cost: 'Kosten',
    steplength: 'Schrittweite',
    first: (rows, all) => `Die ersten ${rows} von ${all} Zeilen; die CSV-Datei enthält alle.`,
  },
  window: {
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fit: 'Ausschnitt an die Läufe anpassen',
    keys: 'Pfeiltasten verschieben den Ausschnitt, Plus und Minus vergrößern und verkleinern ihn, 0 passt ihn an.',
  },
  start: {
    title: (number, count) => (count > 1 ? `Start ${number}` : 'Start'),
    role: 'verschiebbarer Punkt',
  },
  contour: {
    title: 'Höhenlinien',
    label: 'Bild mit Höhenlinien.',
    run: (name, steps, point, cost, slope) =>
      `${name}: nach ${steps} Schritten bei ${point}, Kosten ${cost}, Gradient ${slope}.`,
  },
  curve: {
    title: 'Kurve',
    label: 'Kurve der Kosten.',
    run: (name, steps, input, at, cost, slope) =>
      `${name}: nach ${steps} Schritten bei ${input} ${at}, Kosten ${cost}, Betrag der Steigung ${slope}.`,
  },
  history: {
    title: 'Verlauf',
    byStep: (quantity) => `${quantity} je Schritt`,
    choose: 'Größe',
    cost: 'Kosten',
    gradient: 'Norm des Gradienten',
    steplength: 'Schrittweite',
    log: 'Logarithmische Skala',
    noLog: 'Manche Werte sind nicht positiv: keine logarithmische Skala',
    run: (name, first, value, step) => `${name}: ${first} am Start, ${value} bei Schritt ${step}.`,
  },
  notANumber: 'keine Zahl',
};
