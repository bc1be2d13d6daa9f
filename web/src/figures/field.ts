/**
 * The cost over a window, computed by the engine: first coarse, then fine, each as a picture for the heat map and as
 * level lines. The window of a field is a little larger than asked, so that its borders never show.
 */
import type { Engine } from '../engine/engine.ts';
import type { Turn } from '../engine/newest.ts';
import type { Objective } from '../engine/types.ts';
import type { View } from '../experiment/settings.ts';
import { levelLine } from './level-line.ts';
import { chooseLevels, type Levels } from './levels.ts';

export interface Field {
  /** What it shows: two fields with the same key are equal. */
  key: string;
  view: View;
  columns: number;
  rows: number;
  /** rows × columns costs, from low to high y. */
  values: Float64Array;
  levels: Levels | null;
  /** Level lines as SVG path data in grid units: node (i, j) is at (i + ½, j + ½). */
  lines: { cost: number; path: string }[];
}

const LINES = 16;

export interface FieldRequest {
  objective: Objective;
  view: View;
  /** The point that the axes beyond the first two stay at. */
  at: number[];
  /** Pixels of the plot. */
  width: number;
  height: number;
  step: number;
}

/** Pixels between two nodes of the grid. */
const COARSE = 12;
const FINE = 2.5;

function gridOf({ width, height }: FieldRequest, spacing: number): [number, number] {
  const count = (pixels: number) => Math.max(2, Math.min(320, Math.round(pixels / spacing)));
  return [count(width), count(height)];
}

export function fieldKey({ objective, view, at, width, height, step }: FieldRequest): string {
  return JSON.stringify([objective, view, at.slice(2), width, height, step]);
}

/** Computes the field twice, coarse and fine, and calls back with each. A newer request keeps the fine one from being begun. */
export async function computeField(
  engine: Engine,
  request: FieldRequest,
  turn: Turn,
  show: (field: Field) => void,
): Promise<void> {
  for (const spacing of [COARSE, FINE]) {
    const field = await gridField(engine, request, spacing, turn.signal);
    if (!field || turn.signal.aborted) return;
    show(field);
    // The page draws the coarse picture before the fine one is even begun.
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (turn.overtaken || turn.signal.aborted) return;
  }
}

async function gridField(
  engine: Engine,
  request: FieldRequest,
  spacing: number,
  signal: AbortSignal,
) {
  const [columns, rows] = gridOf(request, spacing);
  const [x, y] = request.view.map(([from, to], axis) => {
    const margin = (to - from) / ((axis === 0 ? columns : rows) - 1);
    return [from - margin, to + margin] as [number, number];
  });
  if (!x || !y) return null;
  const answer = await engine.evaluate(
    {
      objective: request.objective,
      grid: {
        x: [...x, columns],
        y: [...y, rows],
        ...(request.at.length > 2 ? { axes: [0, 1], at: request.at } : {}),
      },
      step: request.step,
    },
    signal,
  );
  if (!answer.ok) return null;
  return makeField(fieldKey(request), [x, y], columns, rows, answer.value);
}

export function makeField(
  key: string,
  view: View,
  columns: number,
  rows: number,
  values: Float64Array,
): Field {
  const levels = chooseLevels(values, LINES);
  const lines = (levels?.lines ?? []).map((cost) => ({
    cost,
    path: levelLine(values, columns, rows, cost),
  }));
  return { key, view, columns, rows, values, levels, lines: lines.filter(({ path }) => path) };
}

/** Paints the field, one pixel per node; undefined costs stay transparent. */
export function paintField(field: Field, ramp: Uint8ClampedArray): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = field.columns;
  canvas.height = field.rows;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const image = context.createImageData(field.columns, field.rows);
  for (let j = 0; j < field.rows; ++j) {
    for (let i = 0; i < field.columns; ++i) {
      const cost = field.values[j * field.columns + i] as number;
      if (Number.isNaN(cost)) continue;
      const colour = 3 * Math.round(255 * (field.levels?.position(cost) ?? 0));
      const pixel = 4 * ((field.rows - 1 - j) * field.columns + i);
      image.data[pixel] = ramp[colour] as number;
      image.data[pixel + 1] = ramp[colour + 1] as number;
      image.data[pixel + 2] = ramp[colour + 2] as number;
      image.data[pixel + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}
