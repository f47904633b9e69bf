import type { Cell, ShownDigits } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { addressOfRange, rangeOf } from "../cells/address.ts";
import { withBasisTexts } from "../report/basis-texts.ts";
import { freeNames } from "../free-name.ts";
import type { RangeAddress, RangeCells, Source, WorkbookHost, WriteOptions, Written } from "../host.ts";
import { WorkbookProblem } from "../problem.ts";
import { sheetsToRemove, sheetsToReplace } from "../report/replaced-sheets.ts";
import { showsResults } from "../report/report-mark.ts";
import { isOutdated, isReportName, namesToDefine } from "../report/report-names.ts";
import { tablesToMake } from "../report/report-tables.ts";
import { MemorySheet } from "./memory-sheet.ts";
import { workbookMistake } from "../mistakes.ts";

/** A defined name or a table of a workbook in memory. */
export interface MemoryName extends RangeAddress {
  readonly kind: Source["kind"];
  readonly name: string;
  /** Ends with the stamp of the report that brought it. */
  readonly comment?: string;
}

/** A workbook in plain memory: what a host does where there is nothing to draw. Formulas are kept, not calculated. */
export class MemoryHost implements WorkbookHost {
  readonly name = "memory";
  readonly charts = "native";
  readonly joinsColumns = "CHOOSE";
  readonly helpBase = null;
  #sheets: MemorySheet[];
  #names: readonly MemoryName[] = [];
  #selection: RangeAddress;
  readonly #listeners = new Set<(range: RangeAddress) => void>();
  readonly #watching = new Set<(sheet: string | null) => void>();
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
    this.#changed(sheet);
  }

  /** Gives cells that hold a value the formulas (`=` first, by A1 address) that compute it. */
  putFormulas(sheet: string, formulas: ReadonlyMap<string, string>): void {
    for (const [address, formula] of formulas) {
      const { fromRow, fromColumn } = rangeIn(sheet, address);
      this.sheet(sheet).set(fromRow, fromColumn, { value: this.sheet(sheet).at(fromRow, fromColumn)?.value ?? null, formula });
    }
  }

  /** Gives cells a name, as a person does. */
  define(name: MemoryName): void {
    this.#names = [...this.#names, name];
  }

  /** The sheet of this name; letter case does not matter. */
  sheet(name: string): MemorySheet {
    const found = this.#find(name);
    if (!found) throw workbookMistake("sheet-missing", { sheet: name, sheets: this.#sheetNames() });
    return found;
  }

  async sheets(): Promise<readonly string[]> {
    return this.#sheetNames();
  }

  async selection(): Promise<RangeAddress> {
    return this.#selection;
  }

  onSelection(listener: (range: RangeAddress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    this.#watching.add(listener);
    return () => this.#watching.delete(listener);
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

  async decimals({ sheet, address }: RangeAddress): Promise<ReadonlyMap<string, ShownDigits>> {
    return this.sheet(sheet).decimals(rangeIn(sheet, address));
  }

  async usedRange(sheet: string): Promise<RangeAddress> {
    const found = this.sheet(sheet);
    return { sheet: found.name, address: found.usedAddress() };
  }

  async sources(): Promise<readonly Source[]> {
    const ordered = [...this.#names.filter(({ kind }) => kind === "table"), ...this.#names.filter(({ kind }) => kind === "name")];
    return ordered.map(({ kind, name, sheet, address, comment }) => ({ kind, name, range: { sheet, address }, ofReport: isReportName(comment) }));
  }

  async resultSheets(): Promise<readonly string[]> {
    return this.#sheets.filter(({ mark }) => showsResults(mark)).map(({ name }) => name);
  }

  async select({ sheet, address }: RangeAddress): Promise<void> {
    const { name } = this.sheet(sheet);
    this.#selection = { sheet: name, address: addressOfRange(rangeIn(sheet, address)) };
    for (const listener of this.#listeners) listener(this.#selection);
  }

  async writeReport(reports: readonly ReportSheet[], options: WriteOptions = {}): Promise<Written> {
    const before = this.#sheets;
    const replaced = sheetsToReplace(reports, before, options);
    const kept = before.filter((sheet) => !replaced.includes(sheet));
    const names = freeNames(
      reports.map((report, k) => replaced[k]?.name ?? report.name),
      kept.map(({ name }) => name),
    );
    const written = withBasisTexts(reports, names).map((report, k) => MemorySheet.ofReport(report, names[k]));
    const outdated = replaced.flatMap((sheet) => (sheet ? [sheet.name] : []));
    const lasting = this.#names.filter(({ kind, name, comment = "", sheet }) =>
      kind === "table" ? !outdated.includes(sheet) : !isOutdated({ name, comment, sheet }, outdated),
    );
    const taken = lasting.map(({ name }) => name);
    const defined = namesToDefine(reports, taken).flatMap((own, k) =>
      own.map(({ name, comment, range }): MemoryName => ({ kind: "name", name, comment, sheet: names[k], address: addressOfRange(range) })),
    );
    const tables = tablesToMake(reports, [...taken, ...defined.map(({ name }) => name)]).flatMap((own, k) =>
      own.map(({ name, range }): MemoryName => ({ kind: "table", name, comment: reports[k].stamp, sheet: names[k], address: addressOfRange(range) })),
    );
    const inPlace = before.map((sheet) => (replaced.includes(sheet) ? written[replaced.indexOf(sheet)] : sheet));
    this.#sheets = [...inPlace, ...written.filter((_, k) => replaced[k] === null)];
    this.#names = [...lasting, ...defined, ...tables];
    this.#changed(null);
    return { sheets: names };
  }

  async removeSheets(sheets: readonly string[]): Promise<readonly string[]> {
    const going = sheetsToRemove(this.#sheets, sheets);
    const names = going.map(({ name }) => name);
    this.#sheets = this.#sheets.filter((sheet) => !going.includes(sheet));
    this.#names = this.#names.filter(({ kind, name, comment = "", sheet }) =>
      kind === "table" ? !names.includes(sheet) : !isOutdated({ name, comment, sheet }, names),
    );
    this.#changed(null);
    return names;
  }

  async writeFormula({ sheet, address }: RangeAddress, formula: string): Promise<void> {
    const found = this.sheet(sheet);
    const { fromRow, fromColumn } = rangeIn(sheet, address);
    if (found.at(fromRow, fromColumn)) {
      throw new WorkbookProblem("cell-taken", { sheet: found.name, address: addressOfRange({ fromRow, fromColumn, toRow: fromRow, toColumn: fromColumn }) });
    }
    found.set(fromRow, fromColumn, { value: null, formula });
    this.#changed(found.name);
  }

  async load(key: string): Promise<unknown> {
    const kept = this.#settings.get(key);
    return kept === undefined ? undefined : (JSON.parse(kept) as unknown);
  }

  async save(key: string, value: unknown): Promise<void> {
    this.#settings.set(key, JSON.stringify(value ?? null));
  }

  #changed(sheet: string | null): void {
    for (const listener of this.#watching) listener(sheet);
  }

  #sheetNames(): string[] {
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
