import { useCallback, useEffect, useReducer, useRef } from "react";
import type { AnalysisPane } from "../state/use-analysis.ts";
import type { Said } from "../state/use-said.ts";
import type { CurrentTable } from "./current-table.ts";
import { reopen } from "./reopen.ts";
import type { SavedAnalysis, TablePlace } from "./saved-analysis.ts";

/** The table that the pane is to take up, and what it had before. */
interface Awaited {
  readonly place: TablePlace;
  readonly before: AnalysisPane["draft"]["source"];
}

/**
 * Puts an analysis back into the pane, with its table as it stands now, and runs it.
 * @returns a call that resolves to the sentence why nothing runs, or to null; its listener hears of the table before the run begins, and what that throws keeps the run from it
 */
export function useRerun(pane: AnalysisPane) {
  // The pane takes up the table first; the run begins when it has.
  const awaited = useRef<Awaited | null>(null);
  const [, look] = useReducer((times: number) => times + 1, 0);
  const now = useRef(pane);
  useEffect(() => {
    now.current = pane;
    const { source } = pane.draft;
    const wanted = awaited.current;
    if (wanted === null || source === wanted.before || source?.sheet !== wanted.place.sheet || source.address !== wanted.place.address) return;
    awaited.current = null;
    void pane.start();
  });
  return useCallback(async (saved: SavedAnalysis, hear: (current: CurrentTable) => void = () => {}): Promise<Said | null> => {
    const { source: before } = now.current.draft;
    const outcome = await reopen(now.current, saved);
    if ("sentence" in outcome) return outcome.sentence;
    const { current, asked } = outcome;
    hear(current);
    if (asked !== null) void now.current.start(asked);
    else {
      awaited.current = { place: current.place, before };
      // It may have taken it up already.
      look();
    }
    return null;
  }, []);
}
