import { expect, it } from "vitest";
import { modelById } from "../../../src/engine/catalog.ts";
import { evaluate, plannedTasks, type Request } from "../../../src/engine/run/run.ts";
import { ByRow } from "../../../src/engine/run/by-row.ts";
import { RunPlan } from "../../../src/engine/run/run-plan.ts";
import { scoreRow } from "../../../src/engine/run/score-rows.ts";
import { hasOneOutcome, ScoreView, withPeers } from "../../../src/engine/run/score-view.ts";
import type { Outcome } from "../../../src/engine/method/outcome.ts";

const dmus = ["a", "b", "c", "d", "a", "b", "c", "d"];
const periods = dmus.map((_, row) => (row < 4 ? "2014" : "2015"));
const groups = dmus.map((_, row) => (row % 2 === 0 ? "east" : "west"));
const of = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
const data = {
  dmus,
  periods,
  groups,
  inputs: [of("x", 2, 4, 5, 3, 2, 5, 6, 3), of("w", 3, 1, 2, 6, 2, 1, 3, 5)],
  outputs: [of("y", 1, 1, 1, 1, 2, 1, 2, 1)],
  undesirables: [],
  unscored: [3],
};

it("says of a row what an object of its own would, for models with further results and multipliers too", () => {
  for (const model of ["super-sbm", "radial", "ebm"]) {
    const request: Request = { model, index: null, options: {}, reference: "period", data };
    const plan = new RunPlan({
      ...request,
      options: Object.fromEntries(Object.entries(modelById(model).options).map(([name, option]) => [name, option.default])),
    });
    const tasks = plannedTasks(plan);
    const outcomes = new Map([...evaluate(plan.request, tasks)].map((outcome, k): [number, Outcome] => [tasks[k].row, outcome]));
    expect(hasOneOutcome(plan.request)).toBe(true);
    for (const row of dmus.keys()) {
      const own = scoreRow(plan, row, () => outcomes.get(row));
      const view = new ScoreView(data, row, outcomes.get(row), null);
      expect(withPeers(view, view.peers)).toEqual(own);
      expect(withPeers(own, [])).toEqual({ ...own, peers: [] });
    }
    const [own, global] = [outcomes.get(0), outcomes.get(3)];
    expect(withPeers(new ScoreView(data, 0, own, { own, global }), [])).toMatchObject({ ownScore: own!.score, globalScore: null });
  }
  expect(hasOneOutcome({ model: "sbm", index: null, options: {}, reference: "window", data })).toBe(false);
  expect(hasOneOutcome({ model: "sbm", index: null, options: {}, reference: "global", frontier: "meta", data })).toBe(false);
});

it("finds values by row, however far they lie apart", () => {
  const values = new ByRow<string>();
  for (const row of [100_000, 3, 0, 17]) values.set(row, String(row));
  values.set(3, "three");
  expect([0, 1, 3, 17, 100_000, 200_000].map((row) => values.get(row))).toEqual(["0", undefined, "three", "17", "100000", undefined]);
  expect([...values.values()]).toEqual(["0", "three", "17", "100000"]);
});
