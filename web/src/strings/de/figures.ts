/** Bilder. */
import type { Strings } from '../en/index.ts';

export const figures: Strings['figures'] = {
  titles: {
    bars: 'Je Koordinate',
    compare: 'Vergleich',
    contour: 'Höhenlinien',
    coordinates: 'Koordinaten',
    curvature: 'Kleinste Krümmung',
    curve: 'Kurve',
    differences: 'Finite Differenzen',
    eigen: 'Fehler je Eigenvektor',
    fit: 'Daten und Anpassung',
    history: 'Verlauf',
    map: 'Karte',
    phase: 'Geschwindigkeit und Ort',
    regret: 'Mittleres Bedauern',
    schedule: 'Schrittweitenregel',
    slice: 'Schnitt',
    spread: 'Viele Läufe',
    stationary: 'Stationäre Punkte',
    surface: 'Fläche',
    sweep: 'Durchlauf',
    trace: 'Rechenschritte',
  },
  menu: 'Tabelle und Dateien',
  table: {
    run: 'Lauf',
    step: 'Schritt',
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
    label: 'Bild mit Höhenlinien.',
    run: (name, steps, point, cost, slope) =>
      `${name}: nach ${steps} Schritten bei ${point}, Kosten ${cost}, Gradient ${slope}.`,
  },
  curve: {
    label: 'Kurve der Kosten.',
    run: (name, steps, input, at, cost, slope) =>
      `${name}: nach ${steps} Schritten bei ${input} ${at}, Kosten ${cost}, Betrag der Steigung ${slope}.`,
  },
  history: {
    titleBy: (quantity, by) => `${quantity} je ${by}`,
    by: {
      steps: 'Schritt',
      gradients: 'Zahl der Gradienten',
      evaluations: 'Zahl der Auswertungen',
    },
    choose: 'Größe',
    cost: 'Kosten',
    gradient: 'Norm des Gradienten',
    steplength: 'Schrittweite',
    distance: 'Abstand zum Minimum',
    logShort: 'log',
    log: 'Logarithmische Skala',
    noLog: 'Manche Werte sind nicht positiv: keine logarithmische Skala',
    run: (name, first, value, step) => `${name}: ${first} am Start, ${value} bei Schritt ${step}.`,
    runBy: (name, first, value, step, count, by) =>
      `${name}: ${first} am Start, ${value} bei Schritt ${step}, ${by} ${count}.`,
  },
  sorted: {
    sort: (column) => `Nach ${column} ordnen`,
  },
  limits: {
    from: 'von',
    to: 'bis',
    title: 'Ausschnitt',
    order: 'Der Ausschnitt muss vom Kleineren zum Größeren gehen.',
    range: (name, from, to) => `${name} von ${from} bis ${to}`,
  },
  points: {
    minimum: (count) => (count === 1 ? 'Minimum' : 'Minima'),
    maximum: (count) => (count === 1 ? 'Maximum' : 'Maxima'),
    saddle: (count) => (count === 1 ? 'Sattelpunkt' : 'Sattelpunkte'),
    degenerate: (count) => (count === 1 ? 'entarteter Punkt' : 'entartete Punkte'),
    kink: (count) => (count === 1 ? 'Knick' : 'Knicke'),
  },
  notANumber: 'keine Zahl',
};
