/**
 * A table as a drawing, for the figures that are tables: they are saved as pictures like all others. It comes when the first
 * one is saved.
 */
import type { Drawing } from './drawing.ts';
import type { Column } from './sorting.ts';

export interface DrawingColours {
  paper: string;
  ink: string;
  muted: string;
  line: string;
}

/** The colours of the page around an element. */
export function drawingColours(element: Element): DrawingColours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: token('--surface'),
    ink: token('--ink'),
    muted: token('--muted'),
    line: token('--line'),
  };
}

const ROW = 26;
const PADDING = 16;
/** Width of a character of the files' typeface, about, where it cannot be measured. */
const CHARACTER = 7.6;
const FONT = '14px sans-serif';

/** How wide a text is in the file, in pixels. */
function measure(): (text: string) => number {
  const context = globalThis.document?.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * CHARACTER;
  // The widest that is written.
  context.font = `600 ${FONT}`;
  return (text) => context.measureText(text).width;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function tableDrawing<Row>(
  title: string,
  columns: Column<Row>[],
  rows: Row[],
  colours: DrawingColours,
): Drawing {
  const widthOf = measure();
  const cells = rows.map((row) => columns.map((column) => column.text(row)));
  const widths = columns.map((column, i) =>
    Math.max(widthOf(column.title), ...cells.map((row) => widthOf(row[i] as string))),
  );
  const lefts: number[] = [PADDING];
  for (const width of widths) lefts.push((lefts.at(-1) as number) + width + PADDING);
  const width = Math.ceil(Math.max(lefts.at(-1) as number, widthOf(title) + 2 * PADDING));
  const height = (rows.length + 2) * ROW + PADDING;
  const parts: string[] = [];
  const write = (text: string, i: number, line: number, colour: string, bold: boolean) => {
    const left = columns[i]?.words ?? true;
    const x = left ? lefts[i] : (lefts[i + 1] as number) - PADDING;
    const anchor = left ? 'start' : 'end';
    parts.push(
      `<text x="${x}" y="${line * ROW + 20}" text-anchor="${anchor}" fill="${colour}"` +
        `${bold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`,
    );
  };
  parts.push(
    `<text x="${PADDING}" y="20" fill="${colours.ink}" font-weight="600">${escaped(title)}</text>`,
  );
  columns.forEach((column, i) => {
    write(column.title, i, 1, colours.muted, true);
  });
  cells.forEach((row, j) => {
    const y = (j + 2) * ROW;
    parts.push(
      `<path d="M${PADDING} ${y}H${width - PADDING}" stroke="${colours.line}" stroke-width="1"/>`,
    );
    row.forEach((text, i) => {
      write(text, i, j + 2, colours.ink, false);
    });
  });
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14">` +
    `<rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`;
  return { text, width, height };
}
