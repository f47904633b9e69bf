import type { IRange } from "@univerjs/core";
import { serializeRange } from "@univerjs/engine-formula";
import { addressOf, type Cell, type ShownDigits } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { addressOfRange, rangeOf } from "../cells/address.ts";
import type { RangeAddress, RangeCells, Source, WorkbookHost, WriteOptions, Written } from "../host.ts";
import { WorkbookProblem } from "../problem.ts";
import { InTurn } from "../in-turn.ts";
import { sheetOfSet, showsResults } from "../report/report-mark.ts";
import { isReportName } from "../report/report-names.ts";
import type { FWorkbook, FWorksheet } from "./facade.ts";
import type { Grid } from "./grid/started-grid.ts";
import { followCell } from "./look/followed-cell.ts";
import type { GridResource } from "./look/grid-extras.ts";
import { onContentChange } from "./saving/content-changes.ts";
import { cellRange, gridRange, keptMark, type GridReportMark } from "./report/report-snapshot.ts";
import { NamedRanges } from "./opening/named-ranges.ts";
import { resourcesIn } from "./cells/grid-resources.ts";
import { SheetCells } from "./cells/sheet-cells.ts";
import { isTableName, wholeTableAddress } from "./opening/table-names.ts";
import { removeSheets, writeReport } from "./report/write-report.ts";
import { workbookMistake } from "../mistakes.ts";

/** The rows of a sheet as far as they hold anything. */
export interface SheetRows {
  readonly height: number;
  readonly width: number;
  /** No cells below the last row. */
  row(row: number): readonly Cell[];
}

/** One workbook of the grid, as long as it is open: what belongs to it never reaches another that takes its place. */
export class SheetHost implements WorkbookHost {
  readonly name = "sheet";
  readonly charts = "in-file";
  readonly joinsColumns = "HSTACK";
  readonly helpBase = null;
  /** Called after cells were selected so that a person sees them. */
  readonly selected = new Set<() => void>();
  readonly #writing = new InTurn();

  constructor(
    private readonly unitId: string,
    private readonly grid: Grid,
    /** Is told of a value that the workbook keeps from now on. */
    private readonly kept: () => void,
  ) {}

  get workbook(): FWorkbook {
    const workbook = this.grid.api.getWorkbook(this.unitId);
    if (!workbook) throw new WorkbookProblem("workbook-closed", {});
    return workbook;
  }

  get names(): NamedRanges {
    const { definedNames, api, undoing } = this.grid;
    return new NamedRanges(this.workbook, definedNames, api, undoing);
  }

  /** What the workbook holds beside its cells. */
  resources(): readonly GridResource[] {
    return resourcesIn(this.grid.api, this.grid.injector, this.unitId);
  }

  async sheets(): Promise<readonly string[]> {
    return this.#names();
  }

  async selection(): Promise<RangeAddress> {
    const sheet = this.workbook.getActiveSheet().getSheetName();
    const range = this.workbook.getActiveRange()?.getRange();
    return { sheet, address: range ? serializeRange(range) : "A1" };
  }

  onSelection(listener: (range: RangeAddress) => void): () => void {
    const { api } = this.grid;
    const { SelectionChanged, ActiveSheetChanged } = api.Event;
    const tell = () => void (api.getActiveWorkbook()?.getId() === this.unitId && this.selection().then(listener));
    const told = [api.addEvent(SelectionChanged, tell), api.addEvent(ActiveSheetChanged, tell)];
    return () => told.forEach((one) => one.dispose());
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    const nameOf = (id: string) => this.grid.api.getWorkbook(this.unitId)?.getSheetBySheetId(id)?.getSheetName() ?? null;
    return onContentChange(
      this.grid.api,
      () => this.unitId,
      ({ sheetId }) => listener(sheetId === null ? null : nameOf(sheetId)),
    );
  }

  async read({ sheet, address }: RangeAddress): Promise<RangeCells> {
    const found = this.#sheet(sheet);
    const cells = this.#cellsIn(found);
    const wanted = rangeIn(sheet, address);
    const used = cells.used();
    const range = { ...wanted, toRow: Math.min(wanted.toRow, used.toRow), toColumn: Math.min(wanted.toColumn, used.toColumn) };
    const outside = range.toRow < range.fromRow || range.toColumn < range.fromColumn;
    return {
      sheet: found.getSheetName(),
      address: addressOfRange(outside ? { ...wanted, toRow: wanted.fromRow, toColumn: wanted.fromColumn } : range),
      row: wanted.fromRow,
      column: wanted.fromColumn,
      cells: outside ? [] : cells.shown(range),
    };
  }

  async decimals({ sheet, address }: RangeAddress): Promise<ReadonlyMap<string, ShownDigits>> {
    const cells = this.#cellsIn(this.#sheet(sheet));
    const [wanted, used] = [rangeIn(sheet, address), cells.used()];
    return cells.decimals({ ...wanted, toRow: Math.min(wanted.toRow, used.toRow), toColumn: Math.min(wanted.toColumn, used.toColumn) });
  }

