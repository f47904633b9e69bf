import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/engine/method/outcome.ts";
import type { Task } from "../../src/engine/method/task.ts";
import type { Request } from "../../src/engine/run/run.ts";
import { chunksOf, poolSize } from "../../src/worker/chunks.ts";
import { packRequest } from "../../src/worker/packed-labels.ts";
import { unpackTasks } from "../../src/worker/packed-tasks.ts";
import { pack } from "../../src/worker/packed-outcomes.ts";
import { Pool, type StartThread, type ThreadEvents } from "../../src/worker/pool.ts";
import type { Chunk } from "../../src/worker/protocol.ts";

const request = { data: { dmus: ["a", "b", "a"] } } as unknown as Request;
const tasks = (count: number): Task[] => Array.from({ length: count }, (_, row) => ({ row, technology: "all" }));
const outcome = (row: number): Outcome => ({ status: "efficient", score: row, slacks: null, targets: null, peers: [], certificates: [] });

/** Threads whose work the test does by hand. */
class Bench {
  readonly started: { readonly events: ThreadEvents; readonly chunks: Chunk[]; ended: boolean }[] = [];

  readonly start: StartThread = (events) => {
    const thread = { events, chunks: [] as Chunk[], ended: false };
    this.started.push(thread);
    return { post: (message) => void thread.chunks.push(message as Chunk), terminate: () => void (thread.ended = true) };
  };

  get alive() {
    return this.started.filter(({ ended }) => !ended);
  }

  /** Finishes the chunk that a thread has at work; false when it has none. */
  finish(thread: (typeof this.started)[number]): boolean {
    const chunk = thread.chunks.shift();
    if (!chunk) return false;
    thread.events.message({ kind: "done", id: chunk.id, outcomes: pack([...unpackTasks(chunk.tasks)].map(({ row }) => outcome(row))) });
    return true;
  }

  /** The last thread is always the first to be done: outcomes must not depend on that. */
  finishAll(): void {
    while ([...this.alive].reverse().some((thread) => this.finish(thread)));
  }
}

