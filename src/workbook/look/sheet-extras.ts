import type { CellRange } from "../../report/layout/report-cell.ts";

export const entryKinds = ["none", "whole", "decimal", "list", "date", "time", "textLength", "custom"] as const;
export const entryOperators = ["between", "notBetween", "equal", "notEqual", "lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual"] as const;
export const entryReactions = ["stop", "warning", "information"] as const;

/** What may be typed into cells. */
export interface EntryRule {
  readonly ranges: readonly CellRange[];
  readonly kind: (typeof entryKinds)[number];
  readonly operator: (typeof entryOperators)[number];
  /** Numbers, quoted texts, or formulas without the equals sign, written for the first cell of the first range; as many as the operator asks for. */
  readonly formulas: readonly string[];
  readonly allowsBlank: boolean;
  /** Of a list, whether its cells show a button for it. */
  readonly showsList: boolean;
  readonly reaction: (typeof entryReactions)[number];
  /** The sentence to show when something else is typed; null where none is shown, and the entry is taken. */
  readonly error: { readonly title: string; readonly text: string } | null;
  /** What is shown beside the cell that has the cursor. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
}

/** What somebody has noted to a cell. Row and column from 1. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** By what the rows of a column are chosen. */
export type FilterCondition =
  | { readonly kind: "values"; readonly values: readonly string[]; readonly blank: boolean }
  | {
      readonly kind: "custom";
      /** Whether both hold, or one of them. */
      readonly both: boolean;
      readonly conditions: readonly { readonly operator: Exclude<(typeof entryOperators)[number], "between" | "notBetween">; readonly value: string }[];
    };

/** A filter over the cells of a sheet, its headers first. Columns are counted from that of its first cell, from 0. */
export interface SheetFilter {
  /** The name of the table whose filter it is; absent where it is the sheet's own. */
  readonly table?: string;
  readonly range: CellRange;
  readonly columns: ReadonlyMap<number, FilterCondition>;
}
