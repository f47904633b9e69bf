import type { Outcome } from "../engine/method/outcome.ts";
import type { Task } from "../engine/method/task.ts";
import type { Request } from "../engine/run/run.ts";
import type { MapWork } from "../procedures/run/drive.ts";

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Evaluates the tasks of a request, in this thread or in others; outcomes stand in the order of the tasks. */
export interface Evaluator {
  /**
   * @param signal ends the work; the promise then rejects with its reason
   */
  evaluate(
    request: Request,
    tasks: readonly Task[],
    options?: { readonly progress?: (progress: Progress) => void; readonly signal?: AbortSignal },
  ): Promise<readonly Outcome[]>;
  /** Does the work of a procedure, in this thread or in others. */
  readonly map?: MapWork<AbortSignal>;
  dispose(): void;
}
