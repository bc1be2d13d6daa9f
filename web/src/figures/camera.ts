/** Where a surface is looked at from: a camera that turns around the box, and how it projects. */

export interface Camera {
  /** Degrees around the vertical. */
  turn: number;
  /** Degrees above the ground. */
  tilt: number;
  /** Distance, 1 for the whole box. */
  distance: number;
}

export const FIRST_CAMERA: Camera = { turn: 35, tilt: 32, distance: 1 };

/** Half the sides of the box: a square, less high than wide. */
export const HALF = 1;
export const HALF_HEIGHT = 0.55;
/** Vertical angle of view in degrees, and the distance from which all of the box is seen. */
export const FIELD = 28;
const WHOLE = 5.8;

const LIMITS = { tilt: [0, 90], distance: [0.35, 2.5] } as const;

const within = (value: number, [low, high]: readonly [number, number]) =>
  Math.max(low, Math.min(high, value));

/** The camera turned, tilted and moved, within what can be seen. */
export function moved(camera: Camera, turn: number, tilt: number, factor = 1): Camera {
  return {
    turn: ((((camera.turn + turn) % 360) + 540) % 360) - 180,
    tilt: within(camera.tilt + tilt, LIMITS.tilt),
    distance: within(camera.distance * factor, LIMITS.distance),
  };
}

type Vector = [number, number, number];

/** The position of the camera; x to the right, y up, z towards the reader at turn 0. */
export function eye({ turn, tilt, distance }: Camera, aspect: number): Vector {
  const [t, e] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  // A narrow plot needs more distance for the same width.
  const r = WHOLE * distance * Math.max(1, 1.25 / aspect);
  return [r * Math.sin(t) * Math.cos(e), r * Math.sin(e), r * Math.cos(t) * Math.cos(e)];
}

/** Pixels of a point of the box, for what is written beside the surface. */
export function projector(
  camera: Camera,
  width: number,
  height: number,
): (point: Vector) => [x: number, y: number] {
  const [ex, ey, ez] = eye(camera, width / height);
  const length = Math.hypot(ex, ey, ez);
  const [t, e] = [(camera.turn * Math.PI) / 180, (camera.tilt * Math.PI) / 180];
  const right: Vector = [Math.cos(t), 0, -Math.sin(t)];
  const up: Vector = [-Math.sin(t) * Math.sin(e), Math.cos(e), -Math.cos(t) * Math.sin(e)];
  const scale = height / 2 / Math.tan((FIELD * Math.PI) / 360);
  const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return (point) => {
    const depth = length - dot(point, [ex / length, ey / length, ez / length]);
    return [
      width / 2 + (scale * dot(point, right)) / depth,
      height / 2 - (scale * dot(point, up)) / depth,
    ];
  };
}
