import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import type { OptionSettings } from "../../../src/engine/declare/options.ts";
import type { Results } from "../../../src/engine/run/results.ts";
import { run } from "../../../src/engine/run/run.ts";
import { noteSentence } from "../../../src/locale/said/notes.ts";
import { why } from "../../../src/locale/said/why.ts";

const column = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
const units = (x: readonly number[], ...outputs: (readonly number[])[]): Dataset => ({
  dmus: x.map((_, k) => "ABCDE"[k]),
  inputs: [column("x", ...x)],
  outputs: outputs.map((values, k) => column(`y${k + 1}`, ...values)),
  undesirables: [],
  unscored: [],
});
const runOn = (data: Dataset, model: string, options: OptionSettings = {}, index: string | null = null): Results =>
  run({ model, index, options, reference: "period", data });
const of = ({ scores }: Results) => scores.map(({ status, score }) => [status, score]);

/** B yields without any input. */
const freeLunch = { ...units([1, 0, 2], [1, 1, 3]), unscored: [1] };

describe("a reference unit that yields without any input", () => {
  it.each(["sbm", "radial", "ebm"])("leaves an output-oriented score at its infimum, 0, without a projection: %s", (model) => {
    const { scores } = runOn(freeLunch, model, { orientation: "output" });
    for (const row of [scores[0], scores[2]]) expect([row.status, row.score, row.slacks, row.targets]).toEqual(["inefficient", 0, null, null]);
  });

  it.each(["additive", "ddf", "nddf"])("makes a distance infinite, which is a status and not a failure of the solver: %s", (model) => {
    const results = runOn(freeLunch, model);
    expect(of(results)[0]).toEqual(["unbounded", null]);
    expect(results.notes).toContainEqual({ code: "unbounded", dmu: "A", period: null });
    expect(why(results.scores[0], freeLunch, "en")).toContain("without any input");
    expect(results.notes.map((note) => noteSentence(note, "zh-CN")).join()).toContain("无穷大");
  });

  it("does not do so under variable returns, where half of it and half of C yield 2", () => {
    expect(of(runOn(freeLunch, "radial", { orientation: "output", rts: "vrs" }))[0]).toEqual(["inefficient", 0.5]);
  });
});

describe("a unit that the others reach only without its outputs", () => {
  it("is infeasible: the denominator of super-SBM is not above 0", () => {
    const alone = { ...units([1, 1, 3], [1, 0, 2]), unscored: [1] };
    expect(of(runOn(alone, "super-sbm", { orientation: "output", rts: "vrs" }))[0]).toEqual(["infeasible", null]);
    expect(of(runOn(alone, "super-sbm", { orientation: "output", rts: "vrs", remedy: "two-stage" }))[0]).toEqual(["infeasible", null]);
  });
});

describe("cross-efficiency with one unit that can appraise", () => {
  it.each(["include", "exclude"])("is that unit's own appraisal, with its weights: self %s", (self) => {
    const data = { ...units([2, 1, 4], [2, 0, 0], [1, 1, 0]), unscored: [1, 2] };
    const { scores } = runOn(data, "cross-efficiency", { self });
    expect([scores[0].status, scores[0].score, scores[0].extras]).toEqual(["efficient", 1, { own: 1, maverick: null }]);
    const [v, ...u] = scores[0].multipliers!;
    expect(2 * v).toBeCloseTo(1, 12);
    expect(2 * u[0] + u[1]).toBeCloseTo(1, 12);
  });
});

describe("an index whose ratio does not exist", () => {
  const panel: Dataset = {
    dmus: ["A", "B", "A", "B"],
    periods: ["1", "1", "2", "2"],
    inputs: [column("x", 1, 0, 1, 2)],
    outputs: [column("y", 1, 1, 1, 1)],
    undesirables: [],
    unscored: [1],
  };

  it("is not defined, and a note says so", () => {
    const results = runOn(panel, "radial", { orientation: "output" }, "gm");
    const [interval] = results.index;
    expect(interval).toMatchObject({ dmu: "A", factors: { TFP: null, EC: null, BPC: null }, status: "not defined" });
    const [note] = results.notes.filter(({ code }) => code === "undefined-interval");
    expect(noteSentence(note, "en")).toBe(
      "The index of A for 1–2 is not defined: one of its scores is 0, or a directional distance is −1 or less, so a ratio does not exist.",
    );
  });
});

