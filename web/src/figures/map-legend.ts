/** What the numbers of a map mean: categories with letters and patterns, or a scale. */
import type { MapQuantity } from '../engine/types.ts';
import { map as english } from '../strings/en/parts/map.ts';
import { t, wordsOf } from '../strings/index.ts';
import { formatNumber, formatPoint } from './format.ts';
import type { MapData } from './map-compute.ts';

const say = () => wordsOf('map', english);

/** One kind of pixel: a colour of the palette, a pattern over it, a letter in the middle of its largest piece. */
export interface Category {
  /** The number of such pixels, or of what is beside a scale (`kindOf`). */
  value: number;
  /** Index of the palette's colours; negative for the greys of what leads nowhere; or an end of the scale. */
  colour: number | 'lowest' | 'highest' | 'none';
  pattern: number;
  letter: string;
  title: string;
  /** Share of the map's pixels. */
  share: number;
}

export interface ValueRange {
  from: number;
  to: number;
  log: boolean;
  /** Place of a value on the scale, 0 to 1. */
  position(value: number): number;
  /** Inverse of position. */
  valueAt(position: number): number;
}

export type MapLegend =
  | { kind: 'categories'; quantity: 'basin' | 'status'; entries: Category[] }
  /** `entries` is what has no place on the scale. */
  | { kind: 'scale'; quantity: ScaleQuantity; range: ValueRange; entries: Category[] };

type ScaleQuantity = Exclude<MapQuantity, 'basin' | 'status'>;

/** Categories whose letters and patterns differ; further ones repeat. */
export const PATTERNS = 8;

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : String(index + 1);

export function legendOf(data: MapData): MapLegend {
  const quantity: MapQuantity = data.map.result ?? 'basin';
  if (quantity === 'basin' || quantity === 'status') {
    return { kind: 'categories', quantity, entries: categories(data, quantity) };
  }
  const range = rangeOf(data, quantity);
  return { kind: 'scale', quantity, range, entries: beside(data.values, quantity, range) };
}

/** Values of what is beyond the ends of a scale; no run has them. */
const ABOVE = Number.MAX_VALUE;
const BELOW = -Number.MAX_VALUE;

/** Which entry of the legend a pixel's number belongs to, by its value; null for a place on the scale. */
export function kindOf(legend: MapLegend, value: number): number | null {
  return legend.kind === 'categories' ? value : besideScale(legend.range, value);
}

function besideScale({ from, to, log }: ValueRange, value: number): number | null {
  if (!Number.isFinite(value)) return value;
  if (value > to) return ABOVE;
  // Below a logarithmic scale is rounding.
  return value < from && !log ? BELOW : null;
}

