/** Drawings that look the same without the page: their styles are written into them. */

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

/** A copy that looks the same without the page's styles. */
export function carried(svg: SVGSVGElement): SVGSVGElement {
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

type Attributes = { readonly [name: string]: string | number };

/** The same element with these attributes. */
export function withAttributes<Made extends Element>(made: Made, attributes: Attributes): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

export const element = (name: string, attributes: Attributes = {}): SVGElement =>
  withAttributes(document.createElementNS('http://www.w3.org/2000/svg', name), attributes);
