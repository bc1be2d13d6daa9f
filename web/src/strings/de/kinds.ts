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
  trace: {
    title: 'Rechenschritte',
    label: 'Rechengraph.',
    mode: 'Richtung des Durchgangs',
    forward: 'Vorwärts',
    reverse: 'Rückwärts',
    seed: 'Tangenten sind Ableitungen nach',
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
