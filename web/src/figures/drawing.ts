/** A plot as a drawing of its own, as it is saved: its styles written in, and below it which line is which. */

/** Presentation properties that styles give and a file must carry itself. */
const CARRIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'paint-order',
  'r',
];

/** A drawing as the text of an SVG file, and its size in pixels. */
export interface Drawing {
  text: string;
  width: number;
  height: number;
}

/** A copy that looks the same without the page's styles. */
function carried(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGGraphicsElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((node, i) => {
    const original = originals[i] as SVGGraphicsElement;
    const style = getComputedStyle(original);
    if (style.display === 'none') node.setAttribute('display', 'none');
    for (const name of CARRIED) {
      const value = style.getPropertyValue(name);
      if (value) node.setAttribute(name, value);
    }
    // A line that stays thin under a transform: a file may be enlarged, so it is written as thin as it is there.
    if (style.vectorEffect === 'non-scaling-stroke') {
      const { a, b, c, d } = original.getCTM() ?? new DOMMatrix();
      const zoom = Math.sqrt(Math.abs(a * d - b * c)) || 1;
      for (const name of ['stroke-width', 'stroke-dasharray'])
        node.setAttribute(
          name,
          style.getPropertyValue(name).replace(/[\d.]+/g, (part) => String(Number(part) / zoom)),
        );
    }
    for (const { name } of [...node.attributes])
      if (OF_THE_PAGE.test(name)) node.removeAttribute(name);
  });
  for (const { name } of [...copy.attributes])
    if (OF_THE_PAGE.test(name)) copy.removeAttribute(name);
  return copy;
}

/** Attributes that mean something on the page only. */
const OF_THE_PAGE = /^(class|style|role|tabindex|aria-.*|data-.*)$/;

function element(name: string, attributes: { [name: string]: string | number }): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Which line is which: the figure's own key or the lab's, as far as the plot draws these lines. */
function keyRows(svg: SVGSVGElement): HTMLElement[] {
  const rows = (root: Element | null) => [
    ...(root?.querySelectorAll<HTMLElement>('.looks li') ?? []),
  ];
  const own = rows(svg.closest('.figure'));
  const all =
    own.length > 0 ? own : rows(svg.closest('.lab')).filter((row) => !row.closest('.figure'));
  return all.filter((row) => {
    const colour = row.querySelector('[stroke]')?.getAttribute('stroke');
    return svg.querySelector(`[stroke="${colour}"]`) !== null;
  });
}

/** The key drawn in lines of about this width, and its size. */
function drawnKey(
  rows: HTMLElement[],
  most: number,
): { key: SVGElement; width: number; height: number } {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const key = element('g', {});
  const context = document.createElement('canvas').getContext('2d');
  let [x, y, width] = [0, 0, most];
  for (const row of rows) {
    const sign = row.querySelector('svg') as SVGSVGElement;
    const size = sign.getBoundingClientRect();
    // Files have the fonts of the system only.
    const font = { 'font-family': 'system-ui, sans-serif', 'font-size': 0.8125 * rem };
    if (context) context.font = `${font['font-size']}px ${font['font-family']}`;
    const title = row.textContent.trim();
    const end = size.width + rem / 2 + (context?.measureText(title).width ?? 0);
    if (x > 0 && x + end > most - rem) [x, y] = [0, y + 1.5 * rem];
    const drawn = carried(sign);
    for (const [name, value] of Object.entries({
      x: x + rem / 2,
      y: y + (1.5 * rem - size.height) / 2,
      width: size.width,
      height: size.height,
    }))
      drawn.setAttribute(name, String(value));
    const text = element('text', {
      x: x + rem + size.width,
      y: y + rem,
      fill: getComputedStyle(row).color,
      ...font,
    });
    text.textContent = title;
    key.append(drawn, text);
    x += end + 1.25 * rem;
    width = Math.max(width, x);
  }
  return { key, width, height: rows.length > 0 ? y + 2 * rem : 0 };
}

/** The plot as a file of its own: styles resolved, the heat map embedded as a picture, and which line is which below. */
export function drawingOf(svg: SVGSVGElement, heat: HTMLCanvasElement | null): Drawing {
  const copy = carried(svg);
  const plot = svg.getBoundingClientRect();
  const { key, ...below } = drawnKey(keyRows(svg), plot.width);
  const [width, height] = [below.width, plot.height + below.height];
  // What the plot's own units are, in pixels.
  const unit = svg.viewBox.baseVal.width / plot.width || 1;
  key.setAttribute('transform', `scale(${unit}) translate(0 ${plot.height})`);
  for (const [name, value] of Object.entries({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width * unit} ${height * unit}`,
  }))
    copy.setAttribute(name, String(value));
  const paper = getComputedStyle(svg).getPropertyValue('--surface').trim() || 'white';
  const behind = [element('rect', { width: '100%', height: '100%', fill: paper })];
  if (heat) {
    const href = heat.toDataURL('image/png');
    behind.push(element('image', { href, width: plot.width, height: plot.height }));
  }
  copy.prepend(...behind);
  copy.append(key);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}
