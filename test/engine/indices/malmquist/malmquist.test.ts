import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../../../src/analysis/run/analysis.ts";
import type { Dataset } from "../../../../src/engine/data/dataset.ts";
import { Simplex } from "../../../../src/engine/lp/simplex.ts";
import type { OptionSettings } from "../../../../src/engine/declare/options.ts";
import type { Results } from "../../../../src/engine/run/results.ts";
import { run } from "../../../../src/engine/run/run.ts";
import { readCase } from "../../../cases/cases.ts";

const economy = readCase("economy");
const malmquist = (data: Dataset, options: OptionSettings, model = "radial", window?: number): Results =>
  run({ model, index: "malmquist", options, reference: "period", ...(window === undefined ? {} : { window }), data }, new Simplex());
const values = ({ index }: Results, factor: string) => index.map(({ factors }) => factors[factor]);
const mistake = (options: OptionSettings, model?: string) => {
  try {
    malmquist(economy, options, model);
  } catch (error) {
    return (error as { code: string; params: unknown }).params;
  }
  return null;
};

describe("the bases of the Malmquist index", () => {
  it.each(["crs", "vrs"])("sequential never shows technical regress, which adjacent does: %s", (rts) => {
    const [sequential, adjacent] = ["sequential", "adjacent"].map((base) => values(malmquist(economy, { rts, base }), "TC").filter((value) => value !== null));
    expect(Math.min(...sequential)).toBeGreaterThan(1 - 1e-12);
    expect(Math.min(...adjacent)).toBeLessThan(0.99);
  });

  it.each(["input", "output"])("biennial is feasible under VRS for every DMU, which adjacent is not: %s", (orientation) => {
    const biennial = malmquist(economy, { rts: "vrs", base: "biennial", orientation });
    expect(biennial.index.every(({ status, factors }) => status === "computed" && Object.values(factors).every((value) => value! > 0))).toBe(true);
    const adjacent = malmquist(economy, { rts: "vrs", orientation });
    const infeasible = adjacent.index.filter(({ status }) => status === "infeasible");
    expect(infeasible.length).toBeGreaterThan(0);
    // What needs no comparison across periods is still there.
    for (const { factors } of infeasible) expect([factors.TFP, factors.TC, typeof factors.EC]).toEqual([null, null, "number"]);
  });

  it("biennial with exactly two periods is the global index", () => {
    const data = readCase("grifell-lovell");
    const global = run({ model: "radial", index: "gm", options: { rts: "vrs" }, reference: "period", data }, new Simplex());
    const biennial = malmquist(data, { rts: "vrs", base: "biennial" });
    biennial.index.forEach(({ factors: { TFP, TC } }, k) => {
      expect(TFP).toBeCloseTo(global.index[k].factors.TFP!, 12);
      expect(TC).toBeCloseTo(global.index[k].factors.BPC!, 12);
    });
  });

  it("fixed compares by the frontier of the first period, or of the one that was named or counted", () => {
    const first = malmquist(economy, { base: "fixed" });
    for (const origin of [2005, 1]) expect(malmquist(economy, { base: "fixed", origin }).index).toEqual(first.index);
    for (const origin of [2007, 3]) {
      const { index } = malmquist(economy, { base: "fixed", origin });
      expect(index).toEqual(malmquist(economy, { base: "fixed", origin: 2007 }).index);
      expect(index).not.toEqual(first.index);
    }
    expect(mistake({ base: "fixed", origin: 1999 })).toEqual({ option: "origin", expected: ["2005", "2006", "2007", "2008", "2009"], got: "1999" });
  });

  it("window of one period is adjacent; as wide as the panel, sequential", () => {
    expect(values(malmquist(economy, { base: "window" }, "radial", 1), "TFP")).toEqual(values(malmquist(economy, { base: "adjacent" }), "TFP"));
    expect(values(malmquist(economy, { base: "window" }, "radial", 9), "TFP")).toEqual(values(malmquist(economy, { base: "sequential" }), "TFP"));
    expect(values(malmquist(economy, { base: "window" }, "radial", 2), "TFP")).not.toEqual(values(malmquist(economy, { base: "sequential" }), "TFP"));
  });

  it("by both frontiers is the geometric mean of by the earlier and by the later", () => {
    const [both, earlier, later] = ["geometric", "earlier", "later"].map((average) => malmquist(economy, { average }));
    for (const factor of ["TFP", "TC"]) {
      values(both, factor).forEach((value, k) => expect(value).toBeCloseTo(Math.sqrt(values(earlier, factor)[k]! * values(later, factor)[k]!), 12));
    }
  });

  it("goes with SBM scores, where a unit beyond the other period's frontier has its super-efficiency", () => {
    for (const model of ["sbm", "super-sbm"]) {
      const { index } = malmquist(readCase("cn30"), {}, model);
      expect(index.every(({ status }) => status === "computed")).toBe(true);
    }
  });
});

