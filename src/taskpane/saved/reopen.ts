import { resultTexts } from "../../locale/pane/results.ts";
import { mendableSentence } from "../remarks/mendable-sentence.ts";
import { isMendable } from "../remarks/mendable.ts";
import type { AskedChain } from "../chain/chain-before.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import type { Said } from "../state/use-said.ts";
import { currentTable, missingColumns, type CurrentTable } from "./current-table.ts";
import type { SavedAnalysis } from "./saved-analysis.ts";
import { isOfThisVersion, readStored, type Stored } from "./stored.ts";

/** Where reopening led: the table as it is now, or the sentence why nothing was changed. */
export type Reopened =
  { readonly current: CurrentTable; /** What is to run, where it was a chain. */ readonly asked: AskedChain | null } | { readonly sentence: Said };

/**
 * Puts a kept analysis back into the pane; of a chain it only says what is to run, for the pane is its own when it has run.
 * Nothing is changed where its sheet or its columns are gone.
 */
export async function reopen(pane: AnalysisPane, saved: SavedAnalysis): Promise<Reopened> {
  if (!isOfThisVersion(saved)) return { sentence: (one) => resultTexts(one).unreadable(saved.name) };
  let stored: Stored;
  try {
    stored = readStored(saved);
  } catch (error) {
    if (!isMendable(error)) throw error;
    return { sentence: (one) => resultTexts(one).unfit(saved.name, mendableSentence(error, one)) };
  }
  const names = (await pane.host.sheets()).map((name) => name.toLowerCase());
  const lost = [saved.source.sheet, ...stored.sheets].find((sheet) => !names.includes(sheet.toLowerCase()));
  if (lost !== undefined) return { sentence: (one) => resultTexts(one).sheetGone(saved.name, lost) };
  try {
    const current = await currentTable(pane.host, saved.source);
    const gone = missingColumns(stored.columns, current.table.header);
    if (gone.length > 0) return { sentence: (one) => resultTexts(one).columnsGone(saved.name, resultTexts(one).list(gone)) };
    if ("chain" in stored) return { current, asked: { chain: stored.chain, place: current.place } };
    await pane.read(current.place.sheet, current.place.address);
    pane.change(stored.action);
    return { current, asked: null };
  } catch (error) {
    if (!isMendable(error)) throw error;
    return { sentence: (one) => mendableSentence(error, one) };
  }
}
