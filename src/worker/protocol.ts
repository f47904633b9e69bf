import type { FoundFrame } from "../engine/lp/frame-search.ts";
import type { TechnologyKey } from "../engine/technology/technology-key.ts";
import type { PackedRequest } from "./packed-labels.ts";
import type { PackedOutcomes } from "./packed-outcomes.ts";
import type { PackedTasks } from "./packed-tasks.ts";

/** A contiguous part of a request's tasks, sent to a worker. */
export interface Chunk {
  readonly kind: "chunk";
  readonly id: number;
  readonly job: number;
  /** With the first chunk of a job that a worker gets; null with the others: it still has the request, and what it built. */
  readonly request: PackedRequest | null;
  readonly tasks: PackedTasks;
  /** Frames of the chunk's technologies that other workers found and this one has not. */
  readonly frames: readonly TechnologyFrame[];
}

/** Some items of a procedure's work. */
export interface WorkChunk {
  readonly kind: "work";
  readonly id: number;
  readonly procedure: string;
  readonly work: string;
  /** Plain data. */
  readonly items: readonly unknown[];
}

export type ToWorker = Chunk | WorkChunk;

/** The frame of one of a technology's blocks. */
export interface TechnologyFrame {
  readonly technology: TechnologyKey;
  readonly withSum: boolean;
  readonly frame: FoundFrame;
}

/** What a worker says of a chunk. `progress` and `frame` come any number of times, then exactly one of the others. */
export type FromWorker =
  | ({ readonly kind: "frame"; readonly id: number } & TechnologyFrame)
  | { readonly kind: "progress"; readonly id: number; readonly done: number }
  | { readonly kind: "done"; readonly id: number; readonly outcomes: PackedOutcomes }
  | { readonly kind: "worked"; readonly id: number; readonly answers: readonly unknown[] }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** Milliseconds between two reports of progress. */
export const reportEvery = 50;
