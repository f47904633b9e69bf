import type { Locale } from "../engine/text.ts";
import type { ReportCell } from "./report-cell.ts";

/** The address of the cell of another column in the same row. */
export type InRow = (column: string) => string;

/** One column of a table: all that is known of it stands here. */
export interface Column<Row> {
  /** By which formulas, findings and figures find it. */
  readonly id: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row, at: InRow) => ReportCell;
  /** Working columns stay on the screen. */
  readonly printed?: false;
}

/** Where a table stands on its sheet, by 1-based rows and columns. */
export interface PlacedTable {
  /** Its row of headers. */
  readonly top: number;
  /** Its last row; `top` where it has none. */
  readonly bottom: number;
  readonly columns: number;
  columnOf(id: string): number;
}

/** A list as a table of the workbook: one row of headers, then rows of one kind, and below it what sums them up. */
export interface TableOf<Row> {
  readonly id: string;
  /** What the table's name in the workbook ends with. */
  readonly ending: string;
  /** A row over the headers, of what several columns have in common. */
  readonly above?: readonly ReportCell[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly below?: (placed: PlacedTable) => readonly (readonly ReportCell[])[];
}

/** A table as a host sees it: its rows are numbers from 0. */
export interface TableBlock extends Omit<TableOf<number>, "rows"> {
  readonly block: "table";
  readonly rows: number;
}

/**
 * What is shown of a result, in the order in which it is read. A sheet is a list of blocks laid one below the other; a
 * page or a document reads the same list.
 */
export type Block =
  | { readonly block: "title"; readonly text: string }
  | { readonly block: "heading"; readonly text: string }
  /** A paragraph, in every language: it takes as many rows in each. */
  | { readonly block: "note"; readonly text: (locale: Locale) => string }
  | { readonly block: "space" }
  | TableBlock;

export const titled = (text: string): Block => ({ block: "title", text });
export const heading = (text: string): Block => ({ block: "heading", text });
export const noted = (text: (locale: Locale) => string): Block => ({ block: "note", text });
export const space: Block = { block: "space" };

/** Forgets the type of a table's rows, so that tables of different lists stand in one list of blocks. */
export function tableBlock<Row>({ rows, columns, ...table }: TableOf<Row>): TableBlock {
  return {
    ...table,
    block: "table",
    rows: rows.length,
    columns: columns.map(({ cell, ...column }) => ({ ...column, cell: (row, at) => cell(rows[row], at) })),
  };
}
