import type { Completed } from "../analysis/run-analysis.ts";
import type { Progress } from "../worker/evaluator.ts";
import type { Mendable } from "./mendable.ts";

/** A run that has ended well: what came of it and where it was written. */
export interface Finished {
  readonly completed: Completed;
  readonly sheets: readonly string[];
  readonly milliseconds: number;
}

/** What the pane knows of its run. The last result stays until another replaces it. */
export interface RunState {
  readonly phase: "idle" | "solving" | "writing";
  readonly progress: Progress | null;
  readonly finished: Finished | null;
  /** How the last run ended, if not well: a mistake to mend, a fault of ours, or a person's wish. */
  readonly ended:
    { readonly kind: "mistake"; readonly mistake: Mendable } | { readonly kind: "broken"; readonly detail: string } | { readonly kind: "cancelled" } | null;
}

export type RunAction =
  | { readonly kind: "started" }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "writing" }
  | { readonly kind: "finished"; readonly finished: Finished }
  | { readonly kind: "ended"; readonly ended: NonNullable<RunState["ended"]> };

export const notRun: RunState = { phase: "idle", progress: null, finished: null, ended: null };

export function reduceRun(state: RunState, action: RunAction): RunState {
  switch (action.kind) {
    case "started":
      return { ...state, phase: "solving", progress: null, ended: null };
    case "progressed":
      return state.phase === "solving" ? { ...state, progress: action.progress } : state;
    case "writing":
      return { ...state, phase: "writing" };
    case "finished":
      return { phase: "idle", progress: null, finished: action.finished, ended: null };
    case "ended":
      return { ...state, phase: "idle", progress: null, ended: action.ended };
  }
}
