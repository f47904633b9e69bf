import type { Locale } from "../../engine/declare/text.ts";
import { header, total, totals } from "./cells.ts";
import type { PlacedTable } from "./placed-table.ts";
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
  readonly cell: (row: Row, at: InRow, table: PlacedTable) => ReportCell;
  /** What it means, where that is not said beside the table. */
  readonly help?: string;
}

/** What a narrow page shows of a table. */
export interface Glance {
  readonly title: string;
  readonly help: string;
  /** The one period whose rows are shown; null where there are none, or rows of several are. */
  readonly period: string | null;
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  /** Of one row, whether its numbers stand one below the other. */
  readonly asFacts?: true;
}

/** A row below a table: what sums it up, a heading of such rows, or nothing. */
export interface Line {
  readonly id: string;
  readonly cells: (table: PlacedTable) => readonly ReportCell[];
}

/** A list as a table of the workbook: one row of headers, then rows of one kind, and below it what sums them up. */
export interface TableOf<Row> {
  readonly id: string;
  /** What the table's name in the workbook ends with; null where it is to be none, as its headers may be blank. */
  readonly ending: string | null;
  /** A row over the headers, of what several columns have in common. */
  readonly above?: readonly ReportCell[];
  readonly columns: readonly Column<Row>[];
  /** Working columns beyond those that are printed, which are no part of the workbook's table. */
  readonly beside?: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly below?: readonly Line[];
  /** The first and the last of the columns that are coloured from low to high. */
  readonly coloured?: readonly [from: string, to: string];
  /** Absent where the sheet alone shows it. */
  readonly glance?: Glance;
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
  /** A paragraph, in every language: it takes as many rows in each. What it says of the working columns stands over them. */
  | { readonly block: "note"; readonly text: (locale: Locale) => string; readonly beside?: string }
  | { readonly block: "space" }
  | TableBlock;

export const titled = (text: string): Block => ({ block: "title", text });
export const heading = (text: string): Block => ({ block: "heading", text });
export const noted = (text: (locale: Locale) => string): Block => ({ block: "note", text });
export const space: Block = { block: "space" };

/** Forgets the type of a table's rows, so that tables of different lists stand in one list of blocks. */
export function tableBlock<Row>({ rows, columns, beside, ...table }: TableOf<Row>): TableBlock {
  const forgotten = ({ cell, ...column }: Column<Row>): Column<number> => ({ ...column, cell: (row, ...place) => cell(rows[row], ...place) });
  return { ...table, block: "table", rows: rows.length, columns: columns.map(forgotten), ...(beside === undefined ? {} : { beside: beside.map(forgotten) }) };
}

export const blankLine: Line = { id: "", cells: () => [] };

/** A row of summaries: its name, then a cell for each of the columns that follow, blank where there is none. */
export const summaryLine = (id: string, name: string, columns: readonly string[], cell: (column: string, table: PlacedTable) => ReportCell | null): Line => ({
  id,
  cells: (table) => [total(name), ...columns.map((column) => cell(column, table) ?? totals(1)[0])],
});

/** The heading of such rows. */
export const headLine = (name: string, columns: readonly string[], named: (column: string) => string): Line => ({
  id: "",
  cells: () => [header(name), ...columns.map((column) => header(named(column)))],
});
