// Surfaces: heights of costs, runs draped over a grid, models that touch, and the camera.
import { describe, expect, it } from 'vitest';
import { eye, FIRST_CAMERA, moved, projector } from '../../../web/src/figures/camera.ts';
import {
  chooseHeights,
  drapedPath,
  type Grid,
  interpolate,
  levelPieces,
  taylorModel,
  wantsCompression,
} from '../../../web/src/figures/heights.ts';

function gridOf(cost: (x: number, y: number) => number, nodes = 21): Grid {
  const view: Grid['view'] = [
    [-2, 2],
    [-1, 3],
  ];
  const values = new Float64Array(nodes * nodes);
  for (let j = 0; j < nodes; ++j) {
    for (let i = 0; i < nodes; ++i) {
      values[j * nodes + i] = cost(-2 + (4 * i) / (nodes - 1), -1 + (4 * j) / (nodes - 1));
    }
  }
  return { values, columns: nodes, rows: nodes, view };
}
const valley = gridOf((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2);

describe('heights', () => {
  it('are as they are for a bowl, and are compressed for a steep valley', () => {
    const bowl = gridOf((x, y) => x * x + y * y);
    expect(wantsCompression(bowl.values)).toBe(false);
    expect(wantsCompression(valley.values)).toBe(true);
    const heights = chooseHeights(bowl.values, false);
    expect(heights?.at(heights.low)).toBe(0);
    expect(heights?.at((heights.low + heights.high) / 2)).toBeCloseTo(0.5, 12);
  });

  it('keep their order and their ends when compressed, and lift the valley', () => {
    const plain = chooseHeights(valley.values, false);
    const bent = chooseHeights(valley.values, true);
    if (!plain || !bent) throw new Error('no heights');
    expect([bent.at(bent.low), bent.at(bent.high)]).toEqual([0, 1]);
    const sorted = [...valley.values].sort((a, b) => a - b).map(bent.at);
    for (let i = 1; i < sorted.length; ++i) {
      expect(sorted[i]).toBeGreaterThanOrEqual(sorted[i - 1] as number);
    }
    expect(bent.at(10)).toBeGreaterThan(3 * plain.at(10));
  });

  it('cut a pole off, and say nothing about what is undefined', () => {
    const heights = chooseHeights(gridOf((x, y) => 1 / (x * x + y * y)).values, false);
    expect(heights?.high).toBeLessThan(30);
    expect(heights?.at(1e12)).toBeGreaterThan(1);
    expect(heights?.at(Number.NaN)).toBeNaN();
    expect(chooseHeights([Number.NaN, Number.POSITIVE_INFINITY], false)).toBeNull();
    const flat = chooseHeights([5, 5, 5], true);
    expect(flat?.at(5)).toBe(0);
    expect(flat?.at(6)).not.toBeNaN();
  });
});

describe('what lies on the surface', () => {
  const plane = gridOf((x, y) => 2 * x - y);

  it('is found between the nodes', () => {
    expect(interpolate(plane, 0.13, 1.71)).toBeCloseTo(2 * 0.13 - 1.71, 12);
    expect(interpolate(plane, 2, 3)).toBeCloseTo(1, 12);
    expect(interpolate(plane, 2.001, 0)).toBeNaN();
  });

  it('is followed by a run between its own points, which break where it leaves the window', () => {
    const pieces = drapedPath(
      [
        [-1, 0, 7],
        [1, 0, 8],
        [9, 0, 9],
        [1.5, 2, 10],
        [1.6, 2, 11],
      ],
      plane,
    );
    expect(pieces).toHaveLength(2);
    expect(pieces[0]?.[0]).toEqual([-1, 0, 7]);
    const between = (pieces[0] ?? []).filter(([, , cost]) => cost !== 7 && cost !== 8);
    expect(between.length).toBeGreaterThan(8);
    for (const [x, y, cost] of between) expect(cost).toBeCloseTo(2 * x - y, 9);
    expect(pieces[1]?.at(-1)).toEqual([1.6, 2, 11]);
  });

  it('has level lines at the right places', () => {
    const pieces = levelPieces(plane, [0.5]);
    expect(pieces.length).toBeGreaterThan(50);
    for (let k = 0; k < pieces.length; k += 5) {
      const [ax, ay, bx, by, cost] = pieces.slice(k, k + 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      expect(2 * ax - ay).toBeCloseTo(0.5, 9);
      expect(2 * bx - by).toBeCloseTo(0.5, 9);
      expect(cost).toBe(0.5);
    }
    expect(
      levelPieces(
        gridOf(() => Number.NaN),
        [0],
      ),
    ).toEqual([]);
  });

  it('is touched by the tangent plane, and by the model to second order', () => {
    // x² + 3xy at (1, 2): gradient (8, 3), Hessian [[2, 3], [3, 0]].
    const root = Math.sqrt(10);
    const vector = (eigenvalue: number) => {
      const length = Math.hypot(3, eigenvalue - 2);
      return [3 / length, (eigenvalue - 2) / length];
    };
    const model = taylorModel(
      7,
      [8, 3],
      [1 - root, 1 + root],
      [vector(1 - root), vector(1 + root)],
    );
    const cost = (x: number, y: number) => x * x + 3 * x * y;
    for (const [dx, dy] of [
      [0, 0],
      [0.5, -1],
      [-2, 3],
    ] as const) {
      expect(model(dx, dy)).toBeCloseTo(cost(1 + dx, 2 + dy), 9);
      expect(taylorModel(7, [8, 3])(dx, dy)).toBeCloseTo(7 + 8 * dx + 3 * dy, 12);
    }
  });
});

describe('the camera', () => {
  it('turns all the way round, and stays above the ground and within reach', () => {
    let camera = FIRST_CAMERA;
    for (let i = 0; i < 100; ++i) camera = moved(camera, 37, 11, 1.3);
    expect(camera.turn).toBeGreaterThanOrEqual(-180);
    expect(camera.turn).toBeLessThan(180);
    expect([camera.tilt, camera.distance]).toEqual([90, 2.5]);
    expect(moved(camera, 0, -500).tilt).toBe(0);
    expect(moved(FIRST_CAMERA, 360, 0).turn).toBeCloseTo(FIRST_CAMERA.turn, 9);
  });

  it('has the middle of the box in the middle, and right and up where they belong', () => {
    for (const camera of [
      FIRST_CAMERA,
      { turn: 0, tilt: 0, distance: 1 },
      { turn: -120, tilt: 90, distance: 2 },
    ]) {
      const project = projector(camera, 400, 300);
      expect(project([0, 0, 0]).map(Math.round)).toEqual([200, 150]);
      // Two points on the line of sight are one pixel.
      const [x, y, z] = eye(camera, 400 / 300);
      const [px, py] = project([x / 3, y / 3, z / 3]);
      expect([px, py].map(Math.round)).toEqual([200, 150]);
    }
    const front = projector({ turn: 0, tilt: 20, distance: 1 }, 400, 300);
    expect(front([1, 0, 0])[0]).toBeGreaterThan(200);
    expect(front([0, 1, 0])[1]).toBeLessThan(150);
    expect(front([0, 0, 1])[1]).toBeGreaterThan(150);
  });
});
