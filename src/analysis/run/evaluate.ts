import type { Outcome } from "../../engine/method/outcome.ts";
import type { Task } from "../../engine/method/task.ts";
import type { Request } from "../../engine/run/request.ts";

/** Evaluates the tasks of a request, in this thread or in others; outcomes stand in the order of the tasks. */
export type Evaluate = (request: Request, tasks: readonly Task[]) => Promise<readonly Outcome[]>;
