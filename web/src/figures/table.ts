/** The numbers behind a figure, as rows: what its table shows and its CSV file holds. */

/** Null and undefined stay empty. */
export type Cell = string | number | null | undefined;

export interface Table {
  columns: string[];
  rows: Cell[][];
  /** The row of what is shown now. */
  current?: number;
}
