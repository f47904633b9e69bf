import { describe, expect, it } from "vitest";
import { notRun, reduceRun, secondsLeft } from "../../../src/taskpane/run/run-state.ts";

describe("the time that a run still takes", () => {
  it("follows from how far it came", () => {
    expect(secondsLeft({ done: 100, of: 400 }, 2000)).toBeCloseTo(6, 12);
    expect(secondsLeft({ done: 400, of: 400 }, 2000)).toBe(0);
  });

  it("is not guessed in the first second, nor before anything is done", () => {
    expect(secondsLeft({ done: 10, of: 400 }, 999)).toBeNull();
    expect(secondsLeft({ done: 0, of: 400 }, 5000)).toBeNull();
  });

  it("stands in the state while the run solves, and goes with it", () => {
    const solving = reduceRun(reduceRun(notRun, { kind: "started", begun: 1000, counts: "evaluations" }), {
      kind: "progressed",
      progress: { done: 1, of: 3 },
      now: 3000,
    });
    expect(solving).toMatchObject({ phase: "solving", left: 4 });
    const cancelled = reduceRun(solving, { kind: "ended", ended: { kind: "cancelled" } });
    expect(reduceRun(cancelled, { kind: "started", begun: 0, counts: "steps" }).left).toBeNull();
    expect(reduceRun(cancelled, { kind: "progressed", progress: { done: 2, of: 3 }, now: 1 })).toEqual(cancelled);
  });

  it("is not guessed from the steps of a procedure", () => {
    const running = reduceRun(notRun, { kind: "started", begun: 0, counts: "steps" });
    expect(reduceRun(running, { kind: "progressed", progress: { done: 1, of: 3 }, now: 5000 })).toMatchObject({ progress: { done: 1, of: 3 }, left: null });
  });

  it("is counted anew in each step of a chain, which the state names until another run begins", () => {
    const first = reduceRun(notRun, { kind: "started", begun: 0, counts: "evaluations" });
    const step = { number: 2, of: 3 };
    const second = reduceRun(reduceRun(first, { kind: "progressed", progress: { done: 1, of: 2 }, now: 4000 }), {
      kind: "step",
      step,
      begun: 9000,
      counts: "steps",
    });
    expect(second).toMatchObject({ phase: "solving", step, begun: 9000, counts: "steps", progress: null, left: null });
    expect(reduceRun(second, { kind: "started", begun: 0, counts: "evaluations" }).step).toBeNull();
  });

  it("is counted from the first replicate of a bootstrap", () => {
    const solving = reduceRun(notRun, { kind: "started", begun: 0, counts: "evaluations" });
    const first = reduceRun(solving, { kind: "resampled", replicates: { done: 1, of: 101 }, now: 5000 });
    expect(first).toMatchObject({ replicates: { done: 1, of: 101 }, left: null });
    expect(reduceRun(first, { kind: "resampled", replicates: { done: 51, of: 101 }, now: 7000 }).left).toBeCloseTo(2, 12);
    expect(reduceRun(first, { kind: "ended", ended: { kind: "cancelled" } }).replicates).toBeNull();
  });
});
