/** Der Rahmen um den Text jeder Seite. */
import type { Opened } from '../en/opened.ts';

export const frame: Opened['frame'] = {
  skip: 'Zum Text springen',
  skipFigure: 'Dieses Bild überspringen',
  lessons: 'Lektionen',
  search: 'Suchen',
  settings: 'Einstellungen',
  onThisPage: 'Auf dieser Seite',
  neighbours: 'Vorige und nächste Lektion',
  previous: 'Vorige',
  next: 'Nächste',
  footer:
    'Alles wird in dieser Seite von einem kleinen Rechenkern berechnet. Kein Konto, keine Verfolgung; nichts wird irgendwohin geschickt, und einmal geöffnet geht es ohne Netz.',
};
