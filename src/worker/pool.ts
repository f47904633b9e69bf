import type { Outcome, Task } from "../engine/method.ts";
import type { Request } from "../engine/run.ts";
import { chunksOf, type Piece } from "./chunks.ts";
import type { Evaluator, Progress } from "./evaluator.ts";
import { unpack } from "./packed-outcomes.ts";
import { packTasks } from "./packed-tasks.ts";
import type { FromWorker, TechnologyFrame, ToWorker } from "./protocol.ts";
import { Runs } from "./runs.ts";
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

interface Job {
  readonly number: number;
  readonly request: Request;
  readonly tasks: readonly Task[];
  readonly outcomes: Outcome[];
  /** Frames of large technologies, as threads found them. */
  readonly frames: TechnologyFrame[];
  readonly pieces: readonly Piece[];
  /** Those that no thread has been given. */
  readonly waiting: Runs;
  /** Tasks done in the chunks at work, by chunk id. */
  readonly underway: Map<number, number>;
  finished: number;
  readonly progress: ((progress: Progress) => void) | undefined;
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (reason: unknown) => void;
}

interface Seat {
  readonly thread: Thread;
  /** Number of the job whose request the thread was given last. */
  knows: number;
  /** The piece of that job that it was given last, or −1. */
  last: number;
  /** Frames of that job that it found or was given. */
  readonly has: Set<TechnologyFrame>;
  work: { readonly id: number; readonly job: Job; readonly piece: Piece } | null;
}

/**
 * Evaluates requests on a fixed number of threads. Threads are started when first needed and kept; the ones at work
 * for a job that is cancelled are ended at once, and others are started in their place.
 */
export class Pool implements Evaluator {
  readonly #seats: Seat[] = [];
  readonly #jobs: Job[] = [];
  #nextId = 1;
  #nextJobNumber = 1;
  #disposed = false;

  constructor(
    readonly size: number,
    private readonly start: StartThread,
  ) {}

  evaluate(
    request: Request,
    tasks: readonly Task[],
    options: { readonly progress?: (progress: Progress) => void; readonly signal?: AbortSignal } = {},
  ): Promise<readonly Outcome[]> {
    const { progress, signal } = options;
    return new Promise((resolve, reject) => {
      if (this.#disposed) return reject(new Error("the pool of workers was disposed of"));
      if (signal?.aborted) return reject(signal.reason as Error);
      if (tasks.length === 0) return resolve([]);
      const cancel = () => this.#drop(job, signal!.reason);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener("abort", cancel);
          settle(value);
        };
      const pieces = chunksOf(tasks.length, this.size);
      const job: Job = {
        number: this.#nextJobNumber++,
        request,
        tasks,
        outcomes: new Array<Outcome>(tasks.length),
        frames: [],
        pieces,
        waiting: new Runs(pieces.length),
        underway: new Map(),
        finished: 0,
        progress,
        resolve: settled(resolve),
        reject: settled(reject),
      };
      signal?.addEventListener("abort", cancel);
      this.#jobs.push(job);
      this.#assign();
    });
  }

  dispose(): void {
    this.#disposed = true;
    for (const job of [...this.#jobs]) this.#drop(job, new Error("the pool of workers was disposed of"));
    for (const { thread } of this.#seats.splice(0)) thread.terminate();
  }

  /** Gives every free thread the next piece of the oldest job that has one. */
  #assign(): void {
    for (let job = this.#nextJob(); job !== undefined; job = this.#nextJob()) {
      const seat = this.#seats.find(({ work }) => work === null) ?? this.#seat();
      if (seat === null) return;
      const knows = seat.knows === job.number;
      seat.last = job.waiting.next(knows ? seat.last : -1);
      const piece = job.pieces[seat.last];
      const id = this.#nextId++;
      seat.work = { id, job, piece };
      job.underway.set(id, 0);
      const request = knows ? null : job.request;
      seat.knows = job.number;
      if (!knows) seat.has.clear();
      const tasks = packTasks(job.tasks, piece.from, piece.to);
      const frames = job.frames.filter((frame) => !seat.has.has(frame) && tasks.technologies.includes(frame.technology));
      for (const frame of frames) seat.has.add(frame);
      seat.thread.post({ kind: "chunk", id, job: job.number, request, tasks, frames });
    }
  }

  #nextJob(): Job | undefined {
    return this.#jobs.find(({ waiting }) => !waiting.isEmpty);
  }

  #seat(): Seat | null {
    if (this.#seats.length >= this.size) return null;
    const thread = this.start({
      message: (message) => this.#hear(seat, message),
      broken: (message) => this.#lose(seat, message),
    });
    const seat: Seat = { thread, knows: 0, last: -1, has: new Set(), work: null };
    this.#seats.push(seat);
    return seat;
  }

  #hear(seat: Seat, message: FromWorker): void {
    const { work } = seat;
    if (work === null || work.id !== message.id) return;
    const { id, job, piece } = work;
    if (message.kind === "frame") {
      const { technology, withSum, frame } = message;
      const found = job.frames.find((one) => one.technology === technology && one.withSum === withSum) ?? { technology, withSum, frame };
      if (!job.frames.includes(found)) job.frames.push(found);
      seat.has.add(found);
      return;
    }
    if (message.kind === "progress") job.underway.set(id, message.done);
    else {
      seat.work = null;
      job.underway.delete(id);
      if (message.kind === "failed") {
        seat.knows = 0;
        this.#drop(job, new Error(message.message));
      } else {
        // The thread goes on with the next piece while this one is unpacked.
        this.#assign();
        unpack(message.outcomes).forEach((outcome, k) => (job.outcomes[piece.from + k] = outcome));
        job.finished += piece.to - piece.from;
      }
    }
    if (!this.#jobs.includes(job)) return this.#assign();
    const done = job.finished + [...job.underway.values()].reduce((sum, part) => sum + part, 0);
    job.progress?.({ done, of: job.tasks.length });
    if (job.finished === job.tasks.length) {
      this.#jobs.splice(this.#jobs.indexOf(job), 1);
      job.resolve(job.outcomes);
    }
    this.#assign();
  }

  #lose(seat: Seat, message: string): void {
    this.#end(seat);
    if (seat.work !== null) this.#drop(seat.work.job, new WorkerFault(message));
    this.#assign();
  }

  /** Takes a job back: nothing more of it is sent, and the threads that work on it end now. */
  #drop(job: Job, reason: unknown): void {
    const place = this.#jobs.indexOf(job);
    if (place < 0) return;
    this.#jobs.splice(place, 1);
    for (const seat of [...this.#seats]) if (seat.work?.job === job) this.#end(seat);
    job.reject(reason);
    this.#assign();
  }

  #end(seat: Seat): void {
    const place = this.#seats.indexOf(seat);
    if (place < 0) return;
    this.#seats.splice(place, 1);
    seat.thread.terminate();
  }
}
