import { beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { statusWords } from "../../src/locale/wording/words.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { crossSection, industrialPanel, infeasiblePanel, unbalancedPanel } from "./completed.ts";

let industrial: Completed;
let unbalanced: Completed;
let infeasible: Completed;
let section: Completed;

beforeAll(async () => {
  [industrial, unbalanced, infeasible, section] = await Promise.all([industrialPanel(), unbalancedPanel(), infeasiblePanel(), crossSection()]);
});

/** What stands where, without the numbers: headings, first column, formulas of the first row of numbers. */
const outline = ({ name, rows, columnWidths, freeze, colourScales, charts, printed }: ReportSheet) => ({
  name,
  size: [rows.length, Math.max(...rows.map((row) => row.length))],
  headings: rows.flatMap((row, r) => (row.some(({ style }) => style === "header") ? [`${r + 1}: ${row.map(({ value }) => value ?? "").join(" | ")}`] : [])),
  formulas: [
    ...new Set(
      rows.flatMap((row) => row.flatMap(({ formula }) => (formula === undefined ? [] : [formula.replace(/\d+/g, "#").replace(/\b[A-Z]{1,2}(?=\$?#)/g, "@")]))),
    ),
  ],
  columnWidths: columnWidths.length,
  freeze,
  colourScales: colourScales.length,
  charts: charts?.map(({ kind, title, series }) => `${kind}: ${title}: ${series.map((one) => one.name).join(", ")}`),
  printed,
});

const sheetNamed = (sheets: readonly ReportSheet[], name: string) => sheets.find((sheet) => sheet.name === name)!;
const texts = ({ rows }: ReportSheet) => rows.flatMap((row) => row.map(({ value }) => String(value ?? "")));

describe("a report", () => {
  it("has the sheets that its analysis gives rise to, in reading order", () => {
    expect(reportSheets(industrial, "en").map(({ name }) => name)).toEqual([
      "Findings",
      "Efficiency",
      "Productivity",
      "Frontier gap",
      "Improvement",
      "Peers",
      "Charts",
      "Method",
    ]);
    expect(reportSheets(section, "zh-CN").map(({ name }) => name)).toEqual(["结论", "效率", "改进", "标杆", "图表", "方法"]);
    expect(reportSheets(industrial, "en", { preset: "founding study" }).map(({ name }) => name)).toContain("Indices by group");
  });

  it("numbers the tables that are handed on, says of which periods they are and what they were computed from", () => {
    const source = { name: "工业.xlsx", sheet: "数据" };
    const [zh, en] = locales.map((locale) => reportSheets(industrial, locale, { source }));
    const titles = (sheets: readonly ReportSheet[]) => sheets.map(({ rows }) => String(rows[0][0].value));
    expect(titles(zh).map((title) => /^表\d\u3000\d{4}—\d{4}年|^[^表]/.exec(title)?.[0].slice(0, 2))).toEqual([
      "结",
      "表1",
      "表2",
      "表3",
      "表4",
      "表5",
      "图",
      "方",
    ]);
    expect(titles(zh)[1]).toMatch(/^表1\u3000\d{4}—\d{4}年效率 · /);
    expect(titles(en)[2]).toMatch(/^Table 2 Productivity · .*, \d{4}–\d{4}$/);
    const last = ({ rows }: ReportSheet) => rows[rows.length - 1][0].value;
    for (const sheet of zh.slice(1, 6)) expect(last(sheet)).toBe("资料来源：根据“工业.xlsx”的工作表“数据”测算。");
    for (const sheet of en.slice(1, 6)) expect(last(sheet)).toBe("Source: computed from “工业.xlsx”, sheet “数据”.");
    for (const { rows, printed } of zh.slice(1, 6)) if (printed !== undefined) expect(printed.toRow).toBeLessThanOrEqual(rows.length);
    expect(titles(reportSheets(section, "zh-CN"))[1]).toMatch(/^表1\u3000效率 · /);
  });

  it("has a structure that does not change by itself", () => {
    expect(reportSheets(unbalanced, "en", { arithmeticMeans: true, preset: "founding study" }).map(outline)).toMatchSnapshot();
    expect(reportSheets(section, "zh-CN").map(outline)).toMatchSnapshot();
  });

  it("has the same cells in both languages: only words differ", () => {
    const [zh, en] = locales.map((locale) => reportSheets(unbalanced, locale).slice(1, -1));
    // A status is counted by its word.
    const inEnglish = (formula: string | undefined) =>
      Object.values(statusWords).reduce<string | undefined>((said, word) => said?.replaceAll(`"${word["zh-CN"]}"`, `"${word.en}"`), formula);
    zh.forEach((sheet, s) =>
      sheet.rows.forEach((row, r) =>
        row.forEach(({ value, formula, format }, c) => {
          const other = en[s].rows[r][c];
          expect([typeof value, inEnglish(formula), format]).toEqual([typeof other.value, other.formula, other.format]);
          if (typeof value === "number") expect(other.value).toBe(value);
        }),
      ),
    );
  });

  it("names every sheet in at most 31 characters, each once, and never puts a bare number where words belong", () => {
    for (const completed of [industrial, unbalanced, infeasible, section]) {
      for (const locale of locales) {
        const sheets = reportSheets(completed, locale, { arithmeticMeans: true, preset: "founding study" });
        const names = sheets.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
        for (const sheet of sheets) {
          expect(texts(sheet).filter((text) => /undefined|NaN|Infinity|\[object/.test(text))).toEqual([]);
          for (const row of sheet.rows)
            for (const cell of row) if (typeof cell.value === "number") expect(cell.format, `${sheet.name}: ${cell.value}`).toBeDefined();
        }
      }
    }
  });

  it("shows the status of a row without a score, and a dash where the panel has a gap", () => {
    const efficiency = sheetNamed(reportSheets(industrial, "zh-CN"), "效率");
    expect(efficiency.rows.find((row) => row[0]?.value === "西藏")!.map(({ value }) => value)).toContain("数据不符");
    const gaps = sheetNamed(reportSheets(unbalanced, "en"), "Efficiency").rows.find((row) => row[0]?.value === "B")!;
    expect(gaps[3].value).toBe("—");
  });

  it("gives a DMU that is infeasible in every period no mean, no rank and no place, and the others theirs", () => {
    const sheet = sheetNamed(reportSheets(infeasible, "en"), "Efficiency");
    expect(sheet.rows.find((row) => row[0]?.value === "Giant")!.map(({ value }) => value)).toEqual([
      "Giant",
      "big",
      "infeasible",
      "infeasible",
      "",
      "",
      "",
      "",
      "infeasible",
      "infeasible",
    ]);
    expect(
      sheet.rows
        .filter((row) => row[0]?.style === "label" && row[0].value === "A")
        .at(0)!
        .map(({ value }) => typeof value),
    ).toEqual(["string", "string", ...Array<string>(6).fill("number"), "string", "string"]);
    expect(
      sheet.rows
        .find((row) => row[0]?.value === "big" && row[0].style === "summary")!
        .slice(2)
        .map(({ value }) => value),
    ).toEqual(["", "", "", null, ""]);
  });

  it("takes an index of exactly 1 for no change", () => {
    const sheet = sheetNamed(reportSheets(unbalanced, "en"), "Productivity");
    const unmoved = sheet.rows.find((row) => row[0]?.value === "F")!;
    expect(unmoved[2].value).toBeCloseTo(1, 12);
    const counted = sheet.rows.find((row) => row[0]?.value === "DMUs above 1")!;
    const first = sheet.rows.findIndex((row) => row[0]?.value === "TFP change") + 1;
    const rose = sheet.rows.slice(first, first + 6).filter((row) => typeof row[2]?.value === "number" && row[2].value > 1 + 1e-9).length;
    expect(counted[2].value).toBe(rose);
  });

  it("says with whom a DMU is compared, in words and in numbers", () => {
    const peers = sheetNamed(reportSheets(unbalanced, "en"), "Peers");
    const row = peers.rows.find((cells) => cells[0]?.value === "C" && cells[1].value === "2020年")!;
    const scored = unbalanced.results.scores.find(({ dmu, period }) => dmu === "C" && period === "2020年")!;
    expect(scored.peers.length).toBeGreaterThan(0);
    expect(row[2].value).toMatch(/^C 2020年 is compared with [\d.]+ × A 2020年.*\.$/);
    expect(row.slice(4).map(({ value }) => value)).toEqual(scored.peers.flatMap(({ dmu, period, lambda }) => [`${dmu} ${period}`, lambda]));
  });
});

describe("the method sheet", () => {
  it("holds what repeats the run", () => {
    const options = { source: { name: "panel.xlsx", sheet: "数据", range: "A1:H404", sha256: "ab".repeat(32) }, version: "9.8.7", date: "2026-01-02" };
    const method = texts(sheetNamed(reportSheets(industrial, "en", options), "Method"));
    for (const word of [
      "panel.xlsx",
      "数据",
      "A1:H404",
      "ab".repeat(32),
      "Qianyan 前沿 9.8.7",
      "2026-01-02",
      JSON.stringify(industrial.analysis),
      "Super-SBM (Tone 2002)",
      "Constant (CRS)",
    ]) {
      expect(method).toContain(word);
    }
    expect(method.some((text) => text.includes("10.1016/j.econlet.2005.02.013"))).toBe(true);
  });

  it("lists every observation that is missing, left out or without a score, with the reason", () => {
    const left = (completed: Completed) => {
      const { rows } = sheetNamed(reportSheets(completed, "en"), "Method");
      const from = rows.findIndex((row) => row[0]?.value === "Observations not evaluated, left out or missing");
      const to = rows.findIndex((row, r) => r > from && row.length === 0);
      return rows.slice(from + 1, to < 0 ? undefined : to).map((row) => row.map(({ value }) => value));
    };
    expect(left(industrial)).toEqual([["西藏 2014", expect.stringContaining("newprod_sales_1e8CNY") as string]]);
    expect(left(unbalanced).map(([name]) => name)).toEqual(["B 2020年", "D 2020年", "D 2021年"]);
    expect(left(infeasible).map(([name]) => name)).toEqual(["Giant t1", "Giant t2"]);
    expect(left(section)).toEqual([["none", "Every observation has a score."]]);
  });

  it("says how many programs exact arithmetic proved", () => {
    const { programs, proven } = section.results.certificate;
    expect(proven).toBe(programs);
    expect(texts(sheetNamed(reportSheets(section, "zh-CN"), "方法"))).toContain(`${proven}个（全部，有理数精确运算）`);
  });
});
