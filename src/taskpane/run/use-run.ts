import { useEffect, useReducer, useRef, useState } from "react";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { AskedChain } from "../chain/chain-before.ts";
import { isMendable, unlessMendable } from "../remarks/mendable.ts";
import { rememberedReplace } from "../replacing/remembered-replace.ts";
import type { Draft } from "../state/draft.ts";
import type { RunPlace } from "./one-run.ts";
import { notRun, reduceRun, type RunSettings, type RunState } from "./run-state.ts";

/** What only a run needs is not part of the pane's first paint. */
const loadOneRun = () => import("./one-run.ts");

/** What a run takes from the pane. */
export interface RunSurroundings extends Omit<RunPlace, "signal" | "told" | "touched"> {
  readonly draft: Draft;
  set(settings: Partial<RunSettings>): void;
  /** Hears that a run has ended well. */
  onFinished(): void;
  /** Hears of a run that ends because the pane or its workbook goes. It must not change. */
  readonly onAbandoned: (() => void) | undefined;
}

/** The run of the pane, of which there is one at a time. */
export interface PaneRun {
  readonly run: RunState;
  /** Whether a run waits for the answer what is to become of earlier results. */
  readonly asksReplace: boolean;
  /** The answer, which is remembered; null: nothing runs. */
  answerReplace(replace: boolean | null): void;
  /** Runs the draft, or every step of a chain from the table of its first step on. */
  start(chain?: AskedChain): Promise<void>;
  cancel(): void;
}

/** Whether there are results of ours; a workbook that cannot be read just now says so when it is written to. */
const hasResults = async (host: WorkbookHost) => (await host.resultSheets().catch((error: unknown) => (unlessMendable(error), []))).length > 0;

export function useRun({ draft, set, onFinished, onAbandoned, ...place }: RunSurroundings): PaneRun {
  const { host, settings } = place;
  const [run, tell] = useReducer(reduceRun, notRun);
  /** The run that waits until it is known what becomes of earlier results. */
  const [waiting, setWaiting] = useState<{ readonly asked: AskedChain | undefined } | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      if (abort.current === null) return;
      abort.current.abort();
      onAbandoned?.();
    },
    [host, onAbandoned],
  );

  const start = async (asked?: AskedChain) => {
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
    tell({ kind: "started", begun, counts: draft.procedure === null ? "evaluations" : "steps" });
    const { signal } = control;
    let untouched = true;
    const touched = () => void (untouched = false);
    try {
      const { oneRun } = await loadOneRun();
      const wanted = { draft, asked, source, replace: replace ?? settings.replace, begun };
      tell({ kind: "finished", finished: await oneRun(wanted, { ...place, signal, told: tell, touched }) });
      onFinished();
    } catch (error) {
      if (signal.aborted) tell({ kind: "ended", ended: { kind: "cancelled" } });
      else if (isMendable(error)) tell({ kind: "ended", ended: { kind: "mistake", mistake: error } });
      else tell({ kind: "ended", ended: { kind: "broken", error, untouched } });
    } finally {
      abort.current = null;
    }
  };

  return {
    run,
    start,
    cancel: () => abort.current?.abort(),
    asksReplace: waiting !== null,
    answerReplace: (replace) => {
      setWaiting(null);
      if (replace === null || waiting === null) return;
      set({ replace });
      void start(waiting.asked);
    },
  };
}
