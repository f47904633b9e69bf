import { FUniver } from "@univerjs/core/facade";
import { LocaleType, LogLevel, Univer, UniverInstanceType, type ICellData, type IWorkbookData } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table/table.ts";
import { rangeOf } from "../../src/report/layout/cells.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { dataOf } from "../../src/workbook/sheet/cells/grid-cell.ts";
import { industrialPanel, unbalancedPanel } from "./completed.ts";
import { recalculated } from "./libreoffice.ts";

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
        Object.fromEntries(row.map(({ formula, value }, c): [number, ICellData] => [c, formula === undefined ? dataOf(value) : { f: formula }])),
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
    // The grid's own promise of the end gives up after half a minute, which a busy machine needs.
    const ended = new Promise<void>((resolve) => {
      const listening = api.getFormula().calculationEnd(() => {
        listening.dispose();
        resolve();
      });
    });
    api.getFormula().executeCalculation();
    await ended;
    return sheets.map((sheet, k) => written[k].getRange(0, 0, sheet.rows.length, widthOf(sheet)).getValues());
  } finally {
    univer.dispose();
  }
}

const options = { arithmeticMeans: true, preset: "founding study" } as const;

/** Where a formula gave another number than the engine. */
const wrongIn = (sheets: readonly ReportSheet[], values: readonly Matrix[]) =>
  sheets.flatMap(({ name, rows }, s) =>
    rows.flatMap((row, r) =>
      row.flatMap(({ formula, value }, c) => {
        if (formula === undefined) return [];
        const found = values[s][r][c];
        const agrees =
          typeof value === "number"
            ? typeof found === "number" && Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value))
            : (found ?? "") === (value ?? "");
        return agrees ? [] : [`${name}!${addressOf(r + 1, c + 1)} ${formula}: ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
      }),
    ),
  );

describe("every formula of a report, calculated by the browser workbook", () => {
  it("gives the number that the engine gave, of an unbalanced panel", async () => {
    const sheets = reportSheets(await unbalancedPanel(), "zh-CN", options);
    expect(wrongIn(sheets, await calculated(sheets))).toEqual([]);
  });

  it("does so of a panel with regions, and finds a period by the text of its header, as a table of the workbook has it", async () => {
    const completed = await industrialPanel();
    const sheets = reportSheets(completed, "zh-CN", options);
    const { range } = sheets.find(({ name }) => name === "效率")!.tables![0];
    const [heads, body] = [rangeOf(range.fromRow, 1, range.fromRow, range.toColumn), rangeOf(range.fromRow + 1, 1, range.toRow, range.toColumn)];
    const formulas = [
      `=INDEX(效率!${body},MATCH("上海",效率!${rangeOf(range.fromRow + 1, 1, range.toRow, 1)},0),MATCH("2019",效率!${heads},0))`,
      `=SUMIF(效率!${heads},"2019",效率!${rangeOf(range.fromRow + 1, 1, range.fromRow + 1, range.toColumn)})`,
      `=COUNTIF(效率!${heads},效率!${addressOf(range.fromRow, 3)})`,
    ];
    const own: ReportSheet = {
      name: "用户",
      stamp: "",
      rows: formulas.map((formula) => [{ value: 0, formula }]),
      columnWidths: [20],
      freeze: { rows: 0, columns: 0 },
      colourScales: [],
    };
    const values = await calculated([...sheets, own]);
    expect(wrongIn(sheets, values)).toEqual([]);
    const scoreOf = (dmu: string) => completed.results.scores.find((row) => row.dmu === dmu && row.period === "2019")!.score!;
    const wanted = [scoreOf("上海"), scoreOf(completed.data.dmus[0]), 1];
    const file = (await recalculated(new Map([["periods", [sheets.find(({ name }) => name === "效率")!, own]]]))).get("periods")!;
    const office = file.sheets.find(({ name }) => name === "用户")!.cells.map(([value]) => value as number);
    const grid = values.at(-1)!.map(([value]) => value as number);
    for (const found of [grid, office]) wanted.forEach((value, k) => expect(found[k], formulas[k]).toBeCloseTo(value, 10));
  });
});
