/** The formulas that were typed in this browser, newest first. */
import { keep, recall } from '../shell/storage.ts';

const NAME = 'formulas';
const MOST = 20;
/** Longer texts are no history any more; the address has them. */
const LONGEST = 500;

export function recentFormulas(): string[] {
  const { list } = recall<{ list: unknown }>(NAME);
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string').slice(0, MOST) : [];
}

/** Notes a formula as the newest; one that was there before moves to the front. */
export function noteFormula(text: string): void {
  const plain = text.trim();
  if (plain === '' || plain.length > LONGEST) return;
  keep(NAME, { list: [plain, ...recentFormulas().filter((old) => old !== plain)].slice(0, MOST) });
}
