import type { PrintedFormat } from "../../analysis/table/printed-number.ts";
import type { OwnNouns } from "../../locale/wording/own-words.ts";
import type { At, FieldFormat, Gives } from "./gives.ts";

/** The sentences of a procedure by their code, each with the names of what it is said of. */
export type Says = Readonly<Record<string, readonly string[]>>;

/** What a sentence is made of: a text by each name; by a name that was declared as `units[]` a list of names. */
export type TextsOf<N extends string> = {
  readonly [K in N as K extends `${infer One}[]` ? One : K]: K extends `${string}[]` ? readonly string[] : string;
};

/** What the words of a sentence are given: what it is made of, and what the data call their units. */
export type ParamsOf<N extends string> = TextsOf<N> & { readonly own: OwnNouns };

/** Refuses data that the procedure cannot take, by the code of a sentence. */
export type Refuse<R extends Says> = <C extends keyof R & string>(code: C, params: TextsOf<R[C][number]>) => never;

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
