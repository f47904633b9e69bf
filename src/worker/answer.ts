import { chunkAnswerer } from "./answer-chunk.ts";
import { answerWork } from "./answer-work.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** The whole work of a worker, in a browser or in Node. */
export function answerer(post: (message: FromWorker, transfer: ArrayBuffer[]) => void): (message: ToWorker) => void {
  const answerChunk = chunkAnswerer(post);
  return (message) => (message.kind === "chunk" ? answerChunk(message) : void answerWork(message, (answer) => post(answer, [])));
}
