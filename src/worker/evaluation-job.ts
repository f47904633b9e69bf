import type { Outcome } from "../engine/method/outcome.ts";
import type { Task } from "../engine/method/task.ts";
import type { Request } from "../engine/run/run.ts";
import { chunksOf, type Piece } from "./chunks.ts";
import type { Answer, Aside, Job } from "./job.ts";
import { packRequest, type PackedRequest } from "./packed-labels.ts";
import { unpack } from "./packed-outcomes.ts";
import { packTasks } from "./packed-tasks.ts";
import type { Chunk, TechnologyFrame } from "./protocol.ts";

/** The tasks of a request, shared out. Frames of large technologies that one worker found are handed to the others. */
export class EvaluationJob implements Job<readonly Outcome[]> {
  readonly pieces: readonly Piece[];
  readonly #outcomes: Outcome[];
  /** The request as threads are sent it, when the first is. */
  #packed: PackedRequest | null = null;
  /** As workers found them. */
  readonly #frames: TechnologyFrame[] = [];
  /** Frames that a worker found or was given. */
  readonly #has = new Map<object, Set<TechnologyFrame>>();

  constructor(
    private readonly request: Request,
    private readonly tasks: readonly Task[],
    workers: number,
  ) {
    this.pieces = chunksOf(tasks.length, workers);
    this.#outcomes = new Array<Outcome>(tasks.length);
  }

  get total(): number {
    return this.tasks.length;
  }

  message(id: number, job: number, piece: Piece, worker: object, knows: boolean): Chunk {
    if (!knows) this.#has.set(worker, new Set());
    const has = this.#has.get(worker)!;
    const tasks = packTasks(this.tasks, piece.from, piece.to);
    const frames = this.#frames.filter((frame) => !has.has(frame) && tasks.technologies.includes(frame.technology));
    for (const frame of frames) has.add(frame);
    return { kind: "chunk", id, job, request: knows ? null : (this.#packed ??= packRequest(this.request)), tasks, frames };
  }

  heard({ technology, withSum, frame }: Aside, worker: object): void {
    const found = this.#frames.find((one) => one.technology === technology && one.withSum === withSum) ?? { technology, withSum, frame };
    if (!this.#frames.includes(found)) this.#frames.push(found);
    this.#has.get(worker)?.add(found);
  }

  take(answer: Answer, { from }: Piece): void {
    if (answer.kind !== "done") throw new Error("a worker answered something else than it was asked");
    unpack(answer.outcomes).forEach((outcome, k) => (this.#outcomes[from + k] = outcome));
  }

  result(): readonly Outcome[] {
    return this.#outcomes;
  }
}
