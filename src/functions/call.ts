import { datasetOf, requestOf, runDataset } from "../analysis/run/run-analysis.ts";
import type { ReadDataset } from "../analysis/run/read-dataset.ts";
import { modelById } from "../engine/catalog.ts";
import { isMistake, type Mistake } from "../engine/declare/mistake.ts";
import type { Results } from "../engine/run/results.ts";
import { resultsOf } from "../engine/run/run-results.ts";
import type { Locale } from "../engine/declare/text.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { drive } from "../procedures/run/drive.ts";
import type { FieldFormat } from "../procedures/declare/gives.ts";
import type { RunOutcome } from "../procedures/declare/procedure.ts";
import { readCall, type ReadCall } from "./arguments.ts";
import { procedureKey, requestKey } from "./content-key.ts";
import { Memo } from "./memo.ts";
import { columnOf } from "./method-functions.ts";
import { prepareProcedureCall } from "./procedure-call.ts";
import { formatsOf, procedureCellsOf } from "./procedure-spill.ts";
import type { Argument, Origin } from "./ranges.ts";
import { isOfProcedure, type MethodFunction, type ProcedureFunction, type SheetFunction } from "./sheet-function.ts";
import { spillOf, type Spilled } from "./spill.ts";

export type { Spilled } from "./spill.ts";

/** Rows to spill, and how the numbers of each column are shown where the method says it. */
export interface SpilledCells {
  readonly cells: readonly (readonly Spilled[])[];
  readonly formats?: readonly (FieldFormat | null)[];
}

/** What a call gives its cell: what it spills, or the mistake whose sentence is shown with #VALUE!. */
export type Called = SpilledCells | { readonly mistake: Mistake };

export interface CallOptions {
  /** Where each argument's range begins, if the host knows it: then a sentence names the cell itself. */
  readonly origins?: readonly (Origin | null)[];
  /** Takes the call back; the run ends when no other call waits for it. */
  readonly signal?: AbortSignal;
}

/** A call whose arguments and data are understood. */
export interface PreparedCall extends ReadCall {
  readonly fn: MethodFunction;
  readonly read: ReadDataset;
}

const methodRuns = new Memo<Results>();
const procedureRuns = new Memo<RunOutcome>();

/**
 * Calls a worksheet function: its values aligned with the rows of its ranges, `#N/A` where a row has none, blank
 * where none is due; or a table with heads. Where the ranges begin with a header, so does what is spilled.
 */
export async function callFunction(
  fn: SheetFunction,
  args: readonly Argument[],
  evaluator: Evaluator,
  locale: Locale,
  options: CallOptions = {},
): Promise<Called> {
  try {
    return await (isOfProcedure(fn) ? callProcedure(fn, args, evaluator, locale, options) : callMethod(fn, args, evaluator, locale, options));
  } catch (error) {
    if (isMistake(error)) return { mistake: error };
    throw error;
  }
}

async function callMethod(
  fn: MethodFunction,
  args: readonly Argument[],
  evaluator: Evaluator,
  locale: Locale,
  { origins, signal }: CallOptions,
): Promise<SpilledCells> {
  const call = prepareCall(fn, args, origins);
  const { analysis, read } = call;
  const start = async (ended: AbortSignal) =>
    (await runDataset(analysis, read, (request, tasks) => evaluator.evaluate(request, tasks, { signal: ended }))).results;
  return { cells: cellsOf(call, await methodRuns.results(requestKey(requestOf(analysis, read.data)), start, signal), locale) };
}

async function callProcedure(
  fn: ProcedureFunction,
  args: readonly Argument[],
  evaluator: Evaluator,
  locale: Locale,
  { origins, signal }: CallOptions,
): Promise<SpilledCells> {
  const call = prepareProcedureCall(fn, args, origins);
  const start = (ended: AbortSignal) =>
    drive(fn.procedure, call.read.given, call.options as never, { signal: ended, ...(evaluator.map ? { map: evaluator.map } : {}) });
  const outcome = await procedureRuns.results(procedureKey(call), start, signal);
  return { cells: procedureCellsOf(call, outcome, locale), formats: formatsOf(call, outcome) };
}

/** Reads the arguments of a call and the data in them. Throws a `Mistake`. */
export function prepareCall(fn: MethodFunction, args: readonly Argument[], origins?: readonly (Origin | null)[]): PreparedCall {
  const call = readCall(fn, args, origins);
  return { ...call, fn, read: datasetOf(call.analysis, call.table) };
}

/** The results of a call as the cells that it spills. Throws a `Mistake` where the factor that was asked for is not among them. */
export function cellsOf({ fn, analysis, read, rows, header, factor, result }: PreparedCall, results: Results, locale: Locale): readonly (readonly Spilled[])[] {
  const column = result === null ? columnOf(fn) : resultsOf(modelById(analysis.model)).find(({ id }) => id === result)!;
  const spill = spillOf({ fn, column, factor }, read.data, results, locale);
  if (spill.kind === "table") return spill.rows;
  const cells: (readonly Spilled[])[] = Array.from({ length: rows }, () => spill.header.map(() => null));
  spill.rows.forEach((values, row) => (cells[read.rowNumbers[row] - 1] = values));
  if (header) cells[0] = spill.header;
  return cells;
}
