import type { Outcome } from "../engine/method.ts";
import { evaluate } from "../engine/run.ts";
import type { Chunk, FromWorker } from "./protocol.ts";

/** Milliseconds between two reports of progress. */
const reportEvery = 50;

/** The whole work of a worker, in a browser or in Node: evaluates a chunk and says how it went. */
export function answerChunk({ id, request, tasks }: Chunk, post: (message: FromWorker) => void): void {
  try {
    const outcomes: Outcome[] = [];
    let reported = Date.now();
    for (const outcome of evaluate(request, tasks)) {
      outcomes.push(outcome);
      if (Date.now() - reported < reportEvery) continue;
      reported = Date.now();
      post({ kind: "progress", id, done: outcomes.length });
    }
    post({ kind: "done", id, outcomes });
  } catch (error) {
    post({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}
