import { describe, expect, it } from "vitest";
import { runBootstrap } from "../../../src/analysis/run/run-bootstrap.ts";
import type { Evaluate } from "../../../src/analysis/run/run-analysis.ts";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { Resampling } from "../../../src/engine/inference/bootstrap.ts";
import { intervalOf } from "../../../src/engine/inference/intervals.ts";
import type { Inference } from "../../../src/engine/run/inference.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import { seeded } from "../../../src/engine/lp/random.ts";
import { assemble, evaluate, tasksOf, type Request } from "../../../src/engine/run/run.ts";
import { readCase } from "../../cases/cases.ts";
import { shuffled, takeRows } from "../../contracts/samples.ts";

const solve: Evaluate = (request, tasks) => Promise.resolve([...evaluate(request, tasks, new Simplex())]);
/** Half the tasks at a time, the later half first. */
const inHalves: Evaluate = (request, tasks) => {
  const half = Math.ceil(tasks.length / 2);
  const later = [...evaluate(request, tasks.slice(half), new Simplex())];
  return Promise.resolve([...evaluate(request, tasks.slice(0, half), new Simplex()), ...later]);
};

async function infer(request: Request, replicates: number, how = solve, seed = 1): Promise<Inference> {
  const tasks = tasksOf(request);
  const results = assemble(request, tasks, await solve(request, tasks));
  return (await runBootstrap({ request, tasks, results }, { replicates, level: 0.95, seed }, how)).inference!;
}

const request = (data: Dataset, model: string, index: string | null = null, options: Request["options"] = {}): Request => ({
  model,
  index,
  options,
  reference: "period",
  data,
});

describe("the bootstrap", () => {
  const economy = readCase("economy");

  it("gives every score and factor of a panel an interval around its bias-corrected value", async () => {
    const inference = await infer(request(economy, "super-sbm", "gm"), 60);
    const intervals = [...inference.scores, ...inference.index.flatMap((row) => Object.values(row))];
    expect(intervals).toHaveLength(31 * 5 + 3 * 31 * 4);
    for (const interval of intervals) {
      expect(interval!.low).toBeLessThan(interval!.corrected);
      expect(interval!.corrected).toBeLessThan(interval!.high);
      expect(interval!.replicates).toBe(60);
    }
  });

  it("depends on the seed and the data alone: not on chunks, nor on the order of the rows", async () => {
    const cn30 = readCase("cn30");
    const first = await infer(request(cn30, "super-sbm", "gm"), 50);
    expect(await infer(request(cn30, "super-sbm", "gm"), 50, inHalves)).toEqual(first);
    expect(await infer(request(cn30, "super-sbm", "gm"), 50, solve, 2)).not.toEqual(first);
    const order = shuffled(cn30.dmus.length, 8);
    const again = await infer(request(takeRows(cn30, order), "super-sbm", "gm"), 50);
    order.forEach((row, k) => expect(again.scores[k]).toEqual(first.scores[row]));
  });

  it("moves pseudo-observations radially and keeps the year's frontier they come from", () => {
    const plain = request(economy, "radial", null, { orientation: "input" });
    const tasks = tasksOf(plain);
    const farrell = assemble(plain, tasks, [...evaluate(plain, tasks, new Simplex())]).scores.map(({ score }) => score);
    const { data } = new Resampling(plain, tasks, farrell, "input").replicate(1, 0).request;
    const n = economy.dmus.length;
    economy.dmus.forEach((dmu, row) => {
      const factors = data.inputs.map(({ values }) => values[n + row] / values[row]);
      expect(Math.abs(factors[0] / factors[1] - 1)).toBeLessThan(1e-12);
      // On the frontier, radially, the unit would stand at θ̂; its pseudo-observation stands at θ̂/θ*, no nearer.
      expect(factors[0], dmu).toBeGreaterThanOrEqual(farrell[row]! - 1e-12);
      expect(data.outputs[0].values[n + row]).toBe(data.outputs[0].values[row]);
    });
  });

  it("lowers radial scores: their bias is upward, and the corrected score is below the estimate", async () => {
    const plain = request(economy, "radial", null, { rts: "vrs", orientation: "input" });
    const inference = await infer(plain, 100);
    const tasks = tasksOf(plain);
    const { scores } = assemble(plain, tasks, await solve(plain, tasks));
    const below = inference.scores.filter((interval, row) => interval !== null && interval.corrected < scores[row].score!);
    expect(below.length).toBe(scores.length);
  });

  it("covers the true efficiency about as often as it says, where the truth is known (y = x · θ, CRS)", async () => {
    const random = seeded(11);
    const trials = 60;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const n = 60;
      // The unit under study, first: x = 1, true efficiency 0.7. The others: half-normal inefficiency.
      const x = Float64Array.from({ length: n }, (_, k) => (k === 0 ? 1 : 0.5 + random()));
      const theta = Array.from({ length: n }, (_, k) =>
        k === 0 ? 0.7 : Math.exp(-Math.abs(0.4 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()))),
      );
      const y = x.map((value, k) => value * theta[k]);
      const data: Dataset = {
        dmus: Array.from({ length: n }, (_, k) => `u${k}`),
        inputs: [{ name: "x", values: x }],
        outputs: [{ name: "y", values: y }],
        undesirables: [],
        unscored: Array.from({ length: n - 1 }, (_, k) => k + 1),
      };
      const every = request({ ...data, unscored: [] }, "radial", null, { orientation: "input" });
      const tasks = tasksOf(every);
      const results = assemble(every, tasks, await solve(every, tasks));
      const farrell = results.scores.map(({ score }) => score);
      const resampling = new Resampling(
        every,
        tasks.filter(({ row }) => row === 0),
        farrell,
        "input",
      );
      const replicated = Array.from({ length: 200 }, (_, k) => {
        const { request: altered, tasks: wanted } = resampling.replicate(trial, k);
        return [...evaluate(altered, wanted, new Simplex())][0].score;
      });
      const { low, high } = intervalOf(farrell[0], replicated, 0.95, "ratio")!;
      if (low <= 0.7 && 0.7 <= high) covered++;
    }
    expect(covered / trials).toBeGreaterThan(0.85);
  });
});
