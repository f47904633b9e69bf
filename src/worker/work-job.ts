import type { Mapping } from "../procedures/run/drive.ts";
import { chunksOf, type Piece } from "./chunks.ts";
import type { Answer, Job } from "./job.ts";
import type { WorkChunk } from "./protocol.ts";

/** The items of a procedure's work, shared out: each is a piece of work worth sending. */
export class WorkJob implements Job<readonly unknown[]> {
  readonly pieces: readonly Piece[];
  readonly #answers: unknown[];

  constructor(
    private readonly mapping: Mapping,
    workers: number,
  ) {
    this.pieces = chunksOf(mapping.items.length, workers, 1);
    this.#answers = new Array<unknown>(mapping.items.length);
  }

  get total(): number {
    return this.mapping.items.length;
  }

  message(id: number, _job: number, { from, to }: Piece): WorkChunk {
    const { procedure, work, items } = this.mapping;
    return { kind: "work", id, procedure, work, items: items.slice(from, to) };
  }

  heard(): void {}

  take(answer: Answer, { from }: Piece): void {
    if (answer.kind !== "worked") throw new Error("a worker answered something else than it was asked");
    answer.answers.forEach((one, k) => (this.#answers[from + k] = one));
  }

  result(): readonly unknown[] {
    return this.#answers;
  }
}
