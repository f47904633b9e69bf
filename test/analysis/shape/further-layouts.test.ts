import { describe, expect, it } from "vitest";
import type { BookSheet } from "../../../src/analysis/shape/book.ts";
import { shapeBook, type Panel } from "../../../src/analysis/shape/shape-book.ts";
import { stepsOf } from "../../../src/procedures/shaping/steps.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };
const sheet = (cells: readonly (readonly Cell[])[], name = "Sheet1", more: Partial<BookSheet> = {}): BookSheet => ({ name, cells, ...more });

function panel(...sheets: readonly BookSheet[]): Panel {
  const found = shapeBook(sheets, words);
  if (found.kind === "none") throw new Error(JSON.stringify(found));
  return found;
}
const table = ({ header, rows }: Panel) => [header, ...rows];

describe("headers of two levels with the units across", () => {
  it("may have indicators above the units", () => {
    const found = panel(
      sheet([
        ["年份", "R&D人员(万人年)", null, "R&D经费(亿元)", null],
        [null, "北京", "天津", "北京", "天津"],
        ["2019年", 1, 2, 3, 4],
        ["2020年", 5, 6, 7, 8],
      ]),
    );
    expect(table(found)).toEqual([
      ["单元", "年份", "R&D人员(万人年)", "R&D经费(亿元)"],
      ["北京", 2019, 1, 3],
      ["北京", 2020, 5, 7],
      ["天津", 2019, 2, 4],
      ["天津", 2020, 6, 8],
    ]);
  });

  it("may have units above the indicators", () => {
    const found = panel(
      sheet([
        ["年份", "北京", null, "天津", null],
        [null, "人员(万人年)", "经费(亿元)", "人员(万人年)", "经费(亿元)"],
        ["2019年", 1, 2, 3, 4],
      ]),
    );
    expect(table(found).slice(1)).toEqual([
      ["北京", 2019, 1, 2],
      ["天津", 2019, 3, 4],
    ]);
  });
});

describe("Eurostat", () => {
  it("joins names by commas in a text file; a number with a flag is not missing", () => {
    const found = panel(
      sheet(
        [
          ["freq,unit,geo\\TIME_PERIOD", "2019 ", "2020 "],
          ["A,THS,AT", "12.5 b", ": "],
          ["A,THS,BE", "1.5", "2.5"],
          ["A,THS,BG", "3", "4"],
        ],
        "jobs.tsv",
        { file: "jobs.tsv", textual: true },
      ),
    );
    expect(table(found)).toEqual([
      ["geo", "年份", "jobs"],
      ["AT", 2019, "12.5 b"],
      ["AT", 2020, null],
      ["BE", 2019, 1.5],
      ["BE", 2020, 2.5],
      ["BG", 2019, 3],
      ["BG", 2020, 4],
    ]);
    expect(found.deeds).toContainEqual(expect.objectContaining({ code: "unread", address: "B2", text: "12.5 b" }));
    expect(found.deeds).toContainEqual(expect.objectContaining({ code: "missing-mark", address: "C2", text: ":" }));
  });

  it("lists numbers one by one", () => {
    const found = panel(
      sheet(
        [
          ["freq", "na_item", "geo", "TIME_PERIOD", "OBS_VALUE"],
          ["A", "B1GQ", "AT", "2019", "5"],
          ["A", "B1GQ", "BE", "2019", "6"],
          ["A", "P3", "AT", "2019", "1"],
          ["A", "P3", "BE", "2019", "2"],
        ],
        "a.csv",
        { textual: true },
      ),
    );
    expect(table(found)).toEqual([
      ["geo", "TIME_PERIOD", "B1GQ", "P3"],
      ["AT", 2019, 5, 1],
      ["BE", 2019, 6, 2],
    ]);
  });
});

