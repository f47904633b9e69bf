import type { FUniver } from "@univerjs/core/facade";
import { serializeRange, type FormulaDataModel, type IDefinedNamesService } from "@univerjs/engine-formula";
import type { Cell } from "../../analysis/table.ts";
import { Mistake } from "../../engine/mistake.ts";
import type { CellRange, ReportSheet } from "../../report/sheet.ts";
import { addressOfRange, rangeOf } from "../address.ts";
import { freeNames } from "../free-name.ts";
import type { RangeAddress, RangeCells, Source, WorkbookHost, WriteOptions, Written } from "../host.ts";
import { WorkbookProblem } from "../problem.ts";
import { isSameReport } from "../report-mark.ts";
import { isReportName, namesToDefine } from "../report-names.ts";
import { colourRules, gridRange, keptMark, reportSnapshot, type CellMark } from "./report-snapshot.ts";
import { NamedRanges } from "./named-ranges.ts";
import { SheetCells } from "./sheet-cells.ts";

export type FWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
export type FWorksheet = ReturnType<FWorkbook["getActiveSheet"]>;

/** The workbook beside the pane: whichever workbook the grid shows at the moment. */
export class SheetHost implements WorkbookHost {
  readonly name = "sheet";
  #lastSheet = 0;

  constructor(
    private readonly api: FUniver,
    private readonly formulas: FormulaDataModel,
    private readonly definedNames: IDefinedNamesService,
  ) {}

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("the grid shows no workbook");
    return workbook;
  }

  get names(): NamedRanges {
    return new NamedRanges(this.workbook, this.definedNames);
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
    const { SelectionChanged, ActiveSheetChanged } = this.api.Event;
    // While one workbook takes the place of another there is none, and nothing selected.
    const tell = () => void (this.api.getActiveWorkbook() && this.selection().then(listener));
    const told = [this.api.addEvent(SelectionChanged, tell), this.api.addEvent(ActiveSheetChanged, tell)];
    return () => told.forEach((one) => one.dispose());
  }

  async read({ sheet, address }: RangeAddress): Promise<RangeCells> {
    const found = this.#sheet(sheet);
    const cells = new SheetCells(found.getSheet(), this.formulas);
    const wanted = rangeIn(sheet, address);
    const used = cells.used();
    const range = { ...wanted, toRow: Math.min(wanted.toRow, used.toRow), toColumn: Math.min(wanted.toColumn, used.toColumn) };
    const outside = range.toRow < range.fromRow || range.toColumn < range.fromColumn;
    return {
      sheet: found.getSheetName(),
      address: addressOfRange(outside ? { ...wanted, toRow: wanted.fromRow, toColumn: wanted.fromColumn } : range),
      row: wanted.fromRow,
      column: wanted.fromColumn,
      cells: outside ? [] : cells.values(range),
    };
  }

  async usedRange(sheet: string): Promise<RangeAddress> {
    const found = this.#sheet(sheet);
    return { sheet: found.getSheetName(), address: addressOfRange(new SheetCells(found.getSheet(), this.formulas).used()) };
  }

  async sources(): Promise<readonly Source[]> {
    return this.names
      .all()
      .flatMap(({ name, comment, range, hidden }) => (range === null || hidden ? [] : [{ kind: "name", name, range, ofReport: isReportName(comment) }]));
  }

  async select({ sheet, address }: RangeAddress): Promise<void> {
    const found = this.#sheet(sheet);
    const range = found.getRange(gridRange(rangeIn(sheet, address)));
    this.workbook.setActiveSheet(found);
    this.workbook.setActiveRange(range);
    found.scrollToCell(Math.max(0, range.getRow() - 2), Math.max(0, range.getColumn() - 1));
  }

  async writeReport(reports: readonly ReportSheet[], { replace = false }: WriteOptions = {}): Promise<Written> {
    const { workbook } = this;
    const before = workbook.getSheets();
    const active = workbook.getActiveSheet();
    const replaced = reports.map((report) => (replace ? (before.find((sheet) => isSameReport(keptMark(sheet.getCustomMetadata()), report)) ?? null) : null));
    const names = freeNames(
      reports.map((report, k) => replaced[k]?.getSheetName() ?? report.name),
      before.filter((sheet) => !replaced.some((old) => old?.getSheetId() === sheet.getSheetId())).map((sheet) => sheet.getSheetName()),
    );
    const snapshots = reports.map((report) => reportSnapshot(report, `report-${Date.now()}-${++this.#lastSheet}`));
    const created: FWorksheet[] = [];
    try {
      // Under a free name until the sheet that it replaces is gone.
      snapshots.forEach((sheet, k) => {
        const [name] = freeNames([names[k]], this.#names());
        const index = replaced[k]?.getIndex() ?? workbook.getSheets().length;
        created.push(workbook.create(name, sheet.rowCount ?? 1, sheet.columnCount ?? 1, { index, sheet }));
        for (const rule of colourRules(reports[k].colourScales, reports[k].lowIsGood)) created[k].addConditionalFormattingRule(rule);
      });
    } catch (error) {
      for (const sheet of created) workbook.deleteSheet(sheet);
      workbook.setActiveSheet(active);
      throw error;
    }
    const outgoing = replaced.flatMap((old) => (old ? [old] : []));
    for (const old of outgoing) old.setName(freeNames([old.getSheetName()], this.#names())[0]);
    created.forEach((sheet, k) => sheet.getSheetName() !== names[k] && sheet.setName(names[k]));
    const gone = outgoing.map((old) => old.getSheetName());
    this.names.define(namesToDefine(reports, this.names.lasting(gone)), names, gone);
    for (const old of outgoing) workbook.deleteSheet(old);
    if (created.length > 0) workbook.setActiveSheet(created[0]);
    return { sheets: names };
  }

  async writeFormula({ sheet, address }: RangeAddress, formula: string): Promise<void> {
    const found = this.#sheet(sheet);
    const { fromRow, fromColumn } = rangeIn(sheet, address);
    const cell = { fromRow, fromColumn, toRow: fromRow, toColumn: fromColumn };
    const range = found.getRange(gridRange(cell));
    const [[value]] = new SheetCells(found.getSheet(), this.formulas).values(cell);
    if (value !== null || range.getFormula() !== "") throw new WorkbookProblem("cell-taken", { sheet: found.getSheetName(), address: addressOfRange(cell) });
    range.setFormula(formula);
  }

  async load(key: string): Promise<unknown> {
    return this.workbook.getCustomMetadata()?.[key];
  }

  async save(key: string, value: unknown): Promise<void> {
    this.workbook.setCustomMetadata({ ...this.workbook.getCustomMetadata(), [key]: value });
  }

  /** Goes where a cell of a report leads, if it leads anywhere. Row and column are 0-based, as the grid counts. */
  async follow(sheet: FWorksheet, row: number, column: number): Promise<void> {
    const link = (sheet.getSheet().getCellRaw(row, column)?.custom?.["report"] as CellMark | undefined)?.link;
    if (!link) return;
    const target = this.reportSheetNamed(keptMark(sheet.getCustomMetadata())?.stamp ?? "", link.sheet);
    if (target !== null) await this.select({ sheet: target, address: link.address });
  }

  /** What the sheet of a report is called that wanted this name. */
  reportSheetNamed(stamp: string, wanted: string): string | null {
    const found = this.workbook.getSheets().find((sheet) => {
      const mark = keptMark(sheet.getCustomMetadata());
      return mark?.stamp === stamp && mark.name === wanted;
    });
    return found?.getSheetName() ?? null;
  }

  /** Every cell of a sheet from A1, spilled ones included. */
  allCells(sheet: FWorksheet): Cell[][] {
    const cells = new SheetCells(sheet.getSheet(), this.formulas);
    return cells.values(cells.used());
  }

  #names(): string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  #sheet(name: string): FWorksheet {
    const sheet = this.workbook.getSheets().find((one) => one.getSheetName().toLowerCase() === name.toLowerCase());
    if (!sheet) throw new Mistake("sheet-missing", { sheet: name, sheets: this.#names() });
    return sheet;
  }
}

function rangeIn(sheet: string, address: string): CellRange {
  const range = rangeOf(address);
  if (!range) throw new WorkbookProblem("no-such-range", { sheet, address });
  return range;
}
