import { poolSize } from "./chunks.ts";
import { Pool, type Thread, type ThreadEvents } from "./pool.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** The engine in module workers of the browser. */
export const webPool = (): Pool => new Pool(poolSize(navigator.hardwareConcurrency ?? 2), startWebWorker);

function startWebWorker(events: ThreadEvents): Thread {
  const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module", name: "engine" });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => events.message(data);
  worker.onerror = (event) => events.broken(event.message || "a worker could not be started");
  worker.onmessageerror = () => events.broken("a worker sent a message that could not be read");
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
}
