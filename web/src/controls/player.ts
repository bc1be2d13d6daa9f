/**
 * The timeline of a run: which step is shown, and how it moves while playing. Pure functions of a value, so that
 * every control (buttons, keys, slider, clock) goes the same way.
 */

export interface Playhead {
  /** The shown step, 0 to last; with a fraction while playing. */
  position: number;
  playing: boolean;
  /** Steps per second at speed 1 depend on the run's length; this multiplies them. */
  speed: number;
}

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

/** Seconds that a run takes at speed 1: long enough to follow, short enough to wait for. */
const DURATION = 8;

export function stepsPerSecond(last: number, speed: number): number {
  return Math.max(2, last / DURATION) * speed;
}

/** The whole step that is shown. */
export const shownStep = (head: Playhead): number => Math.floor(head.position + 1e-9);

/** Starts playing: from the beginning if the end is shown. */
export function play(head: Playhead, last: number): Playhead {
  if (last === 0) return head;
  return { ...head, playing: true, position: head.position >= last ? 0 : head.position };
}

export const pause = (head: Playhead): Playhead => ({
  ...head,
  playing: false,
  position: shownStep(head),
});

/** Shows a step and stops playing. */
export function seek(head: Playhead, step: number, last: number): Playhead {
  return { ...head, playing: false, position: Math.max(0, Math.min(last, Math.round(step))) };
}

export const stepBy = (head: Playhead, by: number, last: number): Playhead =>
  seek(head, shownStep(head) + by, last);

/** Lets time pass; the end stops the player there. */
export function advance(head: Playhead, milliseconds: number, last: number): Playhead {
  if (!head.playing) return head;
  const position = head.position + (stepsPerSecond(last, head.speed) * milliseconds) / 1000;
  return position >= last ? { ...head, position: last, playing: false } : { ...head, position };
}
