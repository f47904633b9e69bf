import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import { NoRoom } from "../../../src/engine/lp/solution.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import { assemble, evaluate, run, tasksOf, type Request } from "../../../src/engine/run/run.ts";
import { readCase } from "../../cases/cases.ts";

const solver = new Simplex();
const gm = (data: Dataset): Request => ({ model: "super-sbm", index: "gm", options: {}, reference: "period", data });

describe("the tasks of a request", () => {
  it("are each (row, technology) pair once, in an order that depends on the data's keys alone", () => {
    const request = gm(readCase("cn30"));
    const tasks = tasksOf(request);
    expect(new Set(tasks.map(({ row, technology }) => `${row} ${technology}`)).size).toBe(tasks.length);
    expect(tasks).toHaveLength(2 * 90);
    const { dmus, periods } = request.data;
    const named = tasks.map(({ row, technology }) => `${technology} ${dmus[row]} ${periods![row]}`);
    expect(named).toEqual([...named].sort());
  });

  it("leave unscored rows out", () => {
    const tasks = tasksOf(gm({ ...readCase("cn30"), unscored: [3, 4] }));
    expect(tasks.some(({ row }) => row === 3 || row === 4)).toBe(false);
    expect(tasks).toHaveLength(2 * 88);
  });

  it("says of a technology that has no room in the solver's memory how large it is", () => {
    const solver = {
      name: "full",
      solve: () => {
        throw new NoRoom(12, 5_000_000);
      },
    };
    const request = gm(readCase("grifell-lovell"));
    const all = () => [...evaluate(request, tasksOf(request), solver)];
    expect(all).toThrow(new Mistake("technology-too-large", { variables: 12, observations: 5_000_000 }));
  });

  it("can be evaluated in parts, anywhere, and give the same results", () => {
    const request = gm(readCase("grifell-lovell"));
    const tasks = tasksOf(request);
    const parts = [tasks.slice(0, 7), tasks.slice(7, 8), tasks.slice(8)].flatMap((part) => [...evaluate(request, part, new Simplex())]);
    expect(assemble(request, tasks, parts)).toEqual(run(request, solver));
  });

  it("ask for the score alone where only the index needs it, and lose nothing of the results", () => {
    const request = gm(readCase("grifell-lovell"));
    const tasks = tasksOf(request);
    const outcomes = [...evaluate(request, tasks, new Simplex())];
    const whole = [
      ...evaluate(
        request,
        tasks.map(({ scoreOnly: _, ...task }) => task),
        new Simplex(),
      ),
    ];
    tasks.forEach(({ technology, scoreOnly }, k) => {
      expect(scoreOnly ?? false).toBe(technology === "all");
      expect(whole[k].slacks).not.toBeNull();
      const { status, score, certificates } = whole[k];
      expect(outcomes[k]).toEqual(scoreOnly ? { status, score, slacks: null, targets: null, peers: [], certificates } : whole[k]);
    });
    expect(assemble(request, tasks, outcomes)).toEqual(assemble(request, tasks, whole));
  });

  it("keep everything where a row is scored against the index's own technology", () => {
    const request: Request = { ...gm(readCase("grifell-lovell")), reference: "global" };
    expect(tasksOf(request).filter(({ technology, scoreOnly }) => (technology === "all") === (scoreOnly ?? false))).toEqual([]);
  });

  it("survive a structured clone, as a worker receives them", () => {
    const request = gm(readCase("grifell-lovell"));
    expect(run(structuredClone(request), solver)).toEqual(run(request, solver));
  });
});

describe("the results of a run", () => {
  it("have a row for every row of the data, in its order", () => {
    const data = readCase("departments");
    const { scores } = run({ model: "sbm", index: null, options: {}, reference: "period", data }, solver);
    expect(scores.map(({ dmu, row }) => [dmu, row])).toEqual(data.dmus.map((dmu, row) => [dmu, row]));
  });

  it("certify every program at 1e-9 or better", () => {
    for (const name of ["hotels", "cn30", "industrial-rd"] as const) {
      const { certificate } = run({ model: "super-sbm", index: null, options: {}, reference: "global", data: readCase(name) }, solver);
      expect(certificate.programs).toBeGreaterThanOrEqual(readCase(name).dmus.length);
      expect(Math.max(certificate.primal, certificate.dual, certificate.gap)).toBeLessThan(1e-9);
    }
  });

  it("are the same for every period apart as for a panel against its periods", () => {
    const data = readCase("economy");
    const panel = run({ model: "super-sbm", index: null, options: {}, reference: "period", data }, solver).scores;
    const rows = [...data.dmus.keys()].filter((row) => data.periods![row] === "2007");
    const take = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
    const section: Dataset = {
      dmus: rows.map((row) => data.dmus[row]),
      inputs: data.inputs.map(({ name, values }) => ({ name, values: take(values) })),
      outputs: data.outputs.map(({ name, values }) => ({ name, values: take(values) })),
      undesirables: [],
      unscored: [],
    };
    const alone = run({ model: "super-sbm", index: null, options: {}, reference: "period", data: section }, solver).scores;
    expect(alone.map(({ score }) => score)).toEqual(rows.map((row) => panel[row].score));
  });

  it("note a period with fewer units than the rule of thumb, and labels whose order in time is a guess", () => {
    const small = readCase("grifell-lovell");
    const { notes } = run(gm({ ...small, periods: small.periods!.map((period) => (period === "1" ? "before" : "after")) }), solver);
    expect(notes).toContainEqual({
      code: "period-order",
      periods: ["before", "after"],
      by: "data",
      plain: false,
      doubt: { kind: "unread", labels: ["before", "after"] },
    });
    expect(notes.some(({ code }) => code === "few-units")).toBe(false);
    const few = run(gm(readCase("dearun")), solver).notes.filter(({ code }) => code === "few-units");
    expect(few).toEqual(["2020", "2021", "2022"].map((period) => ({ code: "few-units", period, units: 12, recommended: 21 })));
  });

  it("need two observations at least", () => {
    const one: Dataset = {
      dmus: ["A"],
      inputs: [{ name: "x", values: Float64Array.of(1) }],
      outputs: [{ name: "y", values: Float64Array.of(1) }],
      undesirables: [],
      unscored: [],
    };
    expect(() => run({ model: "sbm", index: null, options: {}, reference: "period", data: one }, solver)).toThrow(Mistake);
  });
});
