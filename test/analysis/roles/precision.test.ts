import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guessRoles } from "../../../src/analysis/roles/guess-roles.ts";
import { ofTemplates } from "../../../src/analysis/roles/indicators.ts";
import { shapeBook } from "../../../src/analysis/shape/shape-book.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { readXlsx } from "../../../src/workbook/file/xlsx.ts";

type Wanted = "dmu" | "period" | "group" | "input" | "output" | "undesirable" | null;

/** Headers as people write them, in one table each, with what a person makes of every column. */
const tables: readonly (readonly (readonly [header: string, role: Wanted])[])[] = [
  [
    ["地区", "dmu"],
    ["年份", "period"],
    ["地区生产总值（亿元）", "output"],
    ["从业人员（万人）", "input"],
    ["固定资产投资（亿元）", "input"],
    ["工业废水排放量（万吨）", "undesirable"],
  ],
  [
    ["县", "dmu"],
    ["年", "period"],
    ["粮食产量(吨)", "output"],
    ["农作物播种面积(公顷)", "input"],
    ["农业机械总动力(千瓦)", "input"],
    ["化肥施用量(吨)", "input"],
    ["农业碳排放", "undesirable"],
  ],
  [
    ["区县", "dmu"],
    ["统计年份", "period"],
    ["一般公共预算支出", "input"],
    ["城镇人均可支配收入", "output"],
    ["常住人口", null],
  ],
  [
    ["企业", "dmu"],
    ["会计年度", "period"],
    ["员工人数", "input"],
    ["总资产", "input"],
    ["营业成本", "input"],
    ["营业收入", "output"],
    ["净利润", "output"],
  ],
  [
    ["国家", "dmu"],
    ["时间", "period"],
    ["劳动力", "input"],
    ["资本存量", "input"],
    ["能源消费总量", "input"],
    ["GDP", "output"],
    ["二氧化碳排放", "undesirable"],
  ],
  [
    ["银行名称", "dmu"],
    ["年度", "period"],
    ["员工数", "input"],
    ["固定资产净值", "input"],
    ["利息支出", "input"],
    ["利息收入", "output"],
    ["贷款余额", "output"],
    ["不良贷款", "undesirable"],
  ],
  [
    ["省份", "dmu"],
    ["年份", "period"],
    ["区域", "group"],
    ["R&D人员全时当量（人年）", "input"],
    ["R&D经费内部支出（亿元）", "input"],
    ["新产品销售收入（亿元）", "output"],
    ["有效发明专利数（件）", "output"],
  ],
  [
    ["省份", "dmu"],
    ["年份", "period"],
    ["工业污染治理完成投资", "input"],
    ["工业增加值", "output"],
    ["工业增加值增长率", null],
    ["第三产业占比", null],
  ],
  [
    ["医院", "dmu"],
    ["床位数", "input"],
    ["执业（助理）医师", "input"],
    ["注册护士", "input"],
    ["诊疗人次", "output"],
    ["出院人数", "output"],
    ["死亡人数", "undesirable"],
  ],
  [
    ["Country", "dmu"],
    ["Year", "period"],
    ["Labor force, total", "input"],
    ["Gross fixed capital formation (constant 2015 US$)", "input"],
    ["GDP (constant 2015 US$)", "output"],
    ["CO2 emissions (kt)", "undesirable"],
  ],
  [
    ["Province", "dmu"],
    ["Year", "period"],
    ["Full-time Equivalent", "input"],
    ["Expenditure on R&D", "input"],
    ["Sales of new products", "output"],
    ["Patents in force", "output"],
  ],
  [
    ["Firm", "dmu"],
    ["Fiscal year", "period"],
    ["Employment", "input"],
    ["Total assets", "input"],
    ["Revenue", "output"],
    ["Sulfur dioxide", "undesirable"],
    ["Energy intensity", null],
  ],
  [
    ["DMU", "dmu"],
    ["x1", "input"],
    ["x2", "input"],
    ["y1", "output"],
    ["b1", "undesirable"],
  ],
];

/** Tables with two columns of names, one within the other, with what a person makes of each. */
const nested: readonly { readonly header: readonly string[]; readonly names: readonly (readonly string[])[]; readonly roles: readonly Wanted[] }[] = [
  {
    header: ["省份", "区县"],
    names: [
      ["江苏省", "江宁区"],
      ["江苏省", "通州区"],
      ["北京市", "通州区"],
      ["北京市", "海淀区"],
    ],
    roles: ["group", "dmu"],
  },
  {
    header: ["省份", "城市"],
    names: [
      ["江苏省", "南京市"],
      ["江苏省", "无锡市"],
      ["浙江省", "杭州市"],
      ["浙江省", "宁波市"],
    ],
    roles: ["group", "dmu"],
  },
  {
    header: ["地区", "企业名称"],
    names: [
      ["北京", "甲公司"],
      ["北京", "乙公司"],
      ["上海", "丙公司"],
      ["上海", "丁公司"],
    ],
    roles: ["group", "dmu"],
  },
  {
    header: ["城市", "省份"],
    names: [
      ["南京市", "江苏省"],
      ["无锡市", "江苏省"],
      ["杭州市", "浙江省"],
      ["宁波市", "浙江省"],
    ],
    roles: ["dmu", "group"],
  },
  {
    header: ["Country", "Region"],
    names: [
      ["Chile", "South"],
      ["Peru", "South"],
      ["Spain", "Europe"],
      ["Italy", "Europe"],
    ],
    roles: ["dmu", "group"],
  },
];

