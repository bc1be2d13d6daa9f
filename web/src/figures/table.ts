/** The numbers behind a figure, as rows: what its table shows and its CSV file holds. */

export interface Table {
  columns: string[];
  rows: (string | number)[][];
  /** The row of what is shown now. */
  current?: number;
}

/** Numbers as JavaScript prints them, which reads back to the same double. */
export function tableCsv({ columns, rows }: Table): string {
  const cell = (value: string | number) => {
    const text = String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}