describe("a pool of workers", () => {
  it("puts the outcomes in the order of the tasks, whichever thread is done first", async () => {
    const bench = new Bench();
    const result = new Pool(3, bench.start).evaluate(request, tasks(200));
    bench.finishAll();
    expect((await result).map(({ score }) => score)).toEqual(tasks(200).map(({ row }) => row));
    expect(bench.started).toHaveLength(3);
  });

  it("hands a frame that one thread found to the others with the next piece of its technology, once to each", async () => {
    const bench = new Bench();
    const mixed = tasks(100).map((task) => (task.row < 50 ? task : { ...task, technology: "period:2014" }));
    const result = new Pool(2, bench.start).evaluate(request, mixed);
    const [first, second] = bench.started;
    const frame = { frame: null, pool: Int32Array.of(1) };
    first.events.message({ kind: "frame", id: first.chunks[0].id, technology: "period:2014", withSum: false, frame });
    first.events.message({ kind: "frame", id: first.chunks[0].id, technology: "all", withSum: true, frame });
    expect(second.chunks[0].frames).toEqual([]);
    const given: Chunk["frames"][] = [];
    while (second.chunks.length > 0) {
      bench.finish(second);
      if (second.chunks.length > 0) given.push(second.chunks[0].frames);
    }
    const names = given.map((frames) => frames.map(({ technology, withSum }) => `${technology} ${withSum}`));
    expect(names[0]).toEqual(["period:2014 false"]);
    // At the end of its run the second thread takes pieces of the other technology.
    expect(names.flat()).toEqual(["period:2014 false", "all true"]);
    expect(first.chunks[0].frames).toEqual([]);
    bench.finishAll();
    expect(await result).toHaveLength(100);
  });

  it("reports progress that never falls and ends at the whole", async () => {
    const bench = new Bench();
    const seen: number[] = [];
    const result = new Pool(2, bench.start).evaluate(request, tasks(100), { progress: ({ done }) => seen.push(done) });
    const [first] = bench.started;
    first.events.message({ kind: "progress", id: first.chunks[0].id, done: 5 });
    bench.finishAll();
    await result;
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[0]).toBe(5);
    expect(seen.at(-1)).toBe(100);
  });

  it("ends the threads at work at once when a job is cancelled, and works on with others", async () => {
    const bench = new Bench();
    const pool = new Pool(2, bench.start);
    const control = new AbortController();
    const cancelled = pool.evaluate(request, tasks(100), { signal: control.signal });
    control.abort(new Error("enough"));
    await expect(cancelled).rejects.toThrow("enough");
    expect(bench.alive).toHaveLength(0);
    const next = pool.evaluate(request, tasks(50));
    bench.finishAll();
    expect(await next).toHaveLength(50);
  });

  it("leaves another job alone when one is cancelled", async () => {
    const bench = new Bench();
    const pool = new Pool(2, bench.start);
    const control = new AbortController();
    const kept = pool.evaluate(request, tasks(100));
    const cancelled = pool.evaluate(request, tasks(100), { signal: control.signal });
    control.abort(new Error("enough"));
    await expect(cancelled).rejects.toThrow("enough");
    expect(bench.alive).toHaveLength(2);
    bench.finishAll();
    expect(await kept).toHaveLength(100);
  });

  it("does not begin a job that was cancelled before", async () => {
    const bench = new Bench();
    await expect(new Pool(2, bench.start).evaluate(request, tasks(10), { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
    expect(bench.started).toHaveLength(0);
  });

  it("rejects a job whose thread fails or dies, and starts another for the next", async () => {
    const bench = new Bench();
    const pool = new Pool(1, bench.start);
    const failing = pool.evaluate(request, tasks(10));
    bench.started[0].events.message({ kind: "failed", id: bench.started[0].chunks.shift()!.id, message: "our fault" });
    await expect(failing).rejects.toThrow("our fault");
    const dying = pool.evaluate(request, tasks(10));
    bench.started[0].events.broken("out of memory");
    await expect(dying).rejects.toThrow("out of memory");
    const next = pool.evaluate(request, tasks(10));
    bench.finishAll();
    expect(await next).toHaveLength(10);
    expect(bench.started).toHaveLength(2);
  });

  it("sends a thread the request with its first chunk of a job only, and again after a failure", async () => {
    const bench = new Bench();
    const pool = new Pool(2, bench.start);
    const sent = () => bench.started.flatMap(({ chunks }) => chunks);
    const requests: boolean[][] = [];
    const step = () => {
      requests.push(sent().map((chunk) => chunk.request !== null));
      for (const thread of bench.alive) bench.finish(thread);
    };
    const first = pool.evaluate(request, tasks(100));
    for (let k = 0; k < 6; k++) step();
    await first;
    expect(requests).toEqual([[true, true], ...Array.from({ length: 5 }, () => [false, false])]);
    const failing = pool.evaluate(request, tasks(10));
    expect(bench.started[0].chunks[0].request).toEqual(packRequest(request));
    bench.started[0].events.message({ kind: "failed", id: bench.started[0].chunks.shift()!.id, message: "our fault" });
    await expect(failing).rejects.toThrow("our fault");
    const next = pool.evaluate(request, tasks(10));
    expect(bench.started[0].chunks[0].request).toEqual(packRequest(request));
    bench.finishAll();
    await next;
  });

  it("has nothing to do for no tasks", async () => {
    const bench = new Bench();
    expect(await new Pool(2, bench.start).evaluate(request, [])).toEqual([]);
    expect(bench.started).toHaveLength(0);
  });

  it("rejects what is underway when it is disposed of, and everything after", async () => {
    const bench = new Bench();
    const pool = new Pool(2, bench.start);
    const underway = pool.evaluate(request, tasks(100));
    pool.dispose();
    await expect(underway).rejects.toThrow();
    await expect(pool.evaluate(request, tasks(1))).rejects.toThrow();
    expect(bench.alive).toHaveLength(0);
  });
});

describe("the pieces of a list of tasks", () => {
  it.each([
    [0, 2],
    [1, 4],
    [7, 1],
    [403, 3],
    [30_000, 4],
  ])("cover %i tasks for %i workers once each, in order, in nearly equal sizes", (total, workers) => {
    const pieces = chunksOf(total, workers);
    expect(pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k))).toEqual(Array.from({ length: total }, (_, k) => k));
    const sizes = pieces.map(({ from, to }) => to - from);
    if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("leave one core to the page, and use four at most", () => {
    expect([1, 2, 4, 16].map(poolSize)).toEqual([1, 1, 3, 4]);
  });
});
