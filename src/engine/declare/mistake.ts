import { Said, type SentencesOf } from "./said.ts";
import type { Text } from "./text.ts";

/**
 * Mistakes a person can mend, by code, with what a sentence about each needs: those of the engine here, and added to them
 * those of the data (`analysis/mistakes.ts`); their sentences are in src/locale. A floor above that, or a method, declares its
 * own with `declareMistakes`. An outcome of a solve is not a mistake: see `Status`.
 */
export interface MistakeParams extends MethodMistakes {}

/** Mistakes in what a method is asked for. */
export interface MethodMistakes {
  /** An option has a value that the method does not offer. */
  "option-value": { readonly option: string; readonly expected: readonly string[]; readonly got: string };
  /** An option that is a number has another value, or one outside its bounds. */
  "option-number": { readonly option: string; readonly min: number; readonly max: number; readonly integer: boolean; readonly got: string };
  /** Two options have values that do not go together. */
  "options-apart": { readonly option: string; readonly value: string; readonly other: string; readonly otherValue: string };
  /** A list of numbers has another length than the variables that it is for. */
  "option-count": { readonly option: string; readonly expected: number; readonly got: number };
  /** An option was named that the method does not have. */
  "option-unknown": { readonly option: string; readonly expected: readonly string[] };
  /** A method was named that is not in the catalogue. */
  "unknown-method": { readonly kind: "model" | "index" | "procedure"; readonly expected: readonly string[]; readonly got: string };
  /** The index cannot measure E by this model. */
  "measure-not-offered": { readonly index: string; readonly expected: readonly string[]; readonly got: string };
  /** Too few or too many columns of a role. */
  "role-count": { readonly role: RoleName; readonly min: number; readonly max: number | null; readonly got: number };
  /** Not enough observations to span a technology. */
  "too-few-units": { readonly period: string | null; readonly got: number; readonly min: number };
  /** More columns of numbers than a program may have rows. */
  "too-many-variables": { readonly got: number; readonly max: number };
  /** The observations of one technology fill more memory than the solver can have. */
  "technology-too-large": { readonly variables: number; readonly observations: number };
  /** An index needs at least two periods. */
  "too-few-periods": { readonly got: number };
  /** An index needs the period of each row. */
  "period-needed": { readonly index: string };
  /** The method needs the group of each row. */
  "group-needed": { readonly method: string };
  /** What a method itself refuses, in its own words. */
  said: { readonly text: Text };
}

/** A role by its id where src/locale knows its word, or with the title that who declared it gave it. */
export type RoleName = string | { readonly id: string; readonly title: Text };

export type MistakeCode = keyof MistakeParams;

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

/** The sentences about mistakes, of every floor. */
export const saidOfMistakes = new Said("mistake");

/**
 * The mistakes of a floor or a method, declared with their sentences. What is returned makes one, and nothing else does: none
 * is without words. Its code is none of `MistakeCode`, which nobody else has to know.
 */
export function declareMistakes<M extends object>(words: SentencesOf<M>): <C extends keyof M>(code: C, params: M[C]) => Mistake {
  saidOfMistakes.learn(words);
  return (code, params) => new Mistake(code as MistakeCode, params as never);
}
