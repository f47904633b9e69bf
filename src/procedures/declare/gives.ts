import type { PrintedFormat } from "../../analysis/table/printed-number.ts";
import type { Text } from "../../engine/declare/text.ts";
import type { CellRefs, ColumnFormula } from "../said/column-formula.ts";
import type { FigureGiven } from "./figure.ts";

/** How a number is shown; an amount has two decimals and groups of three digits, in a unit that its field names. */
export type FieldFormat = "score" | "percent" | "integer" | "amount" | "significant";

/** Where other fields of the same record stand, as a formula names them. */
export type Refs<F extends string = string> = (field: F) => string;

/** The same numbers for every period: a Gini coefficient and its parts. */
export interface RecordGiven<F extends string = string> {
  readonly gives: "record";
  readonly fields: Readonly<Record<F, FieldFormat>>;
  /** Formulas, without `=`, of fields that follow from others of the record. */
  readonly formulas?: Readonly<Partial<Record<F, (at: Refs<F>) => string>>>;
}

/** A list whose length is known after the run, in every period: pairs of groups, changed cells. */
export interface RowsGiven<C extends string = string> {
  readonly gives: "rows";
  readonly columns: Readonly<Record<C, FieldFormat | "word">>;
  /** Formulas, without `=`, of columns that follow from others of the same row. */
  readonly formulas?: Readonly<Partial<Record<C, (at: Refs<C>) => string>>>;
}

/** Columns beside the rows of the data, one value in each row: a composite score, the indicators without their outliers. */
export interface ColumnGiven {
  readonly gives: "column";
  readonly format: FieldFormat;
}

export type Gives = Readonly<Record<string, RecordGiven | RowsGiven | ColumnGiven | FigureGiven>>;

/** A number that a program has, or has not: then a cell is blank and a sentence is not said. */
export type Value = number | string | null;

export interface RecordRow<F extends string = string> {
  readonly period: string | null;
  readonly values: Readonly<Record<F, number | null>>;
  /** Fields whose number is shown as it was printed. */
  readonly printed?: Readonly<Partial<Record<F, PrintedFormat>>>;
}
export interface ListRow<C extends string = string> {
  readonly period: string | null;
  readonly cells: Readonly<Record<C, Value>>;
  /** Formulas, without `=`, of cells that follow from columns of the data or from rows of results. */
  readonly formulas?: Readonly<Partial<Record<C, (cells: CellRefs) => string | null>>>;
  /** Cells that lead to that of a column beside the data. */
  readonly leads?: Readonly<Partial<Record<C, { readonly column: string; readonly row: number }>>>;
  /** Columns whose number in this row is shown as it was printed. */
  readonly printed?: Readonly<Partial<Record<C, PrintedFormat>>>;
}

/** A column that a procedure gives: its heading, and a value for every row of the data that it was given. */
export interface ColumnBack {
  readonly name: string;
  /** What a sheet calls it, where that is not its name. */
  readonly title?: Text;
  readonly values: ArrayLike<number | null>;
  /** Absent where the declaration says it. */
  readonly format?: FieldFormat;
  /** Absent where its numbers follow from no cells. */
  readonly formula?: ColumnFormula;
  /** Rows whose number is another than that of the data, which a sheet marks. */
  readonly changed?: ReadonlySet<number>;
  /** By row, how its number is shown where it is as it was printed. */
  readonly printed?: readonly PrintedFormat[];
}

export type ValuesOf<G extends Gives> = {
  readonly [K in keyof G as G[K] extends FigureGiven ? never : K]: G[K] extends RecordGiven<infer F>
    ? readonly RecordRow<F>[]
    : G[K] extends RowsGiven<infer C>
      ? readonly ListRow<C>[]
      : G[K] extends ColumnGiven
        ? readonly ColumnBack[]
        : never;
};

/** Where a number stands, by name, whatever sheet it is laid on: a result, its row, and a field or column of it. */
export type At<G extends Gives> = {
  readonly [K in keyof G & string]: G[K] extends RecordGiven<infer F>
    ? readonly [result: K, row: number, field: F]
    : G[K] extends RowsGiven<infer C>
      ? readonly [result: K, row: number, column: C]
      : G[K] extends ColumnGiven
        ? readonly [result: K, row: number, column: string]
        : never;
}[keyof G & string];
