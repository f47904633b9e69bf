import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/analysis/table/table.ts";
import { bandwidthOf, densityOf, type BandwidthRule } from "../../../../src/procedures/after/distribution/kernel-density.ts";
import type { ListRow, RecordRow } from "../../../../src/procedures/declare/gives.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { procedureReport } from "../../../../src/report/procedure/report.ts";
import { sentenceOf } from "../../../../src/report/procedure/sentence.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = (table = tableIn("rd30-scores.csv"), columns: Readonly<Record<string, readonly string[]>> = { value: ["score"], period: ["year"] }, options = {}) =>
  runProcedure(completeProcedure({ procedure: "density", columns, options }), table);
const records = ({ outcome }: CompletedProcedure) => outcome.values["densities"] as readonly RecordRow[];
const points = ({ outcome }: CompletedProcedure) => outcome.values["curve"] as readonly ListRow[];
const said = (completed: CompletedProcedure) => new Map(completed.outcome.findings.map((found) => [found.code, sentenceOf(completed.procedure, found)]));
const near = (value: number, wanted: number, tolerance = 1e-9) => expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
const section = (values: readonly Cell[]) => tableOf([["y"], ...values.map((y) => [y])]);
const panel = (years: Readonly<Record<string, readonly number[]>>) =>
  tableOf([["t", "y"], ...Object.entries(years).flatMap(([t, values]) => values.map((y) => [t, y]))]);
const dated = { value: ["y"], period: ["t"] };

const scoresIn = (year: string) =>
  Float64Array.from(
    linesOf("rd30-scores.csv")
      .slice(1)
      .filter((row) => row[3] === year),
    (row) => Number(row[4]),
  ).sort();

describe("the bandwidths", () => {
  it.each(["nrd0", "nrd", "matlab", "stata"] as const)("are those of the four programs on 13 years of R&D scores: %s", (rule: BandwidthRule) => {
    const column = { nrd0: 2, nrd: 3, matlab: 4, stata: 5 }[rule];
    const lines = linesOf("rd30-kde-bandwidth.csv").slice(1);
    expect(lines).toHaveLength(13);
    // The column of Stata was computed with quartiles of type 7; Stata's own are of type 2.
    for (const line of lines) near(bandwidthOf(scoresIn(line[0]), rule, "type7").h, Number(line[column]));
    if (rule === "stata") expect(lines.some((line) => Math.abs(bandwidthOf(scoresIn(line[0]), rule).h - Number(line[column])) > 1e-6)).toBe(true);
    else
      run().outcome.values["densities"].forEach((_, k) =>
        near(records(run(undefined, undefined, { bandwidth: rule, points: 20 }))[k].values["h"]!, Number(lines[k][column])),
      );
  });

  it("take the standard deviation where half of the values are equal", () => {
    const sorted = [0, 1, 1, 1, 1, 1, 1, 3];
    for (const rule of ["nrd0", "nrd", "matlab", "stata"] as const) {
      const { h, replaced } = bandwidthOf(sorted, rule);
      expect([replaced, h > 0]).toEqual([true, true]);
    }
  });
});

