/** Ein Labor um seine Bilder und Bedienelemente. */
import type { Strings } from '../en/index.ts';

export const lab: Strings['lab'] = {
  title: (id) => `Lebendes Bild ${id}`,
  figures: 'Bilder',
  noFigure: (kind) => `Es gibt kein Bild der Art „${kind}“.`,
  figureNotLoaded:
    'Dieses Bild konnte nicht geladen werden. Vielleicht hilft es, die Seite neu zu laden.',
  computing: 'Es wird gerechnet',
  nothingToRun: 'Es gibt nichts zu rechnen.',
  steps: 'Schritte',
  numberOfSteps: 'Anzahl der Schritte',
  stepsFrom1: (most) => `Eine ganze Zahl von 1 bis ${most}.`,
  compare: 'Mit einem weiteren Verfahren vergleichen',
  share: 'Teilen …',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert.',
  linkInBar: 'Der Link steht in der Adresszeile.',
  reset: 'Zurücksetzen',
  undo: 'Rückgängig',
  redo: 'Wiederherstellen',
  kept: 'Die Bilder zeigen noch den letzten Lauf, der möglich war.',
  block: {
    noId: 'Ein Labor braucht eine id.',
    noExperiment: (id) => `Das Labor „${id}“ braucht ein experiment.`,
    range: (name) => `Der Bereich von „${name}“ ist [von, bis, Schritt], mit von kleiner als bis.`,
  },
  address: {
    read: 'Hinweis schließen',
    noLab: (id) => `Die Adresse nennt das Bild „${id}“, das diese Seite nicht hat.`,
    ignored: (key, meaning, message) =>
      `In der Adresse „${key}“ (${meaning}): ${message} Das wird übergangen.`,
    doesNotFit: (message) =>
      `Die Adresse passt nicht zu diesem Bild: ${message} Sie wird übergangen.`,
  },
};