describe("several files", () => {
  it("of a year each take it from their names", () => {
    const year = (file: string, a: number) =>
      sheet(
        [
          ["地区", "人员(万人)", "经费(亿元)"],
          ["北京", a, 2],
          ["天津", 3, 4],
        ],
        "Sheet1",
        { file },
      );
    expect(table(panel(year("企业2019.xlsx", 1), year("企业2020.xlsx", 5)))).toEqual([
      ["地区", "年份", "人员(万人)", "经费(亿元)"],
      ["北京", 2019, 1, 2],
      ["北京", 2020, 5, 2],
      ["天津", 2019, 3, 4],
      ["天津", 2020, 3, 4],
    ]);
  });

  it("of different units are the groups that their sheets name", () => {
    const region = (name: string, units: readonly string[]) => sheet([["地区", "年份", "人员(万人)"], ...units.map((unit) => [unit, 2019, 1])], name);
    const found = panel(region("东部", ["北京", "天津"]), region("中部", ["山西", "安徽"]));
    expect(found.groupColumn).toBe("区域");
    expect(found.rows[3]).toEqual(["安徽", "中部", 2019, 1]);
  });

  it("that give two numbers for one place are refused with both cells", () => {
    const one = (name: string, value: number) => sheet([["数据库：年度数据"], ["指标：产值(亿元)"], ["地区", "2019年", "2020年"], ["北京", 1, value]], name);
    expect(shapeBook([one("a", 2), one("b", 3)], words)).toMatchObject({
      why: "conflict",
      unit: "北京",
      period: "2020",
      first: { sheet: "a", address: "C4", value: "2" },
      second: { sheet: "b", address: "C4", value: "3" },
    });
  });
});

describe("names", () => {
  it("lose their footnote marks, and the words of two levels where the lowest is not enough", () => {
    const found = panel(
      sheet([
        ["地区", "R&D人员(万人)", null, "经费(亿元)", null],
        [null, "合计", "女性", "合计", "政府"],
        ["北京①", 10, 4, 20, 6],
        ["天津", 11, 5, 21, 7],
        ["①含昌平。", null, null, null, null],
      ]),
    );
    expect(found.header).toEqual(["地区", "R&D人员合计（万人）", "R&D人员女性（万人）", "经费合计（亿元）", "经费政府（亿元）"]);
    expect(found.rows.map(([unit]) => unit)).toEqual(["北京", "天津"]);
    expect(found.deeds).toContainEqual(expect.objectContaining({ code: "name-mended", address: "A3", text: "北京①", became: "北京" }));
  });
});

describe("what is no number of the panel", () => {
  it("is a column beside the periods that is of none of them", () => {
    const found = panel(
      sheet(
        [
          ["地区", "2019年", "2020年", "平均增长(%)"],
          ["北京", 1, 2, 5],
          ["天津", 3, 4, 6],
        ],
        "产值",
      ),
    );
    expect(found.header).toEqual(["地区", "年份", "产值"]);
    expect(found.deeds).toContainEqual(expect.objectContaining({ code: "periodless-column", address: "D1" }));
  });

  it("is a remark, which stays beside its own row only", () => {
    const found = panel(
      sheet([["表 1 各地区投入产出"], ["地区", "投入", "产出", "备注"], ["甲省", 50, 40, null], ["乙省", 60, 42, "含新区"], ["丙省", 40, 30, null]]),
    );
    expect(found.rows.map((row) => row[3])).toEqual([null, "含新区", null]);
    expect(found.deeds.filter(({ code }) => code === "filled-down" || code === "merged-cell")).toEqual([]);
  });
});

describe("a table that is a panel", () => {
  it("needs nothing where its units are codes or its numbers look like years", () => {
    const codes = panel(
      sheet(
        [
          ["证券代码", "营业成本", "营业收入"],
          ["000011", "68", "83"],
          ["300744", "84", "61"],
          ["601377", "102", "131"],
        ],
        "a.csv",
        { textual: true },
      ),
    );
    expect(codes.rows).toHaveLength(3);
    expect(stepsOf(codes)).toEqual([]);
    const years = panel(
      sheet([
        ["企业", "职工", "产值"],
        ["甲", 2015, 1990],
        ["乙", 2001, 1995],
        ["丙", 2010, 2001],
      ]),
    );
    expect(years.rows[0]).toEqual(["甲", 2015, 1990]);
    expect(stepsOf(years)).toEqual([]);
  });

  it("is one again where it was made by shaping", () => {
    const made = panel(
      sheet(
        [
          ["地区", "2019年", "2020年"],
          ["北京", "1,000", "—"],
          ["天津", 3, 4],
        ],
        "产值(亿元)",
      ),
    );
    expect(stepsOf(made)).not.toEqual([]);
    expect(stepsOf(panel(sheet(table(made))))).toEqual([]);
  });
});

