import { describe, expect, it } from "vitest";
import type { BookSheet } from "../../../src/analysis/shape/book.ts";
import { shapeBook, type Panel } from "../../../src/analysis/shape/shape-book.ts";
import { stepsOf } from "../../../src/procedures/shaping/steps.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };
const sheet = (cells: readonly (readonly Cell[])[], name = "Sheet1"): BookSheet => ({ name, cells });

function panel(...sheets: readonly BookSheet[]): Panel {
  const found = shapeBook(sheets, words);
  if (found.kind === "none") throw new Error(JSON.stringify(found));
  return found;
}
const table = ({ header, rows }: Panel) => [header, ...rows];

describe("periods", () => {
  it("are filled down beside their quarters", () => {
    const found = panel(
      sheet(
        [
          ["年份", "季度", "北京", "天津"],
          [2019, 1, 5, 6],
          [null, 2, 7, 8],
        ],
        "产值(亿元)",
      ),
    );
    expect(found.rows).toEqual([
      ["北京", "2019Q1", 5],
      ["北京", "2019Q2", 7],
      ["天津", "2019Q1", 6],
      ["天津", "2019Q2", 8],
    ]);
    expect(found.deeds).toContainEqual(expect.objectContaining({ code: "filled-down", address: "A3" }));
  });

  it("are months whose year is the name of the sheet", () => {
    const year = (name: string, a: number) =>
      sheet(
        [
          ["地区", "1月", "2月"],
          ["北京", a, 2],
          ["天津", 3, 4],
        ],
        name,
      );
    expect(table(panel(year("2019年", 1), year("2020年", 5)))).toEqual([
      ["地区", "年份", "数值"],
      ["北京", "2019年1月", 1],
      ["北京", "2019年2月", 2],
      ["北京", "2020年1月", 5],
      ["北京", "2020年2月", 2],
      ["天津", "2019年1月", 3],
      ["天津", "2019年2月", 4],
      ["天津", "2020年1月", 3],
      ["天津", "2020年2月", 4],
    ]);
  });

  it("are school years, and the reports of listed companies", () => {
    const schools = panel(
      sheet(
        [
          ["地区", "2015-2016", "2016-2017学年"],
          ["北京", 1, 2],
          ["天津", 3, 4],
        ],
        "毕业生数(人)",
      ),
    );
    expect(schools.periods).toEqual(["2015-2016", "2016-2017学年"]);
    const firms = panel(
      sheet([
        ["证券代码", "证券简称", "资产总计\n[报告期] 2019年报\n[单位] 元", "资产总计\n[报告期] 2020年报\n[单位] 元"],
        ["000001.SZ", "平安银行", 10, 11],
        ["000002.SZ", "万科A", 12, 13],
      ]),
    );
    expect(table(firms).slice(0, 2)).toEqual([
      ["证券简称", "年份", "资产总计（元）"],
      ["平安银行", 2019, 10],
    ]);
  });

  it("are no years in a column of numbers that could be some", () => {
    const found = panel(sheet([["年鉴"], ["地区", "基站数(个)", "人员(人)"], ["北京", 2032, 1], ["天津", "—", 2], ["河北", 1977, 3]]));
    expect(found.periodColumn).toBeNull();
    expect(found.rows[2]).toEqual(["河北", 1977, 3]);
  });
});

describe("numbers", () => {
  it("with a percent sign in a column of percentages are what they show", () => {
    const found = panel(
      sheet([
        ["地区", "年份", "城镇化率(%)", "占比"],
        ["北京", 2019, "86.6%", "12.5%"],
        ["天津", 2019, "83.5%", "10%"],
      ]),
    );
    expect(found.rows.map((row) => row.slice(2))).toEqual([
      [86.6, 0.125],
      [83.5, 0.1],
    ]);
  });

  it("that stand twice are taken once, and said", () => {
    const found = panel(
      sheet([
        ["地区", "年份", "人员(人)", "经费(元)"],
        ["北京", 2019, 1, 2],
        ["北京", 2019, 1, 2],
        ["天津", 2019, 3, 4],
      ]),
    );
    expect(found.rows).toHaveLength(2);
    expect(stepsOf(found)).toContainEqual({ code: "same-twice", addresses: ["C3", "D3"] });
  });

  it("of one indicator in two units are two columns, and said", () => {
    const of = (name: string, years: readonly string[]) =>
      sheet(
        [
          ["地区", ...years],
          ["北京", 1, 2],
          ["天津", 3, 4],
        ],
        name,
      );
    expect(stepsOf(panel(of("产值(亿元)", ["2019年", "2020年"]), of("产值(万元)", ["2021年", "2022年"])))).toContainEqual({
      code: "several-units",
      names: ["产值"],
      columns: ["产值(亿元)", "产值(万元)"],
    });
  });
});

describe("international forms", () => {
  it("may name unit and data set in pairs of cells", () => {
    const found = panel(
      sheet([
        ["Data extracted on 01/02/2024"],
        ["Dataset", "Employment"],
        ["Time frequency", "Annual"],
        ["Unit of measure", "Thousand persons"],
        [null],
        ["TIME", "2019", null, "2020", null],
        ["Belgium", 1, null, 2, "b"],
        ["Germany", 3, null, ":", null],
        ["Austria", 5, "p", 6, null],
      ]),
    );
    expect(table(found).slice(0, 3)).toEqual([
      ["单元", "年份", "Employment (Thousand persons)"],
      ["Belgium", 2019, 1],
      ["Belgium", 2020, 2],
    ]);
  });
});

describe("what is written in several ways", () => {
  it("is one unit in the spelling that stood first, and one period", () => {
    const year = (name: string, units: readonly string[]) => sheet([["地区", "人员(人)"], ...units.map((unit, k) => [unit, k])], name);
    const found = panel(year("2019", ["北京市", "内蒙古自治区"]), year("2020", ["北京", "内蒙古"]));
    expect(found.rows).toEqual([
      ["北京市", 2019, 0],
      ["北京市", 2020, 0],
      ["内蒙古自治区", 2019, 1],
      ["内蒙古自治区", 2020, 1],
    ]);
    expect(found.deeds).toContainEqual(expect.objectContaining({ code: "respelled", sheet: "2020", text: "内蒙古", became: "内蒙古自治区" }));
  });

  it("is no unit of every column where a line names several", () => {
    const found = panel(sheet([["单位：万人、亿元"], ["地区", "人员", "经费"], ["北京", 1, 2], ["天津", 3, 4]]));
    expect(found.header).toEqual(["地区", "人员", "经费"]);
  });
});
