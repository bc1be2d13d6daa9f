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
  compare: 'Mit einem weiteren Verfahren vergleichen',
  share: 'Teilen …',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert.',
  linkInBar: 'Der Link steht in der Adresszeile.',
  reset: 'Zurücksetzen',
  undo: 'Rückgängig',
  redo: 'Wiederherstellen',
  kept: 'Die Bilder zeigen noch den letzten Lauf, der möglich war.',
  address: {
    read: 'Hinweis schließen',
    doesNotFit: (message) =>
      `Die Adresse passt nicht zu diesem Bild: ${message} Sie wird übergangen.`,
  },
};
