/** Every coordinate of a run by step: as lines while there are few, as a map of coordinate by step where there are many. */
import { row } from '../engine/result.ts';
import type { Run } from '../engine/types.ts';

/** As many coordinates as have looks of their own are drawn as lines. */
export const MOST_LINES = 8;
/** Columns and rows of the map at most; longer runs and larger inputs are thinned. */
const MOST_COLUMNS = 160;
const MOST_ROWS = 64;
/** Shades of the map. */
const SHADES = 24;

/** One series per coordinate; its size where `size` is asked for. */
export function coordinateSeries(run: Run, dimension: number, size: boolean): Float64Array[] {
  return Array.from({ length: dimension }, (_, i) =>
    Float64Array.from({ length: run.rows }, (_, k) => {
      const value = run.points[k * dimension + i] as number;
      return size ? Math.abs(value) : value;
    }),
  );
}

export interface CoordinateMap {
  columns: number;
  rows: number;
  /** Step of a column, coordinate of a row. */
  step(column: number): number;
  coordinate(row: number): number;
  from: number;
  to: number;
  /** Per shade, from low to high, SVG path data of its cells in units of columns and rows, row 0 on top. */
  shades: string[];
}

/** The map of a run; what is not finite is left out. */
export function coordinateMap(run: Run, dimension: number): CoordinateMap {
  const columns = Math.min(run.rows, MOST_COLUMNS);
  const rows = Math.min(dimension, MOST_ROWS);
  const step = (column: number) => spread(column, columns, run.rows);
  const coordinate = (line: number) => spread(line, rows, dimension);
  const value = (column: number, line: number) =>
    row(run.points, step(column), dimension)[coordinate(line)] as number;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let line = 0; line < rows; ++line) {
    for (let column = 0; column < columns; ++column) {
      const v = value(column, line);
      if (!Number.isFinite(v)) continue;
      from = Math.min(from, v);
      to = Math.max(to, v);
    }
  }
  if (!(from <= to)) [from, to] = [0, 1];
  const shades = Array<string>(SHADES).fill('');
  const shadeOf = (v: number) =>
    Number.isFinite(v)
      ? Math.min(SHADES - 1, Math.floor((SHADES * (v - from)) / (to - from || 1)))
      : -1;
  for (let line = 0; line < rows; ++line) {
    // Neighbours of one shade are one cell, so that no seam shows between them.
    for (let begin = 0; begin < columns; ) {
      const shade = shadeOf(value(begin, line));
      let end = begin + 1;
      while (end < columns && shadeOf(value(end, line)) === shade) end += 1;
      if (shade >= 0) shades[shade] += `M${begin} ${line}H${end}v1H${begin}z`;
      begin = end;
    }
  }
  return { columns, rows, step, coordinate, from, to, shades };
}

/** The i-th of `shown` places spread over `all`, the first and the last among them. */
function spread(i: number, shown: number, all: number): number {
  return shown === all || shown < 2 ? i : Math.round((i * (all - 1)) / (shown - 1));
}
