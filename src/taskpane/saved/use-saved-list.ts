import { useEffect, useState } from "react";
import { paneCompareTexts } from "../../locale/pane/compare.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { Said } from "../state/use-said.ts";
import { loadSaved, removeSaved, renameSaved, type SavedAnalysis } from "./saved-analysis.ts";

/** The analyses that the workbook keeps, and what changes the list; each change gives what there is to say of it. */
export interface SavedList {
  /** Null until it has been read. */
  readonly saved: readonly SavedAnalysis[] | null;
  /** Gives an analysis another name; `done` where no other has it. */
  rename(one: SavedAnalysis, wanted: string): Promise<{ readonly done: boolean; readonly said: Said }>;
  /** Deletes an analysis, and sheets with it. */
  remove(one: SavedAnalysis, sheets: readonly string[]): Promise<Said>;
}

/** @param version changes when the list is to be read again */
export function useSavedList(host: WorkbookHost, version: number): SavedList {
  const [saved, setSaved] = useState<readonly SavedAnalysis[] | null>(null);
  useEffect(() => {
    let gone = false;
    // A workbook that cannot be read just now keeps its list: it is read again with the next change.
    void loadSaved(host).then(
      (list) => !gone && setSaved(list),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [host, version]);
  return {
    saved,
    async rename({ id, name }, wanted) {
      const renamed = await renameSaved(host, id, wanted);
      if (renamed === null) return { done: false, said: (one) => paneCompareTexts(one).taken(wanted) };
      setSaved(renamed);
      return { done: true, said: (one) => paneCompareTexts(one).renamed(name, wanted) };
    },
    async remove({ id, name }, sheets) {
      const gone = sheets.length === 0 ? [] : await host.removeSheets(sheets);
      setSaved(await removeSaved(host, id));
      return (wanted) => (gone.length === 0 ? resultTexts(wanted).removed(name) : paneCompareTexts(wanted).removedAll(name, gone.length));
    },
  };
}
