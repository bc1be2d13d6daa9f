/** A surface with runs on it, drawn by three.js. Everything here is loaded only where a surface is shown. */
import {
  AmbientLight,
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Color,
  DirectionalLight,
  DoubleSide,
  Group,
  LinearSRGBColorSpace,
  LineBasicMaterial,
  LineSegments,
  type Material,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  type Object3D,
  PerspectiveCamera,
  Points,
  PointsMaterial,
  Scene,
  WebGLRenderer,
} from 'three';
import { Line2 } from 'three/addons/lines/Line2.js';
import { LineGeometry } from 'three/addons/lines/LineGeometry.js';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { type Camera, eye, FIELD, HALF_HEIGHT } from './camera.ts';
import { type Grid, type Heights, levelPieces, SLACK } from './heights.ts';
import { type Marker, markerPath, markers } from './style.ts';
import type { Rgb } from './theme.ts';

/** A run as it lies on the surface. */
export interface SurfaceRun {
  colour: Rgb;
  /** Dash and gap in pixels; none for a full line. */
  dash: [number, number] | null;
  marker: Marker;
  /** x, y, cost. */
  pieces: [number, number, number][][];
  steps: [number, number, number][];
  now: [number, number, number];
}

/** A model of the cost around a point, over a part of the window. */
export interface SurfacePatch {
  colour: Rgb;
  view: [[number, number], [number, number]];
  cost(x: number, y: number): number;
}

export interface SurfaceContent {
  grid: Grid;
  heights: Heights;
  /** Costs of the level lines. */
  levels: number[];
  /** Half the sides of the ground. */
  half: [number, number];
  ramp: Uint8ClampedArray;
  level: Rgb;
  paper: Rgb;
  /** Width of lines, 1 as designed. */
  stroke: number;
  runs: SurfaceRun[];
  patches: SurfacePatch[];
}

/** Points of a patch along each side. */
const PATCH = 24;
/** Length of a pixel in the box, about: for dashes. */
const PIXEL = 0.008;

const colourOf = ([red, green, blue]: Rgb) => new Color(red / 255, green / 255, blue / 255);

export class SurfaceScene {
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(FIELD, 1, 0.1, 100);
  readonly #sun = new DirectionalLight(0xffffff, 1.1);
  #content = new Group();

  /** Throws where there is no WebGL. */
  constructor(canvas: HTMLCanvasElement) {
    // The exports read the picture after it was drawn.
    this.#renderer = new WebGLRenderer({
      canvas,
      antialias: true,
      alpha: true,
      preserveDrawingBuffer: true,
    });
    // The tokens' colours are drawn as they are.
    this.#renderer.outputColorSpace = LinearSRGBColorSpace;
    this.#scene.add(new AmbientLight(0xffffff, 2.2), this.#sun, this.#content);
  }

  /** Replaces everything that is shown. */
  show(content: SurfaceContent): void {
    release(this.#content);
    this.#scene.remove(this.#content);
    this.#content = new Group();
    this.#scene.add(this.#content);
    const place = placer(content);
    this.#content.add(ground(content, place), levelLines(content, place));
    for (const patch of content.patches) this.#content.add(patchMesh(patch, place));
    for (const run of content.runs) this.#content.add(...runObjects(run, content, place));
  }

  render(camera: Camera, width: number, height: number, density: number): void {
    const [x, y, z] = eye(camera, width / height);
    const [turn, tilt] = [(camera.turn * Math.PI) / 180, (camera.tilt * Math.PI) / 180];
    this.#camera.aspect = width / height;
    this.#camera.position.set(x, y, z);
    this.#camera.up.set(
      -Math.sin(turn) * Math.sin(tilt),
      Math.cos(tilt),
      -Math.cos(turn) * Math.sin(tilt),
    );
    this.#camera.lookAt(0, 0, 0);
    this.#camera.updateProjectionMatrix();
    // The light comes from the left above, wherever one stands.
    this.#sun.position.set(x - 3 * Math.cos(turn), y + 4, z + 3 * Math.sin(turn));
    this.#renderer.setPixelRatio(density);
    this.#renderer.setSize(width, height, false);
    this.#content.traverse((object) => {
      const material = (object as Partial<Points>).material;
      if (material instanceof PointsMaterial) material.size = object.userData['size'] * density;
    });
    this.#renderer.render(this.#scene, this.#camera);
  }

  /** Gives everything back to the graphics card. */
  dispose(): void {
    release(this.#content);
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }
}

