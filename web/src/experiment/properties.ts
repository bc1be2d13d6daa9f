/**
 * The address bar's schema, version 1: one row per property. A row says how the property is called in the
 * address, what it means, and how its text is read and written; everything else goes by this table. The engine
 * validates what the values mean, this table only their shape.
 */
import type {
  JsonObject,
  MapAxis,
  MapSetting,
  MethodSettings,
  Objective,
} from '../engine/types.ts';
import type { Parts } from '../strings/index.ts';
import {
  type Read,
  readNumber,
  readNumbers,
  readValue,
  shorten,
  splitOutside,
  writeNumber,
  writeValue,
} from './compact.ts';
import { canonicalName } from './names.ts';
import { HISTORIES, HISTORY_QUANTITIES, type Settings, type View } from './settings.ts';
import { say } from './words.ts';

export interface Property<K extends keyof Settings = keyof Settings> {
  /** Name in the address. */
  key: keyof Parts['experiment']['meanings'];
  /** What it means, in words. */
  meaning(): string;
  /** The setting it stands for. */
  setting: K;
  example: string;
  read(text: string): Read<Settings[K]>;
  write(value: Settings[K]): string;
}

/** Most numbers that one list in an address may hold. */
const MAXIMUM_LIST = 2000;

const property = <K extends keyof Settings>(row: Omit<Property<K>, 'meaning'>): Property =>
  ({ ...row, meaning: () => say().meanings[row.key] }) as unknown as Property;

export const PROPERTIES: readonly Property[] = [
  property({
    key: 'f',
    setting: 'source',
    example: '(1-x)^2+b*(y-x^2)^2',
    read: (text) => (text.trim() ? { value: text } : { problem: say().problems.empty }),
    write: (source) => source,
  }),
  property({
    key: 'objective',
    setting: 'objective',
    example: '(catalogue=rosenbrock,dimension=2)',
    read: (text) => readObject<Objective>(text),
    write: (objective) => writeValue(objective),
  }),
  property({
    key: 'inputs',
    setting: 'inputs',
    example: 'x,y',
    read: (text) => ({ value: text.split(',').map((name) => name.trim()) }),
    write: (names) => names.join(','),
  }),
  property({
    key: 'p',
    setting: 'parameters',
    example: 'b:100,c:2',
    read: readParameters,
    write: (values) =>
      Object.entries(values)
        .map(([name, value]) => `${name}:${writeNumber(value)}`)
        .join(','),
  }),
  property({
    key: 'start',
    setting: 'start',
    example: '-1.2,1;0,2',
    read: readStarts,
    write: (starts) => starts.map((start) => start.map(writeNumber).join(',')).join(';'),
  }),
  property({
    key: 'methods',
    setting: 'methods',
    example: 'adam(steplength=0.1);gradient_descent(steplength=diminishing(initial=0.5))',
    read: readMethods,
    write: (methods) => methods.map((method) => writeValue(method, 'method')).join(';'),
  }),
  property({
    key: 'steps',
    setting: 'steps',
    example: '60',
    read: (text) => readWhole(text),
    write: writeNumber,
  }),
  property({
    ...objectRow('stop', '(gradient_norm=1e-6)'),
    setting: 'stop',
  }),
  property({
    key: 'noise',
    setting: 'noise',
    example: 'gaussian(scale=0.1)',
    read: (text) => readTagged(text, 'kind'),
    write: (noise) => writeValue(noise, 'kind'),
  }),
  property({
    ...objectRow('constraint', '(ball=1)'),
    setting: 'constraint',
  }),
  property({
    key: 'seed',
    setting: 'seed',
    example: '7',
    read: (text) => readWhole(text),
    write: writeNumber,
  }),
  property({
    key: 'map',
    setting: 'map',
    example:
      "(x=(key='start[0]',from=-2,to=2,count=256),y=(key='methods[0].steplength',from=0.001,to=1,count=256,scale=log),result=steps)",
    read: (text) => {
      const read = readObject<MapSetting>(text);
      const whole = [read.value?.x, read.value?.y].every((axis, i) =>
        axis ? typeof axis === 'object' && typeof axis.key === 'string' : i === 1,
      );
      if (read.problem !== undefined) return read;
      if (!whole) return { problem: say().problems.axis };
      const { x, y } = read.value;
      const problem = problemOfAxis(x) ?? (y && problemOfAxis(y));
      return problem ? { problem } : read;
    },
    write: (map) => writeValue(map),
  }),
  property({
    key: 'k',
    setting: 'shown',
    example: '12',
    read: (text) => readWhole(text),
    write: writeNumber,
  }),
  property({
    key: 'view',
    setting: 'view',
    example: '-3,3,-2,2',
    read: readView,
    write: (view) => view.flat().map(writeNumber).join(','),
  }),
  property({
    key: 'history',
    setting: 'history',
    example: 'gradient-log',
    read: (text) =>
      HISTORIES.includes(text)
        ? { value: text }
        : {
            problem: say().problems.history(shorten(text), HISTORY_QUANTITIES.join(', ')),
          },
    write: (name) => name,
  }),
  property({
    key: 'figures',
    setting: 'figures',
    example: 'contour,history',
    read: readWords,
    write: (names) => names.join(','),
  }),
  property({
    key: 'off',
    setting: 'hidden',
    example: '1,2',
    read: readPlaces,
    write: (places) => places.join(','),
  }),
  property({
    key: 'r',
    setting: 'ranges',
    example: 'b:0:20:0.5',
    read: readRanges,
    write: (ranges) =>
      Object.entries(ranges)
        .map(([name, range]) => [name, ...range.map(writeNumber)].join(':'))
        .join(','),
  }),
  property({
    key: 'hide',
    setting: 'hide',
    example: 'formula,share',
    read: readWords,
    write: (names) => names.join(','),
  }),
];

