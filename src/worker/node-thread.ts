import { parentPort } from "node:worker_threads";
import { answerer } from "./answer.ts";
import type { ToWorker } from "./protocol.ts";

/** The engine's end of the protocol in a thread of Node. */
const answer = answerer((message, transfer) => parentPort?.postMessage(message, transfer));
parentPort?.on("message", (chunk: ToWorker) => answer(chunk));