/** Three units over two years: whole years, names, codes, regions, numbers. */
const cellOf = (role: Wanted, row: number): Cell => {
  const unit = row % 3;
  if (role === "dmu") return `单元${unit}`;
  if (role === "period") return 2020 + Math.floor(row / 3);
  return role === "group" ? (unit < 2 ? "东部" : "西部") : 10 + ((7 * row) % 5) / 3;
};
const rowsOf = (roles: readonly Wanted[]): Cell[][] =>
  Array.from({ length: roles.includes("period") ? 6 : 3 }, (_, row) => roles.map((role) => cellOf(role, row)));

const counts = new Map<string, { right: number; proposed: number; wanted: number }>();
const countOf = (role: Wanted) => {
  const key = role ?? "none";
  const found = counts.get(key) ?? { right: 0, proposed: 0, wanted: 0 };
  counts.set(key, found);
  return found;
};
const count = (wanted: Wanted, proposed: Wanted) => {
  countOf(wanted).wanted++;
  countOf(proposed).proposed++;
  if (wanted === proposed) countOf(wanted).right++;
};

describe("the roles that are proposed", () => {
  it.each(tables.map((columns) => ({ name: columns.map(([header]) => header).join(", "), columns })))("are those a person would give: $name", ({ columns }) => {
    const header = columns.map(([name]) => name);
    const wanted = columns.map(([, role]) => role);
    const proposed = guessRoles(header, rowsOf(wanted)).map(({ role }) => role);
    wanted.forEach((role, k) => count(role, proposed[k]));
    expect(proposed).toEqual(wanted);
  });

  it.each(nested)("take the names within the others for the units: $header", ({ header, names, roles }) => {
    const rows = [2020, 2021].flatMap((year) => names.map((own, k): Cell[] => [...own, year, k + 1.5, 3 * k + 0.5]));
    const proposed = guessRoles([...header, "年份", "从业人员", "地区生产总值"], rows).map(({ role }) => role);
    const wanted: readonly Wanted[] = [...roles, "period", "input", "output"];
    wanted.forEach((role, k) => count(role, proposed[k]));
    expect(proposed).toEqual(wanted);
  });

  it("are those of the templates for each of their indicators, in both languages and with a unit behind it", () => {
    for (const [role, , unit, chinese, english] of ofTemplates)
      for (const name of [...chinese.split("|"), `${chinese.split("|")[0]}（${unit}）`, ...english.split("|")]) {
        const [, proposed] = guessRoles(
          ["名称", name],
          [
            ["甲", 1.5],
            ["乙", 2.5],
          ],
        );
        count(role, proposed.role);
        expect([name, proposed.role]).toEqual([name, role]);
      }
  });

  it("are right on the pages of yearbooks once these are in shape", async () => {
    const wanted = { "01_yearbook_merged.xlsx": 4, "10_subtotals.xlsx": 4, "12_nbs_four_sheets.xlsx": 4 };
    for (const [file, indicators] of Object.entries(wanted)) {
      const { sheets } = await readXlsx(readFileSync(new URL(`../../cli/yearbooks/${file}`, import.meta.url)));
      const panel = shapeBook(
        sheets.map(({ name, cells, merges }) => ({ file: null, name, cells, merges })),
        { unit: "单元", period: "年份", group: "区域", value: "数值" },
      );
      if (panel.kind !== "panel") throw new Error(file);
      const proposals = guessRoles(panel.header, panel.rows).map(({ role }) => role);
      const expected = panel.header.map((header): Wanted => {
        if (header === panel.unitColumn) return "dmu";
        if (header === panel.periodColumn) return "period";
        if (header === panel.groupColumn) return "group";
        return /人员|经费/.test(header) ? "input" : "output";
      });
      expected.forEach((role, k) => count(role, proposals[k]));
      expect(proposals.filter((role) => role === "input" || role === "output")).toHaveLength(indicators);
      expect([file, proposals]).toEqual([file, expected]);
    }
  });

  it("reach for each role a precision and a recall of 95 % over all of these", () => {
    for (const [role, { right, proposed, wanted }] of counts) {
      expect([role, right / proposed >= 0.95, right / wanted >= 0.95]).toEqual([role, true, true]);
      expect(wanted, role).toBeGreaterThan(0);
    }
  });
});
