/**
 * A map computed piece by piece: first a coarse picture, then the pixels between, in strips that are shared out to the
 * workers. No strip takes long, so a newer map never waits for more than one of them per worker, and none has to be killed.
 */
import type { Engine } from '../engine/engine.ts';
import type { Turn } from '../engine/newest.ts';
import type {
  Answer,
  BasinPoint,
  Experiment,
  MapPart,
  MapPiece,
  MapSetting,
} from '../engine/types.ts';

export interface MapData {
  map: MapSetting;
  columns: number;
  rows: number;
  /** rows × columns; a pixel that is not computed yet has the value of its block. A diverged run's cost is Infinity. */
  values: Float64Array;
  /** Basin maps only: steps to the tolerance. */
  steps: Float64Array | null;
  points: BasinPoint[];
  /** Cost maps only: the greatest cost that a run begins with. */
  begun: number | null;
  /** Side of the blocks that are computed throughout. */
  stride: number;
  /** Share of the pixels that are computed. */
  done: number;
}

/** Blocks along the longer side of the first picture: many if that is quick, else few. */
const COARSE = [32, 16] as const;
/** Milliseconds for the first picture, and for one strip of the later ones. */
const FIRST = 60;
const STRIP = 40;
/** Several workers get a few strips each, so that none waits long for the last one; shorter than this, asking costs too much. */
const STRIPS_EACH = 4;
const SHORTEST = 5;
/** The engine's number for the status of a diverged run. */
const DIVERGED = 2;

/** Milliseconds per pixel, learnt from what strips took. */
export class Pace {
  #perPixel: number | null = null;

