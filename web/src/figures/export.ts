/** Figures and tables as files: SVG, PNG at twice the size, CSV with full precision. */
import type { RunResult } from '../engine/types.ts';
import { opened } from '../strings/opened.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import type { Cell, Table } from './table.ts';

export async function pngBlob({ text, width, height }: Drawing): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error(opened.menus.figure.tooLarge))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A table as CSV; numbers as JavaScript prints them, which reads back to the same double. */
export function csvText({ columns, rows }: Table): string {
  const write = (value: Cell) => {
    const text = String(value ?? '');
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(write).join(',')}\n`).join('');
}

/** Every recorded row of every run. */
export function runsTable(result: RunResult, names: string[]): Table {
  const n = result.dimension;
  const columns = [
    'run',
    'method',
    'step',
    ...result.inputs,
    'cost',
    ...result.inputs.map((name) => `d/d${name}`),
    'steplength',
  ];
  const rows = result.runs.flatMap((run, i) =>
    Array.from({ length: run.rows }, (_, k) => [
      i + 1,
      names[i] ?? run.method,
      k,
      ...run.points.subarray(k * n, (k + 1) * n),
      run.costs[k],
      ...run.gradients.subarray(k * n, (k + 1) * n),
      k === 0 ? null : run.steplengths[k - 1],
    ]),
  );
  return { columns, rows };
}

/** Offers a file to the reader. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What a figure can be saved from. */
export interface FigureParts {
  plot: SVGSVGElement | undefined;
  heat: HTMLCanvasElement | undefined;
  /** Makes what is drawn where there is no plot. */
  drawing: (() => Promise<Drawing>) | undefined;
  /** The figure's own numbers, where they are not the runs'. */
  table(): Table | undefined | Promise<Table>;
}

/** Offers a figure as a file that is named by its title. */
export async function saveFigure(
  kind: 'png' | 'svg' | 'csv',
  title: string,
  { plot, heat, drawing, table }: FigureParts,
  { result, names }: { result: RunResult; names: string[] },
): Promise<void> {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const file = words.replace(/^-|-$/g, '') || 'figure';
  if (kind === 'csv') {
    const text = csvText((await table()) ?? runsTable(result, names));
    download(`${file}.csv`, new Blob([text], { type: 'text/csv' }));
    return;
  }
  const drawn = (await drawing?.()) ?? (plot && drawingOf(plot, heat ?? null));
  if (!drawn) return;
  const svg = new Blob([drawn.text], { type: 'image/svg+xml' });
  download(`${file}.${kind}`, kind === 'png' ? await pngBlob(drawn) : svg);
}
