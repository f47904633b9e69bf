import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Columns } from "../../analysis/run/analysis.ts";
import { TableColumns } from "../../analysis/table/table-columns.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { RangeAddress, WorkbookHost } from "../../workbook/host.ts";
import type { Chain } from "../../procedures/chain/chain.ts";
import type { Evaluator, Progress } from "../../worker/evaluator.ts";
import type { ChainPlace } from "../chain/chain-before.ts";
import { emptyDraft, periodOrderOf, reduceDraft, type Draft, type DraftAction } from "./draft.ts";
import { isMendable, type Mendable } from "../remarks/mendable.ts";
import { firstToRead, nothingOffered, offeredBy, type OfferedSources } from "../columns/offered-sources.ts";
import type { OutdatedRun, RunWatch } from "../outdated/run-watch.ts";
import { readTable } from "../columns/read-table.ts";
import type { RunTools } from "../run/ready-run.ts";
import { isSameTable } from "../columns/same-table.ts";
import { notRun, reduceRun, type Finished, type RunSettings, type RunState } from "../run/run-state.ts";
import { rememberedReplace, rememberReplace } from "../replacing/remembered-replace.ts";
import { seldom, turn, unlessAborted } from "./turns.ts";

/** The pane's steps, in their order. */
export const paneSteps = ["data", "method", "run", "result"] as const;
export type PaneStep = (typeof paneSteps)[number];

/** A chain that is to run, and where the table of its first step stands. */
export interface AskedChain {
  readonly chain: Chain;
  readonly place: ChainPlace;
}

/** Everything the pane shows, and everything it can ask for. */
export interface AnalysisPane {
  readonly host: WorkbookHost;
  readonly draft: Draft;
  /** The table as it was read last, by columns; null where the sheet holds none. */
  readonly columns: TableColumns | null;
  readonly run: RunState;
  readonly sheets: readonly string[];
  /** What the workbook has to choose from. */
  readonly sources: OfferedSources;
  readonly selection: RangeAddress | null;
  /** The runs whose sheets stand in the workbook and whose data has changed since. */
  readonly outdated: readonly OutdatedRun[];
  readonly settings: RunSettings;
  readonly step: PaneStep;
  /** Whether a run waits for the answer what is to become of earlier results. */
  readonly asksReplace: boolean;
  /** The answer, which is remembered; null: nothing runs. */
  answerReplace(replace: boolean | null): void;
  set(settings: Partial<RunSettings>): void;
  goTo(step: PaneStep): void;
  change(action: DraftAction): void;
  /** Reads a sheet, or a range of it, as the table to analyse. `fresh`: roles are proposed anew, whatever was chosen before. */
  read(sheet: string, address: string | null, fresh?: boolean): Promise<void>;
  /** Runs the draft, or every step of a chain from the table of its first step on. */
  start(chain?: AskedChain): Promise<void>;
  cancel(): void;
  /** The results of a run were written once more, to these sheets. */
  wrote(finished: Finished, sheets: readonly string[]): void;
  select(range: RangeAddress): void;
}

/** What only a run needs is not part of the pane's first paint: the catalogue with its mathematics, the report. */
const loadMethodRun = () => import("../method/method-run.ts");
const loadProcedureRun = () => import("../procedure/procedure-run.ts");
const loadWatch = () => import("../outdated/watch.ts");
const loadChainRun = () => import("../chain/chain-run.ts");
const loadKept = () => import("../saved/kept-sheets.ts");

/** A sheet that is gone or a cell that is being edited: the next action meets it again, and says so. */
function unlessMendable(error: unknown): asserts error is Mendable {
  if (!isMendable(error)) throw error;
}

/** Whether there are results of ours; a workbook that cannot be read just now says so when it is written to. */
const hasResults = async (host: WorkbookHost) => (await host.resultSheets().catch((error: unknown) => (unlessMendable(error), []))).length > 0;

/**
 * The pane's one hook with effects: between the draft, the workbook and the workers.
 * @param onAbandoned hears of a run that ends because the pane or its workbook goes
 */
