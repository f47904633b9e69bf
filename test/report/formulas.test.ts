import { beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table/table.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import type { FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { crossSection, crossSectionWithGroups, industrialPanel, infeasiblePanel, unbalancedPanel } from "./completed.ts";
import { recalculated } from "./libreoffice.ts";

const names = ["panel with regions", "cross-section", "cross-section with groups", "unbalanced panel", "infeasible rows"] as const;
const reports = new Map<string, readonly ReportSheet[]>();
let workbooks: ReadonlyMap<string, FileWorkbook>;

beforeAll(async () => {
  const everything = { arithmeticMeans: true, preset: "founding study" } as const;
  reports.set("panel with regions", reportSheets(await industrialPanel(), "zh-CN", everything));
  reports.set("cross-section", reportSheets(await crossSection(), "en", everything));
  reports.set("cross-section with groups", reportSheets(await crossSectionWithGroups(), "en", everything));
  reports.set("unbalanced panel", reportSheets(await unbalancedPanel(), "zh-CN", everything));
  reports.set("infeasible rows", reportSheets(await infeasiblePanel(), "en", everything));
  workbooks = await recalculated(reports);
}, 180_000);

const nothing = (value: unknown) => value === null || value === "";
const agrees = (found: unknown, wanted: unknown) => {
  if (nothing(wanted)) return nothing(found);
  if (typeof wanted === "number") return typeof found === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  return found === wanted;
};

describe("every formula of a report, calculated again by LibreOffice", () => {
  it.each(names)("gives the number that the engine gave: %s", (name) => {
    const { sheets } = workbooks.get(name)!;
    let formulas = 0;
    const wrong: string[] = [];
    reports.get(name)!.forEach((sheet, s) =>
      sheet.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell.formula === undefined) return;
          formulas++;
          const found = sheets[s].cells[r]?.[c] ?? null;
          if (!agrees(found, cell.value))
            wrong.push(`${sheet.name}!${addressOf(r + 1, c + 1)} ${cell.formula}: ${JSON.stringify(found)}, not ${JSON.stringify(cell.value)}`);
        }),
      ),
    );
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(10);
  });

  it("names cells of its own sheet only, so that a sheet may be renamed or copied", () => {
    for (const sheets of reports.values()) {
      for (const { rows } of sheets) for (const row of rows) for (const { formula } of row) expect(formula ?? "").not.toMatch(/!/);
    }
  });

  it("is of functions that Excel, LibreOffice and the browser workbook share", () => {
    const used = new Set<string>();
    for (const sheets of reports.values())
      for (const { rows } of sheets)
        for (const row of rows)
          for (const { formula } of row) for (const [name] of (formula ?? "").replace(/"[^"]*"/g, "").matchAll(/[A-Z][A-Z.]*(?=\()/g)) used.add(name);
    expect([...used].sort()).toEqual([
      "AVERAGE", "AVERAGEIFS", "COUNT", "COUNTIF", "COUNTIFS", "EXACT", "EXP", "GEOMEAN", "IF", "IFERROR", "INDEX", "ISNUMBER", "LN", "MATCH", "MAX", "MEDIAN", "MIN", "RANK.EQ", "ROW", "SUMIF", "SUMPRODUCT",
    ]); // prettier-ignore
  });
});
