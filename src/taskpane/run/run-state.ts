import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import type { RunRecord } from "../../report/sheets/method-sheet.ts";
import type { ProcedureReport } from "../../report/procedure/report.ts";
import type { Report, ReportOptions } from "../../report/report.ts";
import type { Progress } from "../../worker/evaluator.ts";
import type { ChainBefore } from "../chain/chain-before.ts";
import type { Mendable } from "../remarks/mendable.ts";

/** What there is to say of any run that has ended well. */
export interface RunFacts {
  readonly sheets: readonly string[];
  readonly milliseconds: number;
  /** The table that was read; the address is null for all of the sheet. */
  readonly source: { readonly sheet: string; readonly address: string | null };
  /** The cells of that table, as the run had them. */
  readonly table: Table;
  /** The steps that gave the table its further columns; null where it is one that a person chose. */
  readonly chain: ChainBefore | null;
  /** The language of the report that was written. */
  readonly locale: Locale;
}

/** A run of a model or an index: what came of it, what the sheets were asked for, and the report that was written. */
export interface FinishedMethod extends RunFacts {
  readonly kind: "method";
  readonly completed: Completed;
  readonly options: ReportOptions;
  readonly report: Report;
}

/** The same of a procedure. */
export interface FinishedProcedure extends RunFacts {
  readonly kind: "procedure";
  readonly completed: CompletedProcedure;
  readonly record: RunRecord;
  readonly report: ProcedureReport;
}

/** A run that has ended well. */
export type Finished = FinishedMethod | FinishedProcedure;

/** What the pane knows of its run. The last result stays until another replaces it. */
export interface RunState {
  readonly phase: "idle" | "solving" | "writing";
  /** What the progress counts: evaluations of units, or the steps of a procedure. */
  readonly counts: "evaluations" | "steps";
  /** Which step of a chain is computed, from 1 on; null where one analysis runs. */
  readonly step: { readonly number: number; readonly of: number } | null;
  /** When solving began, in milliseconds of the page's clock. */
  readonly begun: number;
  readonly progress: Progress | null;
  /** Replicates of a bootstrap, once the run itself is done; null before, and where there is none. */
  readonly replicates: Progress | null;
  /** When the bootstrap began. */
  readonly resampledFrom: number;
  /** Seconds that it may still take; null while that cannot be said. */
  readonly left: number | null;
  readonly finished: Finished | null;
  /** How the last run ended, if not well: a mistake to mend, a fault of ours, or a person's wish. */
  readonly ended:
    | { readonly kind: "mistake"; readonly mistake: Mendable }
    | { readonly kind: "broken"; readonly error: unknown; /** Whether it broke before anything was to be written. */ readonly untouched: boolean }
    | { readonly kind: "cancelled" }
    | null;
}

export type RunAction =
  | { readonly kind: "started"; readonly begun: number; readonly counts: RunState["counts"] }
  | { readonly kind: "step"; readonly step: NonNullable<RunState["step"]>; readonly begun: number; readonly counts: RunState["counts"] }
  | { readonly kind: "progressed"; readonly progress: Progress; readonly now: number }
  | { readonly kind: "resampled"; readonly replicates: Progress; readonly now: number }
  | { readonly kind: "writing" }
  | { readonly kind: "finished"; readonly finished: Finished }
  | { readonly kind: "ended"; readonly ended: NonNullable<RunState["ended"]> };

export const notRun: RunState = {
  phase: "idle",
  counts: "evaluations",
  step: null,
  begun: 0,
  progress: null,
  replicates: null,
  resampledFrom: 0,
  left: null,
  finished: null,
  ended: null,
};

export function reduceRun(state: RunState, action: RunAction): RunState {
  switch (action.kind) {
    case "started":
    case "step": {
      const { begun, counts } = action;
      const step = action.kind === "step" ? action.step : null;
      return { ...state, phase: "solving", counts, step, begun, progress: null, replicates: null, left: null, ended: null };
    }
    case "progressed":
      return state.phase === "solving" ? { ...state, progress: action.progress, left: leftOf(state, action) } : state;
    case "resampled":
      return state.phase === "solving" ? resampled(state, action.replicates, action.now) : state;
    case "writing":
      return { ...state, phase: "writing" };
    case "finished":
      return { ...state, phase: "idle", progress: null, replicates: null, finished: action.finished, ended: null };
    case "ended":
      return { ...state, phase: "idle", progress: null, replicates: null, ended: action.ended };
  }
}

/** One step of a procedure says nothing of how long the next takes. */
const leftOf = ({ counts, begun }: RunState, { progress, now }: { readonly progress: Progress; readonly now: number }) =>
  counts === "steps" ? null : secondsLeft(progress, now - begun);

/** The first replicate says when the bootstrap began: time left is counted from there. */
function resampled(state: RunState, replicates: Progress, now: number): RunState {
  const resampledFrom = state.replicates === null ? now : state.resampledFrom;
  const since = { done: replicates.done - 1, of: replicates.of - 1 };
  return { ...state, replicates, resampledFrom, left: secondsLeft(since, now - resampledFrom) };
}

/** What a run is asked for beside the analysis itself. */
export interface RunSettings {
  /** Whether the result sheets take the place of those of an earlier run of the same analysis. */
  readonly replace: boolean;
  /** Whether every score is proven in exact arithmetic, however many there are. */
  readonly prove: boolean;
  /** Arithmetic means beside the geometric ones of an index. */
  readonly arithmeticMeans: boolean;
  /** Further tables in the shape of the founding study. */
  readonly foundingStudy: boolean;
}

/** Seconds that a run still takes, from how far it came since it began; null while that says nothing. */
export function secondsLeft({ done, of }: { readonly done: number; readonly of: number }, milliseconds: number): number | null {
  if (done === 0 || milliseconds < 1000) return null;
  return ((milliseconds / done) * (of - done)) / 1000;
}
