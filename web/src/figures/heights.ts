/**
 * Heights of a surface: costs as parts of the box' height. As they are, cut where a wall would flatten everything else; or
 * compressed, so that the valley floor of a steep cost can be seen beside its walls. Both are one function of the cost,
 * which is also applied to tangents and models: what touches still touches.
 */
import { chooseLevels } from './levels.ts';

export interface Heights {
  /** Costs at the bottom and at the top. */
  low: number;
  high: number;
  /** 0 at `low` to 1 at `high`, beyond them further; NaN where the cost is undefined. */
  at(cost: number): number;
  /** Of a cost on the colours, 0 to 1. */
  colour(cost: number): number;
}

/** How far above and below the box something is still drawn, as a part of its height. */
export const SLACK = 0.02;

/** Null where no cost is finite. */
export function chooseHeights(costs: ArrayLike<number>, compress: boolean): Heights | null {
  const levels = chooseLevels(costs, 2);
  if (!levels) return null;
  const { low } = levels;
  const high = levels.high > low ? levels.high : low + (Math.abs(low) || 1);
  const linear = (cost: number) => (cost - low) / (high - low);
  const at = (cost: number) => {
    const height = linear(cost);
    if (!compress || !(height > 0) || height > 1) return height;
    return levels.position(cost);
  };
  return { low, high, at, colour: levels.position };
}

/** Whether the costs are so uneven that most of the surface would lie flat on the ground. */
export function wantsCompression(costs: ArrayLike<number>): boolean {
  const sorted = Float64Array.from(Array.from(costs).filter(Number.isFinite)).sort();
  const heights = chooseHeights(sorted, false);
  if (!heights) return false;
  return heights.at(sorted[Math.floor(sorted.length / 2)] as number) < 0.12;
}

/** A cost between the nodes of a grid (rows × columns over a window), by bilinear interpolation. */
export function interpolate({ values, columns, rows, view }: Grid, x: number, y: number): number {
  const [[x0, x1], [y0, y1]] = view;
  const i = ((x - x0) / (x1 - x0)) * (columns - 1);
  const j = ((y - y0) / (y1 - y0)) * (rows - 1);
  if (!(i >= 0 && j >= 0 && i <= columns - 1 && j <= rows - 1)) return Number.NaN;
  const column = Math.min(columns - 2, Math.floor(i));
  const row = Math.min(rows - 2, Math.floor(j));
  const [u, v] = [i - column, j - row];
  const node = (di: number, dj: number) => values[(row + dj) * columns + column + di] as number;
  return (
    (1 - v) * ((1 - u) * node(0, 0) + u * node(1, 0)) + v * ((1 - u) * node(0, 1) + u * node(1, 1))
  );
}

/** Costs on a grid over a window. */
export interface Grid {
  values: Float64Array;
  columns: number;
  rows: number;
  view: [[number, number], [number, number]];
}

/**
 * A run's way over the surface: its own points at their own costs, and between them the surface. It breaks where it leaves
 * the window. Numbers are x, y, cost.
 */
export function drapedPath(
  points: [x: number, y: number, cost: number][],
  grid: Grid,
): [number, number, number][][] {
  const [[x0, x1], [y0, y1]] = grid.view;
  const pieces: [number, number, number][][] = [];
  let piece: [number, number, number][] = [];
  const end = () => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  const inside = (x: number, y: number) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  points.forEach(([x, y, cost], k) => {
    const before = points[k - 1];
    if (before) {
      const cells = Math.hypot(
        ((x - before[0]) / (x1 - x0)) * grid.columns,
        ((y - before[1]) / (y1 - y0)) * grid.rows,
      );
      const parts = Math.max(1, Math.min(200, Math.ceil(2 * cells)));
      for (let p = 1; p < parts; ++p) {
        const [px, py] = [
          before[0] + ((x - before[0]) * p) / parts,
          before[1] + ((y - before[1]) * p) / parts,
        ];
        if (inside(px, py)) piece.push([px, py, interpolate(grid, px, py)]);
        else end();
      }
    }
    if (inside(x, y)) piece.push([x, y, cost]);
    else end();
  });
  end();
  return pieces;
}

/** Cost + ∇gᵀd + ½ dᵀHd, with a Hessian given by its eigenpairs; without one the tangent plane. */
export function taylorModel(
  cost: number,
  gradient: ArrayLike<number>,
  eigenvalues: number[] = [],
  eigenvectors: number[][] = [],
): (dx: number, dy: number) => number {
  return (dx, dy) => {
    let value = cost + (gradient[0] as number) * dx + (gradient[1] as number) * dy;
    eigenvalues.forEach((eigenvalue, i) => {
      const [vx = 0, vy = 0] = eigenvectors[i] ?? [];
      value += 0.5 * eigenvalue * (vx * dx + vy * dy) ** 2;
    });
    return value;
  };
}

/** Level lines of a grid as pieces from (x, y) to (x, y): x, y, x, y, cost, … */
export function levelPieces({ values, columns, rows, view }: Grid, costs: number[]): number[] {
  const [[x0, x1], [y0, y1]] = view;
  const xOf = (i: number) => x0 + ((x1 - x0) * i) / (columns - 1);
  const yOf = (j: number) => y0 + ((y1 - y0) * j) / (rows - 1);
  const pieces: number[] = [];
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  for (let j = 0; j + 1 < rows; ++j) {
    for (let i = 0; i + 1 < columns; ++i) {
      const cell = corners.map(([di, dj]) => values[(j + dj) * columns + i + di] as number);
      if (!cell.every(Number.isFinite)) continue;
      for (const cost of costs) {
        const crossings: number[] = [];
        for (let k = 0; k < 4; ++k) {
          const [a, b] = [cell[k] as number, cell[(k + 1) % 4] as number];
          if (a < cost === b < cost) continue;
          const part = (cost - a) / (b - a);
          const [from, to] = [corners[k], corners[(k + 1) % 4]] as [
            [number, number],
            [number, number],
          ];
          crossings.push(
            xOf(i + from[0] + part * (to[0] - from[0])),
            yOf(j + from[1] + part * (to[1] - from[1])),
          );
        }
        for (let k = 0; k + 3 < crossings.length; k += 4) {
          pieces.push(...crossings.slice(k, k + 4), cost);
        }
      }
    }
  }
  return pieces;
}
