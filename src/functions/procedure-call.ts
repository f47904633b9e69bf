import { findTable } from "../analysis/table/find-table.ts";
import type { Table } from "../analysis/table/table.ts";
import { Mistake } from "../engine/declare/mistake.ts";
import { readOptions, type OptionSettings } from "../engine/declare/options.ts";
import { divided, divisionFor } from "../procedures/data-step/divided.ts";
import { runHere } from "../procedures/run/drive.ts";
import { readGiven, type GivenTables, type ReadGiven } from "../procedures/run/given.ts";
import { columnSlots } from "../procedures/declare/slots.ts";
import type { RunOutcome } from "../procedures/declare/procedure.ts";
import { spilledResults } from "./procedure-functions.ts";
import { sortedArguments, tableOfRanges, type Argument, type Origin, type Range } from "./ranges.ts";
import type { ProcedureFunction } from "./sheet-function.ts";

/** A call of a procedure's function whose arguments and data are understood. */
export interface ProcedureCall {
  readonly fn: ProcedureFunction;
  readonly options: OptionSettings;
  readonly table: Table;
  readonly tables: GivenTables;
  readonly read: ReadGiven;
  /** Rows of the ranges. */
  readonly rows: number;
  /** Whether the first row of the ranges is a header. */
  readonly header: boolean;
  /** The result that is spilled. */
  readonly result: string;
}

/** Reads positional arguments as a procedure's columns, tables and options. Throws a `Mistake`. */
export function prepareProcedureCall(fn: ProcedureFunction, args: readonly Argument[], origins: readonly (Origin | null)[] = []): ProcedureCall {
  const { procedure, parameters } = fn;
  const { ranges, tables: given, chosen } = sortedArguments(fn, args, origins);
  const result = resultOf(fn, chosen["result"]);
  const taken = parameters.flatMap(({ name, meaning }) => (meaning.is === "option" ? [[meaning.option, chosen[name]] as const] : []));
  const options: OptionSettings = readOptions(procedure.options, Object.fromEntries(taken));
  const { table, rows, header, namesOf } = tableOfRanges(fn.name, ranges);
  if (ranges.length > 0 && table.rows.length === 0) throw new Mistake("no-data", { where: fn.name });
  const columns = Object.fromEntries(
    columnSlots(procedure.takes).map(([slot]) => [slot, namesOf((meaning) => meaning.is === "slot" && meaning.slot === slot)]),
  );
  const tables = Object.fromEntries(given.map((range) => [range.parameter.name, secondTable(range)]));
  // Provinces have regions, where no range says the groups.
  const division = divisionFor(table, procedure.takes, columns);
  const whole = division === null ? { table, columns } : divided(table, procedure.takes, columns, division);
  return { fn, options, table, tables, read: readGiven(whole.table, procedure, whole.columns, tables), rows, header, result };
}

/** Runs a call in this thread. Throws a `Mistake` where the procedure refuses its data. */
export const runProcedureCall = ({ fn, read, options }: ProcedureCall): RunOutcome => runHere(fn.procedure, read.given, options);

/** A range with its header as a table of its own. */
function secondTable({ parameter, cells, origin }: Range): Table {
  const table = findTable(cells, { name: parameter.name, row: origin?.row ?? 1, column: origin?.column ?? 1 }, false);
  // Where the host does not say where the range stands, no cell of it can be named.
  return origin === null ? { ...table, addressAt: () => "" } : table;
}

function resultOf({ procedure, gives }: ProcedureFunction, chosen: unknown): string {
  if (chosen === undefined) return gives;
  const expected = spilledResults(procedure);
  const found = expected.find((id) => id.toLowerCase() === String(chosen).trim().toLowerCase());
  if (found === undefined) throw new Mistake("option-value", { option: "result", expected, got: String(chosen) });
  return found;
}
