/** Columns of a table that a reader can sort and save: what stands in a cell, and by what its rows are ordered. */
import type { Cell, Table } from './table.ts';

export interface Column<Row> {
  title: string;
  /** Name in the CSV file, where it is another. */
  name?: string;
  /** What rows are ordered by, and what the CSV file has; null where there is nothing. */
  value(row: Row): Cell;
  /** What the reader sees. */
  text(row: Row): string;
  /** Words are set left, numbers right. */
  words?: boolean;
}

export interface Order {
  column: number;
  down: boolean;
}

const missing = (value: Cell) =>
  value === null || value === undefined || value === '' || Number.isNaN(value);

/** The rows by a column; equal ones stay as they are, rows that have nothing there come last in both directions. */
export function sortRows<Row>(rows: Row[], columns: Column<Row>[], order: Order | null): Row[] {
  const column = order && columns[order.column];
  if (!column) return rows;
  const sign = order.down ? -1 : 1;
  return [...rows].sort((first, second) => {
    const [a, b] = [column.value(first), column.value(second)];
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
    const [x, y] = [a as string | number, b as string | number];
    return x === y ? 0 : x < y ? -sign : sign;
  });
}

/** The next order when a column's title is pressed: upwards, downwards, as given. */
export function nextOrder(order: Order | null, column: number): Order | null {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}

/** The rows with all digits, for a file. */
export function columnsTable<Row>(columns: Column<Row>[], rows: Row[]): Table {
  return {
    columns: columns.map((column) => column.name ?? column.title),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  };
}
