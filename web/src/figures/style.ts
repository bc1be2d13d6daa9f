/** How runs look. Colour is never the only difference: each also has its own dash and marker. */
import { pixel } from './pixel.ts';

export interface RunLook {
  /** A CSS colour: a token, so that light, dark and print each choose their own. */
  colour: string;
  /** SVG dash pattern, in rem as text is; empty for a full line. */
  dash: string;
  marker: Marker;
}

export type Marker = 'circle' | 'square' | 'diamond' | 'up' | 'down' | 'cross' | 'plus' | 'bar';

/** In sixteenths of a rem. */
const DASHES = ['', '8 4', '2 4', '10 4 2 4', '14 5', '5 3', '2 7', '12 3 2 3 2 3'];
const MARKERS: Marker[] = ['circle', 'square', 'diamond', 'up', 'down', 'cross', 'plus', 'bar'];

/** The look of a run by its `look`: the number of its method, or of method and start where there are several starts. */
export function lookOf(index: number): RunLook {
  const i = index % 8;
  return {
    colour: `var(--run-${i + 1})`,
    dash: (DASHES[i] as string).replace(/\d+/g, (part) => `${Number(part) / 16}rem`),
    marker: MARKERS[i] as Marker,
  };
}

/** How large markers of plots are, 1 as designed: they follow the reader's text, as the plots do (text-scale.svelte.ts). */
export const markers = { scale: 1 };

/** SVG path data of a marker of radius `size` around (x, y); empty far outside of any plot, where SVG has no numbers. */
export function markerPath(
  marker: Marker,
  x: number,
  y: number,
  size: number,
  scale: number = markers.scale,
): string {
  if (!(Math.abs(x) < 1e4 && Math.abs(y) < 1e4)) return '';
  const r = size * scale;
  const at = (dx: number, dy: number) => `${pixel(x + dx * r)} ${pixel(y + dy * r)}`;
  switch (marker) {
    case 'circle':
      return `M${at(-1, 0)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    case 'square':
      return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}z`;
    case 'diamond':
      return `M${at(0, -1.25)}L${at(1.25, 0)}L${at(0, 1.25)}L${at(-1.25, 0)}z`;
    case 'up':
      return `M${at(0, -1.2)}L${at(1.1, 0.9)}L${at(-1.1, 0.9)}z`;
    case 'down':
      return `M${at(0, 1.2)}L${at(1.1, -0.9)}L${at(-1.1, -0.9)}z`;
    case 'cross':
      return `M${at(-1, -1)}L${at(1, 1)}M${at(1, -1)}L${at(-1, 1)}`;
    case 'plus':
      return `M${at(-1.2, 0)}L${at(1.2, 0)}M${at(0, -1.2)}L${at(0, 1.2)}`;
    case 'bar':
      return `M${at(0, -1.2)}L${at(0, 1.2)}`;
  }
}
