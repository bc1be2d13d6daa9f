/** Was nur in dem steht, was man öffnet: Hilfen für die Formel, die Tafeln eines Labors, der Editor für Regeln. */
import type { Opened } from '../en/opened.ts';

export const panels: Opened['panels'] = {
  examples: {
    search: 'Funktionen suchen',
    hint: (count) => `${count} Funktionen durchsuchen`,
    found: (found, count) => `${found} von ${count}`,
    none: 'Keine Funktion passt.',
    one: 'Eine Eingabe',
    two: 'Zwei Eingaben',
    more: 'Mehr Eingaben',
  },
  keypad: { delete: 'Löschen' },
  explain: {
    method: 'Verfahren',
    start: 'Das ist der Start: Es ist noch kein Schritt gemacht.',
    special:
      'Wo in der Formel keine Zahlen stehen, wirkt etwas, das sie nicht sagt: Rauschen, eine Projektion, Gewichtsverfall oder der erste Schritt.',
    turnedCancels: (angle) =>
      `Der Gradient hat sich seit dem vorigen Schritt um ${angle} gedreht: Alte und neue Gradienten heben sich in dem auf, was das Verfahren sich merkt.`,
    turnedOver: (angle) =>
      `Der Gradient hat sich seit dem vorigen Schritt um ${angle} gedreht: Jener Schritt ging quer durch das Tal, und dieser kommt zurück.`,
    keptGrows: (angle) =>
      `Der Gradient hat sich kaum gedreht (${angle}): Alte und neue Gradienten addieren sich in dem, was das Verfahren sich merkt.`,
    kept: (angle) =>
      `Der Gradient hat sich kaum gedreht (${angle}): Der Lauf geht geradeaus weiter.`,
    turned: (angle) => `Der Gradient hat sich seit dem vorigen Schritt um ${angle} gedreht.`,
    steepest: 'Der Schritt geht genau in Richtung des steilsten Abstiegs.',
    aside: (angle) => `Der Schritt geht um ${angle} am steilsten Abstieg vorbei.`,
    uphill: (angle) => `Der Schritt geht zuerst bergauf: ${angle} weg vom steilsten Abstieg.`,
    length: (length, times) => `Er ist ${length} lang, das ${times}-Fache der Norm des Gradienten.`,
    tooLong: (promised, change) =>
      `Die Steigung versprach eine Änderung der Kosten um ${promised}; sie änderten sich um ${change}: Der Schritt war zu lang für die Krümmung hier.`,
    curved: (promised, change) =>
      `Die Steigung versprach eine Änderung der Kosten um ${promised}; sie änderten sich um ${change}: Den Rest nahm die Krümmung.`,
    better: (promised, change) =>
      `Die Steigung versprach eine Änderung der Kosten um ${promised}; sie änderten sich um ${change}: Der Boden fiel noch schneller ab.`,
    asPromised: (promised, change) =>
      `Die Steigung versprach eine Änderung der Kosten um ${promised}; sie änderten sich um ${change}.`,
  },
  race: {
    what: 'Jedes Verfahren bekommt denselben Start und dasselbe Budget, und seine eigene beste Schrittweite: die, die in einer Suche am tiefsten endet.',
    run: 'Schrittweiten suchen und rennen',
    back: 'Zurück zu den Schrittweiten davor',
    curve: (name, best, cost) =>
      `${name}: die Kosten am Ende über der Schrittweite; am kleinsten bei ${best}, dort sind sie ${cost}.`,
    best: (best, cost) => `beste ${best}, Kosten ${cost}`,
    edge: 'am Rand des Versuchten',
    none: 'Jede versuchte Schrittweite divergiert.',
    noSteplength: 'hat keine Schrittweite zu suchen',
    stale: 'Gefunden mit anderen Einstellungen als den jetzigen.',
    oneStart: 'Die Suche nimmt den ersten Start.',
  },
  rule: {
    title: 'Regel',
    begin: 'Beginnen mit …',
    values: 'Werte',
    add: (name) => `${name} einen Wert geben`,
    drop: (name) => `${name} entfernen`,
    initial: 'Beginnt bei',
    initialHint: 'womit ein Name beginnt, etwa m=g; andere beginnen bei 0',
    kept: 'Die Bilder zeigen noch die letzte Regel, die laufen konnte.',
    names: 'Namen',
    help: 'Eine Festlegung je Zeile. w ist der Punkt, g sein Gradient, k die Nummer des Schritts, alpha die Schrittweite. Ein Name, der in einem Schritt gesetzt wird, ist im nächsten noch da. norm(g) ist eine Länge, grad(w + v) der Gradient anderswo; sign, abs, sqrt, min, max, clip und if(k == 1, a, b) wirken Koordinate für Koordinate. Eine Zeile w = … muss dabei sein.',
  },
};
