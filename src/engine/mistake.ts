import type { Text } from "./text.ts";

/**
 * Mistakes a person can mend, by code, with what a sentence about each needs. The sentences themselves, in every
 * language, are in src/locale. An outcome of a solve is not a mistake: see `Status`.
 */
export interface MistakeParams {
  /** An option has a value that the method does not offer. */
  "option-value": { readonly option: string; readonly expected: readonly string[]; readonly got: string };
  /** An option that is a number has another value, or one outside its bounds. */
  "option-number": { readonly option: string; readonly min: number; readonly max: number; readonly integer: boolean; readonly got: string };
  /** Two options have values that do not go together. */
  "options-apart": { readonly option: string; readonly value: string; readonly other: string; readonly otherValue: string };
  /** A list of numbers has another length than the variables that it is for. */
  "option-count": { readonly option: string; readonly expected: number; readonly got: number };
  /** Resampling needs a measure that exists on both sides of a frontier. */
  "bootstrap-not-offered": { readonly model: string; readonly expected: readonly string[] };
  /** An option was named that the method does not have. */
  "option-unknown": { readonly option: string; readonly expected: readonly string[] };
  /** A step of a chain would give a column a name that another one has. */
  "column-taken": { readonly column: string };
  /** A step of a chain cannot be run: why. */
  "in-step": { readonly step: number; readonly procedure: string; readonly mistake: { readonly code: string; readonly params: object } };
  /** A method was named that is not in the catalogue. */
  "unknown-method": { readonly kind: "model" | "index" | "procedure"; readonly expected: readonly string[]; readonly got: string };
  /** The index cannot measure E by this model. */
  "measure-not-offered": { readonly index: string; readonly expected: readonly string[]; readonly got: string };
  /** Too few or too many columns of a role. */
  "role-count": { readonly role: string; readonly min: number; readonly max: number | null; readonly got: number };
  /** The method does not take columns of this role. */
  "role-not-taken": { readonly role: string; readonly method: string };
  /** A named column is not in the header. */
  "column-missing": { readonly column: string; readonly header: readonly string[]; readonly nearest: string | null };
  /** A header names two columns alike. */
  "header-twice": { readonly column: string; readonly first: string; readonly second: string };
  /** A header cell is blank although its column holds data, as below a merged cell. */
  "header-blank": { readonly address: string };
  /** One column was given two roles. */
  "column-twice": { readonly column: string; readonly roles: readonly string[] };
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
  /** Ranges that must run side by side have different lengths. */
  "range-length": { readonly range: string; readonly rows: number; readonly expected: number; readonly against: string };
  /** A range that must be one column is wider. */
  "range-width": { readonly range: string; readonly columns: number };
  /** Not enough observations to span a technology. */
  "too-few-units": { readonly period: string | null; readonly got: number; readonly min: number };
  /** More columns of numbers than a program may have rows. */
  "too-many-variables": { readonly got: number; readonly max: number };
  /** An index needs at least two periods. */
  "too-few-periods": { readonly got: number };
  /** An index needs the period of each row. */
  "period-needed": { readonly index: string };
  /** An order of the periods was given without the column that holds them. */
  "period-order-without-column": Record<never, never>;
  /** The order of the periods lacks labels of the data, has others, or has one twice. */
  "period-order": { readonly column: string; readonly missing: readonly string[]; readonly unknown: readonly string[]; readonly twice: readonly string[] };
  /** One DMU has two rows in a period that is a number such as 2014.1: January, and the October that lost its zero. */
  "period-decimal": { readonly dmu: string; readonly period: string; readonly column: string; readonly first: number; readonly second: number };
  /** The method needs the group of each row. */
  "group-needed": { readonly method: string };
  /** The file could not be read. */
  "file-unreadable": { readonly file: string; readonly reason: string };
  /** The file is of a kind that is not read. */
  "file-kind": { readonly file: string; readonly expected: readonly string[] };
  /** The workbook has no sheet of this name. */
  "sheet-missing": { readonly sheet: string; readonly sheets: readonly string[] };
  /** Rows of a text file have more cells than its header has names. */
  "rows-longer": { readonly rows: readonly { readonly row: number; readonly cells: number }[]; readonly names: number };
  /** A place in a stored JSON, as `analysis.columns.dmu`, holds what it cannot hold. `got` is blank where it holds nothing. */
  "stored-value": { readonly at: string; readonly expected: StoredKind; readonly orNull: boolean; readonly got: string };
  /** A stored JSON has a key that means nothing there. */
  "stored-key": { readonly at: string; readonly key: string; readonly expected: readonly string[] };
  /** A place in a stored JSON must hold one very value. */
  "stored-other": { readonly at: string; readonly expected: string; readonly got: string };
  /** What a method itself refuses, in its own words. */
  said: { readonly text: Text };
  /** The sheet or range holds no data below its header. */
  "no-data": { readonly where: string };
}

/** Two rows of one name in different groups. */
export interface DifferentGroups {
  readonly column: string;
  readonly first: string;
  readonly second: string;
}

export type MistakeCode = keyof MistakeParams;

/** What a place in a stored JSON must hold. */
export type StoredKind = "record" | "list" | "text" | "string" | "texts" | "number" | "numbers" | "count" | "flag";

/**
 * The rule that a cell breaks. `mark-unsure`: a number whose comma or point may be a decimal mark or set thousands apart.
 * Of a workbook: `number-as-text` is a text that looks like a number, `date` a number that is shown as a date,
 * `uncalculated` a formula whose value is not in the file.
 */
export type CellRule =
  "blank" | "text" | "number-as-text" | "date" | "error" | "uncalculated" | "not-finite" | "negative" | "zero" | "label-blank" | "mark-unsure";

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

export class Mistake<C extends MistakeCode = MistakeCode> extends Error {
  constructor(
    readonly code: C,
    readonly params: MistakeParams[C],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "Mistake";
  }
}

export const isMistake = (error: unknown): error is Mistake => error instanceof Mistake;
