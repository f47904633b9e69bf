/** Where cells stand, as the formulas of a run's numbers name them; rows are those of the data that it was given. */
export interface CellRefs {
  /** A column of the data. */
  of(column: string, row: number): string;
  /** A column that the run gives beside the data. */
  own(column: string, row: number): string;
  /** Cells of a column of the data as arguments of a function, which takes 255 of them; null where there would be more. */
  over(column: string, rows: readonly number[]): string | null;
  /** A field of another result of the run; null where that stands on another sheet. */
  in(result: string, row: number, field: string): string | null;
}

/** How the numbers of a column follow from cells. */
export interface ColumnFormula {
  /** The columns of the data that it names. */
  readonly columns: readonly string[];
  /** The formula of a row, without `=`; null where the number follows from no cell. */
  readonly at: (row: number, cells: CellRefs) => string | null;
}

/** A number as a formula says it. */
export const written = (value: number): string => String(value).toUpperCase();
