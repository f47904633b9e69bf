import { columnsBack } from "../../procedures/chain/columns-back.ts";
import type { ChainStep } from "../../procedures/chain/chain.ts";
import { freeColumns, type FreeColumns } from "../../procedures/chain/free-columns.ts";
import { measuredColumns } from "../../procedures/measure/measured-columns.ts";
import { stepOf } from "../../procedures/measure/method-step.ts";
import type { Finished } from "../run/run-state.ts";

/** The columns that a run gives beside the rows of its table, under names that are free there. */
export function columnsOfRun(finished: Finished): FreeColumns {
  const { table } = finished;
  return freeColumns(finished.kind === "method" ? measuredColumns(finished.completed, table) : columnsBack(finished.completed, table), table);
}

/** A run as a step of a chain. */
export function stepOfRun(finished: Finished, { names }: FreeColumns = columnsOfRun(finished)): ChainStep {
  const step = finished.kind === "method" ? stepOf(finished.completed.analysis) : finished.completed.analysis;
  return { ...step, ...(Object.keys(names).length > 0 ? { names } : {}) };
}
