import { useEffect, useRef, useState } from "react";
import type { WorkbookHost } from "../../workbook/host.ts";
import { readTable } from "../columns/read-table.ts";
import type { Computed } from "../run/ready-run.ts";
import type { Finished } from "../run/run-state.ts";
import type { OutdatedRun, RunWatch } from "./run-watch.ts";

const loadWatch = () => import("./watch.ts");

/** What is known of runs whose data may change. */
export interface WatchedRuns {
  /** The runs whose sheets stand in the workbook and whose data has changed since. */
  readonly outdated: readonly OutdatedRun[];
  /**
   * Watches the data of one more run.
   * @param written every sheet that was written of it
   */
  watch(finished: Finished, others: Computed["others"], written: readonly string[]): Promise<void>;
  /** The results of a run were written once more, to these sheets. */
  wrote(finished: Finished, sheets: readonly string[]): void;
}

/** Watches the data of runs, from the first run on. */
export function useOutdated(host: WorkbookHost): WatchedRuns {
  const [outdated, setOutdated] = useState<readonly OutdatedRun[]>([]);
  const watching = useRef<{ readonly watch: RunWatch; stop(): void } | null>(null);
  useEffect(
    () => () => {
      watching.current?.stop();
      watching.current = null;
    },
    [host],
  );
  return {
    outdated,
    async watch(finished, others, written) {
      const { watchedRun, watchRuns } = await loadWatch();
      watching.current ??= watchRuns(host, (sheet, address) => readTable(host, sheet, address), setOutdated);
      await watching.current.watch.add(watchedRun(finished, others, written));
    },
    wrote: (finished, sheets) => void watching.current?.watch.wrote(finished.sheets, sheets),
  };
}
