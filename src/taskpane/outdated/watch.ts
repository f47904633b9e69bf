import type { Table } from "../../analysis/table/table.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import { RunWatch, type OutdatedRun } from "./run-watch.ts";

// Nothing of this is needed before a first run has ended.
export { watchedRun } from "./watched-run.ts";

/** Begins to watch the runs of a workbook; the listener hears which are outdated, until it is stopped. */
export function watchRuns(
  host: WorkbookHost,
  readTable: (sheet: string, address: string | null) => Promise<Table>,
  listener: (outdated: readonly OutdatedRun[]) => void,
): { readonly watch: RunWatch; stop(): void } {
  const watch = new RunWatch(host, readTable);
  const ends = [watch.subscribe(() => listener(watch.read())), watch.start()];
  return { watch, stop: () => ends.forEach((end) => end()) };
}
