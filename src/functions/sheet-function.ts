import type { Method } from "../engine/method/method.ts";
import type { Choice, Option, RunOptionName } from "../engine/declare/options.ts";
import type { Text } from "../engine/declare/text.ts";
import type { Procedure } from "../procedures/declare/procedure.ts";
import type { Slot } from "../procedures/declare/slots.ts";

/**
 * What an argument of the function of a model or an index stands for: columns of a role, the model that evaluates or measures
 * E, which factor or result, a setting of the run, or an option.
 */
export type MethodMeaning =
  | { readonly is: "columns"; readonly role: "dmu" | "period" | "group" | "input" | "output" | "undesirable" }
  | { readonly is: "measure" }
  | { readonly is: "model" }
  | { readonly is: "factor" }
  | { readonly is: "result" }
  | { readonly is: "run"; readonly option: RunOptionName }
  | { readonly is: "option"; readonly option: string };

/** What an argument of a procedure's function stands for: columns or a second table of a slot, an option, or which result. */
export type ProcedureMeaning =
  | { readonly is: "slot"; readonly slot: string; readonly holds: Slot["holds"]; readonly many: boolean }
  | { readonly is: "table"; readonly slot: string }
  | { readonly is: "option"; readonly option: string }
  | { readonly is: "result" };

export type ParameterMeaning = MethodMeaning | ProcedureMeaning;

export interface SheetParameter<M extends ParameterMeaning = ParameterMeaning> {
  readonly name: string;
  readonly title: Text;
  readonly help: Text;
  readonly optional: boolean;
  /** Of `numbers`: several in a range or a list; a model that takes a word in its place takes that. */
  readonly kind: "range" | "choice" | "number" | "numbers" | "text";
  readonly choices?: readonly { readonly value: string; readonly title: Text }[];
  readonly meaning: M;
}

interface Signature<M extends ParameterMeaning> {
  /** `SBM.SUPER` */
  readonly name: string;
  readonly help: Text;
  /** The result that it spills, unless an argument asks for another. */
  readonly gives: string;
  readonly parameters: readonly SheetParameter<M>[];
}

/** A function of a model or an index. */
export interface MethodFunction extends Signature<MethodMeaning> {
  readonly method: Method;
}

/** A function of a procedure. */
export interface ProcedureFunction extends Signature<ProcedureMeaning> {
  readonly procedure: Procedure;
}

/** A worksheet function as every host registers it, derived from the method that declares it. */
export type SheetFunction = MethodFunction | ProcedureFunction;

export const isOfProcedure = (fn: SheetFunction): fn is ProcedureFunction => "procedure" in fn;

/** An option, of a method, of a procedure or of every run, as an optional argument. */
export const optionParameter = <M extends ParameterMeaning>(name: string, option: Option, meaning: M): SheetParameter<M> => ({
  name,
  title: option.title,
  help: option.help,
  optional: true,
  kind: option.kind,
  ...(option.kind === "choice" ? { choices: choicesOf(option) } : {}),
  meaning,
});

/** What an option offers, in the order in which it is declared. */
const choicesOf = (option: Choice) => Object.entries(option.values).map(([value, title]) => ({ value, title }));
