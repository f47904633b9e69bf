import { withColumns } from "../../procedures/chain/columns-back.ts";
import type { FreeColumns } from "../../procedures/chain/free-columns.ts";
import { dataSheet } from "../../report/chain/data-sheet.ts";
import type { Finished } from "../run/run-state.ts";
import { actionOf } from "../saved/stored.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import type { Asked } from "./asked.ts";
import type { ChainBefore } from "./chain-before.ts";
import { stepOfRun } from "./finished-step.ts";

/**
 * Writes the data of a run with the columns that it gave as a sheet of its own, reads that sheet as the table, with the
 * columns in the roles that they had, and goes to the next method. Throws what the host throws.
 * @param asked the question whose procedure is chosen, with the run's columns in its slots; absent: a person chooses
 */
export async function goOn(pane: AnalysisPane, finished: Finished, given: FreeColumns, asked?: Asked): Promise<void> {
  const { source, table, chain } = finished;
  const first = chain?.first ?? { sheet: source.sheet, address: source.address };
  const wide = withColumns(table, given.columns);
  const columns = [...(chain?.columns ?? []), ...given.columns];
  const { sheets } = await pane.host.writeReport([dataSheet(wide, first, columns, finished.locale)], { replace: pane.settings.replace });
  const [sheet] = sheets;
  const now = pane.draft.source;
  const isOther = now === null || now.sheet !== source.sheet || now.address !== source.address;
  await pane.read(sheet, null);
  // Where another table was read meanwhile, the roles are those of the run.
  if (isOther) pane.change(actionOf(finished.completed.analysis));
  const before: ChainBefore = { first, table: chain?.table ?? table, steps: [...(chain?.steps ?? []), stepOfRun(finished, given)], columns, sheet };
  pane.change({ kind: "chain", chain: before });
  if (asked !== undefined) pane.change({ kind: "procedure", procedure: asked.procedure, slots: asked.slots });
  pane.goTo("method");
}
