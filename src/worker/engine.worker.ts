import { chunkAnswerer } from "./answer-chunk.ts";
import type { ToWorker } from "./protocol.ts";

/** The engine's end of the protocol in a browser. */
const answer = chunkAnswerer((message, transfer) => self.postMessage(message, { transfer }));
self.onmessage = ({ data }: MessageEvent<ToWorker>) => answer(data);
