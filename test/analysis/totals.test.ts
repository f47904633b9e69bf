import { describe, expect, it } from "vitest";
import { dataChecks, type Remark } from "../../src/analysis/checks/data-checks.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { TableColumns, type ColumnRoles } from "../../src/analysis/table/table-columns.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { remarkSentence } from "../../src/locale/said/remarks.ts";

const provinces = ["北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽"];
const firms = ["甲公司", "乙公司", "丙公司", "丁公司", "戊公司", "己公司"];
const roles: ColumnRoles = ["dmu", "input", "input", "output"];

/** A cross-section with numbers of its own for every name; [name, numbers] sets them. */
const table = (names: readonly (string | readonly [string, ...number[]])[]): readonly (readonly Cell[])[] => [
  ["单元", "投入1", "投入2", "产出"],
  ...names.map((name, k) => (typeof name === "string" ? [name, 10 + ((k * 7) % 11), 5 + ((k * 5) % 7), 20 + ((k * 3) % 13)] : [...name])),
];
const totalsIn = (cells: readonly (readonly Cell[])[], own = roles) => {
  const columns = new TableColumns(findTable(cells, { name: "Data", row: 1, column: 1 }, false));
  const remarks: readonly Remark[] = [...dataChecks(columns, { roles: own, rule: "non-negative", pooled: false, indexed: false })].flat();
  return remarks.filter((remark) => remark.kind === "totals");
};
const namesIn = (cells: readonly (readonly Cell[])[]) => totalsIn(cells).flatMap(({ totals }) => totals.map(({ name }) => name));

describe("rows that sum up others", () => {
  it.each(
    [
      "全国",
      "合计",
      "合 计",
      "总计",
      "小计",
      "平均",
      "全省",
      "全国平均",
      "华北小计",
      "东部地区合计",
      "一、合计",
      "合计：",
      "全国（不含西藏）",
      "合计(万元)",
      "均值",
    ].map((name) => [name]),
  )("are known by their Chinese name %s among provinces", (name) => {
    expect(namesIn(table([name, ...provinces]))).toEqual([name]);
  });

  it.each(
    ["national", "Total", "TOTAL", "Grand total", "Subtotal", "Sub-total", "Average", "Mean", "National average", "Total of all regions", "East total"].map(
      (name) => [name],
    ),
  )("are known by their English name %s", (name) => {
    expect(namesIn(table([[name, 500, 300, 900], "Alpha", "Beta", "Gamma", "Delta"]))).toEqual([name]);
  });

  it("are regions among provinces, and the country", () => {
    expect(namesIn(table([["中国", 900, 500, 990], ...provinces, "东部地区", "华北", "西部"]))).toEqual(["中国", "东部地区", "华北", "西部"]);
    expect(namesIn(table([["World", 900, 500, 990], "China", "Japan", "India", "Korea", "Brazil", "Chile"]))).toEqual(["World"]);
  });

  it("are known by their numbers alone, whatever they are called", () => {
    const parts = firms.map((name, k): [string, ...number[]] => [name, 3 + k, 7 + 2 * k, 11 + k * k]);
    const sum = [1, 2, 3].map((column) => parts.reduce((total, row) => total + (row[column] as number), 0));
    expect(namesIn(table([...parts, ["江苏省", ...sum]]))).toEqual(["江苏省"]);
    expect(namesIn(table([...parts, ["江苏省", sum[0], sum[1], sum[2] * 1.2]]))).toEqual([]);
  });

  it("are none where regions are the units, and where a unit only has such a word in its name", () => {
    expect(namesIn(table(["东部", "中部", "西部", "东北"]))).toEqual([]);
    expect(namesIn(table(["全国", "东部", "中部", "西部", "东北"]))).toEqual(["全国"]);
    expect(namesIn(table(["合计科技", "平均律乐器", "总部大楼", "小计算机厂", "全州县", ...firms]))).toEqual([]);
    expect(namesIn(table(["China", "Japan", "India", "Korea", "Brazil", "Chile"]))).toEqual([]);
    expect(namesIn(table([["Total", 3, 4, 5], "Shell", "Chevron", "Equinor"]))).toEqual([]);
    expect(namesIn(table(["全国", "全国"]))).toEqual([]);
    expect(namesIn(table(["华北", "华东", "华中", "西北", "东北", "南方"]))).toEqual([]);
  });

  it("name their rows, as a person finds them, and stand among periods too", () => {
    const panel: readonly (readonly Cell[])[] = [
      ["year", "dmu", "x", "y"],
      ...["2014", "2015", "平均"].flatMap((year) => ["全国", "甲", "乙", "丙"].map((dmu, k) => [year, dmu, 3 + k, 5 + ((k * 3) % 4)])),
    ];
    const found = totalsIn(panel, ["period", "dmu", "input", "output"]);
    expect(found).toEqual([
      { kind: "totals", role: "dmu", column: "dmu", totals: [{ name: "全国", rows: [2, 6, 10] }] },
      { kind: "totals", role: "period", column: "year", totals: [{ name: "平均", rows: [10, 11, 12, 13] }] },
    ]);
    expect(remarkSentence(found[0], "en").text).toContain("“全国” (rows 2, 6, 10) looks like a sum or a mean of other rows");
    expect(remarkSentence(found[0], "zh-CN").text).toContain("“全国”（第2、6、10行）");
    expect(remarkSentence(found[1], "en").text).toContain("“平均” (rows 10–13)");
  });
});
