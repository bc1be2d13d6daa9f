/** Was einzelne Arten von Bildern sagen. */
import type { Strings } from '../en/index.ts';

type Kinds = typeof import('../en/kinds.ts').kinds;

export const kinds: Pick<Strings['figures'], keyof Kinds> = {
  bars: {
    title: 'Je Koordinate',
    label: 'Balken für jede Koordinate.',
    coordinate: 'Koordinate',
    panels: {
      gradient: 'partielle Ableitung ∂g/∂w',
      m: 'erstes Moment m',
      v: 'zweites Moment v',
      s: 'Summe der Quadrate s',
      step: 'Schritt Δw',
      steplength: 'wirksame Schrittweite, −Δw / (∂g/∂w)',
      squares: 'Fläche: Summe der (∂g/∂w)² bisher',
    },
    state: (name) => `mitgeführt: ${name}`,
    at: (step) => `Bei Schritt ${step}.`,
    first: (count, all) => `Die ersten ${count} von ${all} Koordinaten.`,
    steady: 'feste Skala',
    steadyWhy: 'Dieselbe Skala bei jedem Schritt; sonst füllt der längste Balken seinen Platz',
  },
  compare: {
    title: 'Vergleich',
    table: 'Tabelle der Läufe',
    goal: 'Ziel:',
    measure: 'Was mit der Toleranz verglichen wird',
    measures: { gradient: 'Norm des Gradienten', cost: 'Kosten' },
    tolerance: 'Toleranz',
    negative: 'Eine Norm ist nie unter 0.',
    method: 'Verfahren',
    cost: 'Kosten',
    steps: (symbol, tolerance) => `Schritte bis ${symbol} ≤ ${tolerance}`,
    evaluations: { cost: 'Kostenwerte', gradient: 'Gradienten', hessian: 'Hesse-Matrizen' },
    status: 'Stand',
    all: (steps) => `Hat alle seine ${steps} Schritte gemacht.`,
    under: (step) => `Schritt ${step}`,
    nobody: 'Bis zum gezeigten Schritt hat keiner das Ziel erreicht.',
    first: (names, steps, reached, all) =>
      `${names} war zuerst am Ziel, nach ${steps} ${steps === 1 ? 'Schritt' : 'Schritten'}. ${reached} von ${all} haben es erreicht.`,
  },
  coordinates: {
    title: 'Koordinaten',
    label: 'Jede Koordinate des Laufs nach Schritten.',
    at: (step, values) => `Schritt ${step}: ${values}.`,
    range: (name, first, least, step, last) =>
      `${name}: ${first} am Anfang, am kleinsten im Betrag, ${least}, bei Schritt ${step}, ${last} am Ende.`,
    number: 'n',
    size: 'Betrag, log',
    sizeWhy: 'Die Beträge |w| auf logarithmischer Skala',
    some: (count, all) => `${count} von ${all} Koordinaten sind gezeigt.`,
  },
  curvature: {
    title: 'Kleinste Krümmung',
    label: 'Kleinster Eigenwert der Hesse-Matrix entlang jedes Laufs, nach Schritten.',
    at: (name, step, least, greatest, meaning) =>
      `${name}, Schritt ${step}: Krümmungen von ${least} bis ${greatest}, ${meaning}.`,
    down: 'also gibt es eine Richtung, die sich nach unten krümmt',
    bowl: 'also krümmt sich keine Richtung nach unten',
    key: (name) => `λ min, ${name}`,
    run: 'Lauf',
    least: 'λ min',
    greatest: 'λ max',
    some: (count, all) => `${count} von ${all} Läufen sind gezeigt.`,
    none: 'Hier gibt es keine zweiten Ableitungen.',
  },
  differences: {
    title: 'Finite Differenzen',
    label: 'Fehler finiter Differenzen je nach ihrer Weite h.',
    forward: 'vorwärts',
    central: 'zentral',
    complex_step: 'komplexer Schritt',
    along: 'Richtung',
    width: 'Weite h',
    error: 'Fehler',
    at: (name, point, exact) => `Ableitung entlang ${name} bei ${point}: ${exact}.`,
    best: (name, width, error) => `${name}: kleinster Fehler ${error} bei h = ${width}.`,
    here: (width, values) => `Bei h = ${width}: ${values}.`,
    value: (name, error) => `${name} irrt um ${error}`,
    none: 'Die Ableitung hat hier keinen Wert.',
  },
  eigen: {
    title: 'Fehler je Eigenvektor',
    label: 'Größe des Fehlers entlang jedes Eigenvektors je Schritt.',
    at: (point) => `Fehler gegenüber dem Minimum ${point}.`,
    along: (eigenvalue, size, rate) =>
      `λ ${eigenvalue}: ${size}${rate === '' ? '' : `, vorhergesagter Faktor ${rate} je Schritt`}.`,
    predictedBy: (formula) => `Gestrichelt: was ${formula} je Schritt vorhersagt.`,
    unpredicted: 'Für dieses Verfahren gibt es keine einfache Rate, daher keine Vorhersage.',
    take: 'beste Werte',
    best: (steplength, rate) =>
      `Die besten festen Werte für diese Hesse-Matrix: α = ${steplength}, Faktor ${rate} je Schritt`,
    some: (count, all) => `${count} von ${all} Eigenvektoren werden gezeigt.`,
    none: 'Beim Ende des Laufs ist kein Minimum bekannt oder zu finden, also auch kein Fehler zu zerlegen.',
  },
  fit: {
    title: 'Daten und Anpassung',
    label: 'Datenpunkte und die angepasste Kurve.',
    at: (name, step, parameters, cost) =>
      `${name} nach Schritt ${step}: ${parameters}, Kosten ${cost}.`,
    residual: 'Residuum',
    none: 'Es gibt keine Kurve zu zeichnen: Kosten wie mean((a*t + b - y)^2) über zwei Datenspalten haben eine.',
  },
  phase: {
    title: 'Geschwindigkeit und Ort',
    label: 'Phasenebene: letzter Schritt gegen Ort.',
    coordinate: 'Koordinate',
    at: (name, step, input, place, velocity) =>
      `${name}, Schritt ${step}: ${input} ${place}, bewegt sich um ${velocity} je Schritt.`,
  },
  regret: {
    title: 'Mittleres Bedauern',
    label: 'Mittleres Bedauern nach Schritten.',
    against: (point) => `Verglichen mit dem Stillstehen bei ${point}.`,
    at: (name, step, value) => `${name}: ${value} nach Schritt ${step}.`,
    none: (reason) => `Es gibt nichts zum Vergleichen: ${reason}`,
  },
  schedule: {
    title: 'Schrittweitenregel',
    label: 'Schrittweite jedes Schritts.',
    at: (name, step, value) => `${name}: α = ${value} bei Schritt ${step}.`,
    range: (least, most) => `Von ${least} bis ${most}.`,
    restarts: (name, steps) => `${name} beginnt neu bei Schritt ${steps}.`,
    searched: (name) => `${name} sucht seine Schrittweiten; es sind die des Laufs.`,
    none: (name) => `${name} hat keine Schrittweite.`,
  },
  slice: {
    title: 'Schnitt',
    label: 'Schnitt durch die Kosten.',
    points: 'Die Punkte des Schnitts',
    point: 'Punkt',
    slope: 'Steigung',
    before: 'vorher',
    after: 'nachher',
    lowest: 'tiefster',
    closer: 'Diesen Schritt näher ansehen',
    whole: 'Die ganze Gerade zeigen',
    comes: (name, slope) =>
      `Vor dem ersten Schritt: die Kosten entlang ${name}, das zuerst an der Reihe ist. Steigung hier ${slope}.`,
    ahead: (slope) =>
      `Vor dem ersten Schritt: die Kosten in seiner Richtung. Steigung hier ${slope}.`,
    solves: (step, name, from, to) => `Schritt ${step} löst nach ${name} auf: ${from} → ${to}.`,
    solved: (step, name, value) =>
      `Schritt ${step} löst nach ${name} auf: schon gelöst, es bleibt bei ${value}.`,
    moves: (step, name, from, to) => `Schritt ${step} bewegt nur ${name}: ${from} → ${to}.`,
    goes: (step, length, direction) =>
      `Schritt ${step} geht ${length} weit in die Richtung ${direction}.`,
    stays: (step) =>
      `Schritt ${step} bleibt, wo er ist; die Gerade ist die des negativen Gradienten.`,
    values: (cost, next, slope, nextSlope) =>
      `Kosten ${cost} → ${next}, Steigung ${slope} → ${nextSlope}.`,
    lowestAt: (name, at, cost) =>
      `Am tiefsten auf dieser Geraden: ${name} = ${at}, Kosten ${cost}.`,
    still: 'Der Gradient ist null und nichts bewegt sich: Es gibt keine Gerade zu zeigen.',
  },
  spread: {
    title: 'Viele Läufe',
    byStep: (quantity) => `${quantity} vieler Läufe`,
    label: 'Mitte und Band vieler Läufe mit Zufall.',
    key: (count) =>
      `Linie: der mittlere von ${count} Läufen. Band: acht von zehn. Dünn: der gezeigte Lauf.`,
    at: (name, runs, step, low, high, middle) =>
      `${name}, ${runs} Läufe, Schritt ${step}: acht von zehn zwischen ${low} und ${high}, Mitte ${middle}.`,
    same: (name, runs, step, value) =>
      `${name}, ${runs} Läufe, Schritt ${step}: acht von zehn bei ${value}.`,
    low: '10 %',
    middle: '50 %',
    high: '90 %',
    meanShort: 'Mittel',
    worst: 'schlechtester',
    meanWhy:
      'Das Mittel und, gepunktet, der schlechteste Lauf statt des mittleren und des gezeigten',
    powersShort: 'log k',
    powers: 'Logarithmische Schritte: eine Potenz von k wird eine Gerade',
    keyMean: (count) =>
      `Linie: das Mittel aus ${count} Läufen. Band: acht von zehn. Gepunktet: der schlechteste.`,
    mean: (mean, worst) => `Mittel ${mean}, schlechtester ${worst}.`,
    power: (name, power) => `${name} wie k^(${power})`,
    follow: (from, list) => `Ab Schritt ${from} geht das Mittel: ${list}.`,
    refused: 'Diese Läufe sind nicht möglich.',
  },
  sweep: {
    title: 'Durchlauf',
    label: (name) => `Läufe nach ${name}.`,
    at: (name, quantity, value) => `${name} hier: ${quantity} ${value}.`,
    none: (name, reason) => `${name} hier: ${reason}.`,
    lowest: (name, quantity, value, key, at) =>
      `${name}: kleinster Wert (${quantity}) ${value} bei ${key} ${at}.`,
  },
  trace: {
    title: 'Rechenschritte',
    label: 'Rechengraph.',
    mode: 'Richtung des Durchgangs',
    forward: 'Vorwärts',
    reverse: 'Rückwärts',
    seed: 'Tangenten sind Ableitungen nach',
    name: 'Name',
    operation: 'Operation',
    value: 'Wert',
    tangent: 'Tangente',
    adjoint: 'Adjungierte',
    node: (node, value) => `${node} = ${value}.`,
    tangentIs: (value) => `Tangente ${value}.`,
    adjointIs: (value) => `Adjungierte ${value}.`,
    kink: 'Die Ableitung hat hier keinen eindeutigen Wert.',
    flat: 'Die Ableitung ist hier fast überall 0.',
    singular: 'Die Ableitung ist hier unendlich oder nicht erklärt.',
    operations: (list) => `Operationen: ${list}.`,
    instructions: (value, forward, reverse) =>
      `Das Programm der Maschine hat ${value} Befehle für den Wert; mit dem Gradienten ${forward} vorwärts, ${reverse} rückwärts.`,
    forwardDone: (derivative) => `Das ist die Ableitung der Kosten: ${derivative}.`,
    reverseDone: (gradient) => `Die Adjungierten der Eingaben sind der Gradient: ${gradient}.`,
    many: (count) => `Der Graph hat ${count} Knoten, zu viele zum Zeichnen.`,
    none: (reason) => `Diese Kosten lassen sich nicht in Rechenschritte zerlegen: ${reason}`,
  },
};
