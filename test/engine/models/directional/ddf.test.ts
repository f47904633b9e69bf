import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../../../src/analysis/run/analysis.ts";
import type { Dataset } from "../../../../src/engine/data/dataset.ts";
import type { Mistake } from "../../../../src/engine/declare/mistake.ts";
import type { OptionSettings } from "../../../../src/engine/declare/options.ts";
import type { ScoreRow } from "../../../../src/engine/run/results.ts";
import { run } from "../../../../src/engine/run/run.ts";
import { readCase } from "../../../cases/cases.ts";

const variable = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
const dataset = (x: number[], y: number[], b: number[], more: Partial<Dataset> = {}): Dataset => ({
  dmus: x.map((_, k) => String.fromCharCode(65 + k)),
  inputs: [variable("x", ...x)],
  outputs: [variable("y", ...y)],
  undesirables: b.length === 0 ? [] : [variable("b", ...b)],
  unscored: [],
  ...more,
});
const ddf = (data: Dataset, options: OptionSettings = {}, model = "ddf") => run({ model, index: null, options, reference: "global", data });
const scores = (data: Dataset, options: OptionSettings = {}, model = "ddf") => ddf(data, options, model).scores.map(({ score }) => score!);
const closeTo = (ours: readonly (number | null)[], theirs: readonly number[]) =>
  ours.forEach((value, k) => expect(value, `row ${k}`).toBeCloseTo(theirs[k], 12));

describe("the weakly disposable technologies", () => {
  // One input for all; A is clean and small, B large and dirty; C is below the chord between them.
  const data = dataset([1, 1, 1], [2, 6, 2], [1, 6, 4]);

  it("coincide under constant returns", () => {
    const [kuosmanen, shephard, plain] = ["kuosmanen", "shephard", "plain"].map((technology) => scores(data, { "vrs-technology": technology }));
    expect(shephard).toEqual(kuosmanen);
    expect(plain).toEqual(kuosmanen);
  });

  it("differ under variable returns, each as worked out by hand", () => {
    // Of C, along (0, y, −b) to y = 2 + 2β, b = 4 − 4β. The chord from A to B is y = 2 + 0.8 (b − 1): 2β = 0.8 (3 − 4β), β = 6/13.
    for (const technology of ["kuosmanen", "shephard", "plain"]) closeTo(scores(data, { rts: "vrs", "vrs-technology": technology }), [0, 0, 6 / 13]);
    // D emits less than A: only a technology that abates A reaches it. Its line from (1, 0.6) to y = 1 + β, b = 0.6 − 0.6β meets A's ray y = 2b: β = 1/11.
    const clean = dataset([1, 1, 1, 1], [2, 6, 2, 1], [1, 6, 4, 0.6]);
    for (const technology of ["kuosmanen", "shephard"]) expect(scores(clean, { rts: "vrs", "vrs-technology": technology })[3]).toBeCloseTo(0.2 / 2.2, 12);
    // Without abatement D itself is the cleanest point there is.
    expect(scores(clean, { rts: "vrs", "vrs-technology": "plain" })[3]).toBe(0);
  });

  it("give Kuosmanen's convex one no smaller distance than Shephard's, and that no smaller one than the plain", () => {
    const cn30 = readCase("cn30");
    for (const rts of ["vrs", "ndrs", "nirs"]) {
      const [kuosmanen, shephard, plain] = ["kuosmanen", "shephard", "plain"].map((technology) => scores(cn30, { rts, "vrs-technology": technology }));
      kuosmanen.forEach((score, k) => {
        expect(score).toBeGreaterThanOrEqual(shephard[k] - 1e-12);
        expect(shephard[k]).toBeGreaterThanOrEqual(plain[k] - 1e-12);
      });
      const apart = kuosmanen.filter((score, k) => score > plain[k] + 1e-6).length;
      if (rts === "nirs") expect(kuosmanen.every((score, k) => Math.abs(score - plain[k]) < 1e-12)).toBe(true);
      else expect(apart).toBeGreaterThan(3);
    }
  });

  it("span Kuosmanen's projections by the active and the abated part of the peers, whose shares add up to 1", () => {
    const cn30 = readCase("cn30");
    const { scores: rows } = ddf(cn30, { rts: "vrs" });
    for (const { targets, peers } of rows) {
      expect(peers.reduce((sum, { lambda }) => sum + lambda, 0)).toBeCloseTo(1, 9);
      const reached = (values: Float64Array) =>
        peers.reduce(
          (sum, { dmu, period, lambda }) => sum + lambda * values[cn30.dmus.findIndex((name, row) => name === dmu && cn30.periods![row] === period)],
          0,
        );
      cn30.inputs.forEach(({ values }, i) => expect(Math.abs(reached(values) / targets![i] - 1)).toBeLessThan(1e-8));
      // The outputs of the peers, less what they abate.
      expect(reached(cn30.outputs[0].values) / targets![3]).toBeGreaterThan(1 - 1e-8);
    }
  });

  it("refuse a direction with an input in Shephard's, which has no linear program for it", () => {
    const columns = { dmu: "d", period: null, group: null, inputs: ["x"], outputs: ["y"], undesirable: ["b"] };
    const codeOf = (options: Record<string, unknown>) => {
      try {
        completeAnalysis({ model: "ddf", columns, options });
      } catch (error) {
        return (error as Mistake).code;
      }
      return null;
    };
    expect(codeOf({ rts: "vrs", "vrs-technology": "shephard", direction: "own" })).toBe("option-value");
    expect(codeOf({ rts: "vrs", "vrs-technology": "shephard", direction: "chosen", "direction-vector": [0, 1, 1] })).toBeNull();
    expect(codeOf({ rts: "crs", "vrs-technology": "shephard", direction: "own" })).toBeNull();
    expect(codeOf({ direction: "chosen" })).toBe("option-count");
    expect(codeOf({ direction: "chosen", "direction-vector": [1, 2] })).toBe("option-count");
    expect(codeOf({ direction: "chosen", "direction-vector": [0, 0, 0] })).toBe("option-number");
  });
});

