/** What lines and colours mean, as it stands around a figure on the page, drawn for a file. */
import { carried, element, withAttributes } from './carried.ts';

/** Which line or colour is which: the figure's own key, and the lab's as far as the plot draws its lines. */
export function keyRows(svg: SVGSVGElement): HTMLElement[] {
  const rows = (root: Element | null | undefined) => [
    ...(root?.querySelectorAll<HTMLElement>('.looks li') ?? []),
  ];
  const own = rows(svg.closest('.figure'));
  // A key of lines takes the place of the lab's, one of colours does not.
  const lines = own.some((row) => row.querySelector('svg'));
  const runs = lines ? [] : rows(svg.closest('.lab')).filter((row) => !row.closest('.figure'));
  return [...own, ...runs].filter((row) => {
    const colour = row.querySelector('[stroke]')?.getAttribute('stroke');
    return !colour || svg.querySelector(`[stroke="${colour}"]`) !== null;
  });
}

export interface Key {
  drawn: SVGElement;
  width: number;
  height: number;
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Files have the fonts of the system only. */
const font = () => ({ 'font-family': 'system-ui, sans-serif', 'font-size': 0.8125 * rem() });

function written(
  text: string,
  of: Element,
  attributes: { [name: string]: string | number },
): SVGElement {
  const made = element('text', { fill: getComputedStyle(of).color, ...font(), ...attributes });
  made.textContent = text;
  return made;
}

/** What a row says in one line. */
const textOf = (row: HTMLElement) =>
  row.dataset['key'] ?? row.textContent.replace(/\s+/g, ' ').trim();

/** A sign of a key: a line with its marker, or a patch of colour. */
function drawnSign(sign: SVGSVGElement | HTMLCanvasElement): SVGElement {
  if (sign instanceof SVGSVGElement) return carried(sign);
  return element('image', { href: sign.toDataURL('image/png'), preserveAspectRatio: 'none' });
}

/** The key drawn in lines of about this width, and its size. */
export function drawnKey(rows: HTMLElement[], most: number): Key {
  const drawn = element('g');
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${font()['font-size']}px ${font()['font-family']}`;
  const gap = rem() / 2;
  let [x, y, width] = [0, 0, most];
  for (const row of rows) {
    const title = textOf(row);
    const sign = row.querySelector<SVGSVGElement | HTMLCanvasElement>('svg, canvas');
    const shown = sign?.getBoundingClientRect() ?? new DOMRect();
    // Patches of colour are as high as a line on the page; here they would touch.
    const shrink = Math.min(1, (2 * gap) / shown.height);
    const size = { width: shown.width * shrink, height: shown.height * shrink };
    const end = size.width + gap + (context?.measureText(title).width ?? 0);
    if (x > 0 && x + end > most - 2 * gap) [x, y] = [0, y + 3 * gap];
    if (sign) {
      const place = { x: x + gap, y: y + (3 * gap - size.height) / 2 };
      drawn.append(withAttributes(drawnSign(sign), { ...place, ...size }));
    }
    drawn.append(written(title, row, { x: x + 2 * gap + size.width, y: y + 2 * gap }));
    x += end + 2.5 * gap;
    width = Math.max(width, x);
  }
  return { drawn, width, height: rows.length > 0 ? y + 4 * gap : 0 };
}

/** The scale of a figure's colours with its numbers, as wide as on the page; nothing where it has none. */
export function drawnScale(svg: SVGSVGElement): Key {
  const drawn = element('g');
  const scale = svg.closest('.figure')?.querySelector('.scale');
  const bar = scale?.querySelector('canvas');
  if (!scale || !bar) return { drawn, width: 0, height: 0 };
  const { width, height } = bar.getBoundingClientRect();
  const left = rem() / 2;
  const line = 1.25 * rem();
  const name = scale.querySelector('span') as HTMLElement;
  const sign = withAttributes(drawnSign(bar), { x: left, y: line + left / 2, width, height });
  const numbers = [...scale.querySelectorAll<HTMLElement>('li')].map((number, i, all) =>
    written(textOf(number), number, {
      x: left + (width * i) / (all.length - 1),
      y: 2 * line + height,
      'text-anchor': i === 0 ? 'start' : i < all.length - 1 ? 'middle' : 'end',
    }),
  );
  drawn.append(written(textOf(name), name, { x: left, y: line }), sign, ...numbers);
  return { drawn, width: width + 2 * left, height: 2.5 * line + height };
}
