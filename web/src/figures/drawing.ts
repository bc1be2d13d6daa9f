/** A plot as a drawing of its own, as it is saved: its styles written in, and below it what its lines and colours are. */
import { carried, element, withAttributes } from './carried.ts';
import { drawnKey, drawnScale, keyRows } from './drawn-key.ts';

/** A drawing as the text of an SVG file, and its size in pixels. */
export interface Drawing {
  text: string;
  width: number;
  height: number;
}

/** The plot as a file of its own: styles resolved, the heat map embedded as a picture, and what lines and colours are below. */
export function drawingOf(svg: SVGSVGElement, heat: HTMLCanvasElement | null): Drawing {
  const copy = carried(svg);
  const plot = svg.getBoundingClientRect();
  // What the plot's own units are, in pixels.
  const unit = svg.viewBox.baseVal.width / plot.width || 1;
  let [width, height] = [plot.width, plot.height];
  const below = [drawnScale(svg), drawnKey(keyRows(svg), plot.width)].map((key) => {
    key.drawn.setAttribute('transform', `scale(${unit}) translate(0 ${height})`);
    width = Math.max(width, key.width);
    height += key.height;
    return key.drawn;
  });
  withAttributes(copy, {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width * unit} ${height * unit}`,
  });
  const paper = getComputedStyle(svg).getPropertyValue('--surface').trim() || 'white';
  const behind = [element('rect', { width: '100%', height: '100%', fill: paper })];
  if (heat) {
    const href = heat.toDataURL('image/png');
    behind.push(element('image', { href, width: plot.width, height: plot.height }));
  }
  copy.prepend(...behind);
  copy.append(...below);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}