describe("the decompositions of the Malmquist index", () => {
  it("share what they have in common", () => {
    const [plain, fgnz, bias, vrs] = [{}, { decomposition: "fgnz" }, { decomposition: "bias" }, { rts: "vrs" }].map((options) => malmquist(economy, options));
    for (const factor of ["TFP", "EC", "TC"]) {
      expect(values(fgnz, factor)).toEqual(values(plain, factor));
      expect(values(bias, factor)).toEqual(values(plain, factor));
    }
    expect(values(fgnz, "PEC")).toEqual(values(vrs, "EC"));
    expect(values(malmquist(economy, { decomposition: "ray-desli" }), "TC")).toEqual(values(vrs, "TC"));
  });

  it("take the returns to scale that were chosen beside CRS", () => {
    const pure = values(malmquist(economy, { decomposition: "fgnz", rts: "nirs" }), "PEC");
    expect(pure).toEqual(values(malmquist(economy, { rts: "nirs" }), "EC"));
    expect(values(malmquist(economy, { decomposition: "fgnz", rts: "nirs" }), "TFP")).toEqual(values(malmquist(economy, {}), "TFP"));
  });

  it("refuse a base, a frontier or an orientation that they cannot be had from", () => {
    const refused = (option: string, other: string, value: string) => ({ option: "decomposition", value: option, other, otherValue: value });
    for (const base of ["biennial", "fixed"]) {
      for (const decomposition of ["bias", "grifell-lovell"]) expect(mistake({ base, decomposition })).toEqual(refused(decomposition, "base", base));
    }
    expect(mistake({ decomposition: "bias", average: "earlier" })).toEqual(refused("bias", "average", "earlier"));
    expect(mistake({ decomposition: "grifell-lovell" }, "sbm")).toEqual(refused("grifell-lovell", "orientation", "none"));
    expect(mistake({ decomposition: "grifell-lovell", orientation: "output" }, "sbm")).toBeNull();
  });
});

describe("an analysis with a Malmquist index", () => {
  const columns = { dmu: "d", period: "t", group: null, inputs: ["x"], outputs: ["y"], undesirable: [] };

  it("takes its base from the run's reference technology unless it was set", () => {
    const baseOf = (reference: string, options: OptionSettings = {}) => completeAnalysis({ index: "malmquist", columns, reference, options }).options.base;
    expect(["period", "global", "sequential", "window"].map((reference) => baseOf(reference))).toEqual(["adjacent", "adjacent", "sequential", "window"]);
    expect(baseOf("sequential", { base: "adjacent" })).toBe("adjacent");
  });

  it("records the width of windows only where there are any", () => {
    expect(completeAnalysis({ index: "malmquist", columns, window: 4 }).window).toBeUndefined();
    expect(completeAnalysis({ index: "malmquist", columns, window: 4, options: { base: "window" } }).window).toBe(4);
    expect(completeAnalysis({ columns, reference: "window" }).window).toBe(3);
  });
});
