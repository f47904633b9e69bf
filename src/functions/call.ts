import { ruleOf } from "../analysis/analysis.ts";
import { readDataset } from "../analysis/read-dataset.ts";
import { requestOf } from "../analysis/run-analysis.ts";
import { Mistake } from "../engine/mistake.ts";
import { assemble, tasksOf } from "../engine/run.ts";
import type { Locale } from "../engine/text.ts";
import { sentence } from "../locale/sentences.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { readCall, type Argument, type Origin } from "./arguments.ts";
import type { SheetFunction } from "./family.ts";
import { Memo } from "./memo.ts";
import { spillOf, type Spilled } from "./spill.ts";

export type { Spilled } from "./spill.ts";

/** What a call gives its cell: rows to spill, or the sentence to show with #VALUE!. */
export type Called = { readonly cells: readonly (readonly Spilled[])[] } | { readonly error: string };

export interface CallOptions {
  /** Where each argument's range begins, if the host knows it: then a sentence names the cell itself. */
  readonly origins?: readonly (Origin | null)[];
  /** Takes the call back; the run ends when no other call waits for it. */
  readonly signal?: AbortSignal;
}

const memo = new Memo();

const isMistake = (error: unknown): error is Mistake => error instanceof Mistake;

/**
 * Calls a worksheet function: its values aligned with the rows of its ranges, `#N/A` where a row has none, blank
 * where none is due. Where the ranges begin with a header, so does what is spilled.
 */
export async function callFunction(
  fn: SheetFunction,
  args: readonly Argument[],
  evaluator: Evaluator,
  locale: Locale,
  { origins, signal }: CallOptions = {},
): Promise<Called> {
  try {
    const { analysis, table, rows, header, factor } = readCall(fn, args, origins);
    const { data, rowNumbers } = readDataset(table, analysis.columns, ruleOf(analysis), analysis.badRows);
    const request = requestOf(analysis, data);
    const start = async (ended: AbortSignal) => {
      const tasks = tasksOf(request);
      return assemble(request, tasks, await evaluator.evaluate(request, tasks, { signal: ended }));
    };
    const spill = spillOf(fn, request, await memo.results(request, start, signal), factor, locale);
    if (spill.kind === "table") return { cells: spill.rows };
    const cells: (readonly Spilled[])[] = Array.from({ length: rows }, () => spill.header.map(() => null));
    spill.rows.forEach((values, row) => (cells[rowNumbers[row] - 1] = values));
    if (header) cells[0] = spill.header;
    return { cells };
  } catch (error) {
    if (isMistake(error)) return { error: sentence(error, locale) };
    throw error;
  }
}
