/** Experimente in der Adresszeile: was ein Teil bedeutet, und warum er nicht zu lesen ist. */
import type { Strings } from '../en/index.ts';

export const experiment: Strings['experiment'] = {
  tooLong: 'Die Adresse ist zu lang, um gelesen zu werden; gezeigt werden die Bilder der Lektion.',
  version: (found, own) =>
    `Die Adresse hat die Version „${found}“; diese Seite liest Version ${own}.`,
  unknown: (key) => `Die Adresse sagt „${key}“, was hier nicht bekannt ist; das wird übergangen.`,
  ignored: (key, meaning, problem) =>
    `In der Adresse wird „${key}“ (${meaning}) übergangen: ${problem}.`,
  meanings: {
    f: 'die Kosten, wie eingegeben',
    objective: 'Kosten, die kein einfacher Text sind, wie in einer Experimentdatei',
    inputs: 'Namen der Eingaben, der Reihe nach',
    p: 'Werte der freien Namen, die keine Eingaben sind',
    start: 'der Start; mehrere trennt ein Strichpunkt',
    methods: 'die Verfahren mit ihren Einstellungen; mehrere trennt ein Strichpunkt',
    steps: 'die Anzahl der Schritte',
    stop: 'Regeln, die einen Lauf früher beenden',
    noise: 'Rauschen des Gradienten',
    constraint: 'die Menge, auf die jeder Schritt projiziert wird',
    seed: 'Startwert alles Zufälligen',
    map: 'die Achsen der Karte, und was sie zeigt',
    k: 'der gezeigte Schritt, ohne ihn der letzte',
    view: 'der Ausschnitt: von und bis jeder Achse',
    history: 'was der Verlauf zeigt',
    figures: 'die Arten der gezeigten Bilder',
    off: 'die Verfahren, die verborgen sind und nicht laufen, als Nummern ab 0',
    r: 'von, bis und Schritt der Regler der Parameter',
    hide: 'verborgene Bedienelemente, mit ihren Namen in einem lab-Block',
  },
  problems: {
    code: 'das ist nicht als Adresse verschlüsselt',
    empty: 'das ist leer',
    axis: 'es fehlt eine Achse x mit einem Schlüssel',
    history: (text, names) =>
      `„${text}“ ist nichts von ${names} (mit oder ohne -log und -by-gradients oder -by-evaluations)`,
    object: 'das ist kein Objekt wie (a=1,b=2)',
    whole: (text) => `„${text}“ ist keine ganze Zahl ab 0`,
    rangeForm: (text) => `„${text}“ hat nicht die Form name:von:bis:schritt`,
    range: (text) => `„${text}“ ist kein Bereich`,
    word: (text) => `„${text}“ ist kein Wort aus kleinen Buchstaben`,
    parameter: (text) => `„${text}“ hat nicht die Form name:zahl`,
    lengths: 'die Starts sind verschieden lang',
    many: 'es sind zu viele Zahlen',
    view: 'das ist nicht von,bis einer oder zweier Achsen',
    upwards: 'eine Achse geht nicht aufwärts',
    number: (text) => `„${text}“ ist keine Zahl`,
    from: (text) => `ab „${text}“ ist es nicht zu lesen`,
    early: 'es endet zu früh',
  },
};
