/** The list of methods and what a reader does with it. Hidden methods keep their place and their look, and do not run. */
import type { Description, MethodSettings } from '../engine/types.ts';
import type { PartialSettings } from '../experiment/settings.ts';

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

/** Adds the first described method that is not there yet. */
export function withAdded(list: MethodList, described: Description[]): MethodList {
  const unused = described.find(
    (row) => row.name !== 'custom' && !list.methods.some((own) => own.method === row.name),
  );
  const method = (unused ?? described[0])?.name;
  return method ? { ...list, methods: [...list.methods, { method }] } : list;
}

/** A copy of a method behind it. */
export function withDuplicate(list: MethodList, place: number): MethodList {
  const original = list.methods[place];
  return original ? inserted(list, place + 1, structuredClone(original)) : list;
}

export function withRemoved({ methods, hidden }: MethodList, place: number): MethodList {
  return {
    methods: methods.filter((_, i) => i !== place),
    hidden: hidden.filter((i) => i !== place).map((i) => (i > place ? i - 1 : i)),
  };
}

/** Moves a method by one place up (−1) or down (1). */
export function withMoved(list: MethodList, place: number, by: -1 | 1): MethodList {
  const to = place + by;
  const moved = list.methods[place];
  if (!moved || to < 0 || to >= list.methods.length) return list;
  const wasHidden = isHidden(list, place);
  const next = inserted(withRemoved(list, place), to, moved);
  return wasHidden ? withToggled(next, to) : next;
}

/** Hides a method that runs, and the other way round; the last one that runs stays. */
export function withToggled(list: MethodList, place: number): MethodList {
  if (isHidden(list, place))
    return { ...list, hidden: list.hidden.filter((other) => other !== place) };
  if (runningPlaces(list).length === 1) return list;
  return { ...list, hidden: [...list.hidden, place].toSorted((a, b) => a - b) };
}

function inserted(
  { methods, hidden }: MethodList,
  place: number,
  settings: MethodSettings,
): MethodList {
  return {
    methods: methods.toSpliced(place, 0, settings),
    hidden: hidden.map((i) => (i >= place ? i + 1 : i)),
  };
}
