import type { CellStyle, WriteSheet } from "hucre/xlsx";
import type { Cell } from "../../../analysis/table/table.ts";
import type { CellLink } from "../../../report/layout/report-cell.ts";

/** A cell of a sheet that is being written. */
export interface NewCell {
  readonly value: Cell;
  /** As the file stores it. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** A sheet that is being written: its cells, and what stands around them. */
export interface NewSheet {
  /** All but its cells and the heights of its rows. */
  readonly frame: Omit<WriteSheet, "cells" | "rowDefs">;
  /** The rows from the first; blank cells are null. They are made as they are asked for. */
  readonly rows: () => Iterable<readonly (NewCell | null)[]>;
  /** Of the rows that are higher than one line, by their numbers, in points. */
  readonly heights: ReadonlyMap<number, number>;
  /** Where clicks lead, by row and column from 1: cells of this workbook, by the names of its sheets. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly to: CellLink }[];
  /** Its last row and its last column with a cell; 0 where it has none. */
  readonly extent: { readonly rows: number; readonly columns: number };
}
