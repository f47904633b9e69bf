import { describe, expect, it } from "vitest";
import type { BookSheet } from "../../src/analysis/shape/book.ts";
import { periodBeside, periodOf } from "../../src/analysis/shape/read-names.ts";
import { plainName, readCell } from "../../src/analysis/shape/shape-cells.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { shapeOf, type Shape, type Shaped } from "../../src/procedures/shaping/shape-of.ts";
import { readCsv } from "../../src/workbook/file/text/csv.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };
const shape = (cells: readonly (readonly Cell[])[], others: readonly BookSheet[] = [], exclude = true): Shape =>
  shapeOf({ name: "Sheet1", cells }, others, exclude, words);

function shaped(found: Shape): Shaped {
  if (found.kind !== "shaped") throw new Error(JSON.stringify(found));
  return found;
}
const codes = (found: Shape) => shaped(found).steps.map(({ code }) => code);

/** GBK, as a Chinese spreadsheet program saves a .csv file. */
const gbk = (text: string, table: Readonly<Record<string, readonly number[]>>) =>
  Uint8Array.from([...text].flatMap((letter) => table[letter] ?? [letter.charCodeAt(0)]));

describe("the cells of a messy table", () => {
  it.each<[Cell, unknown]>([
    ["1,234.5", { kind: "number", value: 1234.5, mended: true }],
    ["１２３．４", { kind: "number", value: 123.4, mended: true }],
    ["1 234 567", { kind: "number", value: 1234567, mended: true }],
    ["１，２３４", { kind: "number", value: 1234, mended: true }],
    ["—", { kind: "missing", sign: expect.anything() as unknown }],
    ["……", { kind: "missing", sign: expect.anything() as unknown }],
    ["…", { kind: "missing", sign: expect.anything() as unknown }],
    ["-", { kind: "missing", sign: expect.anything() as unknown }],
    ["－", { kind: "missing", sign: expect.anything() as unknown }],
    ["n/a", { kind: "missing", sign: expect.anything() as unknown }],
    ["-12", { kind: "number", value: -12, mended: true }],
    ["0571", { kind: "text", value: "0571" }],
    ["　", { kind: "blank" }],
    [3, { kind: "number", value: 3, mended: false }],
  ])("reads %j", (cell, expected) => expect(readCell(cell)).toEqual(expected));

  it("reads years and names", () => {
    const periods: readonly Cell[] = ["2014年", "２０１４", 2014, "2014年度", "2014 [YR2014]", "2014年第3季度", "2014年产值", 3014, "201.4"];
    expect(periods.map((cell) => periodOf(cell)?.text ?? null)).toEqual(["2014", "2014", "2014", "2014", "2014", "2014年第3季度", null, null, null]);
    expect(plainName("北　京")).toBe("北京");
    expect(plainName("New York")).toBe("New York");
    const split = (header: string) => [periodBeside(header)?.rest, periodBeside(header)?.period.text];
    expect(split("R&D经费（2014年）")).toEqual(["R&D经费", "2014"]);
    expect(split("2014年R&D经费（亿元）")).toEqual(["R&D经费(亿元)", "2014"]);
    expect(split("GDP_2014")).toEqual(["GDP", "2014"]);
    expect(split("GDP (constant 2015 US$)")).toEqual([undefined, undefined]);
    expect(split("12014人")).toEqual([undefined, undefined]);
  });
});

describe("a table that is in shape", () => {
  it("is left alone", () => {
    expect(
      shape([
        ["省份", "年份", "R&D经费"],
        ["北京", 2020, 12],
        ["天津", 2020, 13],
      ]),
    ).toEqual({ kind: "in-shape" });
  });
});

describe("a page of a yearbook", () => {
  const page: readonly (readonly Cell[])[] = [
    ["表 3-2 规模以上工业企业研发情况（2020年）", null, null, null],
    [null, null, null, null],
    ["地　区", "R&D人员", "R&D经费", "专利数"],
    [null, "（万人年）", "（亿元）", "（件）"],
    ["全　国", "346.04", "15,271.3", "1,243,927"],
    ["北　京", "4.6", "297.2", "22,552"],
    ["天　津", "4.5", "２１３．２", "17,100"],
    ["西　藏", "—", "0.5", "…"],
    ["注：本表数据为规模以上工业企业。", null, null, null],
    ["数据来源：《中国科技统计年鉴2021》。", null, null, null],
  ];

  it("becomes one header row and one row for each province", () => {
    const found = shaped(shape(page));
    expect(found.panel.header).toEqual(["地区", "R&D人员（万人年）", "R&D经费（亿元）", "专利数（件）"]);
    expect(found.panel.rows).toEqual([
      ["北京", 4.6, 297.2, 22552],
      ["天津", 4.5, 213.2, 17100],
      ["西藏", null, 0.5, null],
    ]);
  });

  it("says what was done and in which rows", () => {
    expect(shaped(shape(page)).steps).toEqual([
      { code: "title-rows", rows: [1] },
      { code: "units-row", row: 4 },
      { code: "footnotes", rows: [9, 10] },
      { code: "spaced-names", count: 4 },
      { code: "mended-numbers", count: 10 },
      { code: "missing-marks", count: 2, signs: ["—", "…"] },
      { code: "totals", names: ["全国"], rows: 1 },
    ]);
  });

  it("keeps the row of totals where a person wants it", () => {
    expect(shaped(shape(page, [], false)).panel.rows[0]).toEqual(["全国", 346.04, 15271.3, 1243927]);
  });
});

