import type { Locale } from "../../engine/declare/text.ts";
import type { ReportChart } from "../figures/chart.ts";
import type { CellRange, ReportCell } from "./report-cell.ts";

/** A name that formulas anywhere in the workbook may use for a part of a report sheet. */
export interface ReportName {
  /** Wanted name: letters, digits and `_`; a host may add a number to it when it is taken. */
  readonly name: string;
  /** What the cells hold, in the report's language. */
  readonly title: string;
  readonly range: CellRange;
}

/**
 * A part of a report sheet that a host makes a table of the workbook, so that it can be filtered, sorted and named in
 * formulas: one row of headers, each a text of its own, then rows of one kind. It has no summary rows.
 */
export interface ReportTable {
  /** Wanted name: letters, digits and `_`; a host may add a number to it when it is taken. */
  readonly name: string;
  /** The row of headers and the rows below it. */
  readonly range: CellRange;
}

/** One sheet of a report as data: any host can write it. */
export interface ReportSheet {
  /** Wanted name, at most 31 characters; a host may add a number to it when it is taken. */
  readonly name: string;
  /** Names the analysis that wrote the sheet, so that only such a sheet is ever replaced. */
  readonly stamp: string;
  /** The language that it was written in; absent where that is not known. */
  readonly locale?: Locale;
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
  readonly tables?: readonly ReportTable[];
  /** Columns with which a part of a wide table begins: where the print goes on over a further page, it does so there. */
  readonly partsFrom?: readonly number[];
  /** Formulas whose results fill cells beside and below them, by A1 address, and the cells that they fill. */
  readonly spills?: ReadonlyMap<string, string>;
  /** Tables as they are printed, from their headings to the last line below them: a rule stands over and one under each. */
  readonly ruled?: readonly CellRange[];
  /** What is printed, where it is not the whole sheet: working columns stay on the screen. */
  readonly printed?: CellRange;
}
