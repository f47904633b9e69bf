import type { Task } from "../engine/method/task.ts";
import type { Request } from "../engine/run/run.ts";
import type { Comparison } from "./comparison.ts";
import type { IndependentSolver } from "./independent.ts";

/** What a thread of a cross-check is to do. */
export interface CheckOrder {
  readonly solver: IndependentSolver;
  readonly request: Request;
  readonly tasks: readonly Task[];
}

/** What it says: `ready` once, `task` after every task in order, `done` at the end; or `failed`. */
export type FromCheck =
  | { readonly kind: "ready" }
  | { readonly kind: "task"; readonly score: number | null; readonly comparisons: readonly Comparison[] }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly message: string };