export function useAnalysis(host: WorkbookHost, evaluator: Evaluator, locale: Locale, known: readonly Columns[], onAbandoned?: () => void): AnalysisPane {
  const [draft, change] = useReducer(reduceDraft, emptyDraft);
  const [run, tell] = useReducer(reduceRun, notRun);
  const [table, setTable] = useState<Table | null>(null);
  const [sources, setSources] = useState(nothingOffered);
  const [selection, setSelection] = useState<RangeAddress | null>(null);
  const [step, setStep] = useState<PaneStep>("data");
  // The step before stays in sight until the next one can be drawn.
  const goTo = (next: PaneStep) => startTransition(() => setStep(next));
  // Nothing that stands in a person's workbook goes away unless they have said so.
  const [settings, setSettings] = useState<RunSettings>(() => ({
    replace: rememberedReplace() ?? false,
    prove: false,
    arithmeticMeans: false,
    foundingStudy: false,
  }));
  /** The run that waits until it is known what becomes of earlier results. */
  const [waiting, setWaiting] = useState<{ readonly asked: AskedChain | undefined } | null>(null);
  const abort = useRef<AbortController | null>(null);
  const [outdated, setOutdated] = useState<readonly OutdatedRun[]>([]);
  /** There from the first run on. */
  const watching = useRef<{ readonly watch: RunWatch; stop(): void } | null>(null);
  useEffect(
    () => () => {
      watching.current?.stop();
      watching.current = null;
    },
    [host],
  );
  const asRead = useMemo(() => (table === null ? null : new TableColumns(table)), [table]);
  const periodOrder = periodOrderOf(draft);
  const columns = useMemo(() => asRead?.inOrder(periodOrder) ?? null, [asRead, periodOrder]);

  const take = useCallback(
    async (read: Table, sheet: string, address: string | null, fresh = false) => {
      // The dictionary of indicators is needed with the first table, not to show the pane.
      const { sourceOf } = await import("../columns/source-of.ts");
      setTable(read);
      change({ kind: "source-read", source: sourceOf(read, sheet, address), known, fresh });
    },
    [known],
  );

  /** The sheets that were there when they were last looked at. */
  const seen = useRef("");
  const look = useCallback(async () => {
    const now = await offeredBy(host);
    seen.current = now.all.join("\n");
    setSources(now);
    return now;
  }, [host]);

  const read = useCallback(
    async (sheet: string, address: string | null, fresh = false, looked = false) => {
      try {
        if (!looked) await look();
        await take(await readTable(host, sheet, address), sheet, address, fresh);
      } catch (error) {
        if (!isMendable(error)) throw error;
        setTable(null);
        change({ kind: "source-failed", sheet, problem: error });
      }
    },
    [host, look, take],
  );

  useEffect(() => {
    const begin = async () => {
      const sheet = await firstToRead(host, await look());
      if (sheet !== null) await read(sheet, null, false, true);
    };
    void begin().catch((error: unknown) => {
      unlessMendable(error);
      change({ kind: "source-failed", sheet: "", problem: error });
    });
    const stop = host.onSelection((range) => {
      setSelection(range);
      void host.sheets().then((now) => (now.join("\n") === seen.current ? null : look()), unlessMendable);
    });
    return () => {
      stop();
      if (abort.current === null) return;
      abort.current.abort();
      onAbandoned?.();
    };
  }, [host, look, read, onAbandoned]);

  const start = async (asked?: AskedChain) => {
    const { procedure, chain } = draft;
    const source = asked?.place ?? draft.source;
    if (source === null || abort.current !== null) return;
    const control = new AbortController();
    abort.current = control;
    const replace = rememberedReplace();
    if (replace === null && (await hasResults(host))) {
      abort.current = null;
      return setWaiting({ asked });
    }
    const begun = performance.now();
    tell({ kind: "started", begun, counts: procedure === null ? "evaluations" : "steps" });
    const { signal } = control;
    let untouched = true;
    const rest = async () => {
      await turn();
      signal.throwIfAborted();
    };
    const progress = seldom<Progress>((done, now) => tell({ kind: "progressed", progress: done, now }));
    const again = (sheet: string, address: string | null) => readTable(host, sheet, address);
    const tools: RunTools = {
      host,
      evaluator,
      settings,
      locale,
      source,
      step: chain?.steps.length ?? 0,
      signal,
      progress,
      told: tell,
      rest,
      turn,
      readTable: again,
    };
    try {
      const compute =
        asked !== undefined
          ? (await loadChainRun()).chainRun(asked.chain, tools)
          : procedure === null
            ? (await loadMethodRun()).methodRun(draft, tools)
            : (await loadProcedureRun()).procedureRun(draft, procedure.id, tools);
      await rest();
      const now = await readTable(host, source.sheet, source.address);
      await rest();
      if (asked === undefined && (table === null || !isSameTable(now, table))) {
        await take(now, source.sheet, source.address);
        await rest();
      }
      const computed = await unlessAborted(compute(now), signal);
      tell({ kind: "writing" });
      const report = await computed.report();
      signal.throwIfAborted();
      untouched = false;
      const factsOf = (sheets: readonly string[]) => ({ sheets, milliseconds: performance.now() - begun, source, table: now, chain, locale });
      const { writeKeeping } = await loadKept();
      const written = await writeKeeping(host, report.sheets, replace ?? settings.replace, report.finished(factsOf([])));
      await look();
      const facts = factsOf(written);
      const next = report.leadsTo?.(written);
      if (next !== undefined) {
        await read(next.sheet, null);
        next.actions.forEach(change);
      }
      const finished = report.finished(facts);
      const { watchedRun, watchRuns } = await loadWatch();
      watching.current ??= watchRuns(host, (sheet, address) => readTable(host, sheet, address), setOutdated);
      await watching.current.watch.add(watchedRun(finished, computed.others, written));
      tell({ kind: "finished", finished });
      goTo("result");
    } catch (error) {
      if (signal.aborted) tell({ kind: "ended", ended: { kind: "cancelled" } });
      else if (isMendable(error)) tell({ kind: "ended", ended: { kind: "mistake", mistake: error } });
      else tell({ kind: "ended", ended: { kind: "broken", error, untouched } });
    } finally {
      abort.current = null;
    }
  };

  const set = (some: Partial<RunSettings>) => {
    if (some.replace !== undefined) rememberReplace(some.replace);
    setSettings((before) => ({ ...before, ...some }));
  };

  return {
    host,
    draft,
    columns,
    run,
    sheets: sources.all,
    sources,
    selection,
    outdated,
    settings,
    step,
    set,
    asksReplace: waiting !== null,
    answerReplace: (replace) => {
      setWaiting(null);
      if (replace === null || waiting === null) return;
      set({ replace });
      void start(waiting.asked);
    },
    goTo,
    change,
    read,
    start,
    wrote: (finished, names) => void watching.current?.watch.wrote(finished.sheets, names),
    cancel: () => abort.current?.abort(),
    select: (range) => void host.select(range).catch(unlessMendable),
  };
}
