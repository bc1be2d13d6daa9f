/** What the numbers of a map mean: categories with letters and patterns, or a scale. */
import type { MapQuantity } from '../engine/types.ts';
import { t } from '../strings/index.ts';
import { formatNumber, formatPoint } from './format.ts';
import type { MapData } from './map-compute.ts';

/** One kind of pixel: a colour of the palette, a pattern over it, a letter in the middle of its largest piece. */
export interface Category {
  value: number;
  /** Index of the palette's colours; negative for the greys of what leads nowhere. */
  colour: number;
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
  /** `none` is the share of pixels that have no number. */
  | { kind: 'scale'; quantity: 'steps' | 'cost' | 'rate'; range: ValueRange; none: number };

/** Categories whose letters and patterns differ; further ones repeat. */
export const PATTERNS = 8;

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : String(index + 1);

export function legendOf(data: MapData): MapLegend {
  const quantity: MapQuantity = data.map.result ?? 'basin';
  if (quantity === 'basin' || quantity === 'status') {
    return { kind: 'categories', quantity, entries: categories(data, quantity) };
  }
  let none = 0;
  for (const value of data.values) if (Number.isNaN(value)) none += 1;
  return {
    kind: 'scale',
    quantity,
    range: rangeOf(data.values, quantity),
    none: none / data.values.length,
  };
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
  const words = t.figures.map;
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
  if (value === -1) return { colour: -1, pattern: 6, letter: '∞', title: words.diverged };
  if (value === -2) return { colour: -2, pattern: 7, letter: '×', title: words.failed };
  if (value === -3) return { colour: -3, pattern: 5, letter: '?', title: words.unsettled };
  return { colour: -2, pattern: 3, letter: '…', title: words.other };
}

function kindWord(kind: string): string {
  const words: { [kind: string]: (count: number) => string } = t.figures.points;
  return words[kind]?.(1) ?? kind;
}

function statusLook(value: number): Look {
  const words = t.figures.map;
  const looks: Look[] = [
    { colour: 0, pattern: 0, letter: 'F', title: words.finished },
    { colour: 1, pattern: 1, letter: 'C', title: words.converged },
    { colour: -1, pattern: 6, letter: '∞', title: words.diverged },
    { colour: -2, pattern: 7, letter: '×', title: words.failed },
  ];
  return looks[value] ?? (looks[3] as Look);
}

/** Ratio of the largest to the smallest value from which a logarithmic scale is clearer. */
const WIDE: { [quantity: string]: number } = { cost: 100, steps: 10 };
/** Decades of costs that are told apart; what is below is rounding. */
const MOST_DECADES = 18;

/** A scale over the finite values; a few extreme ones do not take it for themselves. */
function rangeOf(values: Float64Array, quantity: 'steps' | 'cost' | 'rate'): ValueRange {
  if (quantity === 'rate') return makeRange(0, 1, false);
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return makeRange(0, 1, false);
  const quantile = (q: number) => sorted[Math.round(q * (sorted.length - 1))] as number;
  let [from, to] = [sorted[0] as number, quantile(0.99)];
  const log = from >= 0 && to > 0 && to > (WIDE[quantity] ?? 1) * from;
  if (log) {
    const least = sorted.find((value) => value > 0) ?? to;
    from = Math.max(least, to / 10 ** MOST_DECADES);
  } else {
    from = Math.max(from, quantile(0.01));
  }
  return makeRange(from, to > from ? to : from + (Math.abs(from) || 1), log && to > from);
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
  const words = t.figures.map;
  const value = data.values[pixel] ?? Number.NaN;
  if (legend.kind === 'categories') {
    const entry = legend.entries.find((category) => category.value === value);
    if (!entry) return '';
    const steps = data.steps?.[pixel] ?? Number.NaN;
    const text = `${entry.letter}: ${entry.title}`;
    return Number.isNaN(steps) ? text : `${text}, ${words.after(steps)}`;
  }
  if (Number.isNaN(value)) return words.none[legend.quantity];
  return `${words.quantities[legend.quantity]} ${formatNumber(value, 4)}`;
}

/** The whole map in words. */
export function mapText(legend: MapLegend): string {
  const words = t.figures.map;
  if (legend.kind === 'categories') {
    return legend.entries
      .slice(0, 8)
      .map(({ letter, title, share }) => `${letter}, ${percent(share)}: ${title}.`)
      .join(' ');
  }
  const { range, quantity, none } = legend;
  const text = words.range(
    words.quantities[quantity],
    formatNumber(range.from, 3),
    formatNumber(range.to, 3),
  );
  return none > 0 ? `${text} ${percent(none)}: ${words.none[quantity]}.` : text;
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