  expect(pixels: number, steps: number): number {
    // Before anything is known: an easy formula takes about that long.
    return pixels * (this.#perPixel ?? 2e-4 * steps + 0.02);
  }
  observe(pixels: number, milliseconds: number): void {
    const seen = milliseconds / Math.max(1, pixels);
    this.#perPixel = this.#perPixel === null ? seen : 0.5 * (this.#perPixel + seen);
  }
}

/** Strides from coarse to 1, each half of the one before. */
export function stridesOf(longer: number, coarse: number): number[] {
  let stride = 1;
  while (longer / (2 * stride) >= coarse) stride *= 2;
  const strides = [];
  for (; stride >= 1; stride /= 2) strides.push(stride);
  return strides;
}

/** Rows of a stage as parts of about `pixels` pixels each, but at least `pieces` of them where there are rows enough. */
export function stripsOf(
  rows: number,
  columns: number,
  stride: number,
  refines: number,
  pixels: number,
  pieces: number,
): MapPart[] {
  const lines = Math.ceil(rows / stride);
  const perLine = Math.ceil(columns / stride);
  const each = Math.max(1, Math.min(Math.floor(pixels / perLine), Math.ceil(lines / pieces)));
  const parts: MapPart[] = [];
  for (let line = 0; line < lines; line += each) {
    const end = Math.min(rows, (line + each) * stride);
    parts.push({ stride, ...(refines > 0 ? { refines } : {}), rows: [line * stride, end] });
  }
  return parts;
}

/** Visits the pixels of a part in the engine's order. */
export function forEachPixel(
  { stride = 1, refines = 0, rows = [0, 0] }: MapPart,
  columns: number,
  visit: (x: number, y: number) => void,
): void {
  for (let y = Math.ceil(rows[0] / stride) * stride; y < rows[1]; y += stride) {
    for (let x = 0; x < columns; x += stride) {
      if (refines > 0 && x % refines === 0 && y % refines === 0) continue;
      visit(x, y);
    }
  }
}

/** Puts a piece into the map: each of its pixels fills its block. */
export function insert(data: MapData, part: MapPart, piece: MapPiece): void {
  const indices = merged(data, piece.points);
  const { stride = 1 } = part;
  let i = 0;
  forEachPixel(part, data.columns, (x, y) => {
    const raw = piece.values[i] as number;
    const value = raw >= 0 && indices ? (indices[raw] ?? raw) : raw;
    const steps = piece.steps?.[i];
    i += 1;
    for (let row = y; row < Math.min(y + stride, data.rows); ++row) {
      const begin = row * data.columns + x;
      const end = row * data.columns + Math.min(x + stride, data.columns);
      data.values.fill(value, begin, end);
      if (data.steps && steps !== undefined) data.steps.fill(steps, begin, end);
    }
  });
  data.done += i / (data.columns * data.rows);
}

/** Adds points that are new; gives the place of each of the piece's points among the map's. */
function merged(data: MapData, points: BasinPoint[]): number[] | null {
  if (data.steps === null) return null;
  const tolerance = data.map.tolerance ?? 1e-6;
  return points.map((point) => {
    const same = data.points.findIndex((known) =>
      known.point.every(
        (coordinate, i) =>
          Math.abs(coordinate - (point.point[i] as number)) <=
          tolerance * Math.max(1, Math.abs(coordinate)),
      ),
    );
    if (same >= 0) return same;
    data.points.push(point);
    return data.points.length - 1;
  });
}

export interface MapRequest {
  experiment: Experiment;
  map: MapSetting;
  /** Basins of an earlier map of the same cost: they keep their letters and colours. */
  known: BasinPoint[];
}

/** A piece of a cost map: the cost that a diverged run had last says nothing, so the status of every run is asked too. */
async function costPiece(
  engine: Pick<Engine, 'map'>,
  experiment: Experiment,
  part: MapPart,
  signal: AbortSignal,
): Promise<Answer<MapPiece>> {
  const costs = await engine.map({ experiment, part }, signal);
  if (!costs.ok) return costs;
  const map: MapSetting = { ...(experiment.map as MapSetting), result: 'status' };
  const ends = await engine.map({ experiment: { ...experiment, map }, part }, signal);
  if (!ends.ok) return ends;
  const values = costs.value.values.map((cost, i) =>
    ends.value.values[i] === DIVERGED ? Number.POSITIVE_INFINITY : cost,
  );
  return { ok: true, value: { ...costs.value, values } };
}

/** The greatest cost that any run of a cost map begins with, as the first picture shows it. */
async function begunWith(
  engine: Pick<Engine, 'map'>,
  experiment: Experiment,
  stride: number,
  signal: AbortSignal,
): Promise<number | null> {
  const request = { experiment: { ...experiment, steps: 0 }, part: { stride } };
  const answer = await engine.map(request, signal);
  const costs = answer.ok ? answer.value.values.filter(Number.isFinite) : [];
  return costs.length > 0 ? Math.max(...costs) : null;
}

/** Computes the map from coarse to fine and calls back after each strip, or with the engine's refusal. */
export async function computeMap(
  engine: Pick<Engine, 'map' | 'workers'>,
  { experiment, map, known }: MapRequest,
  pace: Pace,
  turn: Turn,
  show: (answer: Answer<MapData>) => void,
): Promise<void> {
  const columns = map.x.count;
  const rows = map.y?.count ?? 1;
  const { workers } = engine;
  const data: MapData = {
    map,
    columns,
    rows,
    values: new Float64Array(columns * rows).fill(Number.NaN),
    steps: (map.result ?? 'basin') === 'basin' ? new Float64Array(columns * rows) : null,
    points: [...known],
    begun: null,
    stride: 0,
    done: 0,
  };
  const coarse =
    COARSE.find((side) => {
      const pixels = Math.min(side, columns) * Math.min(side, rows);
      return pace.expect(pixels, experiment.steps) / workers <= FIRST;
    }) ?? COARSE[1];

  const strides = stridesOf(Math.max(columns, rows), coarse);
  if (map.result === 'cost') {
    data.begun = await begunWith(engine, experiment, strides[0] ?? 1, turn.signal);
  }
  let refines = 0;
  for (const stride of strides) {
    const first = refines === 0;
    const each = pace.expect(1, experiment.steps);
    const all = Math.ceil(rows / stride) * Math.ceil(columns / stride) * each;
    const shared = Math.min(STRIPS_EACH * workers, Math.floor(all / SHORTEST));
    const pieces = workers > 1 ? Math.max(workers, shared) : 1;
    const parts = stripsOf(rows, columns, stride, refines, STRIP / each, pieces);
    const found: (MapPiece | undefined)[] = [];
    let next = 0;
    let ended = false;
    const work = async () => {
      while (next < parts.length && !ended) {
        const index = next++;
        const part = parts[index] as MapPart;
        const begin = performance.now();
        const points = data.points.map(({ point }) => point);
        const request = { experiment, part, ...(data.steps ? { known: points } : {}) };
        const answer =
          map.result === 'cost'
            ? await costPiece(engine, experiment, part, turn.signal)
            : await engine.map(request, turn.signal);
        if (!answer.ok) {
          ended = true;
          show(answer);
          return;
        }
        pace.observe(answer.value.values.length, performance.now() - begin);
        if (first) {
          found[index] = answer.value;
        } else {
          insert(data, part, answer.value);
          show({ ok: true, value: { ...data } });
          ended ||= turn.overtaken;
        }
      }
    };
    await Promise.all(Array.from({ length: workers }, work));
    if (first && !ended) {
      // In the order of rows, so that letters do not depend on which worker was the first.
      found.forEach((piece, i) => {
        if (piece) insert(data, parts[i] as MapPart, piece);
      });
    }
    if (ended || turn.signal.aborted) return;
    data.stride = stride;
    show({ ok: true, value: { ...data } });
    // The page draws the coarse picture before the next one is begun.
    await new Promise((resolve) => setTimeout(resolve, first ? 20 : 0));
    if (turn.overtaken) return;
    refines = stride;
  }
}
