/**
 * Numbers of an experiment by their keys, as maps name them: `start[0]`, `methods[0].beta1`, `parameters.b`,
 * `methods[0].values.beta` of a typed rule, `methods[0].steplength.initial` of a steplength rule, and `data.t[3]`.
 */
import type { MethodSettings } from '../engine/types.ts';
import type { PartialSettings } from './settings.ts';

/** Where a key points to. */
export type Key =
  | { of: 'start'; index: number }
  | { of: 'method'; index: number; name: string; part?: string }
  | { of: 'parameter'; name: string }
  | { of: 'data'; name: string; index: number };

/** Null for a text that is no key. */
export function readKey(text: string): Key | null {
  const [, start, method, setting, part, parameter, column, row] =
    /^(?:start\[(\d+)\]|methods\[(\d+)\]\.([a-z]\w*)(?:\.([^._][^.]*))?|parameters\.(.+)|data\.(.+)\[(\d+)\])$/.exec(
      text,
    ) ?? [];
  if (start !== undefined) return { of: 'start', index: Number(start) };
  if (method !== undefined) {
    return { of: 'method', index: Number(method), name: setting as string, ...(part && { part }) };
  }
  if (column !== undefined) return { of: 'data', name: column, index: Number(row) };
  return parameter === undefined ? null : { of: 'parameter', name: parameter };
}

/** A setting, or the part of it that a key names. */
export function partOf(setting: unknown, part: string | undefined): unknown {
  return part === undefined
    ? setting
    : (setting as { [part: string]: unknown } | undefined)?.[part];
}

/** The columns of the data that a cost is over; none for any other cost. */
function dataOf({ objective }: PartialSettings): { [column: string]: number[] } {
  const data = objective?.['data'];
  return typeof data === 'object' && data !== null ? (data as { [column: string]: number[] }) : {};
}

/** The number that stands at a key; null where there is none, or no number. */
export function valueAt(settings: PartialSettings, text: string): number | null {
  const key = readKey(text);
  const value =
    key?.of === 'start'
      ? settings.start?.[0]?.[key.index]
      : key?.of === 'method'
        ? partOf(settings.methods?.[key.index]?.[key.name], key.part)
        : key?.of === 'parameter'
          ? settings.parameters?.[key.name]
          : key?.of === 'data'
            ? dataOf(settings)[key.name]?.[key.index]
            : undefined;
  return typeof value === 'number' ? value : null;
}

/** The method with another number at a key. */
export function withSetting(
  method: MethodSettings,
  { name, part }: { name: string; part?: string },
  value: number,
): MethodSettings {
  if (part === undefined) return { ...method, [name]: value };
  return { ...method, [name]: { ...(method[name] as { [part: string]: number }), [part]: value } };
}

/** The settings with other numbers at some keys; what is not there already is only made for a method. */
export function withValues(
  settings: PartialSettings,
  values: { [key: string]: number },
): PartialSettings {
  const changed: PartialSettings = { ...settings };
  for (const [text, value] of Object.entries(values)) {
    const key = readKey(text);
    if (key?.of === 'start') {
      changed.start = (changed.start ?? []).map((point, i) =>
        i > 0 ? point : point.map((old, j) => (j === key.index ? value : old)),
      );
    } else if (key?.of === 'method') {
      changed.methods = (changed.methods ?? []).map(
        (method, i): MethodSettings => (i === key.index ? withSetting(method, key, value) : method),
      );
    } else if (key?.of === 'data') {
      const data = dataOf(changed);
      const column = data[key.name]?.map((old, i) => (i === key.index ? value : old));
      if (column)
        changed.objective = { ...changed.objective, data: { ...data, [key.name]: column } };
    } else if (key && changed.parameters && key.name in changed.parameters) {
      changed.parameters = { ...changed.parameters, [key.name]: value };
    }
  }
  return changed;
}
