import { FUniver } from "@univerjs/core/facade";
import { LocaleType, LogLevel, Univer, UniverInstanceType, type ICellData, type IWorkbookData } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/sheet.ts";
import { industrialPanel, unbalancedPanel } from "./completed.ts";

type Matrix = readonly (readonly unknown[])[];

/** The values that the engine of the browser workbook computes for a report whose formulas carry none. */
async function calculated(sheets: readonly ReportSheet[]): Promise<readonly Matrix[]> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
  for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin]) univer.registerPlugin(plugin);
  const widthOf = ({ rows }: ReportSheet) => Math.max(...rows.map((row) => row.length));
  const cellData = ({ rows }: ReportSheet) =>
    Object.fromEntries(
      rows.map((row, r) => [
        r,
        Object.fromEntries(row.map(({ formula, value }, c): [number, ICellData] => [c, formula === undefined ? { v: value } : { f: formula }])),
      ]),
    );
  const book: Partial<IWorkbookData> = {
    id: "report",
    sheetOrder: sheets.map((_, k) => `s${k}`),
    sheets: Object.fromEntries(
      sheets.map((sheet, k) => [
        `s${k}`,
        { id: `s${k}`, name: sheet.name, rowCount: sheet.rows.length + 5, columnCount: widthOf(sheet) + 3, cellData: cellData(sheet) },
      ]),
    ),
  };
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, book);
  const api = FUniver.newAPI(univer);
  try {
    const written = api.getActiveWorkbook()!.getSheets();
    const ended = api.getFormula().onCalculationEnd();
    api.getFormula().executeCalculation();
    await ended;
    return sheets.map((sheet, k) => written[k].getRange(0, 0, sheet.rows.length, widthOf(sheet)).getValues());
  } finally {
    univer.dispose();
  }
}

describe("every formula of a report, calculated by the browser workbook", () => {
  it.each([
    ["panel with regions", industrialPanel],
    ["unbalanced panel", unbalancedPanel],
  ])("gives the number that the engine gave: %s", async (_, panel) => {
    const sheets = reportSheets(await panel(), "zh-CN", { arithmeticMeans: true, preset: "founding study" });
    const values = await calculated(sheets);
    const wrong: string[] = [];
    sheets.forEach(({ name, rows }, s) =>
      rows.forEach((row, r) =>
        row.forEach(({ formula, value }, c) => {
          if (formula === undefined) return;
          const found = values[s][r][c];
          const agrees =
            typeof value === "number"
              ? typeof found === "number" && Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value))
              : (found ?? "") === (value ?? "");
          if (!agrees) wrong.push(`${name}!${addressOf(r + 1, c + 1)} ${formula}: ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
