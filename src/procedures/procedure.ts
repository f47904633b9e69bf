import type { PrintedFormat } from "../analysis/table/printed-number.ts";
import type { VariableRole } from "../engine/data/dataset.ts";
import type { Citation } from "../engine/method/description.ts";
import type { DataRule } from "../engine/method/model.ts";
import type { OptionValues, Options } from "../engine/declare/options.ts";
import type { Text } from "../engine/declare/text.ts";
import type { CellRefs, ColumnFormula } from "./column-formula.ts";
import type { FigureGiven } from "./figure.ts";
import type { Given } from "./given.ts";
import type { ProcedureQuestion } from "./questions.ts";

/** Columns that a procedure takes. Slot names are public and shared by all: `unit`, `period`, `group`, `value`, `values` … */
export interface Slot {
  /** `printed`: numbers with the decimals that they are printed with. */
  readonly holds: "numbers" | "labels" | "printed";
  /** How many columns it takes; `many` from `min` on. */
  readonly min: 0 | 1;
  readonly many?: true;
  /** What its numbers must be, `fraction` being from 0 to 1 and `binary` either of both; absent: any number. */
  readonly rule?: DataRule | "fraction" | "binary";
  /** A blank cell is no number (NaN), or no name, and keeps its row; absent: a blank cell leaves its row out. */
  readonly blank?: "kept";
  /**
   * Of numbers, what a form proposes columns from: those with a role of a method, or those whose header speaks of scores.
   * Absent: one of `many` takes every column of numbers that no other slot takes.
   */
  readonly like?: VariableRole | "score";
}

/** A second table that a procedure takes beside the data; its form says how it is read. */
export interface TableSlot {
  readonly holds: "table";
  /**
   * `neighbours`: pairs of names with or without a weight, or a square of weights between names. `unit-period`: a number for
   * each unit and period, units down and periods across, or a row for each. `square`: numbers between the same names across
   * and down. `claims`: a statement in each row.
   */
  readonly form: "neighbours" | "unit-period" | "square" | "claims";
  /** With 0, the procedure can do without it, or has one of its own for units that it knows. */
  readonly min: 0 | 1;
}
export type Slots = Readonly<Record<string, Slot | TableSlot>>;

/** Whether a slot takes columns of numbers, as they are or as they are printed. */
export const takesNumbers = ({ holds }: Pick<Slot | TableSlot, "holds">): boolean => holds === "numbers" || holds === "printed";

const isTable = (slot: Slot | TableSlot): slot is TableSlot => slot.holds === "table";

/** The slots that take columns of the data, by name, in their order. */
export const columnSlots = (takes: Slots): readonly (readonly [name: string, slot: Slot])[] =>
  Object.entries(takes).flatMap(([name, slot]) => (isTable(slot) ? [] : [[name, slot] as const]));

/** The slots that take a second table, by name, in their order. */
export const tableSlots = (takes: Slots): readonly (readonly [name: string, slot: TableSlot])[] =>
  Object.entries(takes).flatMap(([name, slot]) => (isTable(slot) ? [[name, slot] as const] : []));

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

/** The sentences of a procedure by their code, each with the names of what it is said of. */
export type Says = Readonly<Record<string, readonly string[]>>;

/** What the words of a sentence are given: a text by each name; by a name that was declared as `units[]` a list of names. */
export type ParamsOf<N extends string> = {
  readonly [K in N as K extends `${infer One}[]` ? One : K]: K extends `${string}[]` ? readonly string[] : string;
};

/** Refuses data that the procedure cannot take, by the code of a sentence. */
export type Refuse<R extends Says> = <C extends keyof R & string>(code: C, params: ParamsOf<R[C][number]>) => never;

/** A sentence of a run: its parameters as they are to be shown, and the cells whose numbers it states. */
export type FoundOf<S extends Says, G extends Gives> = FoundAt<S, At<G>>;

/** The same where several procedures say it, of cells `A` that each of them has. */
export type FoundAt<S extends Says, A> = {
  readonly [C in keyof S & string]: {
    readonly code: C;
    readonly params: { readonly [K in S[C][number] as K extends `${infer One}[]` ? One : K]: K extends `${string}[]` ? readonly string[] : Shown };
    readonly at: readonly A[];
  };
}[keyof S & string];

/** A number with the format in which it is shown, or a word. */
export type Shown = string | { readonly value: number; readonly format: FieldFormat | PrintedFormat };

/** What a run yields on its way: how far it is, or work that may be done anywhere; its answers are sent back in the order of the items. */
export type Step =
  | { readonly step: "progress"; readonly done: number; readonly total: number }
  | {
      readonly step: "map";
      readonly work: string;
      readonly items: readonly unknown[];
      /** Operations of all items, roughly: a host decides by it whether other threads are worth their start. */
      readonly operations: number;
    };

export interface Outcome<G extends Gives, S extends Says> {
  readonly values: ValuesOf<G>;
  readonly findings: readonly FoundOf<S, G>[];
}

export interface Least {
  readonly rows: number;
  readonly in: "period" | "all";
}

