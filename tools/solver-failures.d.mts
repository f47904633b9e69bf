import type { Program } from "../src/engine/lp/program.ts";
import type { Locale } from "../src/engine/declare/text.ts";
import type { Solution } from "../src/engine/lp/solution.ts";

export interface Model {
  readonly constraints: Readonly<Record<string, { readonly equal: number }>>;
  readonly variables: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
export type TheirAnswer = { readonly feasible: boolean; readonly bounded?: boolean; readonly result: number } & Readonly<Record<string, unknown>>;

export declare const limit: number;
export declare function failures(): readonly { readonly name: string; readonly model: Model }[];
export declare function programOf(model: Model): Program;
export declare function asWritten(model: Model, milliseconds?: number): Promise<TheirAnswer | null>;
export declare function answersTo(
  model: Model,
): Promise<{ readonly exact: number; readonly qianyan: Solution; readonly highs: Solution; readonly theirs: TheirAnswer | null }>;
export declare function theirAnswer(answer: TheirAnswer | null, locale?: Locale): string;
/** The table of docs/solvers.md in each language. */
export declare function failureTables(): Promise<Readonly<Record<Locale, string>>>;
