import type { Analysis } from "../../analysis/run/analysis.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { Chain } from "../../procedures/chain/chain.ts";
import type { ProcedureAnalysis } from "../../procedures/run/run-procedure.ts";
import type { Finished } from "../run/run-state.ts";
import { chainEndingIn } from "../saved/kept-run.ts";
import type { TablePlace } from "../saved/saved-analysis.ts";
import { columnsIn } from "../saved/stored.ts";
import { tableMark } from "./table-mark.ts";

/** A table that a run read, and what stood in it. */
export interface WatchedTable extends TablePlace {
  /** The columns that the run took; null of all. */
  readonly columns: readonly string[] | null;
  readonly mark: string;
}

/** An analysis that is to run again where one of its tables has changed, and where its first table stands. */
export interface WatchedAnalysis {
  readonly analysis: Analysis | ProcedureAnalysis | Chain;
  readonly place: TablePlace;
  readonly tables: readonly WatchedTable[];
}

/** A run whose sheets stand in the workbook: little enough to be kept of each. */
export interface WatchedRun {
  /** The list of the sheets that the run itself wrote, which tells it from others. */
  readonly own: readonly string[];
  /** Those of them, and of what was written of it later, that still hold its results. */
  readonly sheets: readonly string[];
  /** Of the last step of a chain the whole chain first, which begins with another table, then the step by itself. */
  readonly analyses: readonly WatchedAnalysis[];
}

/**
 * @param others the sheets that were read beside the table
 * @param written every sheet that was written: of a chain also those of the steps before
 */
export function watchedRun(finished: Finished, others: readonly { readonly sheet: string; readonly table: Table }[], written: readonly string[]): WatchedRun {
  const watched = (place: TablePlace, table: Table, columns: readonly string[] | null): WatchedTable => {
    const there = columns?.filter((name) => table.header.includes(name)) ?? null;
    return { sheet: place.sheet, address: place.address, columns: there, mark: tableMark(table, there) };
  };
  const { analysis } = finished.completed;
  const { source, table, sheets: own, chain } = finished;
  const step: WatchedAnalysis = {
    analysis,
    place: source,
    tables: [watched(source, table, columnsIn(analysis)), ...others.map((other) => watched({ sheet: other.sheet, address: null }, other.table, null))],
  };
  const whole = chainEndingIn(finished);
  if (whole === null || chain === null) return { own, sheets: written, analyses: [step] };
  return { own, sheets: written, analyses: [{ analysis: whole, place: chain.first, tables: [watched(chain.first, chain.table, columnsIn(whole))] }, step] };
}