describe("years as columns", () => {
  const sheet = (title: string, unit: string, a: readonly Cell[], b: readonly Cell[]): readonly (readonly Cell[])[] => [
    [title, null, null, null],
    [null, null, null, `单位：${unit}`],
    ["地区", "2014年", "2015年", "2016年"],
    ["北京", ...a],
    ["天津", ...b],
  ];
  const first = sheet("R&D经费", "亿元", [1, 2, 3], [4, 5, "—"]);
  const second = { name: "专利", cells: sheet("专利数", "件", [10, 20, 30], [40, 50, 60]) };

  it("become rows; sheets of the same form become columns", () => {
    const found = shaped(shapeOf({ name: "R&D经费", cells: first }, [second, { name: "说明", cells: [["x"]] }], true, words));
    expect(found.panel.header).toEqual(["地区", "年份", "R&D经费（亿元）", "专利（件）"]);
    expect(found.panel.rows).toEqual([
      ["北京", 2014, 1, 10],
      ["北京", 2015, 2, 20],
      ["北京", 2016, 3, 30],
      ["天津", 2014, 4, 40],
      ["天津", 2015, 5, 50],
      ["天津", 2016, null, 60],
    ]);
    expect(found.alone).toBe(false);
    expect(found.steps).toContainEqual({ code: "sheets", sheets: ["R&D经费", "专利"] });
  });

  it("say so when there is one indicator only", () => expect(shaped(shape(first)).alone).toBe(true));

  it("may stand below merged names of indicators", () => {
    const found = shaped(
      shape([
        ["地区", "R&D经费", null, "专利", null],
        [null, 2014, 2015, 2014, 2015],
        ["北京", 1, 2, 10, 20],
        ["天津", 3, 4, 30, 40],
      ]),
    );
    expect(found.panel.header).toEqual(["地区", "年份", "R&D经费", "专利"]);
    expect(found.panel.rows).toEqual([
      ["北京", 2014, 1, 10],
      ["北京", 2015, 2, 20],
      ["天津", 2014, 3, 30],
      ["天津", 2015, 4, 40],
    ]);
    expect(codes({ ...found })).toEqual(["header-rows", "years"]);
  });

  it("may be part of each header", () => {
    const found = shaped(
      shape([
        ["省份", "GDP_2014", "GDP_2015", "人口（2014年）", "人口（2015年）"],
        ["北京", 1, 2, 10, 20],
        ["天津", 3, 4, 30, 40],
      ]),
    );
    expect(found.panel.header).toEqual(["省份", "年份", "GDP", "人口"]);
    expect(found.panel.rows[3]).toEqual(["天津", 2015, 4, 40]);
  });

  it("may stand beside indicators as rows, with the name of the province merged", () => {
    const found = shaped(
      shape([
        ["地区", "指标", "2014", "2015"],
        ["北京", "经费", 1, 2],
        [null, "专利", 10, 20],
        ["天津", "经费", 3, 4],
        [null, "专利", 30, 40],
      ]),
    );
    expect(found.panel.header).toEqual(["地区", "年份", "经费", "专利"]);
    expect(found.panel.rows[1]).toEqual(["北京", 2015, 2, 20]);
    expect(codes({ ...found })).toEqual(["indicator-rows", "filled-names"]);
  });

  it("are refused where a province stands twice, with its name", () => {
    expect(
      shape([
        ["地区", "2014年", "2015年"],
        ["北京", 1, 2],
        ["北京", 3, 4],
      ]),
    ).toMatchObject({ kind: "cannot", problem: { why: "conflict", unit: "北京", period: "2014", first: { address: "B2" }, second: { address: "B3" } } });
  });
});

describe("what cannot be put in shape", () => {
  it("is numbers without a header, and texts without numbers", () => {
    expect(
      shape([
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject({ kind: "cannot", problem: { why: "no-header", sheet: "Sheet1" } });
    expect(shape([["只有", "文字"]])).toMatchObject({ kind: "cannot", problem: { why: "no-numbers", sheet: "Sheet1" } });
  });
});

describe("a file in GBK", () => {
  it("is read and put in shape", () => {
    const bytes = gbk('地区,2014年,2015年\n北京,"1,234",2\n合计,5,—\n', {
      地: [0xb5, 0xd8],
      区: [0xc7, 0xf8],
      年: [0xc4, 0xea],
      北: [0xb1, 0xb1],
      京: [0xbe, 0xa9],
      合: [0xba, 0xcf],
      计: [0xbc, 0xc6],
      "—": [0xa1, 0xaa],
    });
    const found = shaped(shapeOf({ name: "经费", cells: readCsv(bytes) }, [], true, words));
    expect(found.panel.header).toEqual(["地区", "年份", "经费"]);
    expect(found.panel.rows).toEqual([
      ["北京", 2014, 1234],
      ["北京", 2015, 2],
    ]);
  });
});

describe("names of totals", () => {
  it("leave the regions where they are what is compared", () => {
    const row = (name: string) => [name, 1, 2];
    const header = ["地区", "经费", "专利"];
    expect(shape([header, row("东部"), row("中部"), row("西部"), row("东北")])).toEqual({ kind: "in-shape" });
    const provinces = ["北京", "天津", "河北", "山西", "辽宁", "吉林"];
    expect(shaped(shape([header, ...provinces.map(row), row("东部地区"), row("合 计")])).steps).toContainEqual({
      code: "totals",
      names: ["东部地区", "合计"],
      rows: 2,
    });
  });
});