describe("the directional distance", () => {
  it("along a chosen direction is that along ones, means and inputs where the numbers are theirs", () => {
    const data = readCase("cn30");
    const mean = (values: Float64Array) =>
      Float64Array.from(values)
        .sort()
        .reduce((sum, value) => sum + value, 0) / values.length;
    const means = [...data.inputs, ...data.outputs, ...data.undesirables].map(({ values }) => mean(values));
    expect(scores(data, { direction: "chosen", "direction-vector": means })).toEqual(scores(data, { direction: "mean" }));
    const fls = readCase("fls");
    expect(scores(fls, { direction: "chosen", "direction-vector": [1, 1, 1] })).toEqual(scores(fls, { direction: "unit" }));
  });

  it("is φ − 1 and 1 − θ of the radial model along outputs and inputs", () => {
    const data = readCase("economy");
    const radial = (orientation: string) => scores(data, { orientation, rts: "vrs" }, "radial");
    const [phi, theta] = [radial("output"), radial("input")];
    scores(data, { rts: "vrs", direction: "outputs" }).forEach((beta, k) => expect(beta).toBeCloseTo(1 / phi[k] - 1, 9));
    scores(data, { rts: "vrs", direction: "inputs" }).forEach((beta, k) => expect(beta).toBeCloseTo(1 - theta[k], 9));
  });

  it("names rows that produce without any undesirable output, under weak disposability alone", () => {
    const data = dataset([1, 1, 2], [1, 2, 2], [0, 1, 2]);
    expect(ddf(data).notes).toContainEqual({ code: "not-null-joint", dmu: "A", period: null });
    expect(ddf(data, { disposability: "strong" }).notes.map(({ code }) => code)).not.toContain("not-null-joint");
  });

  it("takes zeros, and has no number for a unit that cannot move at all", () => {
    const rows: readonly ScoreRow[] = ddf(dataset([1, 2, 0], [1, 0, 2], [1, 0, 3]), { disposability: "strong" }).scores;
    expect(rows[1]).toMatchObject({ status: "bad data", score: null });
    for (const { score, slacks } of rows) for (const value of [score ?? 0, ...(slacks ?? [])]) expect(Number.isFinite(value)).toBe(true);
  });

  it("takes negative data where neither the technology nor the direction depends on the origin", () => {
    const data = dataset([1, 2, 3], [-4, 5, -1], []);
    const shifted = dataset([1, 2, 3], [6, 15, 9], []);
    const options = { rts: "vrs", disposability: "strong", direction: "unit" };
    closeTo(scores(data, options), scores(shifted, options));
    expect(scores(data, options)[2]).toBeGreaterThan(0);
  });

  it("tells a weakly efficient unit from an efficient one by what the second phase finds", () => {
    // B uses more of the second input than A, and does the same.
    const data: Dataset = {
      dmus: ["A", "B"],
      inputs: [variable("x", 1, 1), variable("z", 1, 2)],
      outputs: [variable("y", 1, 1)],
      undesirables: [],
      unscored: [],
    };
    const [a, b] = ddf(data).scores;
    expect([a.status, b.status, b.score, b.slacks]).toEqual(["efficient", "weakly-efficient", 0, [0, 1, 0]]);
  });
});

describe("the non-radial distance", () => {
  it("has a third for each kind of variable, shared equally inside it, by default", () => {
    const data = readCase("cn30");
    expect(scores(data, { weights: [1 / 9, 1 / 9, 1 / 9, 1 / 3, 1 / 3] }, "nddf").map((score) => score.toFixed(12))).toEqual(
      scores(data, {}, "nddf").map((score) => score.toFixed(12)),
    );
    const fls = readCase("fls");
    const halves = scores(fls, { weights: [1 / 4, 1 / 4, 1 / 2] }, "nddf");
    scores(fls, {}, "nddf").forEach((score, k) => expect(score).toBeCloseTo(halves[k], 12));
  });

  it("is no smaller than the radial one times the weights, and 0 for the same units or fewer", () => {
    const data = readCase("cn30");
    const radial = scores(data, { direction: "own" });
    scores(data, {}, "nddf").forEach((score, k) => expect(score).toBeGreaterThanOrEqual(radial[k] - 1e-12));
  });
});