  async usedRange(sheet: string): Promise<RangeAddress> {
    const found = this.#sheet(sheet);
    return { sheet: found.getSheetName(), address: addressOfRange(this.#cellsIn(found).used()) };
  }

  async sources(): Promise<readonly Source[]> {
    const all = this.names.all();
    const tables = all.flatMap(({ name, comment, range }): Source[] => {
      const whole = range !== null && isTableName(comment) ? wholeTableAddress(range) : null;
      return whole === null ? [] : [{ kind: "table", name, range: whole, ofReport: isReportName(comment) }];
    });
    const names = all.flatMap(({ name, comment, range, hidden }): Source[] =>
      range === null || hidden ? [] : [{ kind: "name", name, range, ofReport: isReportName(comment) }],
    );
    return [...tables, ...names];
  }

  async resultSheets(): Promise<readonly string[]> {
    return this.workbook.getSheets().flatMap((sheet) => (showsResults(keptMark(sheet.getCustomMetadata())) ? [sheet.getSheetName()] : []));
  }

  async select({ sheet, address }: RangeAddress): Promise<void> {
    const found = this.#sheet(sheet);
    const range = found.getRange(gridRange(rangeIn(sheet, address)));
    this.workbook.setActiveSheet(found);
    this.workbook.setActiveRange(range);
    found.scrollToCell(Math.max(0, range.getRow() - 2), Math.max(0, range.getColumn() - 1));
    for (const listener of this.selected) listener();
  }

  async writeReport(reports: readonly ReportSheet[], options: WriteOptions = {}): Promise<Written> {
    const { api, undoing, calculation } = this.grid;
    return this.#writing.run(() => writeReport(() => this.workbook, { api, names: this.names, undoing, calculation }, reports, options));
  }

  async removeSheets(sheets: readonly string[]): Promise<readonly string[]> {
    const { api, undoing, calculation } = this.grid;
    return this.#writing.run(() => removeSheets(() => this.workbook, { api, names: this.names, undoing, calculation }, sheets));
  }

  /** Reads once nothing is being written, so that no half of a report is read. */
  async whenWhole<T>(read: () => Promise<T>): Promise<T> {
    return this.#writing.run(read);
  }

  async writeFormula({ sheet, address }: RangeAddress, formula: string): Promise<void> {
    const found = this.#sheet(sheet);
    const { fromRow, fromColumn } = rangeIn(sheet, address);
    const cell = { fromRow, fromColumn, toRow: fromRow, toColumn: fromColumn };
    const range = found.getRange(gridRange(cell));
    const [[value]] = this.#cellsIn(found).values(cell);
    if (value !== null || range.getFormula() !== "") throw new WorkbookProblem("cell-taken", { sheet: found.getSheetName(), address: addressOfRange(cell) });
    range.setFormula(formula);
  }

  async load(key: string): Promise<unknown> {
    return this.workbook.getCustomMetadata()?.[key];
  }

  async save(key: string, value: unknown): Promise<void> {
    this.workbook.setCustomMetadata({ ...this.workbook.getCustomMetadata(), [key]: value });
    this.kept();
  }

  /** Goes where a cell leads, if it leads anywhere. Row and column are 0-based, as the grid counts. */
  async follow(sheet: FWorksheet, row: number, column: number): Promise<void> {
    return followCell(this, sheet, row, column);
  }

  /** What the sheet is called that wanted this name, of the report that a sheet with this mark belongs to. */
  reportSheetNamed(mark: GridReportMark, wanted: string): string | null {
    return sheetOfSet(this.workbook.getSheets(), (sheet) => keptMark(sheet.getCustomMetadata()), mark, wanted)?.getSheetName() ?? null;
  }

  /** Every row of a sheet from A1, spilled cells included, each read when it is asked for. Rows from 0. */
  rowsOf(sheet: FWorksheet): SheetRows {
    const cells = this.#cellsIn(sheet);
    const { toRow: height, toColumn: width } = cells.used();
    return { height, width, row: (row) => (row < height ? cells.row(row + 1, 1, width) : []) };
  }

  /** The cells that formulas of a sheet fill, by the address of the formula. */
  spillsOf(sheet: FWorksheet): ReadonlyMap<string, string> {
    const spills = this.grid.formulas.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()] as Readonly<Record<string, Record<string, IRange>>> | undefined;
    return new Map(
      Object.entries(spills ?? {}).flatMap(([row, line]) =>
        Object.entries(line).map(([column, range]) => [addressOf(Number(row) + 1, Number(column) + 1), addressOfRange(cellRange(range))] as const),
      ),
    );
  }

  /** The cells of a range of a sheet; none if there is no such sheet. */
  cellsOf(sheet: string | null, range: CellRange): Cell[][] {
    const found = sheet === null ? null : this.workbook.getSheetByName(sheet);
    return found ? this.#cellsIn(found).values(range) : [];
  }

  #names(): string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  #cellsIn(sheet: FWorksheet): SheetCells {
    return new SheetCells(sheet.getSheet(), this.grid.formulas, this.workbook.getWorkbook().getStyles());
  }

  #sheet(name: string): FWorksheet {
    const sheet = this.workbook.getSheets().find((one) => one.getSheetName().toLowerCase() === name.toLowerCase());
    if (!sheet) throw workbookMistake("sheet-missing", { sheet: name, sheets: this.#names() });
    return sheet;
  }
}

function rangeIn(sheet: string, address: string): CellRange {
  const range = rangeOf(address);
  if (!range) throw new WorkbookProblem("no-such-range", { sheet, address });
  return range;
}
