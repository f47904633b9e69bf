import type { Cell, NumberMarks } from "../table/table.ts";

/** Merged cells, 1-based and inclusive. */
export interface MergedCells {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** A sheet as it stands, from A1. */
export interface BookSheet {
  /** The file, where there are several; null where there is one. */
  readonly file?: string | null;
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges?: readonly MergedCells[];
  /** The sheet is a text file: every number in it is a text, which is no fault to be mended; what its marks mean. */
  readonly textual?: boolean | NumberMarks;
}

/** What was done with a cell, or why it is no part of the panel. */
export type DeedCode =
  | "title"
  | "note"
  | "heading"
  | "repeated-header"
  | "code-column"
  | "english-column"
  | "constant-column"
  | "periodless-column"
  | "nameless-row"
  | "sheet-left-out"
  | "total"
  | "merged-cell"
  | "filled-down"
  | "number-mended"
  | "missing-mark"
  | "unread"
  | "name-mended"
  | "respelled"
  /** What stands beside a number in a column of its own: b, p. */
  | "flag"
  /** A name that tells its unit apart only behind the name of another column. */
  | "joined-name"
  /** A number of a place of the panel that has the same number already. */
  | "same-twice";

/** One thing that was left out, filled or mended, with where it stood. */
export interface Deed {
  readonly code: DeedCode;
  readonly file: string | null;
  readonly sheet: string;
  /** A1 address; "" of a whole sheet. */
  readonly address: string;
  /** What stood there. */
  readonly text: string;
  /** What it became; null where it was left out. */
  readonly became: string | number | null;
}

/** A coordinate of a number, as it was written, with the key under which other spellings of it meet. */
export interface Named {
  readonly key: string;
  readonly text: string;
}

/** What is measured. */
export interface Indicator {
  readonly key: string;
  /** The lowest Chinese line, without its unit. */
  readonly name: string;
  readonly unit: string;
  /** The English line, where there is one. */
  readonly english: string;
  /** The heading of its column: the name with its unit in brackets, as the file writes them. */
  readonly column: string;
}

/** A number with its coordinates; null where the table does not tell them itself. */
export interface Item {
  readonly unit: Named | null;
  readonly period: Named | null;
  readonly group: string | null;
  readonly indicator: Indicator | null;
  /** A part of a year that the header names, whose year is told elsewhere. */
  readonly part?: string | null;
  /** A text is one that is neither a number nor a sign for a missing one. */
  readonly value: number | string | null;
  readonly row: number;
  readonly column: number;
}

/** A further column of texts that stays beside the numbers, such as remarks. */
export interface Extra {
  readonly header: string;
  readonly unit: Named | null;
  readonly period: Named | null;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** How a block is laid out, for the list of what was turned. */
export type Form =
  | "periods-across"
  | "units-across"
  | "indicators-across"
  | "indicators-down"
  | "period-headings"
  | "group-headings"
  | "unit-headings"
  | "indicator-headings"
  | "year-parts";

/** Notes what was done with a cell of a block, or why it is no part of the panel. */
export type Tell = (code: DeedCode, row: number, column: number, became?: Deed["became"]) => void;
