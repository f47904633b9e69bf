import type { Locale } from "../../engine/text.ts";
import { resultTexts } from "../../locale/pane-results.ts";
import { mendableSentence } from "../mendable-sentence.ts";
import { isMendable } from "../mendable.ts";
import type { AnalysisPane } from "../use-analysis.ts";
import { currentTable, missingColumns, type CurrentTable } from "./current-table.ts";
import { isReadable, type SavedAnalysis } from "./saved-analysis.ts";

/** Where reopening led: the table as it is now, or the sentence why nothing was changed. */
export type Reopened = { readonly current: CurrentTable } | { readonly sentence: string };

/** Puts a kept analysis back into the pane. Nothing is changed where its sheet or its columns are gone. */
export async function reopen(pane: AnalysisPane, saved: SavedAnalysis, locale: Locale): Promise<Reopened> {
  const texts = resultTexts(locale);
  if (!isReadable(saved)) return { sentence: texts.unreadable(saved.name) };
  const names = (await pane.host.sheets()).map((name) => name.toLowerCase());
  if (!names.includes(saved.source.sheet.toLowerCase())) return { sentence: texts.sheetGone(saved.name, saved.source.sheet) };
  try {
    const current = await currentTable(pane.host, saved.source);
    const gone = missingColumns(saved.analysis.columns, current.table.header);
    if (gone.length > 0) return { sentence: texts.columnsGone(saved.name, texts.list(gone)) };
    await pane.read(current.place.sheet, current.place.address);
    pane.change({ kind: "analysis", analysis: saved.analysis });
    return { current };
  } catch (error) {
    if (!isMendable(error)) throw error;
    return { sentence: mendableSentence(error, locale) };
  }
}
