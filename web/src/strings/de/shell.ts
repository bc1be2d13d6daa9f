/** Die Dialoge der Seite selbst. */
import type { Strings } from '../en/index.ts';

export const shell: Strings['shell'] = {
  close: 'Schließen',
  appearance: {
    title: 'Darstellung',
    theme: 'Farben',
    auto: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    display: 'Anzeige',
    screen: 'Bildschirm',
    projector: 'Beamer: größer und kräftiger',
    notKept:
      'Dieser Browser lässt die Seite nichts aufheben; die Wahl gilt, bis Sie die Seite verlassen.',
  },
  keys: {
    title: 'Tasten',
    anywhere: 'Überall',
    search: 'Suche',
    thisList: 'diese Liste',
    escape: 'einen Dialog schließen, ein Ziehen abbrechen',
    onPoint: 'Auf einem Punkt eines Bildes',
    move: 'ihn verschieben',
    moveFiner: 'ihn feiner verschieben',
    onPlayer: 'Beim Abspielen',
    oneStep: 'einen Schritt zurück, einen weiter',
    ends: 'erster Schritt, letzter Schritt',
  },
  search: {
    title: 'Die Lektionen durchsuchen',
    example: 'steplength, convex, …',
    loading: 'Wird geladen …',
    notLoaded:
      'Das Verzeichnis konnte nicht geladen werden. Ohne Netz geht die Suche, wenn sie einmal geöffnet war.',
    nothing: 'Nichts gefunden.',
    places: (count) => (count === 1 ? '1 Stelle' : `${count} Stellen`),
    bestPlaces: (count, shown) => `${count} Stellen, die besten ${shown} sind gezeigt`,
  },
};
