/** Points that one figure finds and the others show: each kind has its own shape and letter. */
import type { Marker } from './style.ts';

export interface Sign {
  shape: Marker;
  letter: string;
}

export interface Mark extends Sign {
  point: number[];
  value: number;
  /** The reader has pointed it out. */
  chosen: boolean;
}

export interface Marks {
  points: Mark[];
  /** Parts of the window of which nothing is known, by [from, to] of each input. */
  unknown: [from: number, to: number][][];
}

const SIGNS: { [kind: string]: Sign } = {
  minimum: { shape: 'down', letter: 'm' },
  maximum: { shape: 'up', letter: 'M' },
  saddle: { shape: 'diamond', letter: 's' },
  degenerate: { shape: 'square', letter: 'd' },
  kink: { shape: 'cross', letter: 'k' },
};

/** How a kind of point looks wherever it is shown. */
export const signOf = (kind: string): Sign => SIGNS[kind] ?? { shape: 'square', letter: '?' };