describe("a composite score beside a unit that yields without any input", () => {
  it("is 0, and nothing that rounding or the hair leaves to either side of it", () => {
    const data: Dataset = {
      dmus: ["A", "A", "B", "C", "C"],
      periods: ["2020", "2021", "2020", "2020", "2021"],
      inputs: [column("x", 3, 1, 7, 0, 0)],
      outputs: [column("y1", 8, 5, 9, 9, 7), column("y2", 1, 5, 0, 0, 3)],
      undesirables: [],
      unscored: [2, 3, 4],
    };
    const options = { rts: "vrs", remedy: "composite" };
    const { scores, index } = run({ model: "super-sbm", index: "gm", options, reference: "period", data, prove: false });
    expect(scores.slice(0, 2).map(({ ownScore, globalScore }) => [ownScore, globalScore])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(index[0].factors).toEqual({ TFP: null, EC: null, BPC: null });
  });
});

describe("a composite score of a unit with nobody to compare with", () => {
  // It loses its output altogether, δ = 1 / (1 − 1/2) = 2; of (x, 0, b) every input is to spare, ρ = 0.
  it.each([
    [1, 1, 0.8],
    [0.9, 1, 1],
    [2, 3, 4],
    [4, 3, 4],
    [3e5, 7e-6, 0.3],
    // Sixteen digits are more than the first of the doubles that a number of sixty is written as.
    [724.7076350382368, 0.04, 0.0008],
    [0.30000000000000004, 2 / 3, 1234.567890123457],
  ])("is 0, and nothing that the hair leaves below it: %s, %s, %s", (x, y, b) => {
    const alone: Dataset = { ...units([x, 1], [y, 1]), undesirables: [column("b", b, 1)], dmus: ["A", "A"], periods: ["2021", "2022"] };
    const { scores, index } = runOn(alone, "super-sbm", { remedy: "composite" }, "malmquist");
    for (const { score, extras } of scores) expect([score, extras?.["delta"], extras?.["rho"]]).toEqual([0, 2, 0]);
    // Two scores of 0 have no ratio.
    expect(index[0].factors).toMatchObject({ TFP: null, EC: null, TC: null });
  });
});

describe("an input below the smallest double with all of its digits", () => {
  it("leaves scale efficiency its digits: 12/19, of scores that have hardly any", () => {
    const [, { extras }] = runOn(units([2e-320, 2], [1.9e150, 1.2e150]), "radial", { rts: "vrs" }).scores;
    expect(extras!["scaleEfficiency"]).toBeCloseTo(12 / 19, 12);
  });

  it("has no cross-efficiency: the weights of such a number have lost their digits", () => {
    expect(of(runOn(units([2.1, 1.5, 1.7e-318], [1, 1, 1]), "cross-efficiency")).map(([, score]) => score)).toEqual([null, null, null]);
  });
});

describe("the sentence on a row", () => {
  it("names the rule of the model where a number breaks it, and what is missing where none does", () => {
    const zero = { ...units([1, 1, 2], [0, 1, 1], [1, 1, 1]), unscored: [0] };
    expect(why(runOn(zero, "sbm").scores[0], zero, "en")).toBe(
      'Not scored: "y1" is 0, and the chosen model needs numbers greater than 0 in an evaluated unit.',
    );
    const nothing = units([1, 1, 2], [0, 1, 1]);
    expect(why(runOn(nothing, "radial", { orientation: "output" }).scores[0], nothing, "en")).toBe(
      "Not scored: all desirable outputs are 0, and nothing is left that the model could move in proportion.",
    );
  });

  it("gives a gap from 0 as a number, as it has no share of 0", () => {
    const data = units([1, 1], [2, 2], [0, 3]);
    const [row] = runOn(data, "radial", { orientation: "input" }).scores;
    expect(row.status).toBe("weakly-efficient");
    expect(why(row, data, "en")).toBe('Weakly efficient: on the frontier, yet with a slack: the largest gap is 3 missing in "y2".');
  });
});
