import type { Analysis } from "../../analysis/analysis.ts";
import { datasetOf } from "../../analysis/run-analysis.ts";
import type { Table } from "../../analysis/table.ts";
import { readGiven } from "../../procedures/given.ts";
import type { ProcedureAnalysis } from "../../procedures/run-procedure.ts";
import type { Finished } from "../run-state.ts";
import { partsOf, partsOfGiven, type DataPart } from "./data-parts.ts";

/** What is kept of a run: what was asked, and what its data was. */
export interface KeptRun {
  readonly analysis: Analysis | ProcedureAnalysis;
  readonly rows: number;
  readonly parts: readonly DataPart[];
}

export function keptOf(finished: Finished): KeptRun {
  if (finished.kind === "procedure") {
    const { analysis, given } = finished.completed;
    return { analysis, rows: given.rows, parts: partsOfGiven(given) };
  }
  const { analysis, data } = finished.completed;
  return { analysis, rows: data.dmus.length, parts: partsOf(data) };
}

/** The parts of the data that the same run would have of another table. Throws a `Mistake`. */
export function partsIn(table: Table, finished: Finished): readonly DataPart[] {
  if (finished.kind === "method") return partsOf(datasetOf(finished.completed.analysis, table).data);
  const { analysis, procedure, given } = finished.completed;
  const tables = Object.fromEntries(Object.entries(given.tables).flatMap(([slot, second]) => (second === null ? [] : [[slot, second]])));
  return partsOfGiven(readGiven(table, procedure, analysis.columns, tables, analysis.periodOrder).given);
}
