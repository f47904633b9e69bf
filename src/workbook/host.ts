import type { Cell, ShownDigits } from "../analysis/table/table.ts";
import type { ReportSheet } from "../report/layout/sheet.ts";

/** A rectangle of cells on a sheet, with the sheet's name: "Data", "A1:H404". */
export interface RangeAddress {
  readonly sheet: string;
  readonly address: string;
}

/** The cells of a range and where its first cell stands (1-based). */
export interface RangeCells extends RangeAddress {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Cells that have a name in the workbook: a table, or a defined name that stands for one rectangle of one sheet. What a
 * person can choose in place of a range: `read(source.range)` gets the cells, the header row first.
 */
export interface Source {
  readonly kind: "table" | "name";
  /** As formulas write it. */
  readonly name: string;
  /** Of a table, its header and its rows, without the row of totals. */
  readonly range: RangeAddress;
  /** Whether one of our reports defined the name: it holds results, and is seldom what is to be analysed. */
  readonly ofReport: boolean;
}

export interface WriteOptions {
  /** Replace the sheets that an earlier run of the same analysis wrote, rather than writing new ones beside them. */
  readonly replace?: boolean;
  /** Sheets that are not replaced, as they hold an analysis of the same method that is to stay. */
  readonly kept?: readonly string[];
  /** Sheets that are replaced before others that an earlier run wrote. */
  readonly first?: readonly string[];
}

/** What writing a report did. */
export interface Written {
  readonly sheets: readonly string[];
}

/** In what hosts differ that matters to those who use them: nobody asks for a host's name. */
export interface HostWays {
  /** Whether charts are drawn by the host, or kept for the file while the page shows pictures of them. */
  readonly charts: "native" | "in-file";
  /** The function by which a formula puts columns together that do not stand side by side. */
  readonly joinsColumns: "CHOOSE" | "HSTACK";
  /** Where the help stands for whoever opens the workbook: the folder of the product's pages; null where only this machine may have it. */
  readonly helpBase: string | null;
}

/**
 * The workbook port. Excel, the browser workbook, files and the tests each adapt to it.
 * Everything a host writes is new, or replaces, where the caller says so, a sheet that carries the same method stamp;
 * a user's cell is never overwritten. What goes wrong and a person can mend is a `Mistake` or a `WorkbookProblem`.
 */
export interface WorkbookHost extends HostWays {
  readonly name: "excel" | "sheet" | "file" | "memory";
  sheets(): Promise<readonly string[]>;
  selection(): Promise<RangeAddress>;
  /** Calls the listener after each change of the selection; returns what stops it. */
  onSelection(listener: (range: RangeAddress) => void): () => void;
  /**
   * Calls the listener with the sheet whose cells may hold other values than they did, whoever or whatever changed them;
   * with null where it may be any, as after one was deleted. Returns what stops it.
   */
  onChange(listener: (sheet: string | null) => void): () => void;
  /** The cells of a range, cut to the used part of the sheet. Errors arrive as `CellError`, blanks as null. */
  read(range: RangeAddress): Promise<RangeCells>;
  /**
   * With how many decimals the cells of a range show their numbers, and which as percentages, by A1 address, as their number
   * formats say: of 0.0% three, as the number is a share of 1. A cell that is not named shows the digits that it has.
   */
  decimals(range: RangeAddress): Promise<ReadonlyMap<string, ShownDigits>>;
  /** The used part of a sheet. */
  usedRange(sheet: string): Promise<RangeAddress>;
  /**
   * The tables, then the defined names, each in the workbook's order. Left out are names that are hidden, that stand for
   * a formula, a constant or several areas, or whose sheet is gone. Empty where the workbook has none.
   */
  sources(): Promise<readonly Source[]>;
  /** The sheets on which our reports show results: seldom what is to be analysed. */
  resultSheets(): Promise<readonly string[]>;
  select(range: RangeAddress): Promise<void>;
  /** Writes the sheets of a report, all or none. */
  writeReport(sheets: readonly ReportSheet[], options?: WriteOptions): Promise<Written>;
  /**
   * Removes sheets that our reports wrote, and our names for their cells; any other sheet stays, and so does the last one of
   * the workbook. Resolves to the names of those that are gone.
   */
  removeSheets(sheets: readonly string[]): Promise<readonly string[]>;
  /** Writes a formula into the first cell of a range, which must be empty. */
  writeFormula(at: RangeAddress, formula: string): Promise<void>;
  /** A small JSON value kept inside the workbook. */
  load(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
}
