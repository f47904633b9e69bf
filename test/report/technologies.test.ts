import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisDraft } from "../../src/analysis/run/analysis.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { reportOf } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import type { FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { readCase } from "../cases/cases.ts";
import { complete, tableOf } from "./completed.ts";
import { recalculated } from "./libreoffice.ts";

const columns = { dmu: "DMU", period: "Period", group: "Group", inputs: ["Capital", "Labor"], outputs: ["GIOV"], undesirable: [] };

/** The panel of Wang & Lan (2011) without one observation, in two groups. */
function analysed(draft: Omit<AnalysisDraft, "columns">): Promise<Completed> {
  const { dmus, periods, inputs, outputs } = readCase("economy");
  const rows = dmus.map((dmu, row) => [dmu, periods![row], dmu < "H" ? "first" : "second", ...[...inputs, ...outputs].map(({ values }) => values[row])]);
  return complete({ ...draft, columns }, tableOf(["DMU", "Period", "Group", "Capital", "Labor", "GIOV"], rows.slice(1)));
}

const drafts = {
  "windows and groups": { model: "sbm", reference: "window", window: 2, frontier: "meta" },
  "a directional model against groups": { model: "ddf", frontier: "meta" },
  "FGNZ under VRS": { index: "malmquist", options: { decomposition: "fgnz", base: "sequential", orientation: "output" } },
  "adjacent under VRS": { index: "malmquist", options: { rts: "vrs" } },
  metafrontier: { index: "metafrontier" },
  "Hicks–Moorsteen": { index: "hicks-moorsteen" },
} as const satisfies Record<string, Omit<AnalysisDraft, "columns">>;
type Name = keyof typeof drafts;
const names = Object.keys(drafts) as Name[];

const runs = new Map<string, Completed>();
const reports = new Map<string, readonly ReportSheet[]>();
let workbooks: ReadonlyMap<string, FileWorkbook>;

beforeAll(async () => {
  for (const name of names) {
    runs.set(name, await analysed(drafts[name]));
    reports.set(name, reportOf(runs.get(name)!, "en").sheets);
  }
  workbooks = await recalculated(reports);
}, 180_000);

const nothing = (value: unknown) => value === null || value === undefined || value === "";
const sheetOf = (name: Name, sheet: string) => reports.get(name)!.find((one) => one.name === sheet);
const findings = (name: Name) =>
  reportOf(runs.get(name)!, "en")
    .findings.map(({ text }) => text)
    .join("\n");

describe("the report of a run with other technologies, and of other indices", () => {
  it.each(names)("has formulas that give the engine's numbers: %s", (name) => {
    let formulas = 0;
    reports.get(name)!.forEach((sheet, s) =>
      sheet.rows.forEach((row, r) =>
        row.forEach(({ formula, value }, c) => {
          if (formula === undefined) return;
          formulas++;
          const found = workbooks.get(name)!.sheets[s].cells[r]?.[c];
          const where = `${sheet.name} row ${r + 1} column ${c + 1} ${formula}`;
          if (typeof value === "number") expect(Math.abs((found as number) - value), where).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
          else if (nothing(value)) expect(nothing(found), where).toBe(true);
          else expect(found, where).toBe(value);
        }),
      ),
    );
    expect(formulas).toBeGreaterThan(100);
  });

  it("lists each window's score and the technology gap ratio, and only where the run has them", () => {
    const rows = sheetOf("windows and groups", "Technologies")!.rows.map((row) => row.map(({ value }) => value));
    const { scores } = runs.get("windows and groups")!.results;
    const hebei = scores.find(({ dmu, period }) => dmu === "Hebei" && period === "2006")!;
    const [gap, windows] = rows.filter((row) => row[0] === "Hebei" && row[1] === "2006");
    expect(gap).toEqual(["Hebei", "2006", "second", hebei.score, hebei.extras!.groupScore, hebei.extras!.TGR]);
    expect(windows.slice(2)).toEqual(["second", hebei.score, hebei.windows![0].score, hebei.windows![1].score, null, null]);
    expect(rows.find((row) => row[0] === "first")?.at(-1)).toBe(scores.filter(({ group }) => group === "first").length);
    for (const name of names.slice(2)) expect(sheetOf(name, "Technologies")).toBeUndefined();
  });

  it("says what the index is made of", () => {
    const note = (name: Name) => String(sheetOf(name, "Productivity")!.rows[1][0].value);
    expect(note("FGNZ under VRS")).toContain("TFP = EC × TC; EC = PEC × SEC.");
    expect(note("metafrontier")).toContain("TFP = EC × BPC × TGC.");
    expect(note("Hicks–Moorsteen")).toContain("TFP = QO / QI.");
  });

  it("says what drives TFP, whatever its factors are called", () => {
    expect(findings("FGNZ under VRS")).toMatch(/rose mainly through technical change \(the frontier's move, TC\)/);
    expect(findings("Hicks–Moorsteen")).toMatch(
      /rose mainly through the quantity of outputs \(QO\), .* the quantity of inputs \(QI\) was .* offset a part of it/,
    );
    expect(findings("metafrontier")).toMatch(/mainly through/);
  });

  it("shows an infeasible interval by its word, and its other factors", () => {
    const cells = sheetOf("adjacent under VRS", "Productivity")!
      .rows.flat()
      .map(({ value }) => value);
    expect(runs.get("adjacent under VRS")!.results.index.some(({ status, factors }) => status === "infeasible" && factors.EC !== null)).toBe(true);
    expect(cells).toContain("infeasible");
  });

  it("has the tables of the founding study for its own index only", () => {
    const sheets = (name: Name) => reportOf(runs.get(name)!, "en", { preset: "founding study" }).sheets.length - reports.get(name)!.length;
    for (const name of names) expect(sheets(name), name).toBe(0);
  });
});
