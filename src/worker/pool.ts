import type { Outcome } from "../engine/method/outcome.ts";
import type { Task } from "../engine/method/task.ts";
import type { Request } from "../engine/run/run.ts";
import type { Mapping, MapWork } from "../procedures/run/drive.ts";
import type { Piece } from "./chunks.ts";
import { EvaluationJob } from "./evaluation-job.ts";
import type { Evaluator, Progress } from "./evaluator.ts";
import type { Job } from "./job.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { Runs } from "./runs.ts";
import { WorkJob } from "./work-job.ts";
import { WorkerFault } from "./worker-fault.ts";

/** A thread as the pool sees it: something that takes messages and can be ended at any moment. */
export interface Thread {
  post(message: ToWorker): void;
  terminate(): void;
}

/** What a thread tells the pool. */
export interface ThreadEvents {
  message(message: FromWorker): void;
  /** The thread died or never started; it will say nothing more. */
  broken(message: string): void;
}
export type StartThread = (events: ThreadEvents) => Thread;

interface Watched {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A job that is shared out. */
interface Underway {
  readonly number: number;
  readonly job: Job<unknown>;
  /** The pieces that no thread has been given. */
  readonly waiting: Runs;
  /** What is done of the pieces at work, by their id. */
  readonly parts: Map<number, number>;
  finished: number;
  readonly progress: ((progress: Progress) => void) | undefined;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

interface Seat {
  readonly thread: Thread;
  /** Number of the job that the thread was given last. */
  knows: number;
  /** The piece of that job that it was given last, or −1. */
  last: number;
  work: { readonly id: number; readonly underway: Underway; readonly piece: Piece } | null;
}

/**
 * Shares jobs out to a fixed number of threads. Threads are started when first needed and kept; the ones at work
 * for a job that is cancelled are ended at once, and others are started in their place.
 */
export class Pool implements Evaluator {
  readonly #seats: Seat[] = [];
  readonly #underway: Underway[] = [];
  #nextId = 1;
  #nextNumber = 1;
  #disposed = false;

  constructor(
    readonly size: number,
    private readonly start: StartThread,
  ) {}

  evaluate(request: Request, tasks: readonly Task[], options: Watched = {}): Promise<readonly Outcome[]> {
    return this.#share(new EvaluationJob(request, tasks, this.size), options);
  }

  readonly map: MapWork<AbortSignal> = (mapping: Mapping, options: Watched = {}) => this.#share(new WorkJob(mapping, this.size), options);

  dispose(): void {
    this.#disposed = true;
    for (const one of [...this.#underway]) this.#drop(one, new Error("the pool of workers was disposed of"));
    for (const { thread } of this.#seats.splice(0)) thread.terminate();
  }

  #share<T>(job: Job<T>, { progress, signal }: Watched): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#disposed) return reject(new Error("the pool of workers was disposed of"));
      if (signal?.aborted) return reject(signal.reason as Error);
      if (job.total === 0) return resolve(job.result());
      const cancel = () => this.#drop(underway, signal!.reason as Error);
      const heedNoMore = () => signal?.removeEventListener("abort", cancel);
      const underway: Underway = {
        number: this.#nextNumber++,
        job,
        waiting: new Runs(job.pieces.length),
        parts: new Map(),
        finished: 0,
        progress,
        resolve() {
          heedNoMore();
          resolve(job.result());
        },
        reject(reason) {
          heedNoMore();
          reject(reason);
        },
      };
      signal?.addEventListener("abort", cancel);
      this.#underway.push(underway);
      this.#assign();
    });
  }

  /** Gives every free thread the next piece of the oldest job that has one. */
  #assign(): void {
    for (let underway = this.#next(); underway !== undefined; underway = this.#next()) {
      const seat = this.#seats.find(({ work }) => work === null) ?? this.#seat();
      if (seat === null) return;
      const { number, job, waiting, parts } = underway;
      const knows = seat.knows === number;
      seat.last = waiting.next(knows ? seat.last : -1);
      const piece = job.pieces[seat.last];
      const id = this.#nextId++;
      seat.work = { id, underway, piece };
      seat.knows = number;
      parts.set(id, 0);
      seat.thread.post(job.message(id, number, piece, seat, knows));
    }
  }

  #next(): Underway | undefined {
    return this.#underway.find(({ waiting }) => !waiting.isEmpty);
  }

  #seat(): Seat | null {
    if (this.#seats.length >= this.size) return null;
    const thread = this.start({
      message: (message) => this.#hear(seat, message),
      broken: (message) => this.#lose(seat, message),
    });
    const seat: Seat = { thread, knows: 0, last: -1, work: null };
    this.#seats.push(seat);
    return seat;
  }

  #hear(seat: Seat, message: FromWorker): void {
    const { work } = seat;
    if (work === null || work.id !== message.id) return;
    const { id, underway, piece } = work;
    const { job, parts } = underway;
    if (message.kind === "frame") return job.heard(message, seat);
    if (message.kind === "progress") parts.set(id, message.done);
    else {
      seat.work = null;
      parts.delete(id);
      if (message.kind === "failed") {
        seat.knows = 0;
        this.#drop(underway, new Error(message.message));
      } else {
        // The thread goes on with the next piece while this one is unpacked.
        this.#assign();
        job.take(message, piece);
        underway.finished += piece.to - piece.from;
      }
    }
    if (!this.#underway.includes(underway)) return this.#assign();
    const done = underway.finished + [...parts.values()].reduce((sum, part) => sum + part, 0);
    underway.progress?.({ done, of: job.total });
    if (underway.finished === job.total) {
      this.#underway.splice(this.#underway.indexOf(underway), 1);
      underway.resolve();
    }
    this.#assign();
  }

  #lose(seat: Seat, message: string): void {
    this.#end(seat);
    if (seat.work !== null) this.#drop(seat.work.underway, new WorkerFault(message));
    this.#assign();
  }

  /** Takes a job back: nothing more of it is sent, and the threads that work on it end now. */
  #drop(underway: Underway, reason: Error): void {
    const place = this.#underway.indexOf(underway);
    if (place < 0) return;
    this.#underway.splice(place, 1);
    for (const seat of [...this.#seats]) if (seat.work?.underway === underway) this.#end(seat);
    underway.reject(reason);
    this.#assign();
  }

  #end(seat: Seat): void {
    const place = this.#seats.indexOf(seat);
    if (place < 0) return;
    this.#seats.splice(place, 1);
    seat.thread.terminate();
  }
}
