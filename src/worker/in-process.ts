import type { Outcome } from "../engine/method/outcome.ts";
import type { Task } from "../engine/method/task.ts";
import { evaluate, type Request } from "../engine/run/run.ts";
import type { MapWork } from "../procedures/run/drive.ts";
import type { Evaluator, Progress } from "./evaluator.ts";

/** Milliseconds of work between two turns of the event loop. */
const restEvery = 50;

/** Evaluates in this thread, and lets it breathe so that progress is shown and an abort is heard. */
export class InProcess implements Evaluator {
  async evaluate(
    request: Request,
    tasks: readonly Task[],
    options: { readonly progress?: (progress: Progress) => void; readonly signal?: AbortSignal } = {},
  ): Promise<readonly Outcome[]> {
    const { progress, signal } = options;
    signal?.throwIfAborted();
    const outcomes: Outcome[] = [];
    let rested = Date.now();
    for (const outcome of evaluate(request, tasks)) {
      outcomes.push(outcome);
      if (Date.now() - rested < restEvery) continue;
      progress?.({ done: outcomes.length, of: tasks.length });
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      rested = Date.now();
    }
    progress?.({ done: outcomes.length, of: tasks.length });
    return outcomes;
  }

  readonly map: MapWork<AbortSignal> = async ({ procedure, work, items }, { progress, signal } = {}) => {
    signal?.throwIfAborted();
    const [{ procedureById }, { workOf }] = await Promise.all([import("../procedures/catalog.ts"), import("../procedures/run/work.ts")]);
    const one = workOf(procedureById(procedure), work);
    const answers: unknown[] = [];
    let rested = Date.now();
    for (const item of items) {
      answers.push(one(item));
      if (Date.now() - rested < restEvery) continue;
      progress?.({ done: answers.length, of: items.length });
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      rested = Date.now();
    }
    progress?.({ done: answers.length, of: items.length });
    return answers;
  };

  dispose(): void {}
}
