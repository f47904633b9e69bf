import { describe, expect, it } from "vitest";
import type { Task } from "../../src/engine/method/task.ts";
import { packTasks, unpackTasks } from "../../src/worker/packed-tasks.ts";

const tasks: readonly Task[] = [
  { row: 0, technology: "period 2014" },
  { row: 7, technology: "all", scoreOnly: true },
  { row: 3, technology: "period 2014", outputsOf: 0, options: { rts: "vrs" } },
  { row: 1, technology: "all", twin: 0 },
  { row: -1, technology: "all", mean: "all", withMultipliers: true },
  { row: 2, technology: "all", options: { rts: "crs" }, scoreOnly: true },
];

describe("packed tasks", () => {
  it("are the same tasks on the other side, with nothing that was not there", () => {
    expect([...unpackTasks(packTasks(tasks))]).toStrictEqual(tasks);
    expect([...unpackTasks(structuredClone(packTasks(tasks, 1, 3)))]).toStrictEqual(tasks.slice(1, 3));
    expect([...unpackTasks(packTasks([]))]).toEqual([]);
  });

  it("name the technology of every task, so that its frame can go along", () => {
    expect(packTasks(tasks).technologies).toEqual(["period 2014", "all"]);
    expect(packTasks(tasks, 2, 3).technologies).toEqual(["period 2014"]);
  });
});
