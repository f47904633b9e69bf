import { describe, expect, it } from "vitest";
import type { Dataset, Variable } from "../../src/engine/data/dataset.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { numberIn, readCase, readExpected, type CaseName } from "./cases.ts";
import { dataOf } from "./observations.ts";

const scores = (data: Dataset, orientation: string, ranges: string): readonly ScoreRow[] =>
  run({ model: "range-directional", index: null, options: { orientation, ranges }, reference: "global", data }).scores;
const keyOf = ({ dmu, period }: { readonly dmu?: string; readonly period?: string | null }) => `${dmu}@${period ?? ""}`;

const table = readExpected("range-directional");
const sides = { no: "none", io: "input", oo: "output" } as const;
const settings = (["tone2001", "tone2003", "fls", "dearun"] as const satisfies readonly CaseName[]).flatMap((name) =>
  (["no", "io", "oo"] as const).flatMap((side) => (["direct", "inverse"] as const).map((ranges) => ({ name, side, ranges }))),
);

describe("deaR's range directional model", () => {
  it.each(settings)("has the same β, and on the data less 500, which is negative throughout: $name, $side, $ranges", ({ name, side, ranges }) => {
    const less = ({ name, values }: Variable) => ({ name, values: values.map((value) => value - 500) });
    const data = readCase(name);
    const below = { ...data, inputs: data.inputs.map(less), outputs: data.outputs.map(less), undesirables: data.undesirables.map(less) };
    const rows = table.filter((row) => row.data === name);
    for (const set of [data, below]) {
      const ours = new Map(scores(set, sides[side], ranges).map((row) => [keyOf(row), row]));
      expect(ours.size).toBe(rows.length);
      for (const row of rows) {
        const { score, extras } = ours.get(keyOf(row))!;
        // Where no variable can improve deaR's program has no bound on β; there is nothing to gain, and β is 0.
        const theirs = numberIn(row[`${side}_${ranges}`]) ?? 0;
        const beta = extras!.beta as number;
        expect(Math.abs(beta - theirs) / Math.max(1, theirs), keyOf(row)).toBeLessThan(1e-8);
        expect(score, keyOf(row)).toBeCloseTo(ranges === "direct" ? 1 - beta : 1 / (1 + beta), 12);
      }
    }
  });
});

describe("the worked example of the specification of DEAPack, with negative numbers on both sides", () => {
  const data = dataOf([
    ["A", "1", [-2], [2]],
    ["B", "1", [2], [6]],
    ["C", "1", [2], [-2]],
  ]);

  it("has for C the fractions derived there: β = 2/3 towards the ideal point (−2, 6), target (−2/3, 10/3) of 2/3 A and 1/3 B", () => {
    const { score, extras, targets, peers } = scores(data, "none", "direct")[2];
    expect(extras!.beta).toBeCloseTo(2 / 3, 12);
    expect(score).toBeCloseTo(1 / 3, 12);
    expect(targets!.map((target) => target.toFixed(10))).toEqual([(-2 / 3).toFixed(10), (10 / 3).toFixed(10)]);
    expect(peers.map(({ dmu, lambda }) => [dmu, lambda.toFixed(10)])).toEqual([
      ["A", (2 / 3).toFixed(10)],
      ["B", (1 / 3).toFixed(10)],
    ]);
  });

  it.each(["input", "output"])("has E = 0 in either orientation: the best value is reached at no cost to the other side (%s)", (orientation) => {
    expect(scores(data, orientation, "direct")[2].score).toBeCloseTo(0, 12);
  });
});

describe("the illustration of Portela, Thanassoulis & Simpson (2004), figure 2: two outputs, one of them negative", () => {
  // Printed are U3 = (−4, 2), the ideal (5, 6), U3's target and with it its score; the other units stand in the figure alone.
  // The target itself spans the frontier here, and two units far below it bring the ideal.
  const printed = { target: [1.07273, 4.25455], score: 0.43636 };
  const data = dataOf([
    ["U3", "1", [1], [-4, 2]],
    ["target", "1", [1], printed.target],
    ["best first output", "1", [1], [5, 0]],
    ["best second output", "1", [1], [-6, 6]],
  ]);

  it.each(["none", "output"])("leads U3 to the printed target, at the printed score (%s)", (orientation) => {
    const [{ score, targets }] = scores(data, orientation, "direct");
    expect(Math.abs(score! - printed.score)).toBeLessThan(1e-5);
    targets!.slice(1).forEach((value, k) => expect(Math.abs(value - printed.target[k])).toBeLessThan(1e-5));
  });
});