describe("the densities", () => {
  it("are those of both kernels at 37 places in 13 years", () => {
    const lines = linesOf("rd30-kde-density.csv").slice(1);
    expect(lines).toHaveLength(13 * 37);
    for (const [year, x, gauss, epanechnikov] of lines) {
      const sorted = scoresIn(year);
      near(densityOf(sorted, bandwidthOf(sorted, "nrd0").h, "gaussian")(Number(x)), Number(gauss));
      const found = densityOf(sorted, bandwidthOf(sorted, "stata", "type7").h, "epanechnikov")(Number(x));
      if (Number(epanechnikov) === 0) expect(found).toBe(0);
      else near(found, Number(epanechnikov));
    }
  });

  it("enclose an area of 1, with each kernel", () => {
    for (const kernel of ["gaussian", "epanechnikov"]) {
      const curve = points(run(undefined, undefined, { kernel, points: 2000 })).filter(({ period }) => period === "2022");
      const [x, f] = ["x", "f"].map((field) => curve.map(({ cells }) => cells[field] as number));
      const area = f.slice(1).reduce((sum, value, k) => sum + ((value + f[k]) / 2) * (x[k + 1] - x[k]), 0);
      expect(Math.abs(area - 1)).toBeLessThan(kernel === "gaussian" ? 0.001 : 1e-5);
    }
  });

  it("have the peaks and modes of the whole chain's scores, found on a grid of 0.001", () => {
    const found = records(run(tableIn("rd30-real-scores.csv")));
    const lines = linesOf("rd30-real-density.csv").slice(1);
    expect(found.map(({ period }) => period)).toEqual(lines.map(([year]) => year));
    lines.forEach(([, h, modes, peak, height], k) => {
      const { values } = found[k];
      near(values["h"]!, Number(h));
      expect(values["modes"]).toBe(Number(modes));
      expect(Math.abs(values["peak"]! - Number(peak))).toBeLessThanOrEqual(0.001);
      near(values["height"]!, Number(height), 1e-5);
      expect(values["height"]!).toBeGreaterThanOrEqual(Number(height));
    });
  });

  it("move with the values, and stretch with their unit", () => {
    const years = { "2020": [1, 2, 4, 7], "2021": [2, 2.5, 3, 9] };
    const [before, after] = [panel(years), panel(Object.fromEntries(Object.entries(years).map(([t, values]) => [t, values.map((y) => 10 * y + 100)])))].map(
      (table) => records(run(table, dated)),
    );
    before.forEach(({ values }, k) => {
      near(after[k].values["h"]!, 10 * values["h"]!);
      near(after[k].values["peak"]!, 10 * values["peak"]! + 100, 1e-6);
      near(after[k].values["height"]!, values["height"]! / 10, 1e-9);
      expect(after[k].values["modes"]).toBe(values["modes"]);
    });
  });

  it("reach as far as their kernel", () => {
    const [{ values }] = records(run(section([1, 2, 4, 7]), { value: ["y"] }, { kernel: "epanechnikov" }));
    near(values["support_low"]!, 1 - Math.sqrt(5) * values["h"]!);
    near(values["support_high"]!, 7 + Math.sqrt(5) * values["h"]!);
  });

  it("are refused where all values of a period are equal", () => {
    expect(() => run(panel({ "2020": [1, 2, 3], "2021": [2, 2, 2] }), dated)).toThrow(
      expect.objectContaining({
        params: {
          text: {
            "zh-CN": "2021年，“y”的数值全部等于2：带宽为0，没有密度曲线。",
            en: "In 2021, all values of “y” equal 2: the bandwidth is 0 and there is no density curve.",
          },
        },
      }),
    );
  });
});

describe("what the densities say", () => {
  it("says that nothing is there: one peak", () => {
    const found = said(run(section([1, 2, 3, 4, 5]), { value: ["y"] }));
    expect(found.get("one-mode")!["zh-CN"]).toMatch(/^分布只有一个峰，位于3\.0000，高度为0\.\d{4}：没有分化为几个组的迹象。$/);
    expect(found.get("one-mode")!.en).toMatch(/^The distribution has a single peak, at 3\.0000, of height 0\.\d{4}: no sign of a split into groups\.$/);
    expect([...found.keys()]).toEqual(["one-mode"]);
  });

  it("says how many peaks there are, and how peak, height and number have changed", () => {
    const completed = run(panel({ "2020": [1, 2, 3, 4, 5], "2021": [1, 1.1, 1.2, 9, 9.1, 9.2, 9.3] }), dated, { bandwidth: "nrd0" });
    const found = said(completed);
    expect(found.get("several-modes")!["zh-CN"]).toMatch(/^2021年，分布有2个峰，主峰位于\d\.\d{4}，高度为0\.\d{4}；峰的个数随带宽而变。$/);
    expect(found.get("peak")!.en).toMatch(/^From 2020 to 2021 the peak has moved to the right: it was at 3\.0000 and is at \d\.\d{4}\.$/);
    expect(found.get("height")!["zh-CN"]).toMatch(/^与2020年相比，2021年主峰降低，数值在峰附近的集中程度下降：高度由0\.\d{4}到0\.\d{4}。$/);
    expect(found.get("modes-changed")).toEqual({ "zh-CN": "2020年的分布有1个峰，2021年有2个。", en: "The distribution of 2020 has 1 peak, that of 2021 2." });
    expect(procedureReport(completed, "zh-CN").findings).toHaveLength(4);
  });

  it("says the other directions, and that half of the values are equal", () => {
    const narrower = said(run(panel({ "2020": [1, 5, 9], "2021": [1, 2, 3] }), dated));
    expect(narrower.get("peak")!["zh-CN"]).toContain("主峰左移");
    expect(narrower.get("height")!.en).toContain("is higher: more of the values lie near it");
    const same = said(run(panel({ "2020": [1, 2, 3], "2021": [1, 2, 3] }), dated));
    expect([same.get("peak")!.en, same.get("height")!["zh-CN"]]).toEqual([expect.stringContaining("has not moved"), expect.stringContaining("主峰不变")]);
    const equal = said(run(panel({ "2020": [1, 2, 3], "2021": [0, 1, 1, 1, 1, 1, 1, 3] }), dated));
    expect(equal.get("equal-half")!["zh-CN"]).toMatch(/^2021年，一半左右或更多的数值相同，带宽改按标准差计算（h为0\.\d{4}）。$/);
    expect(said(run(section([0, 1, 1, 1, 1, 1, 1, 3]), { value: ["y"] })).get("equal-half")!.en).toMatch(/^About half of the values or more are equal; /);
  });
});
