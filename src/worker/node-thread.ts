import { parentPort } from "node:worker_threads";
import { answerChunk } from "./answer-chunk.ts";
import type { ToWorker } from "./protocol.ts";

/** The engine's end of the protocol in a thread of Node. */
parentPort?.on("message", (chunk: ToWorker) => answerChunk(chunk, (message) => parentPort?.postMessage(message)));
