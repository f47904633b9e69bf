import type { Doubt, PeriodOrder } from "../data/periods/order.ts";
import { Said, type SentencesOf } from "./said.ts";

/** A row of a panel, or of a cross-section. */
interface Row {
  readonly dmu: string;
  readonly period: string | null;
}

interface Interval {
  readonly dmu: string;
  readonly from: string;
  readonly to: string;
}

/** What the engine has to say of the rows, intervals and periods of a run. */
export interface RunNotes {
  /** `indexed`: an index was asked for, and the intervals around the period have none. */
  gap: { readonly dmu: string; readonly period: string; readonly indexed: boolean };
  infeasible: Row;
  unbounded: Row;
  unsolved: Row;
  /** A comparison across periods that an index needs has no solution. */
  "infeasible-interval": Interval;
  /** Every score of an interval is there, and a ratio of them is not. */
  "undefined-interval": Interval;
  /** A number of the result is beyond the largest that a cell holds: the data lie as far apart. */
  "beyond-range": Row;
  "ill-posed": Row;
  "few-units": { readonly period: string | null; readonly group?: string; readonly units: number; readonly recommended: number };
  /** The order in which the periods were taken: `by` their labels, the data or a person's choice; and why not by their labels. */
  "period-order": {
    readonly periods: readonly string[];
    readonly by: PeriodOrder["by"];
    readonly plain: boolean;
    readonly doubt: Doubt | null;
  };
}

/**
 * Something that the reader of the results must know, by code: what the engine says, and added to it what is said of the data
 * (`analysis/notes.ts`); their sentences are in src/locale. A floor above that, or a method, declares its own with `declareNotes`.
 */
export interface NoteParams extends RunNotes {}

export type Note = { readonly [C in keyof NoteParams]: { readonly code: C } & NoteParams[C] }[keyof NoteParams];

/** The sentences about notes, of every floor. */
export const saidOfNotes = new Said("note");

/** The notes of a floor or a method, declared with their sentences. What is returned makes one: none is without words. */
export function declareNotes<M extends object>(words: SentencesOf<M>): <C extends keyof M>(code: C, params: M[C]) => Note {
  saidOfNotes.learn(words);
  return (code, params) => ({ code, ...params }) as unknown as Note;
}

/** The notes for a reader who sees the first of them: the order of the periods leads, unless it is that of plain years. */
export function notesToTell(notes: readonly Note[]): readonly Note[] {
  const [order, others] = [notes.filter(({ code }) => code === "period-order"), notes.filter(({ code }) => code !== "period-order")];
  return [...order.filter((note) => note.code === "period-order" && !note.plain), ...others];
}
