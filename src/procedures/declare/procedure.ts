import type { Citation } from "../../engine/method/description.ts";
import type { OptionValues, Options } from "../../engine/declare/options.ts";
import type { Text } from "../../engine/declare/text.ts";
import type { ColumnBack, Gives, ListRow, RecordGiven, RecordRow, RowsGiven, ValuesOf } from "./gives.ts";
import type { FoundOf, ParamsOf, Refuse, Says, Shown } from "./says.ts";
import type { Slots } from "./slots.ts";
import type { FigureGiven } from "./figure.ts";
import type { Given } from "../run/given.ts";
import type { ProcedureQuestion } from "./questions.ts";

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