function release(group: Object3D): void {
  group.traverse((object) => {
    const { geometry, material } = object as Partial<Mesh>;
    geometry?.dispose();
    for (const one of material ? [material].flat() : []) {
      (one as Partial<PointsMaterial>).map?.dispose();
      (one as Material).dispose();
    }
  });
}

type Place = (x: number, y: number, cost: number) => [number, number, number];

/** From inputs and cost to the box. */
function placer({ grid, heights, half }: SurfaceContent): Place {
  const [[x0, x1], [y0, y1]] = grid.view;
  return (x, y, cost) => {
    const height = Math.max(-SLACK, Math.min(1 + SLACK, heights.at(cost)));
    return [
      half[0] * ((2 * (x - x0)) / (x1 - x0) - 1),
      HALF_HEIGHT * (2 * height - 1),
      -half[1] * ((2 * (y - y0)) / (y1 - y0) - 1),
    ];
  };
}

/** Triangles between the nodes of a grid; cells that are undefined somewhere or wholly outside of the box are left out. */
function cells(columns: number, rows: number, height: (node: number) => number): number[] {
  const indices: number[] = [];
  for (let j = 0; j + 1 < rows; ++j) {
    for (let i = 0; i + 1 < columns; ++i) {
      const a = j * columns + i;
      const corners = [a, a + 1, a + columns, a + columns + 1];
      const heights = corners.map(height);
      if (heights.some(Number.isNaN)) continue;
      if (heights.every((h) => h > 1) || heights.every((h) => h < -SLACK)) continue;
      indices.push(a, a + 1, a + columns, a + 1, a + columns + 1, a + columns);
    }
  }
  return indices;
}