/** The families of the worksheet functions of procedures; a prefix is for ever. */
export type FunctionPrefix = "PREP" | "INDEX" | "STAT" | "SPACE" | "REG" | "AUDIT";

/** The results that a cell can spill: all but figures. */
type Spillable<G extends Gives> = { readonly [K in keyof G]: G[K] extends FigureGiven ? never : K }[keyof G];

/**
 * The worksheet functions of a procedure by their names. Arguments are slots and options in an order that is for ever: a new
 * one comes last. `result` is the argument that asks for another result than the one that is given.
 */
export type FunctionsOf<T extends Slots, O extends Options, G extends Gives> = {
  readonly [name in `${FunctionPrefix}.${string}`]: {
    readonly gives: Spillable<G>;
    readonly parameters: readonly (keyof T | keyof O | "result")[];
  };
};

/** What a procedure does. What it says is beside it, in `<id>.words.ts`. */
export interface Declared<T extends Slots, O extends Options, G extends Gives, S extends Says, R extends Says> {
  readonly id: string;
  readonly stage: "prepare" | "after" | "audit";
  readonly question: ProcedureQuestion;
  readonly citations: readonly Citation[];
  readonly takes: T;
  readonly options: O;
  readonly gives: G;
  readonly says: S;
  /** What it refuses, said like its findings. */
  readonly refuses: R;
  readonly functions: FunctionsOf<NoInfer<T>, NoInfer<O>, NoInfer<G>>;
  /** How many rows it needs at least, in every period or in all. */
  readonly least: Least;
  /** Where the data stands in the workbook of the results, these show it by formulas that name its cells. */
  readonly refersToData?: true;
  /** The slot whose columns the titles of a run name: what tells it from another. */
  readonly titledBy?: keyof T & string;
  /** Pure work on plain data that may be done in any thread, by name. */
  readonly works?: Readonly<Record<string, (item: never) => unknown>>;
  run(given: Given<T>, options: OptionValues<O>, refuse: Refuse<R>): Generator<Step, Outcome<G, S>, readonly unknown[]>;
}

/** A title and a meaning. */
export interface Titled {
  readonly title: Text;
  readonly help: Text;
}

type FieldsOf<R> = R extends RecordGiven<infer F> ? F : R extends RowsGiven<infer C> ? C : never;

/** The words of a procedure: every key follows from its declaration, so that a missing or strange one does not compile. */
export interface WordsOf<T extends Slots, G extends Gives, S extends Says, R extends Says> {
  /** What its sheet of results is called, where that is not what all are called. */
  readonly sheet?: Text;
  readonly title: Text;
  readonly summary: Text;
  readonly whenToUse: Text;
  readonly whenNot: Text;
  readonly formula: Text;
  readonly takes: { readonly [K in keyof T]: Titled };
  readonly gives: {
    readonly [K in keyof G]: Titled & (FieldsOf<G[K]> extends never ? unknown : { readonly fields: { readonly [F in FieldsOf<G[K]>]: Titled } });
  };
  /** What the values of `word` columns are called, where they are words of ours. */
  readonly values?: Readonly<Record<string, Text>>;
  /** What a statement in a `word` column is called, which is made of names of the data. */
  readonly phrase?: (said: string) => Text;
  readonly says: { readonly [C in keyof S]: (params: ParamsOf<S[C][number]>) => Text };
  readonly refuses: { readonly [C in keyof R]: (params: ParamsOf<R[C][number]>) => Text };
}

/** A sentence of a run, as hosts see it: which, of what, and the cells whose numbers it states (result, row, field). */
export interface Found {
  readonly code: string;
  readonly params: Readonly<Record<string, Shown | readonly string[]>>;
  readonly at: readonly (readonly [result: string, row: number, field: string])[];
}

/** What came of a run, as hosts see it. */
export interface RunOutcome {
  readonly values: Readonly<Record<string, readonly (RecordRow | ListRow | ColumnBack)[]>>;
  readonly findings: readonly Found[];
}

type Erased = Declared<Slots, Options, Gives, Says, Says>;

/** A procedure as its hosts see it: what it does and what it says. */
export interface Procedure extends Omit<Erased, "works" | "run" | "functions"> {
  readonly kind: "procedure";
  readonly functions: Readonly<Record<string, { readonly gives: string; readonly parameters: readonly string[] }>>;
  readonly works?: Readonly<Record<string, (item: unknown) => unknown>>;
  run(given: Given, options: OptionValues<Options>, refuse: Refuse<Says>): Generator<Step, RunOutcome, readonly unknown[]>;
  readonly words: Omit<WordsOf<Slots, Gives, Says, Says>, "gives"> & {
    readonly gives: Readonly<Record<string, Titled & { readonly fields?: Readonly<Record<string, Titled>> }>>;
  };
}

/** Joins what a procedure does with what it says; the catalogue may forget the exact types. */
export const describeProcedure = <const T extends Slots, const O extends Options, const G extends Gives, const S extends Says, const R extends Says>(
  declared: Declared<T, O, G, S, R>,
  words: WordsOf<T, G, S, R>,
): Procedure => ({ kind: "procedure", ...declared, words }) as unknown as Procedure;
