/** Maps as pictures: categories in soft colours with patterns over them, numbers on a scale. */
import type { MapAxis } from '../engine/types.ts';
import type { MapData } from './map-compute.ts';
import { type Category, kindOf, type MapLegend } from './map-legend.ts';
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
export function categoryColours(
  colour: Category['colour'],
  colours: MapColours,
): [ground: Rgb, pattern: Rgb] {
  const { surface, ink, runs, scale } = colours;
  if (colour === 'none') return [surface, mix(surface, ink, 0.3)];
  if (colour === 'lowest' || colour === 'highest') {
    const low = colour === 'lowest';
    const ground = scaleColour(scale, low ? 0 : 255);
    return [ground, mix(ground, low ? WHITE : BLACK, 0.45)];
  }
  if (colour < 0) {
    // Nowhere, by shades of grey.
    const ground = mix(surface, ink, [0, 0.42, 0.26, 0.08][-colour] ?? 0.2);
    return [ground, mix(ground, ink, 0.35)];
  }
  const run = runs[colour % runs.length] as Rgb;
  const ground = mix(run, surface, 0.5);
  return [ground, mix(ground, run, 0.6)];
}

const scaleColour = (scale: Uint8ClampedArray, i: number): Rgb =>
  [0, 1, 2].map((c) => scale[3 * i + c]) as Rgb;

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

  const looks = new Map<number | null, { ground: number; over: number; pattern: number }>();
  for (const { value, colour, pattern } of legend.entries) {
    const [ground, over] = categoryColours(colour, colours);
    looks.set(value, { ground: packed(ground), over: packed(over), pattern });
  }
  const scale = Int32Array.from({ length: 256 }, (_, i) => packed(scaleColour(colours.scale, i)));

  for (let j = 0; j < height; ++j) {
    const row = (rows[j] as number) * data.columns;
    const py = j / density;
    let seen = -1;
    let colour = 0;
    let look = looks.get(null);
    for (let i = 0; i < width; ++i) {
      const at = row >= 0 && (columns[i] as number) >= 0 ? row + (columns[i] as number) : -1;
      if (at !== seen) {
        seen = at;
        const value = data.values[at] as number;
        look = at < 0 ? undefined : looks.get(kindOf(legend, value));
        const onScale = at >= 0 && !look && legend.kind === 'scale';
        colour = onScale ? (scale[Math.round(255 * legend.range.position(value))] as number) : 0;
      }
      if (look) colour = patterned(look.pattern, i / density, py) ? look.over : look.ground;
      pixels[j * width + i] = colour;
    }
  }
}
