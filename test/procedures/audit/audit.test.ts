import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import type { Table } from "../../../src/analysis/table/table.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import { procedureTexts } from "../../../src/locale/sheets/procedure.ts";
import { locales } from "../../../src/engine/declare/text.ts";
import { sentence } from "../../../src/locale/wording/sentences.ts";
import { grim, isTelling } from "../../../src/procedures/audit/grim.ts";
import { resultTables } from "../../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../src/procedures/run/run-procedure.ts";
import type { ListRow } from "../../../src/procedures/declare/gives.ts";
import { procedureReport } from "../../../src/report/procedure/report.ts";
import { sentenceOf } from "../../../src/report/procedure/sentence.ts";
import { numberFormats } from "../../../src/workbook/look/look.ts";
import { plant, kinds, randomTable } from "../planted-tables.ts";
import { linesOf, tableOf } from "../tables.ts";

type Line = Readonly<Record<string, string | number | null>>;

const tableIn = (name: string): Table =>
  findTable(
    readFileSync(new URL(`../data/${name}.csv`, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(",")),
    { name, row: 1, column: 1 },
    true,
  );
const textTable = (lines: readonly (readonly string[])[]): Table => findTable(lines, { name: "table.csv", row: 1, column: 1 }, true);

function run(
  table: Table,
  columns: Readonly<Record<string, readonly string[]>>,
  options: Readonly<Record<string, unknown>> = {},
  tables: Readonly<Record<string, Table>> = {},
): CompletedProcedure {
  const sources = Object.fromEntries(Object.keys(tables).map((slot) => [slot, { from: "file", file: slot } as const]));
  return runProcedure(completeProcedure({ procedure: "audit", columns, options, tables: sources }), table, tables);
}
const linesIn = ({ procedure, outcome, given }: CompletedProcedure, result: string): readonly Line[] => {
  const { fields, rows } = resultTables(procedure, outcome, given).find(({ id }) => id === result)!;
  return rows.map(({ cells }) => Object.fromEntries(fields.map(({ id }, k) => [id, cells[k]])));
};
const wrongIn = (completed: CompletedProcedure) => linesIn(completed, "claims").filter(({ verdict }) => verdict === "inconsistent");
const codes = ({ outcome }: CompletedProcedure) => outcome.findings.map(({ code }) => code);
const said = (completed: CompletedProcedure, code: string) =>
  completed.outcome.findings.filter((one) => one.code === code).map((one) => sentenceOf(completed.procedure, one));

const years = ["2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"];
const scoreColumns = { unit: ["province_zh"], group: ["region_zh"], values: ["mean_printed", "rank_printed", ...years] };
const factors = ["TFP", "EC", "BPC"];
const indexColumns = {
  unit: ["name_zh"],
  group: ["region_zh"],
  values: ["mean", "2014_2015", "2021_2022"].flatMap((of) => factors.map((one) => `${of}_${one}`)),
};

describe("the printed scores of 21 provinces", () => {
  const completed = run(tableIn("printed-scores"), scoreColumns);

  it("have the means and ranks that follow from them, and a gap below 1", () => {
    const checks = linesIn(completed, "checks");
    expect(checks).toContainEqual(expect.objectContaining({ check: "mean", formula: "arithmetic", cells: 21, consistent: 21 }));
    expect(checks).toContainEqual(expect.objectContaining({ check: "rank", cells: 21, consistent: 21 }));
    expect(checks).toContainEqual(expect.objectContaining({ check: "gap", cells: 189, consistent: 57, weight: 0.89 }));
    expect(wrongIn(completed)).toEqual([]);
    expect(codes(completed)).toEqual(["totals", "gap", "holds", "holds"]);
    expect(said(completed, "totals")[0]).toEqual({
      "zh-CN": "按印出的位数核对42项：42项相符，0项不符，0项无法判断。",
      en: "Of 42 numbers checked by the digits printed, 42 are consistent, 0 inconsistent and 0 undetermined.",
    });
    expect(said(completed, "gap")[0].en).toMatch(/^Of 189 scores 57 are 1 or above, and none lies between 0\.8900 and 1/);
  });

  it("do not bear out seven statements of the text about them, and bear out one", () => {
    const typed = run(tableIn("printed-scores"), scoreColumns, {}, { claims: tableIn("printed-claims-scores") });
    expect(wrongIn(typed).map(({ claim }) => claim)).toEqual([
      "整体静态效率均值为0.701",
      "DEA有效省份数最少5个",
      "DEA有效省份数最多8个",
      "陕西在2021年大幅下降",
      "广西在2021年大幅下降",
      "重庆在2021年大幅下降",
      "安徽在2021年大幅下降",
    ]);
    expect(said(typed, "typed")[1]).toEqual({
      "zh-CN": "“DEA有效省份数最少5个”不成立：所述为5，按表中数字应为3。",
      en: "“DEA有效省份数最少5个” cannot hold: 5 is stated, and the table gives 3.",
    });
    expect(said(typed, "direction")[0]).toEqual({
      "zh-CN": "“陕西在2021年大幅下降”不成立：陕西的变化方向相反，幅度至少0.087。",
      en: "“陕西在2021年大幅下降” cannot hold: 陕西 moved the other way, by at least 0.087.",
    });
  });
});

describe("the printed indices of 21 provinces", () => {
  const completed = run(tableIn("printed-indices"), indexColumns, {}, { scores: tableIn("printed-scores"), claims: tableIn("printed-claims-indices") });
  const checks = linesIn(completed, "checks");

  it("count the change from 2016 to 2017 twice and divide by ten, in all 21 means of EC", () => {
    expect(checks).toContainEqual(expect.objectContaining({ check: "mean", formula: "counted-twice", of: "2016—2017", divisor: 10, cells: 21 }));
    const weights = checks.filter(({ check }) => check === "weight");
    expect(weights.length).toBe(8);
    for (const { of, weight } of weights) expect(Number(weight)).toBeCloseTo(of === "2016—2017" ? 0.2 : 0.1, 2);
    expect(said(completed, "mean-fault")[0]["zh-CN"]).toContain("印出的21个数都不是均值，而都等于各项之和再加一次“2016—2017”除以10。");
    expect(said(completed, "mean-fault")[0].en).toContain("the sum of the items with “2016—2017” counted again, divided by 10.");
  });

  it("have a national row that is not the mean of the three columns of means, and is that of the years", () => {
    const national = linesIn(completed, "claims").filter(({ unit, check }) => unit === "全国平均" && check === "mean");
    expect(national.filter(({ verdict }) => verdict === "inconsistent").map(({ column, formula }) => [column, formula])).toEqual([
      ["mean_TFP", "none"],
      ["mean_EC", "mean-of-periods"],
      ["mean_BPC", "none"],
    ]);
    // 1.047, 0.949 and 1.026 by a review of the study by hand; 21 rounded numbers leave their mean half a digit on either side.
    const middles = national.slice(0, 3).map((one) => (Number(one["follows_low"]) + Number(one["follows_high"])) / 2);
    [1.047, 0.949, 1.026].forEach((value, k) => expect(Math.abs(middles[k] - value)).toBeLessThan(0.0005));
    expect(national.filter(({ verdict }) => verdict === "consistent").length).toBe(6);
    expect(said(completed, "broken").length).toBe(1);
  });

  it("keep TFP = EC × BPC in 42 of 42 numbers of provinces and in no mean, without being told", () => {
    const products = checks.filter(({ check }) => check === "product");
    expect(products.map(({ claim, cells, consistent }) => [claim, cells, consistent])).toEqual([
      ["2014_2015_TFP = 2014_2015_EC × 2014_2015_BPC", 21, 21],
      ["2021_2022_TFP = 2021_2022_EC × 2021_2022_BPC", 21, 21],
    ]);
    expect(checks).toContainEqual(expect.objectContaining({ check: "identity-of-means", claim: "mean_TFP = mean_EC × mean_BPC", cells: 26, inconsistent: 26 }));
    const told = linesIn(run(tableIn("printed-indices"), indexColumns, { factors: "TFP=EC*BPC" }), "checks").filter(({ check }) => check === "product");
    expect(told).toEqual(products);
  });

  it("are found where the name of the total holds a sign of multiplication itself", () => {
    const cells = [
      ["unit", "A×B", "A", "B"],
      ["甲", "1.21", "1.10", "1.10"],
      ["乙", "1.32", "1.10", "1.20"],
    ];
    const told = linesIn(run(tableOf(cells), { unit: ["unit"], values: ["A×B", "A", "B"] }, { factors: "A×B=A×B" }), "checks");
    expect(told).toContainEqual(expect.objectContaining({ check: "product", cells: 2, consistent: 2 }));
  });

  it("follow from the scores in 42 of 42 changes, and have regional means of their own provinces", () => {
    expect(checks.filter(({ check }) => check === "score-ratio").map(({ cells, consistent }) => [cells, consistent])).toEqual([
      [21, 21],
      [21, 21],
    ]);
    const regional = checks.filter(
      ({ check, claim, cells, consistent }) => check === "mean" && cells === 9 && consistent === 9 && !String(claim).includes("全国"),
    );
    expect(regional.length).toBe(4);
  });

  it("do not bear out three statements of the text", () => {
    const typed = wrongIn(completed).filter(({ column }) => column === "");
    expect(typed.map(({ claim, printed, corrected }) => [claim, printed, corrected])).toEqual([
      ["13个省（52.4%）", 52.4, 61.9],
      ["共有14个省级行政区全要素生产率指数超过1", 14, 13],
      ["辽宁的EC提升最快", 1, 19],
    ]);
  });
});

describe("a printed table of productivity of 30 provinces", () => {
  it("keeps its identity in 30 of 30, has arithmetic means, and a row West that is the mean of the six central provinces", () => {
    const completed = run(tableIn("printed-productivity"), { unit: ["region"], values: ["EFF", "TC", "TFP"] });
    const checks = linesIn(completed, "checks");
    expect(checks).toContainEqual(expect.objectContaining({ check: "product", claim: "TFP = EFF × TC", cells: 30, consistent: 30 }));
    expect(checks).toContainEqual(expect.objectContaining({ check: "identity-of-means", cells: 5, inconsistent: 5 }));
    const means = checks.filter(({ check }) => check === "mean");
    expect(means.find(({ claim }) => String(claim).startsWith("West China"))).toMatchObject({ formula: "other-group", of: "中部" });
    expect(means.filter(({ formula, consistent }) => formula === "arithmetic" && consistent === 3).length).toBe(3);
    expect(said(completed, "other-group")[0].en).toContain("all of them are the means of “中部”");
    expect(said(completed, "other-group")[0]["zh-CN"]).toContain("而都等于“中部”的均值");
    expect(said(completed, "of-means")[0].en).toContain("does not hold of means, in 5 of 5");
  });
});

describe("the GRIM test", () => {
  const [, ...cases] = linesOf("grim-cases.csv");
  it.each(cases.map(([printed, n, decimals, items, consistent]) => ({ printed, n, decimals, items, consistent })))(
    "of $printed with n = $n and $items items is $consistent",
    ({ printed, n, decimals, items, consistent }) => {
      expect(String(grim(Number(printed), Number(n), Number(decimals), Number(items)).fits).toLowerCase()).toBe(consistent.trim().toLowerCase());
    },
  );

  it("tells nothing where there are as many answers as a printed unit has parts", () => {
    expect([isTelling(99, 2), isTelling(100, 2), isTelling(30, 2, 4)]).toEqual([true, false, false]);
  });

  const shares = textTable([
    ["question", "option", "percent"],
    ["Q1", "a", "80.66"],
    ["Q1", "b", "13.87"],
    ["Q4", "a", "26.55"],
    ["Q4", "b", "12.39"],
  ]);
  it("finds that a question has another base than was said, and which", () => {
    const completed = run(shares, { unit: ["option"], group: ["question"], values: ["percent"] }, { grim: "percent", n: 274 });
    const bases = linesIn(completed, "claims").filter(({ check }) => check === "base");
    expect(bases.map(({ unit, verdict }) => [unit, verdict])).toEqual([
      ["Q1", "consistent"],
      ["Q4", "inconsistent"],
    ]);
    expect(said(completed, "base")[0].en).toBe("n(Q4, percent): these shares cannot all be of 274; bases that fit them all: 113, 226.");
    expect(said(completed, "base")[0]["zh-CN"]).toContain("各百分比不可能都以274为基数");
  });
});

describe("an audit", () => {
  const table = (lines: string) =>
    textTable(
      lines
        .trim()
        .split("\n")
        .map((line) => line.trim().split(",")),
    );

  it("says that there is nothing to check", () => {
    const completed = run(table("unit,x\n甲,1.1\n乙,2.7\n丙,0.4"), { unit: ["unit"], values: ["x"] });
    expect(said(completed, "nothing")).toEqual([
      { "zh-CN": "在x中没有找到可以核对的恒等式、均值、排名或占比。", en: "Nothing to check was found in x: no identity, mean, rank or share." },
    ]);
  });

  it("says what it took for the decimals of a sheet, unless it is told", () => {
    const cells = [
      ["unit", "x"],
      ["甲", 1.1],
      ["乙", 2.75],
      ["Mean", 1.93],
    ] as const;
    const completed = run(tableOf(cells), { unit: ["unit"], values: ["x"] });
    expect(said(completed, "assumed")[0].en).toContain("(2 in the first)");
    expect(said(completed, "assumed")[0]["zh-CN"]).toContain("第一列2位");
    expect(codes(run(tableOf(cells), { unit: ["unit"], values: ["x"] }, { decimals: 2 }))).not.toContain("assumed");
  });

  it.each([
    ["numbers whose cells show a percentage", (value: number) => value, { decimals: 3, percent: true }],
    ["texts with its sign", (value: number) => `${(100 * value).toFixed(1)}%`, undefined],
  ] as const)("prints as percentages %s: in sentences, in the list, in the marked copy and beside the data", (_, cell, shown) => {
    const shares = [0.123, 0.252, 0.301, 0.404];
    const cells = [["unit", "x"], ...shares.map((value, k) => [`单位${k + 1}`, cell(value)]), ["Mean", cell(0.3)]];
    const decimals = new Map(shown === undefined ? [] : [2, 3, 4, 5, 6].map((row) => [`B${row}`, shown] as const));
    const completed = run({ ...tableOf(cells), decimals }, { unit: ["unit"], values: ["x"] });
    expect(said(completed, "broken")[0].en).toContain("printed 30.0% where between 26.950% and 27.050% follows");
    const [claim] = (completed.outcome.values["claims"] as readonly ListRow[]).filter(({ cells: { verdict } }) => verdict === "inconsistent");
    expect(claim.printed).toMatchObject({ printed: "printed-percent-1", corrected: "printed-percent-1", follows_low: "printed-percent-3" });
    const { sheets } = procedureReport(completed, "zh-CN");
    const copy = sheets.find(({ name }) => name === procedureTexts("zh-CN").markedSheet)!;
    const formats = copy.rows.flatMap((row) => row.flatMap(({ value, format }) => (typeof value === "number" ? [[value, numberFormats[format!]]] : [])));
    expect(formats).toEqual([...shares, 0.3, 0.27].map((value) => [value, "0.0%"]));
  });

  it("takes per cent that are printed with their sign for the same as without", () => {
    const with_ = (sign: string) => {
      const data = textTable([["unit", "share"], ...["52.4", "47.6", "12.9"].map((share, k) => [`单位${k + 1}`, `${share}${sign}`])]);
      const claims = textTable([
        ["check", "numerator", "denominator", "printed"],
        ["percent", "1", "8", `12.5${sign}`],
        ["percent", "1", "8", `13.5${sign}`],
      ]);
      const completed = run(data, { unit: ["unit"], values: ["share"] }, { grim: "percent", n: 21 }, { claims });
      return linesIn(completed, "claims").map(({ check, verdict }) => [check, verdict]);
    };
    expect(with_("%")).toEqual(with_(""));
    expect(
      with_("%")
        .filter(([, verdict]) => verdict === "inconsistent")
        .map(([check]) => check),
    ).toEqual(["percent", "grim", "base"]);
  });

  it("reads a text with the digits that it shows, and a dash as no number", () => {
    const completed = run(table("unit,x\n甲,1.10\n乙,2.70\n丙,—\nMean,1.90"), { unit: ["unit"], values: ["x"] });
    const [mean] = linesIn(completed, "claims");
    expect(mean).toMatchObject({ cell: "B5", printed: 1.9, verdict: "consistent" });
    expect(Number(mean.follows_low)).toBeCloseTo(1.895, 12);
    expect(Number(mean.follows_high)).toBeCloseTo(1.905, 12);
  });

  it("finds a mean that is weighted by a column, and says so", () => {
    // By hand: 4528.7 / 6977 = 0.64909 and 19583.9 / 6977 = 2.80692; the weights themselves have their arithmetic mean, 1744.25.
    const completed = run(table("unit,x,z,pop\n甲,1.100,5.20,1200\n乙,2.700,1.10,300\n丙,0.400,2.40,5400\n丁,3.100,0.70,77\nMean,0.649,2.81,1744"), {
      unit: ["unit"],
      values: ["x", "z", "pop"],
    });
    const [first] = linesIn(completed, "checks");
    expect(first).toMatchObject({ check: "mean", formula: "weighted", of: "pop" });
    expect(said(completed, "weighted")).toHaveLength(1);
    for (const locale of locales) expect(said(completed, "weighted")[0][locale]).toContain("pop");
  });

  it.each([
    ["claim,check,printed\nx,most,3", "claim-check", "“most”"],
    ["claim,check,column,printed\nx,mean,q,3", "claim-column", "“q”"],
    ["claim,check,column,unit,printed\nx,mean,x,己,3", "claim-unit", "“己”"],
    ["claim,check,column\nx,mean,x", "claim-needs", "printed"],
  ])("refuses a claim that it cannot read: %s", (claims, _code, quoted) => {
    const data = table("unit,x\n甲,1.10\n乙,2.70");
    const refused = () => run(data, { unit: ["unit"], values: ["x"] }, {}, { claims: table(claims) });
    expect(refused).toThrow(Mistake);
    try {
      refused();
    } catch (mistake) {
      for (const locale of locales) expect(sentence(mistake as Mistake, locale)).toContain(quoted);
    }
  });
});

describe("random tables", () => {
  it("that are right have no inconsistent number", () => {
    const wrong = Array.from({ length: 200 }, (_, seed) => {
      const { lines, columns } = randomTable(seed + 1);
      return wrongIn(run(textTable(lines), columns)).map(({ claim, unit, printed }) => [seed + 1, claim, unit, printed]);
    }).flat();
    expect(wrong).toEqual([]);
  });

  it("with one planted error have it found wherever the digits exclude it, and none claimed where they do not", () => {
    const counts = Object.fromEntries(kinds.map((kind) => [kind, { planted: 0, excluded: 0, found: 0, wrongly: 0 }]));
    for (let seed = 1; seed <= 200; seed++) {
      const kind = kinds[seed % kinds.length];
      const planted = plant(randomTable(1000 + seed), kind, seed);
      const wrong = wrongIn(run(textTable(planted.lines), planted.columns));
      const count = counts[kind];
      count.planted++;
      if (planted.excluded) {
        count.excluded++;
        if (wrong.some(planted.isFound)) count.found++;
      } else if (wrong.length > 0) count.wrongly++;
    }
    const all = Object.values(counts);
    const total = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0);
    expect({ counts, wrongly: total(({ wrongly }) => wrongly) }).toMatchObject({ wrongly: 0 });
    expect({ counts, share: total(({ found }) => found) / total(({ excluded }) => excluded) >= 0.95 }).toMatchObject({ share: true });
    if (process.env["AUDIT_COUNTS"]) process.stdout.write(`${JSON.stringify(counts, null, 1)}\n`);
  });
});