function objectRow(key: 'stop' | 'constraint', example: string) {
  return {
    key,
    example,
    read: (text: string) => readObject<JsonObject>(text),
    write: (value: JsonObject) => writeValue(value),
  };
}

function readObject<T extends JsonObject>(text: string): Read<T> {
  const read = readValue(text);
  if (read.problem !== undefined) return read;
  const value = read.value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { problem: say().problems.object };
  }
  return { value: value as T };
}

/** What of an axis no figure could draw; whether its key fits, the engine says. */
function problemOfAxis({ from, to, count, scale }: MapAxis): string | undefined {
  const { number, upwards, positive, pixels } = say().problems;
  for (const [name, end] of Object.entries({ from, to }))
    if (typeof end !== 'number') return number(`${name}=${shorten(String(end ?? ''))}`);
  if (!(to > from && Number.isFinite(to - from))) return upwards;
  if (scale === 'log' && from <= 0) return positive;
  return Number.isInteger(count) && count > 0
    ? undefined
    : pixels(`count=${shorten(String(count ?? ''))}`);
}

function readTagged(text: string, tag: string): Read<JsonObject> {
  const read = readValue(text, tag);
  return read.problem !== undefined ? read : { value: read.value as JsonObject };
}

function readWhole(text: string): Read<number> {
  const read = readNumber(text);
  if (read.problem !== undefined) return read;
  return Number.isInteger(read.value) && read.value >= 0
    ? read
    : { problem: say().problems.whole(shorten(text)) };
}

function readPlaces(text: string): Read<number[]> {
  if (text === '') return { value: [] };
  const read = readNumbers(text);
  if (read.problem !== undefined) return read;
  const wrong = read.value.find((place) => !Number.isInteger(place) || place < 0);
  if (wrong !== undefined) return { problem: say().problems.whole(String(wrong)) };
  return { value: [...new Set(read.value)].toSorted((a, b) => a - b) };
}

function readRanges(text: string): Read<{ [name: string]: [number, number, number] }> {
  const entries = new Map<string, [number, number, number]>();
  for (const part of text === '' ? [] : splitOutside(text, ',')) {
    const [name = '', ...numbers] = part.split(':');
    const read = readNumbers(numbers.join(','));
    const [from = 0, to = 0, step = 0] = read.value ?? [];
    if (!name.trim() || numbers.length !== 3 || read.problem !== undefined)
      return { problem: say().problems.rangeForm(shorten(part)) };
    if (!(to > from && step > 0 && step <= to - from && Number.isFinite(to - from)))
      return { problem: say().problems.range(shorten(part)) };
    entries.set(canonicalName(name.trim()), [from, to, step]);
  }
  return { value: Object.fromEntries(entries) };
}

function readWords(text: string): Read<string[]> {
  const words = text.split(',').map((word) => word.trim());
  const wrong = words.find((word) => !/^[a-z][a-z0-9-]*$/.test(word));
  return wrong === undefined ? { value: words } : { problem: say().problems.word(shorten(wrong)) };
}

function readParameters(text: string): Read<{ [name: string]: number }> {
  const entries = new Map<string, number>();
  for (const part of text === '' ? [] : splitOutside(text, ',')) {
    const colon = part.lastIndexOf(':');
    const name = part.slice(0, colon).trim();
    if (colon < 0 || !name) return { problem: say().problems.parameter(shorten(part)) };
    const read = readNumber(part.slice(colon + 1));
    if (read.problem !== undefined) return read;
    entries.set(canonicalName(name), read.value);
  }
  return { value: Object.fromEntries(entries) };
}

function readStarts(text: string): Read<number[][]> {
  const starts: number[][] = [];
  for (const part of text.split(';')) {
    const read = readNumbers(part);
    if (read.problem !== undefined) return read;
    starts.push(read.value);
  }
  if (starts.some((start) => start.length !== starts[0]?.length))
    return { problem: say().problems.lengths };
  if (starts.length * (starts[0]?.length ?? 0) > MAXIMUM_LIST)
    return { problem: say().problems.many };
  return { value: starts };
}

function readMethods(text: string): Read<MethodSettings[]> {
  const methods: MethodSettings[] = [];
  for (const part of splitOutside(text, ';')) {
    const read = readTagged(part, 'method');
    if (read.problem !== undefined) return read;
    methods.push(read.value as MethodSettings);
  }
  return { value: methods };
}

function readView(text: string): Read<View> {
  const read = readNumbers(text);
  if (read.problem !== undefined) return read;
  const view: View = [];
  for (let i = 0; i + 1 < read.value.length; i += 2)
    view.push([read.value[i] as number, read.value[i + 1] as number]);
  if (read.value.length % 2 !== 0 || view.length > 2) return { problem: say().problems.view };
  if (view.some(([from, to]) => !(to > from && Number.isFinite(to - from)))) {
    return { problem: say().problems.upwards };
  }
  return { value: view };
}
