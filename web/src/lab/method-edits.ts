/** What a reader does with the list of methods, and what is said of it. */
import type { Description, MethodSettings } from '../engine/types.ts';
import type { Opened } from '../strings/en/opened.ts';
import { opened } from '../strings/opened.ts';
import { isHidden, type MethodList, runningPlaces } from './method-list.ts';

export const words = (): Opened['menus']['methods'] => opened.menus.methods;

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
