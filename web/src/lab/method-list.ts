/** The list of methods. Hidden methods keep their place and their look, and do not run. */
import type { MethodSettings } from '../engine/types.ts';
import type { PartialSettings } from '../experiment/settings.ts';
import { withStrings } from '../strings/with-strings.ts';

export interface MethodList {
  methods: MethodSettings[];
  /** Places of the hidden ones, ascending. */
  hidden: number[];
}

/** More methods than can be told apart by colour, dash and marker. */
export const MOST_METHODS = 8;

/** The list in the settings. An address that hides all methods hides none: there would be nothing to see. */
export function listOf({ methods = [], hidden = [] }: PartialSettings): MethodList {
  const known = hidden.filter((place) => place < methods.length);
  return { methods, hidden: known.length < methods.length ? known : [] };
}

export const isHidden = ({ hidden }: MethodList, place: number): boolean => hidden.includes(place);

/** Places of the methods that run. */
export const runningPlaces = (list: MethodList): number[] =>
  list.methods.map((_, place) => place).filter((place) => !isHidden(list, place));

/** What changes the list: it comes when the reader goes for it. */
export const methodEdits = () => withStrings(import('./edits.ts'));
