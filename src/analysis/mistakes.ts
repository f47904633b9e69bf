import type { RoleName } from "../engine/declare/mistake.ts";

declare module "../engine/declare/mistake.ts" {
  interface MistakeParams extends DataMistakes {}
}

/** Mistakes in a table, in the columns that were chosen of it, and in what was stored of an analysis. */
export interface DataMistakes {
  /** Resampling needs a measure that exists on both sides of a frontier. */
  "bootstrap-not-offered": { readonly model: string; readonly expected: readonly string[] };
  /** The method does not take columns of this role. */
  "role-not-taken": { readonly role: string; readonly method: string };
  /** A named column is not in the header. */
  "column-missing": { readonly column: string; readonly header: readonly string[]; readonly nearest: string | null };
  /** A header names two columns alike. */
  "header-twice": { readonly column: string; readonly first: string; readonly second: string };
  /** A header cell is blank although its column holds data, as below a merged cell. */
  "header-blank": { readonly address: string };
  /** One column was given two roles. */
  "column-twice": { readonly column: string; readonly roles: readonly RoleName[] };
  /** Cells that break the data's rules; every offending cell, in the order of the sheet. */
  "bad-cells": {
    readonly cells: readonly BadCell[];
    /** How many rows the data has in all. */
    readonly rows?: number;
  };
  /** The same DMU stands twice in one period. */
  "duplicate-observation": {
    readonly dmu: string;
    readonly period: string | null;
    readonly first: number;
    readonly second: number;
    /** What the two rows have in the column of groups, where they differ in it. */
    readonly groups?: DifferentGroups;
  };
  /** An order of the periods was given without the column that holds them. */
  "period-order-without-column": Record<never, never>;
  /** The order of the periods lacks labels of the data, has others, or has one twice. */
  "period-order": { readonly column: string; readonly missing: readonly string[]; readonly unknown: readonly string[]; readonly twice: readonly string[] };
  /** One DMU has two rows in a period that is a number such as 2014.1: January, and the October that lost its zero. */
  "period-decimal": { readonly dmu: string; readonly period: string; readonly column: string; readonly first: number; readonly second: number };
  /** Rows of a text file have more cells than its header has names. */
  "rows-longer": { readonly rows: readonly { readonly row: number; readonly cells: number }[]; readonly names: number };
  /** A place in a stored JSON, as `analysis.columns.dmu`, holds what it cannot hold. `got` is blank where it holds nothing. */
  "stored-value": { readonly at: string; readonly expected: StoredKind; readonly orNull: boolean; readonly got: string };
  /** A stored JSON has a key that means nothing there. */
  "stored-key": { readonly at: string; readonly key: string; readonly expected: readonly string[] };
  /** A place in a stored JSON must hold one very value. */
  "stored-other": { readonly at: string; readonly expected: string; readonly got: string };
  /** The sheet or range holds no data below its header. */
  "no-data": { readonly where: string };
}

/** Two rows of one name in different groups. */
export interface DifferentGroups {
  readonly column: string;
  readonly first: string;
  readonly second: string;
}

/** What a place in a stored JSON must hold. */
export type StoredKind = "record" | "list" | "text" | "string" | "texts" | "number" | "numbers" | "count" | "flag";

/**
 * The rule that a cell breaks. `mark-unsure`: a number whose comma or point may be a decimal mark or set thousands apart.
 * Of a workbook: `number-as-text` is a text that looks like a number, `date` a number that is shown as a date,
 * `uncalculated` a formula whose value is not in the file.
 */
export type CellRule =
  | "blank"
  | "text"
  | "number-as-text"
  | "date"
  | "error"
  | "uncalculated"
  | "not-finite"
  | "negative"
  | "zero"
  | "not-positive"
  | "above-one"
  | "not-binary"
  | "label-blank"
  | "mark-unsure";

export interface BadCell {
  readonly column: string;
  /** Row of the sheet, the file or the range, from 1. */
  readonly row: number;
  /** A1 address, or "" where it is not known. */
  readonly address: string;
  readonly rule: CellRule;
  /** What the cell holds, as shown. */
  readonly got: string;
}
