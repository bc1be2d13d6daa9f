/** What a map shows: its axes, how their pixels and values correspond, and the experiment that the engine is asked about. */
import type {
  Description,
  Descriptions,
  Experiment,
  KeyDescription,
  MapAxis,
  MapSetting,
  MethodSettings,
} from '../engine/types.ts';
import { partOf, readKey, withSetting } from '../experiment/key.ts';
import type { View } from '../experiment/settings.ts';
import { inputTitle, plainSymbol } from './symbol.ts';

/** Pixels of an axis at most: what a page shows at all, and computes in a few seconds. */
const MOST_PIXELS = 512;
const PIXELS = 256;

/** A map of any experiment: basins where two inputs are, else steps by start and steplength. */
export function defaultMap(dimension: number, view: View): MapSetting {
  const start = (index: number): MapAxis => {
    const [from, to] = view[index] ?? [-1, 1];
    return { key: `start[${index}]`, from, to, count: PIXELS };
  };
  if (dimension > 1) return { x: start(0), y: start(1), result: 'basin' };
  const steplength: MapAxis = {
    key: 'methods[0].steplength',
    from: 1e-3,
    to: 1,
    count: PIXELS,
    scale: 'log',
  };
  return { x: start(0), y: steplength, result: 'steps' };
}

/** The map with as many pixels as a page computes. */
export function cappedMap(map: MapSetting): MapSetting {
  const capped = (axis: MapAxis): MapAxis => ({
    ...axis,
    count: Math.max(1, Math.min(MOST_PIXELS, axis.count)),
  });
  return { ...map, x: capped(map.x), ...(map.y ? { y: capped(map.y) } : {}) };
}

/** Value of pixel i of an axis, as the engine computes it. */
export function axisValue({ from, to, count, scale }: MapAxis, i: number): number {
  if (i <= 0 || count === 1) return from;
  if (i >= count - 1) return to;
  const share = i / (count - 1);
  return scale === 'log' ? from * (to / from) ** share : from + (to - from) * share;
}

/** The pixel that a value falls in; outside of 0 … count − 1 beyond the axis. */
export function axisPixel({ from, to, count, scale }: MapAxis, value: number): number {
  const share =
    scale === 'log'
      ? Math.log(value / from) / Math.log(to / from)
      : (value - from) / (to - from || 1);
  return Math.round(share * (count - 1));
}

/** The key as this experiment has it: a map speaks of its one method as `methods[0]`. */
export function keyOf(axis: MapAxis, method: number): string {
  return axis.key.replace(/^methods\[0\]/, `methods[${method}]`);
}

/** What describes the values at a key: the method's, or those of its steplength rule; nothing for other keys. */
export function describedKey(
  { methods, schedules }: Descriptions,
  method: MethodSettings | undefined,
  text: string,
): KeyDescription | undefined {
  const key = readKey(text);
  if (key?.of !== 'method') return undefined;
  const find = (rows: Description[], row: unknown, name: string) =>
    rows.find((one) => one.name === row)?.keys.find((one) => one.name === name);
  if (key.part === undefined) return find(methods, method?.method, key.name);
  return find(schedules, partOf(method?.[key.name], 'rule'), key.part);
}

/** The number that a method has at a key where it states nothing. */
export function defaultAt(
  descriptions: Descriptions,
  method: MethodSettings | undefined,
  text: string,
): number | null {
  const key = readKey(text);
  if (key?.of !== 'method' || partOf(method?.[key.name], key.part) !== undefined) return null;
  const value = describedKey(descriptions, method, text)?.default;
  return typeof value === 'number' ? value : null;
}

/** What stands at an axis of a key that is no start. */
export function keyTitle(text: string, described: KeyDescription | undefined): string {
  const key = readKey(text);
  if (key?.of === 'parameter') return inputTitle(key.name);
  if (key?.of === 'method' && key.part !== undefined && !described) return inputTitle(key.part);
  return (described && plainSymbol(described.symbol)) || (described?.name ?? text);
}

/** The experiment of which every pixel is a run: one method, one start. What the axes set is taken out, so that two equal maps read equal. */
export function mapExperiment(
  experiment: Experiment,
  start: number[],
  method: number,
  map: MapSetting,
): Experiment {
  const fixed = [...start];
  let settings: MethodSettings = { ...(experiment.methods[method] as MethodSettings) };
  for (const axis of [map.x, map.y]) {
    const key = axis && readKey(axis.key);
    if (key?.of === 'start' && key.index < fixed.length) fixed[key.index] = 0;
    if (key?.of !== 'method') continue;
    // A part must stay, so that the whole is one that the engine knows.
    if (key.part === undefined) delete settings[key.name];
    else if (partOf(settings[key.name], key.part) !== undefined)
      settings = withSetting(settings, key, (axis as MapAxis).from);
  }
  const { record: _, ...rest } = experiment;
  return { ...rest, start: fixed, methods: [settings], map };
}
