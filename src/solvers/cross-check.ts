import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Outcome } from "../engine/method/outcome.ts";
import type { Task } from "../engine/method/task.ts";
import type { CrossCheck, Disagreement } from "../engine/run/results.ts";
import type { Request } from "../engine/run/run.ts";
import { differenceOf, disagree, type Comparison } from "./comparison.ts";
import type { CheckOrder, FromCheck } from "./cross-check-protocol.ts";
import type { IndependentSolver } from "./independent.ts";

export interface CrossCheckOptions {
  readonly solver: IndependentSolver;
  readonly progress?: (progress: { readonly done: number; readonly of: number }) => void;
  /** Milliseconds that one evaluation may take. */
  readonly limit?: number;
  readonly threads?: number;
  /** Evaluations cut off after which the rest is left unchecked. */
  readonly patience?: number;
  /** The compiled script of a thread; Node runs no TypeScript. */
  readonly entry?: URL;
}

/** Milliseconds that a thread may take to load its solver. */
const startLimit = 60_000;
/** More threads than this wait for memory rather than work. */
const mostThreads = 8;

/**
 * Solves every program of a run again, through our solver and an independent one, and compares them one by one.
 * A solver that does not return within the limit is ended with its thread, and the next evaluation begins in a new one.
 * @param outcomes what the run said of its tasks: our solver must say the same again
 */
export async function crossCheck(request: Request, tasks: readonly Task[], outcomes: readonly Outcome[], options: CrossCheckOptions): Promise<CrossCheck> {
  const threads = Math.max(1, Math.min(options.threads ?? Math.min(mostThreads, availableParallelism()), Math.ceil(tasks.length / 8)));
  const tally = new Tally(request, tasks, outcomes, options);
  const edge = (k: number) => Math.round((tasks.length * k) / threads);
  await Promise.all(Array.from({ length: threads }, (_, k) => checkPiece(tally, edge(k), edge(k + 1))));
  return tally.result();
}

/** One thread after the other over a piece of the tasks; a new one wherever the last was cut off. */
async function checkPiece(tally: Tally, from: number, to: number): Promise<void> {
  for (let next = from; next < to;) {
    if (tally.isOutOfPatience) return tally.leave(to - next);
    const reached = await runThread(tally, next, to);
    if (reached < to) tally.cutOff();
    next = reached < to ? reached + 1 : to;
  }
}

/** Runs a thread from a task on; resolves with the task at which it was cut off, or with the end. */
function runThread(tally: Tally, from: number, to: number): Promise<number> {
  const { solver, limit = 10_000, entry = new URL("./cross-check-thread.js", import.meta.url) } = tally.options;
  const order: CheckOrder = { solver, request: tally.request, tasks: tally.tasks.slice(from, to) };
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { name: "cross-check", workerData: order, execArgv: [] });
    let at = from;
    let clock: NodeJS.Timeout | undefined;
    const end = (settle: () => void) => {
      clearTimeout(clock);
      worker.removeAllListeners();
      void worker.terminate();
      settle();
    };
    const wait = (milliseconds: number) => {
      clearTimeout(clock);
      clock = setTimeout(() => end(() => resolve(at)), milliseconds);
    };
    const fail = (message: string) => end(() => reject(new Error(`cross-check: ${message}`)));
    wait(startLimit);
    worker.on("message", (message: FromCheck) => {
      if (message.kind === "failed") return fail(message.message);
      if (message.kind === "done") return end(() => resolve(to));
      if (message.kind === "task") tally.take(at++, message.score, message.comparisons);
      wait(limit);
    });
    worker.on("error", (error) => fail(error.message));
    worker.on("exit", (code) => fail(`a thread ended with exit code ${code}`));
  });
}

/** What a cross-check has found so far. */
class Tally {
  readonly #found: { readonly place: number; readonly disagreement: Disagreement }[] = [];
  #programs = 0;
  #worst = 0;
  #timedOut = 0;
  #noVerdict = 0;
  #unchecked = 0;
  #done = 0;

  constructor(
    readonly request: Request,
    readonly tasks: readonly Task[],
    readonly outcomes: readonly Outcome[],
    readonly options: CrossCheckOptions,
  ) {}

  get isOutOfPatience(): boolean {
    return this.#timedOut >= (this.options.patience ?? 20);
  }

  take(place: number, score: number | null, comparisons: readonly Comparison[]): void {
    for (const one of comparisons) {
      if (one.theirs.status === "stopped") {
        this.#noVerdict++;
        continue;
      }
      this.#programs++;
      this.#worst = Math.max(this.#worst, differenceOf(one));
      if (disagree(one)) this.#disagree(place, one);
    }
    // Our own solver in the thread must have repeated the run, or the comparisons would say nothing of its scores.
    const printed = this.outcomes[place].score;
    const again: Comparison = { ours: { status: "optimal", objective: printed }, theirs: { status: "optimal", objective: score } };
    if ((printed === null) !== (score === null) || disagree(again)) this.#disagree(place, again);
    this.#advance(1);
  }

  cutOff(): void {
    this.#timedOut++;
    this.#advance(1);
  }

  leave(count: number): void {
    this.#unchecked += count;
    this.#advance(count);
  }

  result(): CrossCheck {
    return {
      solver: this.options.solver,
      programs: this.#programs,
      worstDifference: this.#worst,
      disagreements: this.#found.sort((a, b) => a.place - b.place).map(({ disagreement }) => disagreement),
      timedOut: this.#timedOut,
      noVerdict: this.#noVerdict,
      unchecked: this.#unchecked,
    };
  }

  #disagree(place: number, { ours, theirs }: Comparison): void {
    const { row, technology } = this.tasks[place];
    const { dmus, periods } = this.request.data;
    this.#found.push({ place, disagreement: { dmu: dmus[row], period: periods?.[row] ?? null, technology, ours, theirs } });
  }

  #advance(count: number): void {
    this.#done += count;
    this.options.progress?.({ done: this.#done, of: this.tasks.length });
  }
}
