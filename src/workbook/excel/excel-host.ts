import type { ShownDigits } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { addressOfRange, firstArea } from "../cells/address.ts";
import type { RangeAddress, RangeCells, Source, WorkbookHost, WriteOptions, Written } from "../host.ts";
import { InTurn } from "../in-turn.ts";
import { keptValue } from "../kept-value.ts";
import { WorkbookProblem } from "../problem.ts";
import { batch, type BatchOptions } from "./batch.ts";
import { watchChanges } from "./changes.ts";
import { readBlocks } from "./read-blocks.ts";
import { readDecimals } from "./read-decimals.ts";
import { readSelection, watchSelection } from "./selection.ts";
import { readResultSheets, readSources } from "./sources.ts";
import { workbookMistake } from "../mistakes.ts";

/** The newest part of Excel's interface that is used: custom properties of a sheet. Excel LTSC 2021 has 1.14. */
const neededVersion = "1.12";

/** An add-in is served to its users over https; what another page has beside it, a reader of the workbook may not reach. */
const servedFrom = (page: Location | undefined) => (page?.protocol === "https:" ? new URL(".", page.href).href : null);

/** Excel itself, through Office.js. Construct it only after `Office.onReady` has named Excel as the host. */
export class ExcelHost implements WorkbookHost {
  readonly name = "excel";
  readonly charts = "native";
  readonly joinsColumns = "CHOOSE";
  readonly helpBase = servedFrom(globalThis.location);
  readonly #writing = new InTurn();

  /** @param options how long to wait while a cell is being edited */
  constructor(private readonly options: BatchOptions = {}) {
    if (!Office.context?.requirements?.isSetSupported("ExcelApi", neededVersion))
      throw new WorkbookProblem("host-too-old", { needed: `ExcelApi ${neededVersion}` });
  }

  async sheets(): Promise<readonly string[]> {
    return batch(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }, this.options);
  }

  async selection(): Promise<RangeAddress> {
    return readSelection(this.options);
  }

  onSelection(listener: (range: RangeAddress) => void): () => void {
    return watchSelection(listener, this.options);
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    return watchChanges(listener, this.options);
  }

  async read({ sheet, address }: RangeAddress): Promise<RangeCells> {
    const { wanted, range } = await this.#usedPart(sheet, address);
    const first = { sheet, row: wanted.fromRow, column: wanted.fromColumn };
    if (range === null) {
      return { ...first, address: addressOfRange({ ...wanted, toRow: wanted.fromRow, toColumn: wanted.fromColumn }), cells: [] };
    }
    return { ...first, address: addressOfRange(range), cells: await readBlocks(sheet, range, this.options) };
  }

  async decimals({ sheet, address }: RangeAddress): Promise<ReadonlyMap<string, ShownDigits>> {
    const { range } = await this.#usedPart(sheet, address);
    return range === null ? new Map() : readDecimals(sheet, range, this.options);
  }

  async usedRange(sheet: string): Promise<RangeAddress> {
    const { used } = await this.#rectangles(sheet, "A1");
    return { sheet, address: used ? addressOfRange(used) : "A1" };
  }

  async sources(): Promise<readonly Source[]> {
    return readSources(this.options);
  }

  async resultSheets(): Promise<readonly string[]> {
    return readResultSheets(this.options);
  }

  async select({ sheet, address }: RangeAddress): Promise<void> {
    await batch(
      async (context) => {
        const worksheet = await existing(context, sheet);
        worksheet.activate();
        worksheet.getRange(address).select();
        await context.sync();
      },
      { ...this.options, on: { sheet, address } },
    );
  }

  async writeReport(sheets: readonly ReportSheet[], options: WriteOptions = {}): Promise<Written> {
    // Loaded when it is needed: the pane opens without it.
    const { writeReport } = await import("./write-report.ts");
    return this.#writing.run(() => writeReport(sheets, options, this.options));
  }

  async removeSheets(sheets: readonly string[]): Promise<readonly string[]> {
    const { removeSheets } = await import("./remove-sheets.ts");
    return this.#writing.run(() => removeSheets(sheets, this.options));
  }

  async writeFormula({ sheet, address }: RangeAddress, formula: string): Promise<void> {
    await batch(
      async (context) => {
        const cell = (await existing(context, sheet)).getRange(address).getCell(0, 0);
        cell.load(["address", "formulas", "values"]);
        await context.sync();
        const taken = [cell.formulas[0][0], cell.values[0][0]].some((content) => content !== "");
        if (taken) throw new WorkbookProblem("cell-taken", { sheet, address: firstArea(cell.address).address });
        context.workbook.worksheets.getItem(sheet).getRange(address).getCell(0, 0).formulas = [[formula]];
        await context.sync();
      },
      { ...this.options, on: { sheet, address } },
    );
  }

  async load(key: string): Promise<unknown> {
    return batch(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
      await context.sync();
      return setting.isNullObject ? undefined : keptValue(String(setting.value));
    }, this.options);
  }

  // Kept as text: Office.js would turn texts that look like dates into dates.
  async save(key: string, value: unknown): Promise<void> {
    await batch(async (context) => {
      context.workbook.settings.add(key, JSON.stringify(value ?? null));
      await context.sync();
    }, this.options);
  }

  /** The rectangle that an address names, and as much of it as is used; null where nothing is. */
  async #usedPart(sheet: string, address: string): Promise<{ readonly wanted: CellRange; readonly range: CellRange | null }> {
    const { wanted, used } = await this.#rectangles(sheet, address);
    if (used === null) return { wanted, range: null };
    const range = { ...wanted, toRow: Math.min(wanted.toRow, used.toRow), toColumn: Math.min(wanted.toColumn, used.toColumn) };
    return { wanted, range: range.toRow < range.fromRow || range.toColumn < range.fromColumn ? null : range };
  }

  /** The rectangle that an address names, and the used part of its sheet, null if it is blank. */
  async #rectangles(sheet: string, address: string): Promise<{ readonly wanted: CellRange; readonly used: CellRange | null }> {
    return batch(
      async (context) => {
        const worksheet = await existing(context, sheet);
        const wanted = worksheet.getRange(address).load(corners);
        const used = worksheet.getUsedRangeOrNullObject(true).load(corners);
        await context.sync();
        return { wanted: rectangle(wanted), used: used.isNullObject ? null : rectangle(used) };
      },
      { ...this.options, on: { sheet, address } },
    );
  }
}

const corners = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

const rectangle = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  fromRow: rowIndex + 1,
  fromColumn: columnIndex + 1,
  toRow: rowIndex + rowCount,
  toColumn: columnIndex + columnCount,
});

/** The sheet of this name, or the mistake of naming one that is not there. */
async function existing(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load("name");
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name);
  if (!names.some((one) => one.toLowerCase() === name.toLowerCase())) throw workbookMistake("sheet-missing", { sheet: name, sheets: names });
  return worksheets.getItem(name);
}
