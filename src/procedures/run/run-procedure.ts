import type { Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { readOptions, type OptionSettings } from "../../engine/declare/options.ts";
import type { Note } from "../../engine/declare/note.ts";
import { procedureById } from "../catalog.ts";
import { divided } from "../data-step/divided.ts";
import { drive, runHere, type Driving, type Stop } from "./drive.ts";
import { readGiven, type Given, type GivenTables, type ReadGiven, type SlotColumns } from "./given.ts";
import { columnSlots, tableSlots } from "../declare/slots.ts";
import type { Procedure, RunOutcome } from "../declare/procedure.ts";

/** Where a second table stands: in a file, or on a sheet of the workbook. */
export type TableSource = { readonly from: "file"; readonly file: string } | { readonly from: "sheet"; readonly sheet: string };
export type TableSources = Readonly<Record<string, TableSource>>;

/** A procedure's analysis as plain JSON: which procedure, which columns in which slot, which options. */
export interface ProcedureAnalysis {
  readonly version: 2;
  readonly procedure: string;
  readonly columns: SlotColumns;
  readonly options: OptionSettings;
  /** Where the second table of each slot stands that was given one. */
  readonly tables?: TableSources;
  /** Every period once, in the order of time that a person gave; absent where the labels say it. */
  readonly periodOrder?: readonly string[];
  /** The division of the provinces that groups the units where no column does, by its id. */
  readonly division?: string;
}

/** What a person said of it; what is absent has its default. */
export interface ProcedureDraft {
  readonly procedure: string;
  readonly columns: SlotColumns;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly tables?: TableSources;
  readonly periodOrder?: readonly string[] | null;
  readonly division?: string | null;
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
export function completeProcedure({ procedure: id, columns, options, tables = {}, periodOrder, division }: ProcedureDraft): ProcedureAnalysis {
  const procedure = procedureById(id);
  const taken = columnSlots(procedure.takes).map(([slot]) => slot);
  const named = Object.keys(columns).filter((slot) => columns[slot].length > 0);
  const ofTables = tableSlots(procedure.takes).map(([slot]) => slot);
  const strange = named.find((slot) => !taken.includes(slot)) ?? Object.keys(tables).find((slot) => !ofTables.includes(slot));
  if (strange !== undefined) throw new Mistake("role-not-taken", { role: strange, method: procedure.id });
  if (periodOrder && (columns["period"] ?? []).length === 0) throw new Mistake("period-order-without-column", {});
  if (division && !taken.includes("group")) throw new Mistake("role-not-taken", { role: "group", method: procedure.id });
  return {
    version: 2,
    procedure: procedure.id,
    columns: Object.fromEntries(taken.map((slot) => [slot, columns[slot] ?? []])),
    options: readOptions(procedure.options, options ?? {}),
    ...(Object.keys(tables).length > 0 ? { tables } : {}),
    ...(periodOrder ? { periodOrder } : {}),
    // A column says the groups where there is one.
    ...(division && (columns["group"] ?? []).length === 0 ? { division } : {}),
  };
}

/**
 * Runs a procedure on a table. Throws a `Mistake` before anything is computed.
 * @param tables what stands where `analysis.tables` says, by slot
 */
export function runProcedure(analysis: ProcedureAnalysis, table: Table, tables: GivenTables = {}): CompletedProcedure {
  const { procedure, given, notes, options } = readRun(analysis, table, tables);
  return { analysis, procedure, given, outcome: runHere(procedure, given, options), notes };
}

/**
 * The same with its work done where the host says, its progress told, and an end by a signal; the results are those of
 * `runProcedure` to the last bit. Rejects with a `Mistake` before anything is computed, or with the reason of the signal.
 */
export async function driveProcedure<S extends Stop>(
  analysis: ProcedureAnalysis,
  table: Table,
  tables: GivenTables = {},
  driving: Driving<S> = {},
): Promise<CompletedProcedure> {
  const { procedure, given, notes, options } = readRun(analysis, table, tables);
  return { analysis, procedure, given, outcome: await drive(procedure, given, options, driving), notes };
}

function readRun(analysis: ProcedureAnalysis, table: Table, tables: GivenTables) {
  const procedure = procedureById(analysis.procedure);
  // A host that leaves out a table would have the procedure take its own instead, unsaid.
  const lacking = Object.keys(analysis.tables ?? {}).find((slot) => tables[slot] === undefined);
  if (lacking !== undefined) throw new Error(`the table of "${lacking}" was not read`);
  const { given, notes } = givenOf(analysis, table, tables);
  return { procedure, given, notes, options: readOptions(procedure.options, analysis.options) };
}

/** A table as an analysis takes it. Throws a `Mistake`. */
export function givenOf({ procedure: id, columns, periodOrder, division }: ProcedureAnalysis, table: Table, tables: GivenTables): ReadGiven {
  const procedure = procedureById(id);
  const taken = division === undefined ? { table, columns, notes: [] } : divided(table, procedure.takes, columns, division);
  const read = readGiven(taken.table, procedure, taken.columns, tables, periodOrder);
  return { ...read, notes: [...taken.notes, ...read.notes] };
}
