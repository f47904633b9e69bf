import { describe, expect, it } from "vitest";
import { unitAt, type Dataset } from "../../../../src/engine/data/dataset.ts";
import { Resampling } from "../../../../src/engine/inference/bootstrap.ts";
import { seeded } from "../../../../src/engine/lp/random.ts";
import { Simplex } from "../../../../src/engine/lp/simplex.ts";
import type { OptionSettings } from "../../../../src/engine/declare/options.ts";
import { Panel } from "../../../../src/engine/data/panel.ts";
import { run } from "../../../../src/engine/run/run.ts";
import { sampleMean } from "../../../../src/engine/data/sample-mean.ts";
import { unitOf } from "../../../../src/engine/method/task.ts";
import { pooled } from "../../../../src/engine/technology/technology-key.ts";
import { numberIn, readCase, readExpected } from "../../../cases/cases.ts";
import { dataOf } from "../../../cases/observations.ts";
import { radial } from "../../../oracle/formulations/radial.ts";

const economy = readCase("economy");
const measured = (data: Dataset, options: OptionSettings) =>
  run({ model: "radial", index: "fare-primont", options, reference: "period", data }, new Simplex()).index;

describe("the Färe–Primont index", () => {
  it("is that of the R package productivity, whose changes are those from the first year", () => {
    const factors = { dAO: "QO", dAI: "QI", dTFP: "TFP", dMP: "TC", dTFPE: "TFPE", dOTE: "TE", dOSE: "SE", dRME: "RME" };
    const since = new Map<string, Record<string, number>>();
    const rows = readExpected("economy-fare-primont");
    expect(rows).toHaveLength(31 * 5);
    for (const { dmu } of rows) since.set(dmu, Object.fromEntries(Object.values(factors).map((factor) => [factor, 1])));
    const found = new Map(measured(economy, { orientation: "output" }).map((row) => [`${row.dmu} ${row.to}`, row.factors]));
    for (const row of rows) {
      const running = since.get(row.dmu)!;
      for (const [theirs, ours] of Object.entries(factors)) {
        if (row.period !== "2005") running[ours] *= found.get(`${row.dmu} ${row.period}`)![ours]!;
        expect(Math.abs(running[ours] - numberIn(row[theirs])!), `${row.dmu} ${row.period} ${theirs}`).toBeLessThan(1e-8);
      }
      // With one output there is no output mix: scale–mix efficiency is the residual scale efficiency, and our SE × RME.
      for (const theirs of ["dROSE", "dOSME"]) expect(Math.abs(running["SE"] * running["RME"] - numberIn(row[theirs])!), row.dmu).toBeLessThan(1e-8);
    }
  });

  it("by distances is another index where there are several inputs: the shadow prices of one point do not price all", () => {
    const [prices, distances] = [measured(economy, {}), measured(economy, { aggregates: "distances" })];
    let apart = 0;
    prices.forEach(({ factors }, k) => {
      expect(distances[k].factors["QO"]).toBeCloseTo(factors["QO"]!, 10);
      apart = Math.max(apart, Math.abs(distances[k].factors["QI"]! / factors["QI"]! - 1));
    });
    expect(apart).toBeGreaterThan(0.01);
  });

  it.each(["shadow-prices", "distances"])("with one input and one output is output growth over input growth: %s", (aggregates) => {
    const data = readCase("grifell-lovell");
    const panel = new Panel(data);
    const [x, y] = [data.inputs[0].values, data.outputs[0].values];
    for (const rts of ["crs", "vrs", "nirs", "ndrs", "grs"]) {
      for (const { dmu, factors, status } of measured(data, { rts, aggregates, ...(rts === "grs" ? { lower: 0.5, upper: 2 } : {}) })) {
        const [before, after] = [panel.rowOf(dmu, "1")!, panel.rowOf(dmu, "2")!];
        expect(status, `${rts} ${dmu}`).toBe("computed");
        expect(factors["QO"]).toBeCloseTo(y[after] / y[before], 10);
        expect(factors["QI"]).toBeCloseTo(x[after] / x[before], 10);
      }
    }
  });

  it("under constant returns has a scale efficiency of 1, and under any the same TFP efficiency in either orientation", () => {
    for (const { factors } of measured(economy, {})) expect(factors["SE"]).toBe(1);
    const [input, output] = ["input", "output"].map((orientation) => measured(economy, { rts: "vrs", orientation }));
    input.forEach(({ factors }, k) => {
      for (const factor of ["TFP", "QO", "QI", "TC", "TFPE", "RME"]) expect(factors[factor]).toBeCloseTo(output[k].factors[factor]!, 10);
    });
    expect(input.some(({ factors }, k) => Math.abs(factors["TE"]! - output[k].factors["TE"]!) > 1e-3)).toBe(true);
  });

  it("by distances: no combination of observations has a larger ratio than the largest of an observation", () => {
    const data = readCase("dearun");
    const units = data.dmus.map((_, row) => ({ ...unitAt(data, row), b: [] }));
    const means = { ...sampleMean(data, false), b: [] };
    const level = (unit: { readonly x: readonly number[]; readonly y: readonly number[] }, rts: string) => {
      const of = (orientation: string, point: object) => radial({ unit: { ...unit, b: [], ...point }, reference: units, own: -1 }, { rts, orientation });
      const [output, input] = [of("output", { x: means.x }), of("input", { y: means.y })];
      if (typeof output === "string" || typeof input === "string") throw new Error("no distance");
      return output.score * input.score;
    };
    const random = seeded(3);
    for (const rts of ["crs", "vrs"]) {
      const largest = Math.max(...units.map((unit) => level(unit, rts)));
      for (let k = 0; k < 40; k++) {
        const drawn = units.map(() => -Math.log(random())).map((weight, j) => (j % 5 === k % 5 ? weight : 0));
        const total = drawn.reduce((sum, weight) => sum + weight, 0);
        const mix = (kind: "x" | "y") => units[0][kind].map((_, c) => units.reduce((sum, unit, j) => sum + (drawn[j] / total) * unit[kind][c], 0));
        expect(level({ x: mix("x"), y: mix("y") }, rts)).toBeLessThan(largest + 1e-9);
      }
    }
  });

  it("has no change from a productivity of 0, which leaves the others as they are", () => {
    const data = dataOf([
      ["A", "1", [1, 1], [1]],
      ["B", "1", [2, 1], [0]],
      ["A", "2", [1, 1], [3]],
      ["B", "2", [2, 1], [2]],
    ]);
    const [first, second] = measured(data, {});
    expect(first).toMatchObject({ dmu: "A", status: "computed" });
    for (const factor of ["TFP", "QO", "TC"]) expect(first.factors[factor]).toBeCloseTo(3, 10);
    expect(second).toMatchObject({ dmu: "B", status: "not defined", factors: { TFP: null, QO: null } });
    expect(second.factors["TC"]).toBeCloseTo(3, 10);
  });

  it("in a replicate of the bootstrap keeps the means of the observations themselves", () => {
    const farrell = economy.dmus.map(() => 0.9);
    const replicate = new Resampling(
      { model: "radial", index: "fare-primont", options: {}, reference: "period", data: economy },
      [{ row: -1, mean: "all", technology: pooled }],
      farrell,
      "input",
    ).replicate(1, 0);
    expect(unitOf(replicate.request.data, replicate.tasks[0])).toEqual(sampleMean(economy, false));
  });

  it("takes an output that has no price for nothing, as long as that is what it is worth", () => {
    // The second output alone has a price: A's first is worth 0, and so is the whole of A.
    const data = dataOf([
      ["A", "2", [2], [5, 0]],
      ["B", "1", [3], [7, 6]],
      ["B", "2", [7], [0, 6]],
    ]);
    const [found] = measured(data, {});
    expect(found).toMatchObject({ dmu: "B", status: "computed" });
    expect(found.factors["TFP"]).toBeCloseTo(3 / 7, 10);
    expect(found.factors["TC"]).toBeCloseTo(3 / 7, 10);
    expect(found.factors["TFPE"]).toBeCloseTo(1, 10);
  });

  it("prices the inputs of means that could do without any: their weighted sum is 1 all the same", () => {
    // C makes 2 of nothing, more than the mean output of 1: E_i is 0, and w of the mean input of 5 is 1/5.
    const data = dataOf([
      ["A", "1", [8], [1]],
      ["A", "2", [7], [0]],
      ["C", "2", [0], [2]],
    ]);
    const [found] = measured(data, { rts: "vrs" });
    for (const [factor, value] of Object.entries({ TFP: 0, QO: 0, QI: 7 / 8 })) expect(found.factors[factor]).toBeCloseTo(value, 12);
    // Nothing is spent for C's output, and nobody knows the largest productivity of its year.
    expect(found.factors["TC"]).toBeNull();
    const { scores } = run({ model: "radial", index: null, options: { rts: "vrs" }, reference: "global", data });
    expect(scores[1]).toMatchObject({ score: 0, multipliers: [1 / 7, 0] });
  });

  it.each([true, false])("adds up nothing that rounding leaves of a price of 0: proven throughout %s", (prove) => {
    // At the means x1 and y1 have a slack in both programs and so no price: Y is y2 and X is x2, each in a unit of its own.
    const data = dataOf([
      ["A", "2021", [4587, 0.000003], [600000, 0.005]],
      ["B", "2019", [0.0000509, 0.08], [400000, 1000000]],
      ["B", "2022", [1574000, 70000], [0.00002, 20]],
      ["C", "2020", [2324, 0.00002], [1, 0.002]],
      ["C", "2021", [34200, 6000], [4000000, 3000000]],
    ]);
    const [found] = run({ model: "radial", index: "fare-primont", options: { rts: "vrs" }, reference: "period", data, prove }).index;
    // C is alone in 2020, with 0.002 / 0.00002 = 100; of 2021 A has the most, 0.005 / 0.000003.
    const exact = { TFP: 5, QO: 3000000 / 0.002, QI: 6000 / 0.00002, TC: 50 / 3, TFPE: 0.3, TE: 1, SE: 1, RME: 0.3 };
    for (const [factor, value] of Object.entries(exact)) expect(found.factors[factor]! / value, factor).toBeCloseTo(1, 11);
  });

  it("leaves out an aggregate of which a price below the doubles is a part that matters", () => {
    // B makes 1e457 of y of a unit of x1, A 1 of a unit of x2, which is so worth 1e-457 of one of x1.
    const at = dataOf([
      ["A", "1", [2e-310, 1e300], [1e300]],
      ["B", "1", [1e-150, 2], [1e307]],
      ["B", "2", [2e-300, 1e300], [2]],
      ["C", "0", [2, 1e-300], [1e-300]],
    ]);
    const [found] = run({ model: "radial", index: "fare-primont", options: {}, reference: "period", data: at }).index;
    // In the second year B's 1e300 of x2 is worth 1e-157 of x1, beside the 2e-300 that it has.
    expect(found).toMatchObject({ dmu: "B", factors: { QI: null, TFP: null, TE: 1 } });
  });

  it("hangs on no last digit of the sample means where the data has none", () => {
    const named = (letter: string, columns: readonly (readonly number[])[]) =>
      columns.map((values, k) => ({ name: `${letter}${k + 1}`, values: Float64Array.from(values) }));
    const data: Dataset = {
      dmus: ["A", "A", "B"],
      periods: ["2019", "2020", "2020"],
      inputs: named("x", [
        [1.4, 2.4, 2.8],
        [2.7, 0.1, 2.6],
        [1.7, 3, 0.2],
      ]),
      outputs: named("y", [
        [0.4, 1.9, 2.3],
        [0.1, 1.3, 0.9],
      ]),
      undesirables: [],
      unscored: [],
    };
    const options = { rts: "ndrs", orientation: "output", aggregates: "distances" };
    const { notes } = run({ model: "radial", index: "fare-primont", options, reference: "period", data, prove: true });
    expect(notes.map(({ code }) => code)).not.toContain("ill-posed");
  });
});
