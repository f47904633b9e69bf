import { answerer } from "./answer.ts";
import type { ToWorker } from "./protocol.ts";

/** The engine's end of the protocol in a browser. */
const answer = answerer((message, transfer) => self.postMessage(message, { transfer }));
self.onmessage = ({ data }: MessageEvent<ToWorker>) => answer(data);
