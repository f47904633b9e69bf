import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/engine/method/outcome.ts";
import { seeded } from "../../src/engine/lp/random.ts";
import { evaluate, tasksOf, type Request } from "../../src/engine/run/run.ts";
import { chunkAnswerer } from "../../src/worker/answer-chunk.ts";
import { packRequest } from "../../src/worker/packed-labels.ts";
import { packTasks } from "../../src/worker/packed-tasks.ts";
import { unpack } from "../../src/worker/packed-outcomes.ts";
import type { FromWorker, TechnologyFrame } from "../../src/worker/protocol.ts";

const values = (...numbers: number[]) => Float64Array.from(numbers);
const request = {
  model: "super-sbm",
  index: null,
  options: {},
  reference: "global",
  data: {
    dmus: ["a", "b", "c", "d", "e"],
    inputs: [{ name: "x", values: values(2, 3, 4, 5, 6) }],
    outputs: [{ name: "y", values: values(1, 4, 2, 6, 3) }],
    undesirables: [],
    unscored: [],
  },
} as unknown as Request;

describe("a worker", () => {
  it("says of several chunks of one job what one evaluation of all tasks says, with the request sent once", () => {
    const tasks = tasksOf(request);
    const said: FromWorker[] = [];
    const answer = chunkAnswerer((message) => said.push(message));
    answer({ kind: "chunk", id: 1, job: 1, request: packRequest(request), tasks: packTasks(tasks.slice(0, 2)), frames: [] });
    answer({ kind: "chunk", id: 2, job: 1, request: null, tasks: packTasks(tasks.slice(2, 3)), frames: [] });
    answer({ kind: "chunk", id: 3, job: 1, request: null, tasks: packTasks(tasks.slice(3)), frames: [] });
    const outcomes = said.flatMap((message): readonly Outcome[] =>
      message.kind === "done" ? unpack(message.outcomes).map((outcome) => outcome.toJSON()) : [],
    );
    expect(outcomes).toEqual([...evaluate(request, tasks)]);
    expect(outcomes.some(({ status }) => status === "super-efficient")).toBe(true);
  });

  it("says that a chunk failed whose request it was never given, or has lost by a failure", () => {
    const tasks = tasksOf(request);
    const said: FromWorker[] = [];
    const answer = chunkAnswerer((message) => said.push(message));
    answer({ kind: "chunk", id: 1, job: 1, request: null, tasks: packTasks(tasks), frames: [] });
    answer({ kind: "chunk", id: 2, job: 2, request: packRequest({ ...request, model: "no such model" }), tasks: packTasks(tasks), frames: [] });
    answer({ kind: "chunk", id: 3, job: 2, request: null, tasks: packTasks(tasks), frames: [] });
    expect(said.map(({ kind }) => kind)).toEqual(["failed", "failed", "failed"]);
    answer({ kind: "chunk", id: 4, job: 3, request: packRequest(request), tasks: packTasks(tasks), frames: [] });
    expect(said.at(-1)?.kind).toBe("done");
  });

  it("says what frame it found of a large technology, and finds the same outcomes with another's", () => {
    const random = seeded(7);
    const column = (name: string) => ({ name, values: Float64Array.from({ length: 2400 }, () => 1 + 9 * random()) });
    const dmus = Array.from({ length: 2400 }, (_, k) => `unit ${k}`);
    const large: Request = {
      model: "super-sbm",
      index: null,
      options: { rts: "vrs" },
      reference: "global",
      prove: false,
      data: { dmus, inputs: [column("x1"), column("x2")], outputs: [column("y")], undesirables: [], unscored: [] },
    };
    const tasks = tasksOf(large).slice(0, 300);
    const answered = (frames: readonly TechnologyFrame[]) => {
      const said: FromWorker[] = [];
      chunkAnswerer((message) => said.push(message))({ kind: "chunk", id: 1, job: 1, request: packRequest(large), tasks: packTasks(tasks), frames });
      return said;
    };
    const found = answered([]).filter((message) => message.kind === "frame");
    expect(found.map(({ technology, withSum }) => [technology, withSum])).toEqual([["all", true]]);
    expect(found[0].frame.frame!.columns.length).toBeLessThan(240);
    const second = answered(structuredClone(found));
    expect(second.filter(({ kind }) => kind === "frame")).toEqual([]);
    const outcomes = second.flatMap((message): readonly Outcome[] =>
      message.kind === "done" ? unpack(message.outcomes).map((outcome) => outcome.toJSON()) : [],
    );
    expect(outcomes).toEqual([...evaluate(large, tasks)]);
    expect(outcomes.filter(({ certificates }) => certificates[0].argument === "frame").length).toBeGreaterThan(200);
  });
});
