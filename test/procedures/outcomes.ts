import type { Text } from "../../src/engine/declare/text.ts";
import type { Value } from "../../src/procedures/declare/gives.ts";
import { resultTables, type ResultTable } from "../../src/procedures/run/results.ts";
import type { CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../src/report/procedure/sentence.ts";

/** The results of a run by their names. */
export const tablesOf = (completed: CompletedProcedure): ReadonlyMap<string, ResultTable> =>
  new Map(resultTables(completed.procedure, completed.outcome, completed.given).map((table) => [table.id, table]));

/** A field of a row of a result. */
export const fieldOf = ({ fields, rows }: ResultTable, row: number, name: string): Value => rows[row].cells[fields.findIndex(({ id }) => id === name)];

/** A row of a result, as the only one in which some fields have these values. */
export function rowWhere(table: ResultTable, wanted: Readonly<Record<string, Value>>): number {
  const found = [...table.rows.keys()].filter((row) => Object.entries(wanted).every(([name, value]) => fieldOf(table, row, name) === value));
  if (found.length !== 1) throw new Error(`${found.length} rows of ${table.id} have ${JSON.stringify(wanted)}`);
  return found[0];
}

export const saidIn = (completed: CompletedProcedure): readonly Text[] => completed.outcome.findings.map((found) => sentenceOf(completed.procedure, found));
export const codesOf = ({ outcome }: CompletedProcedure): readonly string[] => outcome.findings.map(({ code }) => code);
