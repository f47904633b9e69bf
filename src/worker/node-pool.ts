import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { Pool, type Thread, type ThreadEvents } from "./pool.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** More threads than this wait for memory rather than work. */
const mostThreads = 8;

export const nodePoolSize = () => Math.max(1, Math.min(mostThreads, availableParallelism()));

/**
 * The engine in threads of Node.
 * @param entry the compiled script of a thread; Node runs no TypeScript
 */
export const nodePool = (size = nodePoolSize(), entry = new URL("./node-thread.js", import.meta.url)): Pool =>
  new Pool(size, (events) => startThread(entry, events));

function startThread(entry: URL, events: ThreadEvents): Thread {
  const worker = new Worker(entry, { name: "engine" });
  worker.on("message", (message: FromWorker) => events.message(message));
  worker.on("messageerror", (error) => events.broken(error.message));
  worker.on("error", (error) => events.broken(error.message));
  worker.on("exit", (code) => {
    if (code !== 0) events.broken(`a thread ended with exit code ${code}`);
  });
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
  };
}
