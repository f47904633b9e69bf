import { describe, expect, it } from "vitest";
import { guessRoles } from "../../../src/analysis/roles/guess-roles.ts";
import type { BookSheet } from "../../../src/analysis/shape/book.ts";
import { shapeBook, type Panel } from "../../../src/analysis/shape/shape-book.ts";
import { joinedName } from "../../../src/analysis/shape/unit-pair.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { shapeSentence, stepsOf } from "../../../src/procedures/shaping/steps.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };
function panel(cells: readonly (readonly Cell[])[], merges: BookSheet["merges"] = []): Panel {
  const found = shapeBook([{ name: "Sheet1", cells, merges }], words);
  if (found.kind === "none") throw new Error(JSON.stringify(found));
  return found;
}

const header = ["省份", "区县", "年份", "从业人员(万人)", "地区生产总值(亿元)"];
const rows = [
  ["北京市", "通州区", 2020, 1, 2],
  ["北京市", "通州区", 2021, 3, 4],
  ["江苏省", "通州区", 2020, 5, 6],
  ["江苏省", "通州区", 2021, 7, 8],
  ["江苏省", "江宁区", 2020, 9, 10],
  ["江苏省", "江宁区", 2021, 11, 12],
];

describe("units that two columns together name", () => {
  it("are joined, said in both languages, and given the role of the units; the wider column stays", () => {
    const found = panel([header, ...rows]);
    expect(found.rows.map(([unit, year, staff]) => [unit, year, staff])).toEqual(rows.map(([upper, lower, year, staff]) => [`${upper}${lower}`, year, staff]));
    expect(found.header).toEqual(["区县", "年份", "从业人员(万人)", "地区生产总值(亿元)", "省份"]);
    expect(found.rows.map((row) => row.at(-1))).toEqual(rows.map(([upper]) => upper));
    const step = stepsOf(found).find(({ code }) => code === "joined-names")!;
    expect(shapeSentence(step, "zh-CN")).toBe("“省份”列和“区县”列合在一起才能区分单元，名称合并，如北京市通州区、江苏省通州区。");
    expect(shapeSentence(step, "en")).toBe(
      "Only the columns “省份” and “区县” together tell the units apart; their names are joined, as in “北京市通州区” and “江苏省通州区”.",
    );
    expect(guessRoles(found.header, found.rows).map(({ role }) => role)).toEqual(["dmu", "period", "input", "output", "group"]);
  });

  it("are left alone where one column names them", () => {
    const plain = rows.map(([upper, lower, ...rest]) => [upper, lower === "通州区" && upper === "江苏省" ? "鼓楼区" : lower, ...rest]);
    const found = panel([header, ...plain]);
    expect(found.rows.map(([unit]) => unit)).toEqual(plain.map(([, lower]) => lower));
    expect(found.joined).toBeNull();
  });

  it("are no excuse for a row that stands twice with other numbers", () => {
    const found = shapeBook([{ name: "Sheet1", cells: [header, ...rows, ["江苏省", "江宁区", 2021, 13, 14]] }], words);
    expect(found).toMatchObject({ kind: "none", why: "conflict" });
  });

  it("are no indicators that a second column of names holds", () => {
    const found = shapeBook(
      [
        {
          name: "Sheet1",
          cells: [
            ["地区", "类别", "2020年", "2021年"],
            ["甲地", "产值", 1, 2],
            ["甲地", "人员", 3, 4],
            ["乙地", "产值", 5, 6],
            ["丙地", "人员", 7, 8],
          ],
        },
      ],
      words,
    );
    expect(found.kind === "none" || found.joined === null).toBe(true);
  });

  it("join as their language does, once", () => {
    expect(joinedName("河北省", "桥西区")).toBe("河北省桥西区");
    expect(joinedName("北京市", "北京市朝阳区")).toBe("北京市朝阳区");
    expect(joinedName("Ohio", "Franklin")).toBe("Franklin, Ohio");
    expect(joinedName("Ohio", "Franklin, Ohio")).toBe("Franklin, Ohio");
  });
});
