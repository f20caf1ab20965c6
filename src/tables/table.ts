/** What stands in a cell: decimal text, a date, a count, words; null is empty. */
export type Cell = string | number | null;

/** Rows below the titles of their columns. */
export interface Table {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
