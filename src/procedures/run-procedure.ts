import type { Table } from "../analysis/table.ts";
import { Mistake } from "../engine/mistake.ts";
import { readOptions, type OptionSettings } from "../engine/options.ts";
import type { Note } from "../engine/results.ts";
import { procedureById } from "./catalog.ts";
import { runHere } from "./drive.ts";
import { readGiven, type Given, type SlotColumns } from "./given.ts";
import type { Procedure, RunOutcome } from "./procedure.ts";

/** A procedure's analysis as plain JSON: which procedure, which columns in which slot, which options. */
export interface ProcedureAnalysis {
  readonly version: 2;
  readonly procedure: string;
  readonly columns: SlotColumns;
  readonly options: OptionSettings;
  /** Every period once, in the order of time that a person gave; absent where the labels say it. */
  readonly periodOrder?: readonly string[];
}

/** What a person said of it; what is absent has its default. */
export interface ProcedureDraft {
  readonly procedure: string;
  readonly columns: SlotColumns;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly periodOrder?: readonly string[] | null;
}

/** A procedure that has been run. */
export interface CompletedProcedure {
  readonly analysis: ProcedureAnalysis;
  readonly procedure: Procedure;
  readonly given: Given;
  readonly outcome: RunOutcome;
  readonly notes: readonly Note[];
}

/** Checks a draft against the catalogue and fills in the defaults. Throws a `Mistake`. */
export function completeProcedure({ procedure: id, columns, options, periodOrder }: ProcedureDraft): ProcedureAnalysis {
  const procedure = procedureById(id);
  const strange = Object.keys(columns).find((slot) => columns[slot].length > 0 && !Object.hasOwn(procedure.takes, slot));
  if (strange !== undefined) throw new Mistake("role-not-taken", { role: strange, method: procedure.id });
  if (periodOrder && (columns["period"] ?? []).length === 0) throw new Mistake("period-order-without-column", {});
  return {
    version: 2,
    procedure: procedure.id,
    columns: Object.fromEntries(Object.keys(procedure.takes).map((slot) => [slot, columns[slot] ?? []])),
    options: readOptions(procedure.options, options ?? {}),
    ...(periodOrder ? { periodOrder } : {}),
  };
}

/** Runs a procedure on a table. Throws a `Mistake` before anything is computed. */
export function runProcedure(analysis: ProcedureAnalysis, table: Table): CompletedProcedure {
  const procedure = procedureById(analysis.procedure);
  const { given, notes } = readGiven(table, procedure.takes, analysis.columns, procedure.least, analysis.periodOrder);
  const outcome = runHere(procedure, given, readOptions(procedure.options, analysis.options));
  return { analysis, procedure, given, outcome, notes };
}