function ground({ grid, heights, ramp }: SurfaceContent, place: Place): Mesh {
  const { values, columns, rows, view } = grid;
  const [[x0, x1], [y0, y1]] = view;
  const positions = new Float32Array(3 * values.length);
  const colours = new Float32Array(3 * values.length);
  for (let j = 0; j < rows; ++j) {
    for (let i = 0; i < columns; ++i) {
      const node = j * columns + i;
      const cost = values[node] as number;
      const x = x0 + ((x1 - x0) * i) / (columns - 1);
      const y = y0 + ((y1 - y0) * j) / (rows - 1);
      positions.set(place(x, y, Number.isNaN(cost) ? heights.low : cost), 3 * node);
      const colour = 3 * Math.round(255 * (heights.colour(cost) || 0));
      for (let c = 0; c < 3; ++c) colours[3 * node + c] = (ramp[colour + c] as number) / 255;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.setIndex(cells(columns, rows, (node) => heights.at(values[node] as number)));
  geometry.computeVertexNormals();
  // Set back a little, so that lines on the surface are in front of it.
  const material = new MeshLambertMaterial({
    vertexColors: true,
    side: DoubleSide,
    polygonOffset: true,
    polygonOffsetFactor: 1.5,
    polygonOffsetUnits: 2,
  });
  return new Mesh(geometry, material);
}

function levelLines({ grid, levels, level }: SurfaceContent, place: Place): LineSegments {
  const pieces = levelPieces(grid, levels);
  const positions: number[] = [];
  for (let k = 0; k < pieces.length; k += 5) {
    const [ax, ay, bx, by, cost] = pieces.slice(k, k + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    positions.push(...place(ax, ay, cost), ...place(bx, by, cost));
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  return new LineSegments(
    geometry,
    new LineBasicMaterial({ color: colourOf(level), transparent: true, opacity: 0.55 }),
  );
}

/** The model as a see-through sheet with lines on it. */
function patchMesh({ colour, view, cost }: SurfacePatch, place: Place): Group {
  const [[x0, x1], [y0, y1]] = view;
  const at = (i: number, j: number): [number, number, number] => {
    const x = x0 + ((x1 - x0) * i) / PATCH;
    const y = y0 + ((y1 - y0) * j) / PATCH;
    return place(x, y, cost(x, y));
  };
  const inside = ([, height]: [number, number, number]) =>
    Math.abs(height) < HALF_HEIGHT * (1 + 1.9 * SLACK);
  const nodes: [number, number, number][] = [];
  for (let j = 0; j <= PATCH; ++j) for (let i = 0; i <= PATCH; ++i) nodes.push(at(i, j));
  const sheet = new BufferGeometry();
  sheet.setAttribute('position', new BufferAttribute(Float32Array.from(nodes.flat()), 3));
  sheet.setIndex(
    cells(PATCH + 1, PATCH + 1, (node) =>
      inside(nodes[node] as [number, number, number]) ? 0.5 : Number.NaN,
    ),
  );
  const mesh = new Mesh(
    sheet,
    new MeshBasicMaterial({
      color: colourOf(colour),
      side: DoubleSide,
      transparent: true,
      opacity: 0.28,
      depthWrite: false,
    }),
  );
  const lines: number[] = [];
  const join = (a: [number, number, number], b: [number, number, number]) => {
    if (inside(a) && inside(b)) lines.push(...a, ...b);
  };
  for (let k = 0; k <= PATCH; k += 6) {
    for (let i = 0; i < PATCH; ++i) {
      join(at(i, k), at(i + 1, k));
      join(at(k, i), at(k, i + 1));
    }
  }
  const mesh2 = new BufferGeometry();
  mesh2.setAttribute('position', new BufferAttribute(Float32Array.from(lines), 3));
  const grid = new LineSegments(
    mesh2,
    new LineBasicMaterial({ color: colourOf(colour), transparent: true, opacity: 0.8 }),
  );
  return new Group().add(mesh, grid);
}

function runObjects(run: SurfaceRun, { paper, stroke }: SurfaceContent, place: Place): Object3D[] {
  const objects: Object3D[] = [];
  const pixel = PIXEL * markers.scale;
  for (const piece of run.pieces) {
    const positions = piece.filter(([, , cost]) => !Number.isNaN(cost)).flatMap((p) => place(...p));
    if (positions.length < 6) continue;
    // Behind a hill the path stays visible, but faint.
    for (const hidden of [true, false]) {
      const material = new LineMaterial({
        color: colourOf(run.colour).getHex(LinearSRGBColorSpace),
        linewidth: 3 * stroke * markers.scale,
        transparent: hidden,
        opacity: hidden ? 0.25 : 1,
        depthTest: !hidden,
        dashed: run.dash !== null,
        ...(run.dash ? { dashSize: run.dash[0] * pixel, gapSize: run.dash[1] * pixel } : {}),
      });
      const line = new Line2(new LineGeometry().setPositions(positions), material);
      line.computeLineDistances();
      objects.push(line);
    }
  }
  if (run.steps.length > 0) objects.push(markerPoints(run, paper, run.steps, 11, true, place));
  if (!Number.isNaN(run.now[2]))
    objects.push(markerPoints(run, paper, [run.now], 20, false, place));
  return objects;
}

function markerPoints(
  { colour, marker }: SurfaceRun,
  paper: Rgb,
  points: [number, number, number][],
  size: number,
  hides: boolean,
  place: Place,
): Points {
  const positions = points
    .filter(([, , cost]) => !Number.isNaN(cost))
    .flatMap((point) => place(...point));
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  const material = new PointsMaterial({
    map: markerTexture(marker, colour, paper),
    size,
    sizeAttenuation: false,
    alphaTest: 0.3,
    transparent: true,
    depthTest: hides,
  });
  const object = new Points(geometry, material);
  object.userData['size'] = size * markers.scale;
  object.renderOrder = hides ? 1 : 2;
  return object;
}

function markerTexture(marker: Marker, colour: Rgb, paper: Rgb): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const context = canvas.getContext('2d');
  if (context) {
    const path = new Path2D(markerPath(marker, 32, 32, 19, 1));
    context.lineJoin = 'round';
    context.lineWidth = 16;
    context.strokeStyle = `rgb(${paper.join(' ')})`;
    context.stroke(path);
    context.lineWidth = 9;
    context.strokeStyle = context.fillStyle = `rgb(${colour.join(' ')})`;
    context.stroke(path);
    context.fill(path);
  }
  return new CanvasTexture(canvas);
}
