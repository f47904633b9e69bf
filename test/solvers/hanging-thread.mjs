// A thread of a cross-check whose solver never returns from some programs: the evaluation of every third row.
import { parentPort, workerData } from "node:worker_threads";

parentPort.postMessage({ kind: "ready" });
for (const { row } of workerData.tasks) {
  while (row % 3 === 2);
  const verdict = { status: "optimal", objective: 1 };
  parentPort.postMessage({ kind: "task", score: null, comparisons: [{ ours: verdict, theirs: verdict }] });
}
parentPort.postMessage({ kind: "done" });
