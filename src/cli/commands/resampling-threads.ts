import type { Evaluate, Resampled } from "../../analysis/run/run-analysis.ts";
import type { Evaluator } from "../../worker/evaluator.ts";
import { InProcess } from "../../worker/in-process.ts";
import { nodePool, nodePoolSize } from "../../worker/node-pool.ts";

/** The threads of a bootstrap: started with its first replicate, kept for all of them. */
export class ResamplingThreads implements Resampled {
  #evaluator: Evaluator | null = null;

  constructor(
    readonly threads = nodePoolSize(),
    readonly told: (done: number) => void,
  ) {}

  readonly evaluate: Evaluate = async (request, tasks) => {
    this.#evaluator ??= this.threads > 1 ? nodePool(this.threads) : new InProcess();
    try {
      return await this.#evaluator.evaluate(request, tasks);
    } catch {
      // A machine without threads, or one that ran out of memory for them: this thread solves the same programs.
      return new InProcess().evaluate(request, tasks);
    }
  };

  dispose(): void {
    this.#evaluator?.dispose();
  }
}
