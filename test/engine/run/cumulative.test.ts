import { describe, expect, it } from "vitest";
import { cumulativeOf } from "../../../src/engine/run/cumulative.ts";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import { run } from "../../../src/engine/run/run.ts";

const periods = ["2019", "2020", "2021", "2022"];
const dmus = ["a", "b", "c"];
const values = { x: [2, 3, 4, 3, 2, 5, 4, 3, 3, 2, 4, 5], y: [1, 2, 4, 3, 3, 4, 5, 4, 3, 3, 5, 7] };
/** Three DMUs in four periods; the first has no score in its first one, the second is missing in the third. */
const kept = dmus.flatMap((dmu, d) => periods.flatMap((period, t) => (dmu === "b" && period === "2021" ? [] : [{ dmu, period, k: d * 4 + t }])));
const data: Dataset = {
  dmus: kept.map(({ dmu }) => dmu),
  periods: kept.map(({ period }) => period),
  inputs: [{ name: "x", values: Float64Array.from(kept, ({ k }) => values.x[k]) }],
  outputs: [{ name: "y", values: Float64Array.from(kept, ({ k }) => values.y[k]) }],
  undesirables: [],
  unscored: [0],
};

describe("a cumulative index", () => {
  const results = run({ model: "radial", index: "malmquist", options: {}, reference: "period", data }, new Simplex());
  const at = (levels: readonly (number | null)[], dmu: string) => kept.flatMap((one, row) => (one.dmu === dmu ? [levels[row]] : []));
  const change = (dmu: string, to: string) => results.index.find((one) => one.dmu === dmu && one.to === to)!.factors["TFP"]!;

  it("begins in the first period with a score, and goes on from there", () => {
    const levels = cumulativeOf({ combines: "product" }, results, "TFP");
    const first = change("a", "2021");
    expect(at(levels, "a")).toEqual([null, 1, first, first * change("a", "2022")]);
    expect(at(levels, "c")[0]).toBe(1);
    expect(at(levels, "c")[1]).toBe(change("c", "2020"));
  });

  it("ends where an interval has no factor: a period is missing", () => {
    expect(at(cumulativeOf({ combines: "product" }, results, "TFP"), "b")).toEqual([1, change("b", "2020"), null]);
  });

  it("adds up where the index is a difference, from 0", () => {
    const levels = at(cumulativeOf({ combines: "sum" }, results, "TFP"), "c");
    expect(levels[0]).toBe(0);
    expect(levels[3]).toBeCloseTo(change("c", "2020") + change("c", "2021") + change("c", "2022"), 14);
  });
});