/** What has no place on the scale: beyond its ends, diverged, or without a number. */
function beside(values: Float64Array, quantity: ScaleQuantity, range: ValueRange): Category[] {
  const counts = new Map<number | null, number>();
  for (const value of values) {
    const kind = besideScale(range, value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const words = say();
  const name = words.quantities[quantity];
  const looks: [value: number, look: Look][] = [
    [
      BELOW,
      {
        colour: 'lowest',
        pattern: 3,
        letter: '<',
        title: words.less(name, formatNumber(range.from)),
      },
    ],
    [
      ABOVE,
      {
        colour: 'highest',
        pattern: 5,
        letter: '>',
        title: words.more(name, formatNumber(range.to)),
      },
    ],
    [Number.POSITIVE_INFINITY, divergedLook()],
    [Number.NaN, { colour: 'none', pattern: 1, letter: '–', title: words.none[quantity] }],
  ];
  return looks.flatMap(([value, look]) => {
    const count = counts.get(value);
    return count ? [{ value, share: count / values.length, ...look }] : [];
  });
}

function categories(data: MapData, quantity: 'basin' | 'status'): Category[] {
  const counts = new Map<number, number>();
  for (const value of data.values) {
    if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()].sort((a, b) => (a < 0 ? 1e6 - a : a) - (b < 0 ? 1e6 - b : b));
  return values.map((value) => ({
    value,
    share: (counts.get(value) ?? 0) / data.values.length,
    ...(quantity === 'basin' ? basinLook(data, value) : statusLook(value)),
  }));
}

type Look = Omit<Category, 'value' | 'share'>;

function basinLook(data: MapData, value: number): Look {
  const words = say();
  const point = data.points[value];
  if (point) {
    const kind = kindWord(point.kind);
    return {
      colour: value,
      pattern: (value + Math.floor(value / PATTERNS)) % PATTERNS,
      letter: letterOf(value),
      title: words.basin(kind, formatPoint(point.point, 4), formatNumber(point.value, 4)),
    };
  }
  if (value === -1) return divergedLook();
  if (value === -2) return { colour: -2, pattern: 7, letter: '×', title: words.failed };
  if (value === -3) return { colour: -3, pattern: 5, letter: '?', title: words.unsettled };
  return { colour: -2, pattern: 3, letter: '…', title: words.other };
}

const divergedLook = (): Look => ({
  colour: -1,
  pattern: 6,
  letter: '∞',
  title: say().diverged,
});

function kindWord(kind: string): string {
  const words: { [kind: string]: (count: number) => string } = t.figures.points;
  return words[kind]?.(1) ?? kind;
}

function statusLook(value: number): Look {
  const words = say();
  const looks: Look[] = [
    { colour: 0, pattern: 0, letter: 'F', title: words.finished },
    { colour: 1, pattern: 1, letter: 'C', title: words.converged },
    divergedLook(),
    { colour: -2, pattern: 7, letter: '×', title: words.failed },
  ];
  return looks[value] ?? (looks[3] as Look);
}

/** Ratio of the largest to the smallest value from which a logarithmic scale is clearer. */
const WIDE: { [quantity: string]: number } = { cost: 100, steps: 10 };
/** Decades of costs that are told apart; what is below is rounding. */
const MOST_DECADES = 18;

/** Where all values would make a scale more than so many times longer than nearly all do, the few are left out. */
const LONGER = 2;

/** A scale over the finite values; a few extreme ones, and costs above every start's, do not take it for themselves. */
function rangeOf({ values, begun }: MapData, quantity: ScaleQuantity): ValueRange {
  if (quantity === 'rate') return makeRange(0, 1, false);
  let sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return makeRange(0, 1, false);
  // A run that ends higher than all began has gone up; how far tells little more than how many steps it made.
  if (begun !== null && begun > (sorted[0] as number)) {
    sorted = sorted.map((value) => Math.min(value, begun));
  }
  const quantile = (q: number) => sorted[Math.round(q * (sorted.length - 1))] as number;
  const [least, most] = [quantile(0), quantile(1)];
  const log = least >= 0 && most > 0 && most > (WIDE[quantity] ?? 1) * least;
  const into = log ? Math.log : Number;
  const positive = log ? (sorted.find((value) => value > 0) ?? most) : least;
  const [low, high] = [Math.max(positive, quantile(0.01)), quantile(0.99)];
  const room = LONGER * (into(high) - into(low));
  const to = high > low && into(most) > into(low) + room ? high : most;
  if (log) return makeRange(Math.max(positive, to / 10 ** MOST_DECADES), to, positive < to);
  const from = high > low && least < high - room ? low : least;
  return makeRange(from, to > from ? to : from + (Math.abs(from) || 1), false);
}

function makeRange(from: number, to: number, log: boolean): ValueRange {
  const into = (value: number) => (log ? Math.log(value) : value);
  const [low, high] = [into(from), into(to)];
  return {
    from,
    to,
    log,
    position: (value) =>
      log && value <= 0 ? 0 : Math.max(0, Math.min(1, (into(value) - low) / (high - low))),
    valueAt: (position) => {
      const at = low + (high - low) * position;
      return log ? Math.exp(at) : at;
    },
  };
}

/** What a pixel says, in words. */
export function pixelText(data: MapData, legend: MapLegend, pixel: number): string {
  const words = say();
  const value = data.values[pixel] ?? Number.NaN;
  const entry = legend.entries.find((category) => Object.is(category.value, value));
  if (legend.kind === 'categories') {
    if (!entry) return '';
    const steps = data.steps?.[pixel] ?? Number.NaN;
    const text = `${entry.letter}: ${entry.title}`;
    return Number.isNaN(steps) ? text : `${text}, ${words.after(steps)}`;
  }
  if (entry) return entry.title;
  return `${words.quantities[legend.quantity]} ${formatNumber(value, 4)}`;
}

/** The whole map in words. */
export function mapText(legend: MapLegend): string {
  const words = say();
  if (legend.kind === 'categories') {
    return legend.entries
      .slice(0, 8)
      .map(({ letter, title, share }) => `${letter}, ${percent(share)}: ${title}.`)
      .join(' ');
  }
  const { range, quantity, entries } = legend;
  const text = words.range(
    words.quantities[quantity],
    formatNumber(range.from, 3),
    formatNumber(range.to, 3),
  );
  return [text, ...entries.map(({ title, share }) => `${percent(share)}: ${title}.`)].join(' ');
}

export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  return `${formatNumber(100 * share, share < 0.1 ? 2 : 3)} %`;
}

/** The middle of the largest square of each category on a coarse grid of the map, in pixels of the map. */
export function letterPlaces(
  { values, columns, rows }: Pick<MapData, 'values' | 'columns' | 'rows'>,
  entries: Category[],
): { letter: string; x: number; y: number }[] {
  const step = Math.max(1, Math.floor(Math.max(columns, rows) / 64));
  const width = Math.floor(columns / step);
  const height = Math.floor(rows / step);
  const side = new Int32Array(width * height);
  const best = new Map<number, { side: number; x: number; y: number }>();
  for (let j = 0; j < height; ++j) {
    for (let i = 0; i < width; ++i) {
      const at = (x: number, y: number) => values[y * step * columns + x * step] as number;
      const value = at(i, j);
      let size = 1;
      if (
        i > 0 &&
        j > 0 &&
        [at(i - 1, j), at(i, j - 1), at(i - 1, j - 1)].every((v) => v === value)
      ) {
        const before = [(j - 1) * width + i, j * width + i - 1, (j - 1) * width + i - 1];
        size = 1 + Math.min(...before.map((k) => side[k] as number));
      }
      side[j * width + i] = size;
      if (size > (best.get(value)?.side ?? 0)) {
        best.set(value, {
          side: size,
          x: (i - (size - 1) / 2) * step,
          y: (j - (size - 1) / 2) * step,
        });
      }
    }
  }
  /** Squares smaller than this hide under their letter. */
  const smallest = 4;
  return entries.flatMap(({ value, letter }) => {
    const place = best.get(value);
    return place && place.side >= smallest ? [{ letter, x: place.x, y: place.y }] : [];
  });
}
