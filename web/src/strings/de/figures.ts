/** Bilder. */
import type { Strings } from '../en/index.ts';
import { kinds } from './kinds.ts';

export const figures: Strings['figures'] = {
  ...kinds,
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
  stationary: {
    title: 'Stationäre Punkte',
    table: 'Tabelle der stationären Punkte',
    none: 'Kein stationärer Punkt gefunden.',
    count: (count, kinds) =>
      `${count} ${count === 1 ? 'stationärer Punkt' : 'stationäre Punkte'}: ${kinds}.`,
    all: (count) =>
      count === 0
        ? 'Es ist bewiesen, dass es in diesem Ausschnitt keinen gibt.'
        : `Es ist bewiesen, dass ${count === 1 ? 'dies der einzige' : 'dies alle'} in diesem Ausschnitt ${count === 1 ? 'ist' : 'sind'}.`,
    perhaps: (parts) =>
      parts === 1
        ? 'Vielleicht gibt es mehr: ein Teil des Ausschnitts ist unentschieden.'
        : `Vielleicht gibt es mehr: ${parts} Teile des Ausschnitts sind unentschieden.`,
    undecided: (parts) =>
      `Unentschieden: ${parts}. Dort ist die Hesse-Matrix singulär, die Formel hat einen Knick, oder die Suche endete vorher.`,
    searching: 'Suche läuft',
    longer: 'Länger suchen',
    stop: 'Suche abbrechen',
    startHere: 'Hier beginnen',
    kind: 'Art',
    eigenvalues: 'Eigenwerte',
    proved: 'bewiesen',
    yes: 'ja',
    no: 'nein',
    point: (kind, at, cost, reason, eigenvalues) =>
      `${kind} bei ${at}, Kosten ${cost}: ${reason} (${eigenvalues}).`,
    reasons: {
      minimum: 'alle Eigenwerte der Hesse-Matrix sind positiv',
      maximum: 'alle Eigenwerte der Hesse-Matrix sind negativ',
      saddle: 'die Hesse-Matrix hat Eigenwerte beider Vorzeichen',
      degenerate:
        'ein Eigenwert der Hesse-Matrix ist bis auf Rundung 0, die zweiten Ableitungen entscheiden nicht',
    },
    exactlyOne: 'Es ist bewiesen, dass hier genau ein stationärer Punkt liegt.',
    notProved: 'Dass hier ein stationärer Punkt liegt, ist gerechnet, nicht bewiesen.',
  },
  map: {
    title: 'Karte',
    label: 'Karte von Läufen: jeder Punkt ist ein Lauf.',
    keys: 'Pfeiltasten verschieben den Ausschnitt, Plus und Minus vergrößern und verkleinern ihn, 0 bringt den ersten zurück.',
    choose: 'Was gezeigt wird',
    first: 'Zurück zum ersten Ausschnitt',
    method: 'Verfahren',
    names: {
      basin: 'Wohin Läufe führen',
      steps: 'Nötige Schritte',
      cost: 'Kosten am Ende',
      rate: 'Konvergenzrate',
      status: 'Wie Läufe enden',
    },
    quantities: { steps: 'Schritte', cost: 'Kosten', rate: 'Rate' },
    none: {
      steps: 'der Gradient wird nicht so klein wie verlangt',
      cost: 'am Ende gibt es keine Kosten',
      rate: 'es lässt sich keine Rate angeben',
    },
    basin: (kind, at, cost) => `führt zu ${at}, ${kind}, Kosten ${cost}`,
    diverged: 'divergiert',
    failed: 'kann keinen Schritt machen',
    unsettled: 'endet zu weit von jedem stationären Punkt',
    other: 'führt zu einem von vielen anderen Punkten',
    finished: 'macht alle seine Schritte',
    converged: 'hört früher auf, wie seine Regel sagt',
    after: (steps) => `nach ${steps} ${steps === 1 ? 'Schritt' : 'Schritten'}`,
    range: (quantity, from, to) => `${quantity} von ${from} bis ${to}.`,
    more: (quantity, limit) => `${quantity} über ${limit}`,
    less: (quantity, limit) => `${quantity} unter ${limit}`,
    pixel: 'Punkt',
    at: (place) => `Bei ${place}:`,
    axes: 'Achsen',
    share: 'Anteil',
    start: (input) => `Start ${input}`,
    order:
      'Die Achse muss vom Kleineren zum Größeren gehen, in dem Bereich, den ihr Schlüssel hat.',
    computing: 'Die Karte wird berechnet',
    table: 'Tabelle der Karte',
    letter: 'Buchstabe',
    meaning: 'ein Lauf von hier',
  },
  surface: {
    title: 'Fläche',
    label: 'Graph der Kosten als Fläche.',
    keys: 'Pfeiltasten drehen und neigen sie, Plus und Minus holen sie näher und schieben sie weg, 0 bringt die erste Ansicht zurück.',
    near: 'Näher',
    far: 'Weiter weg',
    first: 'Zurück zur ersten Ansicht',
    tangent: 'Tangentialebene',
    model: 'Quadratisches Modell',
    compress: 'Gestauchte Höhen',
    turn: 'Drehung',
    tilt: 'Neigung',
    noWebgl:
      'Dieser Browser kann nicht räumlich zeichnen (WebGL fehlt oder ist abgeschaltet). Die anderen Bilder und die Tabelle zeigen dieselben Läufe.',
    lost: 'Die Grafikkarte zeichnet diese Fläche nicht mehr. Sie kommt von selbst wieder, oder nach dem Neuladen der Seite.',
    cut: 'Steile Wände sind oben abgeschnitten.',
  },
  notANumber: 'keine Zahl',
};
