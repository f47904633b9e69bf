import { storedOptions } from "../../analysis/run/stored-analysis.ts";
import { storedRecord, storedValue } from "../../analysis/run/stored-value.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { procedureById } from "../catalog.ts";
import { columnSlots, tableSlots } from "../declare/slots.ts";
import { completeProcedure, type ProcedureAnalysis, type TableSource } from "./run-procedure.ts";

/**
 * A procedure's analysis as it was stored, checked as one that a person types. Throws a `Mistake`.
 * @param at what the analysis is called in the JSON that holds it
 */
export function storedProcedure(stored: unknown, at = "analysis"): ProcedureAnalysis {
  const place = (name: string) => `${at}.${name}`;
  const record = storedRecord(["version", "procedure", "columns", "options", "tables", "periodOrder", "division"], stored, at);
  const version = storedValue("count", record.version, place("version"));
  if (version !== 2) throw new Mistake("stored-other", { at: place("version"), expected: "2", got: String(version) });
  const procedure = procedureById(storedValue("text", record.procedure, place("procedure")));
  const slots = columnSlots(procedure.takes).map(([slot]) => slot);
  const columns = storedRecord(slots, record.columns, place("columns"));
  const tables = tableSlots(procedure.takes).map(([slot]) => slot);
  return completeProcedure({
    procedure: procedure.id,
    // A slot that is newer than the analysis has no column.
    columns: Object.fromEntries(slots.map((slot) => [slot, columns[slot] === undefined ? [] : storedValue("texts", columns[slot], place(`columns.${slot}`))])),
    options: storedOptions(record.options, procedure.options, place("options")),
    ...(record.tables === undefined ? {} : { tables: storedTables(tables, record.tables, place("tables")) }),
    ...(record.periodOrder === undefined ? {} : { periodOrder: storedValue("texts", record.periodOrder, place("periodOrder")) }),
    ...(record.division === undefined ? {} : { division: storedValue("text", record.division, place("division")) }),
  });
}

/** Where second tables stand. */
function storedTables(slots: readonly string[], stored: unknown, at: string): Readonly<Record<string, TableSource>> {
  const tables = Object.entries(storedRecord(slots, stored, at));
  return Object.fromEntries(tables.map(([slot, table]): [string, TableSource] => [slot, storedSource(table, `${at}.${slot}`)]));
}

function storedSource(stored: unknown, at: string): TableSource {
  const record = storedValue("record", stored, at);
  const from = storedValue("text", record["from"], `${at}.from`);
  if (from !== "sheet" && from !== "file") throw new Mistake("stored-other", { at: `${at}.from`, expected: '"sheet"', got: JSON.stringify(from) });
  const named = storedRecord(["from", from], record, at);
  const name = storedValue("text", named[from], `${at}.${from}`);
  return from === "sheet" ? { from, sheet: name } : { from, file: name };
}
