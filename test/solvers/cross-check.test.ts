import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { evaluate, tasksOf, type Request } from "../../src/engine/run/run.ts";
import { crossCheck } from "../../src/solvers/cross-check.ts";
import { ComparingSolver, differenceOf, disagree } from "../../src/solvers/comparison.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { seeded } from "../../src/engine/lp/random.ts";

const entry = new URL("../../build/solvers/cross-check-thread.js", import.meta.url);
const hanging = new URL("./hanging-thread.mjs", import.meta.url);

function request(units: number): Request {
  const random = seeded(7);
  const column = (name: string) => ({ name, values: Float64Array.from({ length: units }, () => 1 + random()) });
  const data: Dataset = {
    dmus: Array.from({ length: units }, (_, k) => `unit ${k}`),
    inputs: [column("x1"), column("x2")],
    outputs: [column("y1")],
    undesirables: [],
    unscored: [],
  };
  return { model: "super-sbm", index: null, options: { rts: "vrs", orientation: "none" }, reference: "period", data };
}

const asked = request(40);
const tasks = tasksOf(asked);
const outcomes = [...evaluate(asked, tasks)];
const programs = outcomes.reduce((sum, { certificates }) => sum + certificates.length, 0);

describe("a cross-check", () => {
  it("has the compiled thread to run (tsc -b)", () => expect(existsSync(entry)).toBe(true));

  it("compares every program of a run with HiGHS, and finds no difference", async () => {
    const seen: number[] = [];
    const check = await crossCheck(asked, tasks, outcomes, { solver: "highs", entry, threads: 2, progress: ({ done }) => seen.push(done) });
    expect(check).toMatchObject({ solver: "highs", programs, disagreements: [], timedOut: 0, noVerdict: 0, unchecked: 0 });
    expect(check.worstDifference).toBeLessThan(1e-9);
    expect(seen.at(-1)).toBe(tasks.length);
  });

  it("names a score that our own solver does not repeat", async () => {
    const changed = outcomes.map((outcome, k) => (k === 3 ? { ...outcome, score: outcome.score! + 1e-3 } : outcome));
    const { disagreements } = await crossCheck(asked, tasks, changed, { solver: "highs", entry });
    expect(disagreements.map(({ dmu }) => dmu)).toEqual([asked.data.dmus[tasks[3].row]]);
  });

  it("ends a solver that does not return, goes on behind it, and gives up after enough of them", async () => {
    // The thread answers at once, but for every third task of the run, where it never comes back.
    const slow = { solver: "javascript-lp-solver", entry: hanging, threads: 1, limit: 300 } as const;
    const few = request(7);
    const fewTasks = tasksOf(few);
    const fewOutcomes = [...evaluate(few, fewTasks)];
    const check = await crossCheck(few, fewTasks, fewOutcomes, slow);
    expect(check).toMatchObject({ programs: 5, timedOut: 2, unchecked: 0 });
    const impatient = await crossCheck(few, fewTasks, fewOutcomes, { ...slow, patience: 1 });
    expect(impatient).toMatchObject({ programs: 2, timedOut: 1, unchecked: 4 });
  });
});

describe("two verdicts", () => {
  const ours = { status: "optimal", objective: 2 } as const;

  it("disagree in status, or in an objective that is apart by more than rounding", () => {
    expect(disagree({ ours, theirs: { status: "infeasible", objective: null } })).toBe(true);
    expect(disagree({ ours, theirs: { status: "optimal", objective: 2.00001 } })).toBe(true);
    expect(disagree({ ours, theirs: { status: "optimal", objective: 2 + 1e-9 } })).toBe(false);
    expect(disagree({ ours, theirs: { status: "stopped", objective: null } })).toBe(false);
    expect(differenceOf({ ours, theirs: { status: "optimal", objective: 3 } })).toBe(0.5);
  });

  it("are taken of every program that a model solves, and ours is what the model gets", () => {
    const wrong: LpSolver = { name: "wrong", solve: (program) => ({ ...new Simplex().solve(program), status: "infeasible" }) };
    const comparing = new ComparingSolver(new Simplex(), wrong);
    const [first] = evaluate({ ...asked, prove: false }, tasks.slice(0, 1), comparing);
    expect(first.score).toBeCloseTo(outcomes[0].score!, 12);
    const said = comparing.take();
    expect(said).toHaveLength(outcomes[0].certificates.length);
    expect(said.every(disagree)).toBe(true);
    expect(comparing.take()).toEqual([]);
  });
});
