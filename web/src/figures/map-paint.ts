/** Maps as pictures: categories in soft colours with patterns over them, numbers on a scale. */
import type { MapAxis } from '../engine/types.ts';
import type { MapData } from './map-compute.ts';
import type { MapLegend } from './map-legend.ts';
import { axisPixel } from './map-setting.ts';
import type { Scale } from './scale.ts';
import { type Rgb, ramp, tokenColour } from './theme.ts';

/** The colours that a map needs, as numbers. */
export interface MapColours {
  surface: Rgb;
  ink: Rgb;
  runs: Rgb[];
  /** 256 colours of the scale. */
  scale: Uint8ClampedArray;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

export function mapColours(element: Element): MapColours {
  return {
    surface: tokenColour(element, '--surface', WHITE),
    ink: tokenColour(element, '--ink', BLACK),
    runs: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => tokenColour(element, `--run-${i}`, BLACK)),
    scale: ramp(element, 'scale', 6),
  };
}

const mix = (a: Rgb, b: Rgb, part: number): Rgb =>
  [0, 1, 2].map((i) => (a[i] as number) + part * ((b[i] as number) - (a[i] as number))) as Rgb;

/** A category's ground and the colour of the pattern on it. */
export function categoryColours(colour: number, colours: MapColours): [ground: Rgb, pattern: Rgb] {
  if (colour < 0) {
    // Nowhere, by shades of grey.
    const ground = mix(colours.surface, colours.ink, [0, 0.42, 0.26, 0.08][-colour] ?? 0.2);
    return [ground, mix(ground, colours.ink, 0.35)];
  }
  const run = colours.runs[colour % colours.runs.length] as Rgb;
  const ground = mix(run, colours.surface, 0.5);
  return [ground, mix(ground, run, 0.6)];
}

/** The same for pixels that have no number. */
export function noneColours({ surface, ink }: MapColours): [ground: Rgb, pattern: Rgb] {
  return [surface, mix(surface, ink, 0.3)];
}

/** Whether the pattern covers a point, in CSS pixels. */
export function patterned(pattern: number, x: number, y: number): boolean {
  switch (pattern) {
    case 1:
      return (x + y) % 12 < 2;
    case 2:
      return (x - y + 12_000) % 12 < 2;
    case 3:
      return y % 10 < 1.5;
    case 4:
      return x % 10 < 1.5;
    case 5:
      return x % 9 < 2.5 && y % 9 < 2.5;
    case 6:
      return (x + y) % 10 < 1.2 || (x - y + 10_000) % 10 < 1.2;
    case 7:
      return x % 10 < 1.2 || y % 10 < 1.2;
    default:
      return false;
  }
}

/** The pattern of pixels that have no number. */
const NONE_PATTERN = 1;

const packed = ([red, green, blue]: Rgb) =>
  (255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red);

/** For each device pixel along an axis the pixel of the map that it shows, or −1. */
function lookup(axis: MapAxis, scale: Scale, begin: number, count: number, density: number) {
  return Int32Array.from({ length: count }, (_, i) => {
    const pixel = axisPixel(axis, scale.invert(begin + (i + 0.5) / density));
    return pixel >= 0 && pixel < axis.count ? pixel : -1;
  });
}

/** Paints the map into a picture of the plot's rectangle; `y` is null for a map of one axis. */
export function paintMap(
  picture: { data: Uint8ClampedArray; width: number; height: number },
  data: MapData,
  legend: MapLegend,
  colours: MapColours,
  {
    x,
    y,
    left,
    top,
    density,
  }: { x: Scale; y: Scale | null; left: number; top: number; density: number },
): void {
  const { width, height } = picture;
  const pixels = new Int32Array(picture.data.buffer, picture.data.byteOffset, width * height);
  const columns = lookup(data.map.x, x, left, width, density);
  const rows =
    y && data.map.y ? lookup(data.map.y, y, top, height, density) : new Int32Array(height);

  const looks = new Map<number, { ground: number; over: number; pattern: number }>();
  if (legend.kind === 'categories') {
    for (const { value, colour, pattern } of legend.entries) {
      const [ground, over] = categoryColours(colour, colours);
      looks.set(value, { ground: packed(ground), over: packed(over), pattern });
    }
  }
  const [none, hatch] = noneColours(colours).map(packed) as [number, number];
  const scale =
    legend.kind === 'scale'
      ? Int32Array.from({ length: 256 }, (_, i) =>
          packed([0, 1, 2].map((c) => colours.scale[3 * i + c] as number) as Rgb),
        )
      : null;

  for (let j = 0; j < height; ++j) {
    const row = (rows[j] as number) * data.columns;
    const py = j / density;
    let seen = Number.NaN;
    let look = looks.get(seen);
    for (let i = 0; i < width; ++i) {
      const column = columns[i] as number;
      let colour = 0;
      if (column >= 0 && row >= 0) {
        const value = data.values[row + column] as number;
        if (scale && legend.kind === 'scale' && !Number.isNaN(value)) {
          colour = scale[Math.round(255 * legend.range.position(value))] as number;
        } else if (scale) {
          colour = patterned(NONE_PATTERN, i / density, py) ? hatch : none;
        } else {
          if (value !== seen) {
            seen = value;
            look = looks.get(value);
          }
          if (look) colour = patterned(look.pattern, i / density, py) ? look.over : look.ground;
        }
      }
      pixels[j * width + i] = colour;
    }
  }
}
