import type { CellError } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { excelSentence, type CallProblems } from "../../locale/hosts/excel.ts";
import type { Evaluator } from "../../worker/evaluator.ts";
import type { Spilled } from "../call.ts";
import { functionFamily } from "../family.ts";
import { idIn } from "../metadata.ts";
import type { SheetFunction } from "../sheet-function.ts";
import { argumentOf, originOf } from "./excel-arguments.ts";
import { isTooLarge, megabytes } from "./payload.ts";

/** The part of Excel's `CustomFunctions` that is used. */
export interface FunctionRuntime<Code extends string> {
  associate(id: string, fn: (...args: unknown[]) => Promise<unknown>): void;
  readonly Error: new (code: Code, message?: string) => object;
  readonly ErrorCode: Readonly<Record<"invalidValue" | "notAvailable", Code>>;
}

/** What Excel tells a call of itself, as its last argument. */
export interface Invocation {
  /** Where each argument comes from: `Sheet1!A2:A404`, or "" where it is no range. */
  readonly parameterAddresses?: readonly string[];
  /** Set while Excel previews a part of a formula (F9). */
  readonly isInValuePreview?: unknown;
  /** Excel calls it when the result is not wanted any more. */
  onCanceled?: () => void;
}

export interface AssociateOptions {
  readonly evaluator: Evaluator;
  /** The language of the sentences at the time of a call. */
  readonly locale: () => Locale;
  /** After so many minutes a call settles, whatever has become of it. */
  readonly minutes?: number;
  /** The namespace that the manifest itself names; null where the names hold their own. */
  readonly namespace?: string | null;
  readonly functions?: readonly SheetFunction[];
}

/** Connects every worksheet function with Excel. To be called as soon as the page has loaded. */
export function associateAll<Code extends string>(runtime: FunctionRuntime<Code>, options: AssociateOptions): void {
  const { namespace = null, functions = functionFamily } = options;
  for (const fn of functions) {
    if (namespace !== null && !fn.name.startsWith(`${namespace}.`)) continue;
    runtime.associate(idIn(namespace, fn.name), (...args) => callFromExcel(runtime, fn, args, options));
  }
}

/** One call: settles always, with cells or with an error value that carries a sentence. */
async function callFromExcel<Code extends string>(
  runtime: FunctionRuntime<Code>,
  fn: SheetFunction,
  args: readonly unknown[],
  options: AssociateOptions,
): Promise<unknown> {
  const { evaluator, locale, minutes = 10 } = options;
  const { invalidValue, notAvailable } = runtime.ErrorCode;
  // In Excel it is an error as the language knows them; its published type does not say so.
  const failure = (value: Code, message: string) => new runtime.Error(value, message) as Error;
  const problem = <C extends keyof CallProblems>(value: Code, code: C, params: CallProblems[C]) =>
    failure(value, excelSentence<keyof CallProblems>(code, params, locale()));

  const invocation = args.at(-1) as Invocation;
  if (invocation.isInValuePreview) throw problem(notAvailable, "call-preview", {});
  const cells = fn.parameters.map((_, k) => argumentOf(k < args.length - 1 ? args[k] : null));
  if (isTooLarge(cells)) throw problem(invalidValue, "call-too-large", { megabytes });

  const control = new AbortController();
  invocation.onCanceled = () => control.abort(problem(notAvailable, "call-failed", { reason: "cancelled" }));
  const watchdog = setTimeout(() => control.abort(problem(notAvailable, "call-timed-out", { minutes })), minutes * 60_000);
  try {
    const origins = fn.parameters.map((_, k) => originOf(invocation.parameterAddresses?.[k]));
    // What runs is loaded by the first call: the pane opens without it.
    const { callFunction } = await import("../call.ts");
    const called = await callFunction(fn, cells, evaluator, locale(), { origins, signal: control.signal });
    if ("mistake" in called) throw failure(invalidValue, (await import("../../locale/wording/sentences.ts")).formulaSentence(called.mistake, locale()));
    if (isTooLarge([called.cells])) throw problem(invalidValue, "result-too-large", { megabytes });
    return called.cells.map((row) => row.map((cell) => spilled(runtime, cell)));
  } catch (error) {
    if (error instanceof runtime.Error) throw error as Error;
    throw problem(invalidValue, "call-failed", { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    clearTimeout(watchdog);
  }
}

/** A cell as Excel takes it: a blank one is an empty text, an error an object of its own. */
function spilled<Code extends string>({ Error, ErrorCode }: FunctionRuntime<Code>, cell: Spilled): unknown {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  return new Error(codeOf(ErrorCode, cell));
}

function codeOf<Code extends string>(codes: FunctionRuntime<Code>["ErrorCode"], { error }: CellError): Code {
  return Object.values(codes).find((code) => code === error) ?? codes.notAvailable;
}
