import { parentPort, workerData } from "node:worker_threads";
import { evaluate, solverOf } from "../engine/run/run.ts";
import { ComparingSolver } from "./comparison.ts";
import type { CheckOrder, FromCheck } from "./cross-check-protocol.ts";
import { loadSolver } from "./independent.ts";

/** A thread of a cross-check: every program of its tasks through both solvers, one message per task. */
const say = (message: FromCheck) => parentPort?.postMessage(message);

try {
  const { solver, request, tasks } = workerData as CheckOrder;
  const comparing = new ComparingSolver(solverOf({ ...request, prove: false }), await loadSolver(solver));
  say({ kind: "ready" });
  for (const { score } of evaluate(request, tasks, comparing)) say({ kind: "task", score, comparisons: comparing.take() });
  say({ kind: "done" });
} catch (error) {
  say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
}
