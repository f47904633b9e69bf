import type { Piece } from "./chunks.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** An answer that ends a piece and holds what came of it. */
export type Answer = Extract<FromWorker, { readonly kind: "done" | "worked" }>;
/** What a worker says on the way that only its job understands. */
export type Aside = Extract<FromWorker, { readonly kind: "frame" }>;

/** What the pool shares out in pieces: what a worker is sent for each, and what becomes of its answer. */
export interface Job<T> {
  readonly total: number;
  readonly pieces: readonly Piece[];
  /**
   * What a worker is sent for a piece.
   * @param id the answer bears it
   * @param job the pool's number of this job
   * @param worker stands for the worker, whatever it is
   * @param knows it was sent a piece of this job last, and still has what came with it
   */
  message(id: number, job: number, piece: Piece, worker: object, knows: boolean): ToWorker;
  heard(aside: Aside, worker: object): void;
  take(answer: Answer, piece: Piece): void;
  /** Of all pieces, when they are done. */
  result(): T;
}
