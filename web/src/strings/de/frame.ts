/** Der Rahmen um den Text jeder Seite. */
import type { Strings } from '../en/index.ts';

export const frame: Strings['frame'] = {
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
