import type { Cell } from "../../analysis/table.ts";
import { Mistake } from "../../engine/mistake.ts";
import type { CellRange, ReportSheet } from "../../report/sheet.ts";
import { addressOfRange, rangeOf } from "../address.ts";
import { freeNames } from "../free-name.ts";
import type { RangeAddress, RangeCells, WorkbookHost, WriteOptions, Written } from "../host.ts";
import { WorkbookProblem } from "../problem.ts";
import { isSameReport } from "../report-mark.ts";
import { MemorySheet } from "./memory-sheet.ts";

/** A workbook in plain memory: what a host does where there is nothing to draw. Formulas are kept, not calculated. */
export class MemoryHost implements WorkbookHost {
  readonly name = "memory";
  #sheets: MemorySheet[];
  #selection: RangeAddress;
  readonly #listeners = new Set<(range: RangeAddress) => void>();
  readonly #settings = new Map<string, string>();

  constructor(sheets: readonly { readonly name: string; readonly cells?: readonly (readonly Cell[])[] }[] = [{ name: "Sheet1" }]) {
    this.#sheets = sheets.map(({ name }) => new MemorySheet(name));
    sheets.forEach(({ name, cells }) => cells && this.put(name, 1, 1, cells));
    this.#selection = { sheet: this.#sheets[0]?.name ?? "", address: "A1" };
  }

  /** Puts cells into a sheet as a person types them; a sheet that is not there is added. */
  put(sheet: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    if (!this.#find(sheet)) this.#sheets.push(new MemorySheet(sheet));
    cells.forEach((values, r) => values.forEach((value, c) => this.sheet(sheet).set(row + r, column + c, { value })));
  }

  /** The sheet of this name; letter case does not matter. */
  sheet(name: string): MemorySheet {
    const found = this.#find(name);
    if (!found) throw new Mistake("sheet-missing", { sheet: name, sheets: this.#names() });
    return found;
  }

  async sheets(): Promise<readonly string[]> {
    return this.#names();
  }

  async selection(): Promise<RangeAddress> {
    return this.#selection;
  }

  onSelection(listener: (range: RangeAddress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async read({ sheet, address }: RangeAddress): Promise<RangeCells> {
    const found = this.sheet(sheet);
    const wanted = rangeIn(sheet, address);
    const used = found.used();
    const range = { ...wanted, toRow: Math.min(wanted.toRow, used.toRow), toColumn: Math.min(wanted.toColumn, used.toColumn) };
    const outside = range.toRow < range.fromRow || range.toColumn < range.fromColumn;
    return {
      sheet: found.name,
      address: addressOfRange(outside ? { ...wanted, toRow: wanted.fromRow, toColumn: wanted.fromColumn } : range),
      row: wanted.fromRow,
      column: wanted.fromColumn,
      cells: outside ? [] : found.values(range),
    };
  }

  async usedRange(sheet: string): Promise<RangeAddress> {
    const found = this.sheet(sheet);
    return { sheet: found.name, address: found.usedAddress() };
  }

  async select({ sheet, address }: RangeAddress): Promise<void> {
    const { name } = this.sheet(sheet);
    this.#selection = { sheet: name, address: addressOfRange(rangeIn(sheet, address)) };
    for (const listener of this.#listeners) listener(this.#selection);
  }

  async writeReport(reports: readonly ReportSheet[], { replace = false }: WriteOptions = {}): Promise<Written> {
    const before = this.#sheets;
    const replaced = reports.map((report) => (replace ? (before.find(({ mark }) => isSameReport(mark, report)) ?? null) : null));
    const kept = before.filter((sheet) => !replaced.includes(sheet));
    const names = freeNames(
      reports.map((report, k) => replaced[k]?.name ?? report.name),
      kept.map(({ name }) => name),
    );
    const written = reports.map((report, k) => MemorySheet.ofReport(report, names[k]));
    const inPlace = before.map((sheet) => (replaced.includes(sheet) ? written[replaced.indexOf(sheet)] : sheet));
    this.#sheets = [...inPlace, ...written.filter((_, k) => replaced[k] === null)];
    return { sheets: names };
  }

  async writeFormula({ sheet, address }: RangeAddress, formula: string): Promise<void> {
    const found = this.sheet(sheet);
    const { fromRow, fromColumn } = rangeIn(sheet, address);
    if (found.at(fromRow, fromColumn)) {
      throw new WorkbookProblem("cell-taken", { sheet: found.name, address: addressOfRange({ fromRow, fromColumn, toRow: fromRow, toColumn: fromColumn }) });
    }
    found.set(fromRow, fromColumn, { value: null, formula });
  }

  async load(key: string): Promise<unknown> {
    const kept = this.#settings.get(key);
    return kept === undefined ? undefined : (JSON.parse(kept) as unknown);
  }

  async save(key: string, value: unknown): Promise<void> {
    this.#settings.set(key, JSON.stringify(value ?? null));
  }

  #names(): string[] {
    return this.#sheets.map(({ name }) => name);
  }

  #find(name: string): MemorySheet | undefined {
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

function rangeIn(sheet: string, address: string): CellRange {
  const range = rangeOf(address);
  if (!range) throw new WorkbookProblem("no-such-range", { sheet, address });
  return range;
}
