import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { procedureReport } from "../../../src/report/procedure/report.ts";
import { near } from "../procedure-run.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { tableOf } from "../tables.ts";

const needed = { indicator: ["指标"], present: ["现值"], year: ["年"], target: ["目标"], due: ["到期"] };
const all = { ...needed, earlier: ["起点"], since: ["起点年"] };
const header = ["指标", "现值", "年", "目标", "到期", "起点", "起点年"];
const run = (rows: readonly (readonly Cell[])[], columns: Readonly<Record<string, readonly string[]>> = all) =>
  ranOn("targets", tableOf([header, ...rows]), columns);

/** Gaps of new quality productive forces in rural commerce, as a study quotes them: 60 % → 90 % in three years, 40 % → 15 %, 30 % → 60 %. */
const quoted: readonly (readonly Cell[])[] = [
  ["网络覆盖率", 60, 2024, 90, 2027, null, null],
  ["4G弱覆盖区域占比", 40, 2024, 15, 2027, null, null],
  ["获得银行贷款企业比例", 30, 2024, 60, 2027, null, null],
];

describe("the targets that a study quotes", () => {
  const completed = run(quoted, needed);
  const rowOf = (indicator: string) => rowsOf(completed, "targets").find((row) => row["indicator"] === indicator)!;

  it("have their gaps and the yearly changes that close them", () => {
    expect(rowOf("网络覆盖率")).toMatchObject({ gap: 30, years: 3, per_year: 10, on_track: null, whole: 1 });
    near(rowOf("网络覆盖率")["growth"], 1.5 ** (1 / 3) - 1, 1e-14);
    near(rowOf("网络覆盖率")["reached"], 2 / 3, 1e-15);
    expect(rowOf("4G弱覆盖区域占比")["gap"]).toBe(-25);
    near(rowOf("4G弱覆盖区域占比")["per_year"], -25 / 3, 1e-15);
    near(rowOf("4G弱覆盖区域占比")["reached"], 3 / 8, 1e-15);
    near(rowOf("获得银行贷款企业比例")["growth"], Math.cbrt(2) - 1, 1e-14);
    expect(rowsOf(completed, "targets").map(({ indicator }) => indicator)).toEqual(["4G弱覆盖区域占比", "获得银行贷款企业比例", "网络覆盖率"]);
  });

  it("are said with what is needed a year", () => {
    expect(saidBy(run(quoted.slice(1, 2), needed))).toEqual({
      needed: [
        "“4G弱覆盖区域占比”现为40.00，2027年目标为15.00，差25.00，须每年降低8.33。",
        "“4G弱覆盖区域占比” is 40.00 and is to be 15.00 by 2027: it has to fall by 25.00, or 8.33 a year.",
      ],
      growth: ["“4G弱覆盖区域占比”的年均变化率须为−27.9%。", "For its target “4G弱覆盖区域占比” would have to change by −27.9% a year."],
    });
  });

  it("stand on their sheet as live formulas, with a bullet for each", () => {
    const report = procedureReport(completed, "en");
    const formulas = report.sheets[1].rows.flat().flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
    expect(formulas.filter((one) => one.startsWith("=IF(ISNUMBER("))).toHaveLength(3);
    expect(formulas.filter((one) => /\^\(1\//.test(one))).toHaveLength(3);
    const [chart] = report.sheets.flatMap(({ charts = [] }) => charts);
    expect([chart.kind, chart.series.length, chart.valueFormat]).toEqual(["bullet", 2, "percent"]);
  });
});

describe("progress by an earlier value", () => {
  it("is on track, behind, or done, whichever way an indicator goes", () => {
    const completed = run([
      ["升", 60, 2024, 90, 2027, 40, 2022],
      ["慢", 50, 2024, 90, 2027, 40, 2022],
      ["降", 30, 2024, 15, 2027, 40, 2022],
      ["缓降", 38, 2024, 15, 2027, 40, 2022],
      ["达", 95, 2024, 90, 2027, 40, 2022],
    ]);
    const track = Object.fromEntries(
      rowsOf(completed, "targets").map(({ indicator, on_track: on, projected, short }) => [String(indicator), [on, projected, short]]),
    );
    expect(track).toEqual({ 升: [1, 90, 0], 慢: [0, 65, 25], 降: [1, 15, 0], 缓降: [0, 35, -20], 达: [1, 177.5, -87.5] });
    expect(saidBy(run([["慢", 50, 2024, 90, 2027, 40, 2022]]))["behind"]).toEqual([
      "“慢”进度滞后：自2022年以来每年上升5.00，照此到2027年为65.00，与目标90.00还差25.00；今后须每年提高13.33。",
      "“慢” is behind: up by 5.00 a year since 2022, it comes to 65.00 in 2027, 25.00 from its target of 90.00; it would have to rise by 13.33 a year.",
    ]);
    expect(saidBy(run([["升", 60, 2024, 90, 2027, 40, 2022]]))["on-track"]).toEqual([
      "“升”能按期达到目标：照2022年以来的速度，2027年为90.00，目标为90.00。",
      "“升” is on track: at the pace since 2022 it comes to 90.00 in 2027, and its target is 90.00.",
    ]);
  });

  it("says that there is no gap, and that 0 has no rate of growth", () => {
    expect(saidBy(run([["通达率", 100, 2024, 100, 2027, null, null]]))).toEqual({
      reached: [
        "“通达率”已达到目标：现值100.00，目标100.00，没有差距。",
        "“通达率” has reached its target: it is 100.00, and 100.00 was the goal; there is no gap.",
      ],
    });
    const zero = run([["站点", 0, 2024, 50, 2029, null, null]]);
    expect(rowsOf(zero, "targets")[0]).toMatchObject({ growth: null, per_year: 10, reached: 0 });
    expect(saidBy(zero)["no-relative"]).toEqual([
      "“站点”的现值为0.00，没有增长率可言，只能看每年的变化量。",
      "“站点” is 0.00 now: there is no rate of growth from it, only a change a year.",
    ]);
  });
});

describe("what is refused", () => {
  it("is a target that is due already, an earlier value of a later year, or one without its year", () => {
    expect(refusalOf(() => run([["a", 1, 2024, 2, 2024, null, null]]))).toEqual([
      "“a”的目标年份2024（E2）不晚于现值年份2024，已没有时间可分摊差距。",
      "The target of “a” is due in 2024 (E2), which is not after the year of its present value, 2024.",
    ]);
    expect(refusalOf(() => run([["a", 1, 2024, 2, 2027, 1, 2024]]))).toEqual([
      "“a”的起点年份2024（G2）不早于现值年份2024。",
      "The earlier value of “a” is of 2024 (G2), which is not before the year of its present value, 2024.",
    ]);
    expect(refusalOf(() => run([["a", 1, 2024, 2, 2027, 1, null]]))).toEqual([
      "“a”有起点值而没有起点年份（G2为空）。",
      "“a” has an earlier value without its year (G2 is blank).",
    ]);
    expect(refusalOf(() => run(quoted, { ...needed, earlier: ["起点"] }))).toEqual([
      "起点值和起点年份要同时给出，或都不给。",
      "Give the earlier value and its year together, or neither.",
    ]);
  });
});
