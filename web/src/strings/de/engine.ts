/** Das Rechenprogramm, wo es nicht zu haben ist oder angehalten hat. */
import type { Strings } from '../en/index.ts';

export const engine: Strings['engine'] = {
  notLoaded: (reason) =>
    `Das Rechenprogramm konnte nicht geladen werden (${reason}). Vielleicht hilft es, die Seite neu zu laden.`,
  partNotLoaded: (reason) =>
    `Ein Teil des Rechenprogramms, der hier nötig ist, konnte nicht geladen werden (${reason}). Beim nächsten Mal wird es wieder versucht.`,
  tooLong:
    'Das dauerte zu lange und wurde abgebrochen. Mit weniger Schritten oder einer kleineren Karte mag es gehen.',
  workerStopped: 'Der Helfer des Rechenprogramms hat angehalten.',
  workerSilent: 'Der Helfer des Rechenprogramms antwortet nicht.',
  stopped: (reason) => `Das Rechenprogramm hat mittendrin angehalten: ${reason}`,
  restarted: (reason) =>
    `Das Rechenprogramm hat mittendrin angehalten und wurde neu gestartet: ${reason}`,
};
