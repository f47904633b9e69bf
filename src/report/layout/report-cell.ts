import type { PrintedFormat } from "../../analysis/table/printed-number.ts";
import type { FieldFormat } from "../../procedures/declare/gives.ts";
import type { TileLook } from "../figures/tile-map.ts";

/**
 * How a number is shown: a score or index with four decimals, a whole number, a percentage, an amount in the data's unit,
 * or one that may be of any size, with an exponent where four decimals would show nothing of it; or as it was printed elsewhere.
 */
export type ReportFormat = FieldFormat | PrintedFormat | "tiny";

/**
 * What a cell is for, `changed` a number that is another than in the data, `wrong` and `vague` what is marked in a copy of a
 * table; each host has one look for each.
 */
export type ReportStyle = "title" | "note" | "header" | "label" | "value" | "changed" | "summary" | "status" | "wrong" | "vague" | TileStyle;

/** The upper cell of a tile of a map, with its name, and the lower one. */
export type TileStyle = `tile-${"name" | "value"}-${TileLook}`;

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
  /** A word that stands behind a number, clear of it. */
  readonly indented?: true;
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
