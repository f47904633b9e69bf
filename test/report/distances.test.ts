import { beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table/table.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { variablesOf } from "../../src/engine/data/dataset.ts";
import { reportOf, type Report } from "../../src/report/report.ts";
import type { FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { readCase } from "../cases/cases.ts";
import { complete, tableOf } from "./completed.ts";
import { recalculated } from "./libreoffice.ts";

const data = readCase("cn30");
const east = new Set(["Beijing", "Fujian", "Guangdong", "Hainan", "Hebei", "Jiangsu", "Liaoning", "Shandong", "Shanghai", "Tianjin", "Zhejiang"]);

/** 30 provinces in three years, one of them missing in the last, in two groups. */
function cn30(index: string | null, options: Readonly<Record<string, unknown>>, model: string): Promise<Completed> {
  const rows = data.dmus.map((dmu, row) => [dmu, east.has(dmu) ? "east" : "inland", data.periods![row], ...variablesOf(data).map(({ values }) => values[row])]);
  return complete(
    { model, index, columns: { dmu: "dmu", period: "t", group: "g", inputs: ["K", "L", "E"], outputs: ["Y"], undesirable: ["CO2"] }, options },
    tableOf(
      ["dmu", "g", "t", "K", "L", "E", "Y", "CO2"],
      rows.filter(([dmu, , t]) => dmu !== "Gansu" || t !== "2015"),
    ),
  );
}

const runs = {
  "Luenberger, adjacent": () => cn30("luenberger", {}, "ddf"),
  "Luenberger, global, non-radial": () => cn30("luenberger", { base: "global" }, "nddf"),
  GML: () => cn30("gml", {}, "ddf"),
  "ML with infeasible intervals": () => cn30("ml", {}, "ddf"),
  "global Malmquist on distances": () => cn30("gm", {}, "ddf"),
} as const;
const names = Object.keys(runs) as (keyof typeof runs)[];
const completed = new Map<string, Completed>();
const reports = new Map<string, Report>();
let workbooks: ReadonlyMap<string, FileWorkbook>;

beforeAll(async () => {
  for (const name of names) {
    completed.set(name, await runs[name]());
    reports.set(name, reportOf(completed.get(name)!, name === "GML" ? "zh-CN" : "en", { arithmeticMeans: true, preset: "founding study" }));
  }
  workbooks = await recalculated(new Map(names.map((name) => [name, reports.get(name)!.sheets])));
}, 180_000);

const nothing = (value: unknown) => value === null || value === "";
const cellNamed = (name: string, sheet: string, label: string) => {
  const rows = reports.get(name)!.sheets.find((one) => one.name === sheet)!.rows;
  return rows.find(([first]) => first?.value === label)!;
};

describe("a report on distances and on indices of them", () => {
  it.each(names)("has formulas that LibreOffice calculates to the engine's numbers: %s", (name) => {
    const { sheets } = workbooks.get(name)!;
    let formulas = 0;
    reports.get(name)!.sheets.forEach((sheet, s) =>
      sheet.rows.forEach((row, r) =>
        row.forEach(({ formula, value }, c) => {
          if (formula === undefined) return;
          formulas++;
          const found = sheets[s].cells[r]?.[c] ?? null;
          const where = `${sheet.name}!${addressOf(r + 1, c + 1)} ${formula}`;
          if (typeof value === "number") expect(Math.abs(Number(found) - value), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
          else if (nothing(value)) expect(nothing(found), where).toBe(true);
          else expect(found, where).toBe(value);
        }),
      ),
    );
    expect(formulas).toBeGreaterThan(200);
  });

  it("ranks the nearest to the frontier first, counts those on it, and turns the colours round", () => {
    const [, efficiency] = reports.get("GML")!.sheets;
    const { scores } = completed.get("GML")!.results;
    expect(efficiency.lowIsGood).toBe(true);
    const first = efficiency.rows.find((row) => row.some(({ formula }) => formula?.includes("RANK.EQ")))!;
    expect(first.some(({ formula }) => /RANK\.EQ\(.*,1\)/.test(formula ?? ""))).toBe(true);
    const onFrontier = scores.filter(({ period, score }) => period === "2013" && score === 0).length;
    expect(onFrontier).toBeGreaterThan(3);
    expect(cellNamed("GML", "效率", "有效单元数")[2].value).toBe(onFrontier);
    expect(reports.get("GML")!.findings.some(({ text }) => text.startsWith("离前沿最近的是"))).toBe(true);
    const text = reports
      .get("Luenberger, adjacent")!
      .findings.map((one) => one.text)
      .join(" ");
    expect(text).toContain("distance");
    expect(text).not.toMatch(/score/);
  });

  it("averages and accumulates differences by sums, with 0 as no change", () => {
    for (const name of ["Luenberger, adjacent", "Luenberger, global, non-radial"]) {
      const report = reports.get(name)!;
      const formulas = report.sheets
        .filter((sheet) => sheet.name === "Productivity" || sheet.name === "Frontier gap")
        .flatMap(({ rows }) => rows.flat().map(({ formula }) => formula ?? ""));
      expect(formulas.some((formula) => /GEOMEAN|EXP|LN\(/.test(formula))).toBe(false);
      const { index } = completed.get(name)!.results;
      const of = (to: string) =>
        index
          .filter((row) => row.to === to)
          .map(({ factors }) => factors.TFP)
          .filter((value) => value !== null);
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const all = cellNamed(name, "Productivity", "All, arithmetic mean");
      expect(all).toBeDefined();
      const overview = cellNamed(name, "Productivity", "TFP");
      expect(overview[2].value).toBeCloseTo(mean(of("2014")), 12);
      const text = report.findings.map((one) => one.text).join(" ");
      expect(text).toContain("With 2013 = 0");
      expect(text).not.toContain("geometric");
    }
  });
});
