import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { completeAnalysis, type Columns } from "../analysis/analysis.ts";
import { findTable } from "../analysis/find-table.ts";
import { runAnalysis } from "../analysis/run-analysis.ts";
import type { Table } from "../analysis/table.ts";
import type { Locale } from "../engine/text.ts";
import { version } from "../engine/product.ts";
import type { RangeAddress, WorkbookHost } from "../workbook/host.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { analysisDraft, emptyDraft, reduceDraft, sourceOf, type Draft, type DraftAction } from "./draft.ts";
import { isMendable, type Mendable } from "./mendable.ts";
import { notRun, reduceRun, type RunState } from "./run-state.ts";

/** Everything the pane shows, and everything it can ask for. */
export interface AnalysisPane {
  readonly draft: Draft;
  readonly run: RunState;
  readonly sheets: readonly string[];
  readonly selection: RangeAddress | null;
  /** Whether the result sheets take the place of those of an earlier run of the same analysis. */
  readonly replace: boolean;
  setReplace(replace: boolean): void;
  change(action: DraftAction): void;
  /** Reads a sheet, or a range of it, as the table to analyse. */
  read(sheet: string, address: string | null): Promise<void>;
  start(): Promise<void>;
  cancel(): void;
  select(range: RangeAddress): void;
}

async function readTable(host: WorkbookHost, sheet: string, address: string | null): Promise<Table> {
  const range = address === null ? await host.usedRange(sheet) : { sheet, address };
  const { cells, row, column } = await host.read(range);
  return findTable(cells, { name: sheet, row, column }, false);
}

/** What a run needs only at its end is not part of the pane's first paint. */
const loadReport = () => import("../report/report.ts");

/** A sheet that is gone or a cell that is being edited: the next action meets it again, and says so. */
function unlessMendable(error: unknown): asserts error is Mendable {
  if (!isMendable(error)) throw error;
}

/** The pane's one hook with effects: between the draft, the workbook and the workers. */
export function useAnalysis(host: WorkbookHost, evaluator: Evaluator, locale: Locale, known: readonly Columns[]): AnalysisPane {
  const [draft, change] = useReducer(reduceDraft, emptyDraft);
  const [run, tell] = useReducer(reduceRun, notRun);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [selection, setSelection] = useState<RangeAddress | null>(null);
  // In Excel nothing that stands in a person's workbook goes away unless they say so.
  const [replace, setReplace] = useState(host.name !== "excel");
  const abort = useRef<AbortController | null>(null);

  const read = useCallback(
    async (sheet: string, address: string | null) => {
      try {
        setSheets(await host.sheets());
        change({ kind: "source-read", source: sourceOf(await readTable(host, sheet, address), sheet, address), known });
      } catch (error) {
        if (!isMendable(error)) throw error;
        change({ kind: "source-failed", sheet, problem: error });
      }
    },
    [host, known],
  );

  useEffect(() => {
    void host.selection().then(
      ({ sheet }) => read(sheet, null),
      (error: unknown) => {
        unlessMendable(error);
        change({ kind: "source-failed", sheet: "", problem: error });
      },
    );
    const stop = host.onSelection((range) => {
      setSelection(range);
      void host.sheets().then((now) => setSheets((before) => (before.join("\n") === now.join("\n") ? before : now)), unlessMendable);
    });
    return () => {
      stop();
      abort.current?.abort();
    };
  }, [host, read]);

  const start = async () => {
    const { source } = draft;
    if (source === null || abort.current !== null) return;
    const control = new AbortController();
    abort.current = control;
    const begun = performance.now();
    tell({ kind: "started" });
    try {
      const analysis = completeAnalysis(analysisDraft(draft));
      const table = await readTable(host, source.sheet, source.address);
      change({ kind: "source-read", source: sourceOf(table, source.sheet, source.address), known });
      const completed = await runAnalysis(analysis, table, (request, tasks) =>
        evaluator.evaluate(request, tasks, { signal: control.signal, progress: (progress) => tell({ kind: "progressed", progress }) }),
      );
      control.signal.throwIfAborted();
      tell({ kind: "writing" });
      const record = {
        source: { name: source.sheet, ...(source.address === null ? {} : { range: source.address }) },
        version,
        date: new Date().toISOString().slice(0, 10),
        charts: host.name === "excel",
      };
      const { reportSheets } = await loadReport();
      const written = await host.writeReport(reportSheets(completed, locale, record), { replace });
      setSheets(await host.sheets());
      tell({ kind: "finished", finished: { completed, sheets: written.sheets, milliseconds: performance.now() - begun } });
    } catch (error) {
      if (control.signal.aborted) tell({ kind: "ended", ended: { kind: "cancelled" } });
      else if (isMendable(error)) tell({ kind: "ended", ended: { kind: "mistake", mistake: error } });
      else tell({ kind: "ended", ended: { kind: "broken", detail: error instanceof Error ? error.message : String(error) } });
    } finally {
      abort.current = null;
    }
  };

  const cancel = () => abort.current?.abort();
  const select = (range: RangeAddress) => void host.select(range).catch(unlessMendable);
  return { draft, run, sheets, selection, replace, setReplace, change, read, start, cancel, select };
}
