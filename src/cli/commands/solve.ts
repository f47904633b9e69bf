import type { Outcome } from "../../engine/method/outcome.ts";
import type { Task } from "../../engine/method/task.ts";
import type { Request } from "../../engine/run/run.ts";
import type { Progress } from "../../worker/evaluator.ts";
import { InProcess } from "../../worker/in-process.ts";
import { nodePool, nodePoolSize } from "../../worker/node-pool.ts";

/** Programs × observations, about half a second of work: below it, starting threads takes longer than solving. */
const worthThreads = 2e7;

/**
 * Solves in this thread, or, where the work is worth it, on every core; and in this thread again where threads fail.
 * @param threads how many at most
 */
export async function solve(
  request: Request,
  tasks: readonly Task[],
  progress: (progress: Progress) => void,
  threads = nodePoolSize(),
): Promise<readonly Outcome[]> {
  if (tasks.length * request.data.dmus.length >= worthThreads && threads > 1) {
    const pool = nodePool(threads);
    try {
      return await pool.evaluate(request, tasks, { progress });
    } catch {
      // A machine without threads, or one that ran out of memory for them: one thread solves the same programs.
    } finally {
      pool.dispose();
    }
  }
  return new InProcess().evaluate(request, tasks, { progress });
}
