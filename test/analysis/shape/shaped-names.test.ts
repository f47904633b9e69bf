import { describe, expect, it } from "vitest";
import { shapeBook } from "../../../src/analysis/shape/shape-book.ts";
import { isShapedName, withoutShaped } from "../../../src/analysis/shape/shaped-names.ts";
import { panelSheets } from "../../../src/report/sheets/panel-sheets.ts";

const made = { header: ["地区", "x"], rows: [["甲", 1]], deeds: [] };

describe("names of sheets in shape", () => {
  it.each([
    ["北京市 整理", "北京市 整理"],
    ["北京市 整理 (2)", "北京市 整理"],
    ["北京市 整理 整理", "北京市 整理"],
    ["北京市 in shape", "北京市 整理"],
    ["整理", "整理"],
    ["北京市", "北京市 整理"],
    ["整理前", "整理前 整理"],
  ])("made again of %s are %s", (source, name) => expect(panelSheets(made, "zh-CN", source)[0].name).toBe(name));

  it("in English too", () => expect(panelSheets(made, "en", "Beijing in shape (3)")[0].name).toBe("Beijing in shape"));

  it("are known, and say what they were made of", () => {
    expect(["经费 整理", "整理清单", "x what was done (2)"].map(isShapedName)).toEqual([true, true, true]);
    expect(["整理前", "数据整理"].map(isShapedName)).toEqual([false, false]);
    expect(withoutShaped("经费 整理清单（2）")).toBe("经费");
  });

  it("are no part of the units that sheets and files name", () => {
    const cells = (a: number) => [
      ["年份", "从业人员(万人)", "产值(亿元)"],
      [2020, a, 2],
      [2021, 3, 4],
    ];
    const units = (sheets: Parameters<typeof shapeBook>[0]) => {
      const found = shapeBook(sheets, { unit: "单元", period: "年份", group: "区域", value: "数值" });
      return found.kind === "none" ? found : [...new Set(found.rows.map(([unit]) => unit))];
    };
    expect(
      units([
        { name: "北京市 整理", cells: cells(1) },
        { name: "天津市 整理 (2)", cells: cells(5) },
      ]),
    ).toEqual(["北京市", "天津市"]);
    expect(
      units([
        { file: "北京市 整理.csv", name: "北京市 整理.csv", cells: cells(1) },
        { file: "天津市 整理.csv", name: "天津市 整理.csv", cells: cells(5) },
      ]),
    ).toEqual(["北京市", "天津市"]);
  });
});
