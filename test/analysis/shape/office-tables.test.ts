import { describe, expect, it } from "vitest";
import { shapeBook, type Panel } from "../../../src/analysis/shape/shape-book.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { stepsOf } from "../../../src/procedures/shaping/steps.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };

function panel(name: string, cells: readonly (readonly Cell[])[]): Panel {
  const found = shapeBook([{ name, cells }], words);
  if (found.kind === "none") throw new Error(JSON.stringify(found));
  return found;
}
const table = ({ header, rows }: Panel) => [header, ...rows];

describe("tables of offices", () => {
  it("of different units on one sheet are groups, by what heads their units", () => {
    const found = panel("Sheet1", [
      ["表1 分地区"],
      ["地区", "产值(亿元)"],
      ["北京", 1],
      ["天津", 2],
      [],
      ["表2 分行业"],
      ["行业", "产值(亿元)"],
      ["采矿业", 4],
      ["制造业", 5],
    ]);
    expect(found.rows.map((row) => row.slice(0, 2))).toEqual([
      ["北京", "地区"],
      ["天津", "地区"],
      ["采矿业", "行业"],
      ["制造业", "行业"],
    ]);
  });

  it("of quarters take the year from their sheet, and leave out the whole year beside them", () => {
    const found = panel("2021年税收(亿元)", [
      ["地区", "一季度", "二季度", "三季度", "四季度", "全年"],
      ["北京", 1, 2, 3, 4, 10],
      ["天津", 2, 3, 4, 5, 14],
    ]);
    expect(table(found).slice(0, 3)).toEqual([
      ["地区", "年份", "税收(亿元)"],
      ["北京", "2021年一季度", 1],
      ["北京", "2021年二季度", 2],
    ]);
    expect(stepsOf(found)).toContainEqual({ code: "periodless-columns", columns: ["全年"] });
  });

  it("keep the last unit, which has no numbers", () => {
    const found = panel("GDP(亿元)", [["地区", "2019年", "2020年"], ["四川", 1, 2], ["重庆", 3, 4], ["西藏", null, null], ["资料来源：统计年鉴"]]);
    expect(found.rows.slice(-2)).toEqual([
      ["西藏", 2019, null],
      ["西藏", 2020, null],
    ]);
  });

  it("headed 项目 have kinds as their units where the columns are the indicators", () => {
    const found = panel("2020年", [
      ["项目", "企业数(个)", "产值(亿元)"],
      ["总计", 30, 60],
      ["按地区分"],
      ["北京", 10, 20],
      ["天津", 20, 40],
      ["按行业分"],
      ["采矿业", 14, 25],
      ["制造业", 16, 35],
    ]);
    expect(found.totals.names).toEqual(["总计"]);
    expect(found.rows.map((row) => row.slice(0, 2))).toEqual([
      ["北京", "按地区分"],
      ["天津", "按地区分"],
      ["采矿业", "按行业分"],
      ["制造业", "按行业分"],
    ]);
  });
});
