import type { ReportChart } from "./chart.ts";

/** How a number is shown: a score or index with four decimals, a whole number, a percentage, an amount in the data's unit. */
export type ReportFormat = "score" | "integer" | "percent" | "amount";

/** What a cell is for; each host has one look for each. */
export type ReportStyle = "title" | "note" | "header" | "label" | "value" | "summary" | "status";

/** Cells of a sheet of the same report, by the sheet's wanted name: a host that gave it another name follows it. */
export interface CellLink {
  readonly sheet: string;
  /** `A1`, or `A1:C5`. */
  readonly address: string;
}

export interface ReportCell {
  readonly value: string | number | null;
  /** A live formula, `=` first, whose value is `value`. It names cells of its own sheet only. */
  readonly formula?: string;
  readonly format?: ReportFormat;
  readonly style?: ReportStyle;
  /** Where a click leads. */
  readonly link?: CellLink;
  /** Whether a long text goes on in the next line of the cell rather than into the next column. */
  readonly wrap?: boolean;
}

/** A rectangle by 1-based row and column, both ends included. */
export interface CellRange {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** A name that formulas anywhere in the workbook may use for a part of a report sheet. */
export interface ReportName {
  /** Wanted name: letters, digits and `_`; a host may add a number to it when it is taken. */
  readonly name: string;
  /** What the cells hold, in the report's language. */
  readonly title: string;
  readonly range: CellRange;
}

/** One sheet of a report as data: any host can write it. */
export interface ReportSheet {
  /** Wanted name, at most 31 characters; a host may add a number to it when it is taken. */
  readonly name: string;
  /** Names the analysis that wrote the sheet, so that only such a sheet is ever replaced. */
  readonly stamp: string;
  readonly rows: readonly (readonly ReportCell[])[];
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Ranges with a low–middle–high colour scale. */
  readonly colourScales: readonly CellRange[];
  /** Whether the scales run the other way, the low numbers being the good ones. */
  readonly lowIsGood?: boolean;
  readonly charts?: readonly ReportChart[];
  readonly names?: readonly ReportName[];
  /** Columns with which a part of a wide table begins: where the print goes on over a further page, it does so there. */
  readonly partsFrom?: readonly number[];
  /** What is printed, where it is not the whole sheet: working columns stay on the screen. */
  readonly printed?: CellRange;
}