describe("headings of indicators with their units in the column of units", () => {
  const values = (k: number, u: number) => [10 * k + u, 100 * k + u + 0.5];
  /** Header, and for each indicator a row of its own above those of the units. */
  const laidOut = (heads: readonly Cell[], indicators: readonly (readonly [string, string])[], units: readonly string[]) => [
    heads,
    ...indicators.flatMap(([name, unit], k): Cell[][] => [[name, unit, null, null], ...units.map((one, u) => [one, null, ...values(k, u)])]),
  ];
  const indicators = [
    ["地区生产总值", "亿元"],
    ["常住人口", "万人"],
    ["粮食产量", "10⁴ 吨"],
  ] as const;

  it.each([
    ["provinces below 指标", ["指标", "单位", "2021年", "2022年"], "单元", indicators, ["北京", "天津", "河北"]],
    ["years that are numbers", ["项目", "计量单位", 2021, 2022], "项目", indicators, ["北京", "天津", "河北"]],
    ["firms, which no list of places has", ["指标", "单位", "2021年", "2022年"], "单元", indicators, ["甲公司", "乙公司"]],
    ["one indicator", ["Indicator", "Unit", "2021", "2022"], "单元", [["GDP", "billion USD"]], ["France", "Italy"]],
  ] as const)("name the numbers of the units below them: %s", (_, heads, unitColumn, named, units) => {
    const found = panel(sheet(laidOut(heads, named, units)));
    expect(found.header.slice(0, 2)).toEqual([unitColumn, "年份"]);
    expect(found.header.slice(2).map((name) => name.replace(/[（ ]?[（(](.*)[)）]$/, "|$1"))).toEqual(named.map(([name, unit]) => `${name}|${unit}`));
    expect(found.rows).toEqual(units.flatMap((unit, u) => [2021, 2022].map((year, t) => [unit, year, ...named.map((_one, k) => values(k, u)[t])])));
  });

  it("are not taken for names of units where parts of the indicators stand below them", () => {
    const found = shapeBook(
      [
        sheet([
          ["指标", "单位", "2021年", "2022年"],
          ["常住人口", "万人", null, null],
          ["男", null, 1, 2],
          ["女", null, 3, 4],
          ["地区生产总值", "亿元", null, null],
          ["第一产业", null, 5, 6],
        ]),
      ],
      words,
    );
    expect(JSON.stringify(found)).not.toMatch(/常住人口（万人）.*第一产业/);
  });
});

describe("raised digits", () => {
  it("stay what they are in names and units: 10⁴ is ten thousand, not 104", () => {
    const years = ["地区", "2021年", "2022年"];
    const rows = [
      ["北京", 1, 2],
      ["天津", 3, 4],
    ];
    expect(panel(sheet([["单位：10⁴ 吨"], years, ...rows], "产量")).header[2]).toBe("产量（10⁴ 吨）");
    expect(panel(sheet([years, ["产量(10⁴ 吨)", null, null], ...rows, ["面积(km²)", null, null], ...rows])).header.slice(2)).toEqual([
      "产量(10⁴ 吨)",
      "面积(km²)",
    ]);
    expect(panel(sheet([["地区", "年份", "能耗(10⁴吨标准煤)2021年", "价格"], ...rows.map(([unit, a, b]) => [unit, 2021, a, b])])).header).toContain(
      "能耗(10⁴吨标准煤)",
    );
  });
});
