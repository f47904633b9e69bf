import { describe, expect, it } from "vitest";
import { driveProcedure, completeProcedure, runProcedure } from "../../../src/procedures/run/run-procedure.ts";
import { answerer } from "../../../src/worker/answer.ts";
import { InProcess } from "../../../src/worker/in-process.ts";
import { Pool, type StartThread } from "../../../src/worker/pool.ts";
import type { FromWorker, ToWorker } from "../../../src/worker/protocol.ts";
import { tableIn } from "../tables.ts";

const table = tableIn("rd30-scores.csv");
const analysis = completeProcedure({
  procedure: "moran",
  columns: { value: ["score"], unit: ["province"], period: ["year"] },
  options: { permutations: 450, seed: 5 },
});
const here = runProcedure(analysis, table);

/** The engine's end of the protocol behind messages that are copied, as those of a thread are; the k-th thread answers the later the higher k. */
class Threads {
  started = 0;
  ended = 0;
  answered = 0;

  readonly start: StartThread = (events) => {
    const late = this.started++;
    let over = false;
    const heard = (message: FromWorker) => {
      const copy = structuredClone(message);
      setTimeout(() => {
        if (over) return;
        this.answered++;
        events.message(copy);
      }, late);
    };
    const answer = answerer(heard);
    return {
      post: (message: ToWorker) => answer(structuredClone(message)),
      terminate: () => {
        over = true;
        this.ended++;
      },
    };
  };
}

describe("a procedure that is driven", () => {
  it.each([1, 2, 3])("gives the same bits with its work in %i threads as in this one", async (count) => {
    const threads = new Threads();
    const pool = new Pool(count, threads.start);
    const completed = await driveProcedure(analysis, table, {}, { map: pool.map });
    expect(threads.started).toBe(count);
    expect(completed.outcome).toEqual(here.outcome);
    pool.dispose();
  });

  it("gives them in this thread too, with pauses and without", async () => {
    for (const driving of [{}, { map: new InProcess().map }]) expect((await driveProcedure(analysis, table, {}, driving)).outcome).toEqual(here.outcome);
  });

  it("tells how far it is, up to the whole and never back", async () => {
    const told: number[] = [];
    let whole = 0;
    const pool = new Pool(2, new Threads().start);
    const progress = ({ done, of }: { readonly done: number; readonly of: number }) => {
      told.push(done);
      whole = of;
    };
    await driveProcedure(analysis, table, {}, { map: pool.map, progress });
    pool.dispose();
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(whole);
  });

  it("ends at once when it is cancelled, and its threads with it", async () => {
    const threads = new Threads();
    const control = new AbortController();
    const pool = new Pool(2, threads.start);
    const driven = driveProcedure(analysis, table, {}, { map: pool.map, signal: control.signal, progress: () => control.abort(new Error("enough")) });
    await expect(driven).rejects.toThrow("enough");
    expect(threads.ended).toBe(2);
    const before = threads.answered;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(threads.answered).toBe(before);
    // The pool goes on with the next run.
    expect((await driveProcedure(analysis, table, {}, { map: pool.map })).outcome).toEqual(here.outcome);
    pool.dispose();
  });

  it("is not begun where it was cancelled before, and is cancelled in this thread too", async () => {
    const threads = new Threads();
    const aborted = AbortSignal.abort(new Error("before"));
    await expect(driveProcedure(analysis, table, {}, { map: new Pool(2, threads.start).map, signal: aborted })).rejects.toThrow("before");
    expect(threads.started).toBe(0);
    const control = new AbortController();
    const driven = driveProcedure(analysis, table, {}, { signal: control.signal, progress: () => control.abort(new Error("enough")) });
    await expect(driven).rejects.toThrow("enough");
  });

  it("hands on what a thread fails with", async () => {
    const pool = new Pool(1, new Threads().start);
    await expect(pool.map({ procedure: "moran", work: "no such work", items: [1], operations: 1 })).rejects.toThrow("moran has no work no such work");
    await expect(pool.map({ procedure: "none", work: "permuted", items: [1], operations: 1 })).rejects.toThrow();
    expect(await pool.map({ procedure: "moran", work: "permuted", items: [], operations: 0 })).toEqual([]);
    pool.dispose();
  });

  it("refuses what it cannot take as it does without a driver", async () => {
    const constant = { ...table, rows: table.rows.map((row) => [...row.slice(0, 4), 1]) };
    await expect(driveProcedure(analysis, constant)).rejects.toMatchObject({ code: "said" });
  });
});
