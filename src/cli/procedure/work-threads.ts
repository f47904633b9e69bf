import type { Mapping, MapWork } from "../../procedures/run/drive.ts";
import type { Evaluator } from "../../worker/evaluator.ts";
import { InProcess } from "../../worker/in-process.ts";
import { nodePool, nodePoolSize } from "../../worker/node-pool.ts";

/** Operations, about half a second of work: below it, starting threads takes longer. */
const worthThreads = 1e8;

/** Where the work of a procedure is done: in this thread, or, where it is worth it, in others, which are kept for further work. */
export class WorkThreads {
  #pool: Evaluator | null = null;

  /** @param threads how many at most */
  constructor(readonly threads = nodePoolSize()) {}

  readonly map: MapWork<AbortSignal> = async (mapping: Mapping, options) => {
    const here = new InProcess();
    if (this.threads < 2 || mapping.operations < worthThreads) return here.map(mapping, options);
    this.#pool ??= nodePool(this.threads);
    try {
      return await this.#pool.map!(mapping, options);
    } catch {
      options?.signal?.throwIfAborted();
      // A machine without threads, or one that ran out of memory for them: this thread does the same work.
      return here.map(mapping, options);
    }
  };

  dispose(): void {
    this.#pool?.dispose();
  }
}
