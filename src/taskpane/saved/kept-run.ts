import type { Analysis } from "../../analysis/run/analysis.ts";
import { datasetOf } from "../../analysis/run/run-analysis.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { Chain } from "../../procedures/chain/chain.ts";
import { givenOf, type ProcedureAnalysis } from "../../procedures/run/run-procedure.ts";
import { stepOfRun } from "../chain/finished-step.ts";
import type { Finished } from "../run/run-state.ts";
import { partsOf, partsOfChain, partsOfGiven, type DataPart } from "./data-parts.ts";
import type { TablePlace } from "./saved-analysis.ts";

/** The chain of which a run is the last step; null where it stands alone. */
export const chainEndingIn = (finished: Finished): Chain | null =>
  finished.chain === null ? null : { version: 2, chain: [...finished.chain.steps, stepOfRun(finished)] };

/** The table that an analysis begins with. */
export const placeOf = (finished: Finished): TablePlace => finished.chain?.first ?? finished.source;

/** What is kept of a run: what was asked, and what its data was. */
export interface KeptRun {
  readonly analysis: Analysis | ProcedureAnalysis | Chain;
  readonly rows: number;
  readonly parts: readonly DataPart[];
}

export function keptOf(finished: Finished): KeptRun {
  const chain = chainEndingIn(finished);
  if (chain !== null) {
    const { table } = finished.chain!;
    return { analysis: chain, rows: table.rows.length, parts: partsOfChain(chain.chain, table) };
  }
  if (finished.kind === "procedure") {
    const { analysis, given } = finished.completed;
    return { analysis, rows: given.rows, parts: partsOfGiven(given) };
  }
  const { analysis, data } = finished.completed;
  return { analysis, rows: data.dmus.length, parts: partsOf(data) };
}

/** The parts of the data that the same run would have of another table. Throws a `Mistake`. */
export function partsIn(table: Table, finished: Finished): readonly DataPart[] {
  const chain = chainEndingIn(finished);
  if (chain !== null) return partsOfChain(chain.chain, table);
  if (finished.kind === "method") return partsOf(datasetOf(finished.completed.analysis, table).data);
  const { analysis, given } = finished.completed;
  const tables = Object.fromEntries(Object.entries(given.tables).flatMap(([slot, second]) => (second === null ? [] : [[slot, second]])));
  return partsOfGiven(givenOf(analysis, table, tables).given);
}
