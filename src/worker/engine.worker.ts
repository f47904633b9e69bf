import { answerChunk } from "./answer-chunk.ts";
import type { ToWorker } from "./protocol.ts";

/** The engine's end of the protocol in a browser. */
self.onmessage = ({ data }: MessageEvent<ToWorker>) => answerChunk(data, (message) => self.postMessage(message));
