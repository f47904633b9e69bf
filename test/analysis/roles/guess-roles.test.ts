import { describe, expect, it } from "vitest";
import { guessRoles, unitOf } from "../../../src/analysis/roles/guess-roles.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { bundledCells } from "../../browser/bundled-run.ts";
import { bundledColumns } from "../../../src/standalone/bundled-columns.ts";

const rolesOf = (header: readonly string[], rows: readonly (readonly Cell[])[] = []) => guessRoles(header, rows).map(({ role }) => role);

describe("guessing the roles of columns from their headers", () => {
  it.each([
    { header: ["province_zh", "year", "rd_exp", "patents"], roles: ["dmu", "period", "input", "output"] },
    {
      header: ["省份", "年份", "区域", "资本存量（亿元）", "就业人员（万人）", "地区生产总值（亿元）"],
      roles: ["dmu", "period", "group", "input", "input", "output"],
    },
    { header: ["Year", "Region", "Firm", "Output"], roles: ["period", "group", "dmu", "output"] },
    { header: ["DMU", "Input1", "Input2", "Output1"], roles: ["dmu", "input", "input", "output"] },
    { header: ["单位", "年份", "x1", "x2", "y1", "b1"], roles: ["dmu", "period", "input", "input", "output", "undesirable"] },
    { header: ["地区", "废水排放量（万吨）", "工业增加值", "二氧化碳"], roles: ["dmu", "undesirable", "output", "undesirable"] },
    { header: ["q", "z", ""], roles: [null, null, null] },
  ])("reads $header as $roles", ({ header, roles }) => {
    expect(rolesOf(header)).toEqual(roles);
  });

  it("proposes DMU, period and group once, for the first column that fits", () => {
    expect(rolesOf(["name", "id", "year", "month"])).toEqual(["dmu", null, "period", null]);
  });

  it("takes a word only whole: a unit price is no unit, a yearly sum no year", () => {
    expect(rolesOf(["united", "yearly", "grouping"])).toEqual([null, null, null]);
  });

  it("prefers the surer word: 地区 beside 省份 is a group", () => {
    expect(rolesOf(["地区", "省份"])).toEqual(["group", "dmu"]);
  });

  it("gives the bundled panel the roles that it has", () => {
    const [header, ...rows] = bundledCells();
    const { dmu, period, inputs, outputs } = bundledColumns;
    const expected = header.map((name) =>
      name === dmu ? "dmu" : name === period ? "period" : inputs.includes(String(name)) ? "input" : outputs.includes(String(name)) ? "output" : null,
    );
    expect(rolesOf(header.map(String), rows)).toEqual(expected);
  });
});

describe("guessing the roles of columns from their cells", () => {
  const rows: Cell[][] = ["甲", "乙", "丙", "丁"].flatMap((name, k) => [2019, 2020, 2021].map((year) => [year, name, k < 2 ? "东" : "西", k + 0.5, "注"]));

  it.each(["编号", "问卷编号", "序号", "No.", "Respondent", "case_no"])(
    "takes the numbers of questionnaires for their names where nothing else is: %s",
    (name) => {
      const answers: Cell[][] = [1, 2, 3, 4].map((k) => [k, (k % 3) + 1, ((k + 1) % 3) + 1]);
      expect(rolesOf([name, "满意度", "时效"], answers)).toEqual(["dmu", null, null]);
      // Beside names they are numbers, and where one stands twice they name nothing.
      expect(
        rolesOf(
          [name, "姓名", "时效"],
          answers.map(([k, , x]) => [k, `甲${String(k)}`, x]),
        ),
      ).toEqual([null, "dmu", null]);
      expect(rolesOf([name, "满意度"], [...answers, [4, 1]])).toEqual([null, null]);
    },
  );

  it("finds the years, the names and what is the same in every row of a name", () => {
    const proposals = guessRoles(["甲列", "乙列", "丙列", "丁列", "戊列"], rows);
    expect(proposals.map(({ role }) => role)).toEqual(["period", "dmu", "group", null, null]);
    expect(proposals.map(({ reason }) => reason)).toEqual([
      { kind: "periods", first: "2019", last: "2021", count: 3 },
      { kind: "names", count: 4 },
      { kind: "constant", count: 2 },
      { kind: "numbers" },
      { kind: "texts" },
    ]);
  });

  it("takes no text for a group that changes within a name", () => {
    const changing = rows.map(([year, name], k) => [year, name, k % 2 === 0 ? "东" : "西"]);
    expect(rolesOf(["甲列", "乙列", "丙列"], changing)).toEqual(["period", "dmu", null]);
  });

  it("takes periods written with 年, quarters and months", () => {
    for (const label of ["2024年", "2024Q1", "2024 q3", "2024-06", "2024年6月"]) expect(rolesOf(["甲列"], [[label]])).toEqual(["period"]);
    for (const label of ["24", 20240, "一季度"]) expect(rolesOf(["甲列"], [[label]])).not.toEqual(["period"]);
  });

  it("takes any form of periods where each stands in several rows, in their order", () => {
    const twice = (labels: readonly string[]): Cell[][] => [...labels, ...labels].map((label) => [label]);
    expect(guessRoles(["甲列"], twice(["Q1-2015", "Q4-2014"]))[0]).toMatchObject({ role: "period", reason: { first: "Q4-2014", last: "Q1-2015", count: 2 } });
    for (const label of ["31.03.2014", "Jan-2019", "2017年1—3月", "“十二五”时期"]) expect(rolesOf(["甲列"], twice([label]))).toEqual(["period"]);
    for (const label of ["31.03.2014", "2014年3月31日"]) expect(rolesOf(["甲列"], [[label]])).not.toEqual(["period"]);
    for (const label of ["2014.5", "20140331", "北京2014"]) expect(rolesOf(["甲列"], twice([label]))).not.toEqual(["period"]);
  });

  it("says of a column without cells or name that nothing stands there", () => {
    const [named, nameless] = guessRoles(["投入", ""], [[null, 5]]);
    expect([named.reason.kind, nameless.reason.kind]).toEqual(["blank", "blank"]);
  });
});

describe("the unit in a header", () => {
  it.each([
    ["产值（万元）", "产值", "万元"],
    ["Sales (CNY)", "Sales", "CNY"],
    ["能耗【万吨标准煤】", "能耗", "万吨标准煤"],
    ["GDP", "GDP", null],
    ["（万元）", "（万元）", null],
  ])("of %s is apart from its name", (header, name, unit) => {
    expect(unitOf(header)).toEqual({ name, unit });
  });
});
