import type { ShownDigits } from "../../analysis/table/table.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { rangeOf } from "../cells/address.ts";
import { freeNames } from "../free-name.ts";
import type { RangeAddress, RangeCells, Source, WorkbookHost, WriteOptions, Written } from "../host.ts";
import { keptValue } from "../kept-value.ts";
import { MemoryHost } from "../memory/memory-host.ts";
import { sheetsToRemove, sheetsToReplace } from "../report/replaced-sheets.ts";
import { showsResults } from "../report/report-mark.ts";
import { blankWorkbook, changedXlsx, type XlsxChange } from "./changed-xlsx.ts";
import { settingsSheet } from "./settings-sheet.ts";
import { readXlsx } from "./reading/xlsx-reader.ts";

/** Where the bytes of a workbook are. */
export interface BytesStore {
  /** Null where there is no file yet. */
  read(): Promise<Uint8Array | null>;
  /** All or nothing: where it fails, `read` gives what it gave before. */
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * A workbook file in the .xlsx format. Every call reads the file as it stands, every change writes it once; what a
 * change does not touch stays as it is, parts that this product does not know among them. Formulas are not calculated:
 * Excel does when it opens the file. Throws a `FileProblem` where the bytes are no such workbook.
 */
export class FileHost implements WorkbookHost {
  readonly name = "file";
  readonly charts = "native";
  readonly joinsColumns = "CHOOSE";
  readonly helpBase = null;
  #last: { readonly bytes: Uint8Array; readonly shown: MemoryHost } | null = null;
  #selection: RangeAddress | null = null;
  readonly #listeners = new Set<(range: RangeAddress) => void>();
  readonly #watching = new Set<(sheet: string | null) => void>();
  #changes: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: BytesStore) {}

  async sheets(): Promise<readonly string[]> {
    return (await this.#shown()).sheets();
  }

  async selection(): Promise<RangeAddress> {
    return this.#selection ?? (await this.#shown()).selection();
  }

  onSelection(listener: (range: RangeAddress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A file is changed by nobody else while it is open here. */
  onChange(listener: (sheet: string | null) => void): () => void {
    this.#watching.add(listener);
    return () => this.#watching.delete(listener);
  }

  async read(range: RangeAddress): Promise<RangeCells> {
    return (await this.#shown()).read(range);
  }

  /** A file that is read for its cells alone is read without its formats: they are looked for when they are asked for. */
  async decimals({ sheet, address }: RangeAddress): Promise<ReadonlyMap<string, ShownDigits>> {
    const { name } = (await this.#shown()).sheet(sheet);
    const { sheets } = await readXlsx(await this.#bytes(), { decimals: true });
    const wanted = rangeOf(address);
    const inside = (at: string) => {
      const one = rangeOf(at)!;
      return (
        wanted !== null &&
        one.fromRow >= wanted.fromRow &&
        one.fromRow <= wanted.toRow &&
        one.fromColumn >= wanted.fromColumn &&
        one.fromColumn <= wanted.toColumn
      );
    };
    return new Map([...(sheets.find((one) => one.name === name)?.decimals ?? [])].filter(([at]) => inside(at)));
  }

  async usedRange(sheet: string): Promise<RangeAddress> {
    return (await this.#shown()).usedRange(sheet);
  }

  async sources(): Promise<readonly Source[]> {
    return (await this.#shown()).sources();
  }

  async resultSheets(): Promise<readonly string[]> {
    const { sheets } = await changedXlsx(await this.#bytes());
    return sheets.filter(({ mark }) => showsResults(mark)).map(({ name }) => name);
  }

  async select(range: RangeAddress): Promise<void> {
    const shown = await this.#shown();
    await shown.select(range);
    this.#selection = await shown.selection();
    for (const listener of this.#listeners) listener(this.#selection);
  }

  async writeReport(reports: readonly ReportSheet[], options: WriteOptions = {}): Promise<Written> {
    const written = await this.#change((file) => {
      const replaced = sheetsToReplace(reports, file.sheets, options);
      const names = freeNames(
        reports.map((report, k) => replaced[k]?.name ?? report.name),
        file.sheets.filter((sheet) => !replaced.includes(sheet)).map(({ name }) => name),
      );
      const outdated = replaced.flatMap((sheet) => (sheet ? [sheet.name] : []));
      return file.write(reports, names, outdated).then(() => ({ sheets: names }));
    });
    this.#changed(null);
    return written;
  }

  async removeSheets(sheets: readonly string[]): Promise<readonly string[]> {
    const removed = await this.#change(async (file) => {
      const names = sheetsToRemove(file.sheets, sheets).map(({ name }) => name);
      if (names.length > 0) await file.write([], [], names);
      return names;
    });
    this.#changed(null);
    return removed;
  }

  async writeFormula(at: RangeAddress, formula: string): Promise<void> {
    await this.#change(async (file) => {
      const shown = await this.#shown();
      await shown.writeFormula(at, formula);
      const { fromRow, fromColumn } = rangeOf(at.address)!;
      await file.setFormula(shown.sheet(at.sheet).name, fromRow, fromColumn, formula);
    });
    this.#changed(at.sheet);
  }

  async load(key: string): Promise<unknown> {
    const { kept } = await changedXlsx(await this.#bytes());
    const text = kept.get(key);
    return text === undefined ? undefined : keptValue(text);
  }

  async save(key: string, value: unknown): Promise<void> {
    await this.#change(async (file) => file.keep(key, JSON.stringify(value ?? null)));
  }

  #changed(sheet: string | null): void {
    for (const listener of this.#watching) listener(sheet);
  }

  /** One change after the other, each on the file as the one before has left it. */
  async #change<T>(change: (file: XlsxChange) => Promise<T>): Promise<T> {
    const turn = this.#changes.then(async () => {
      try {
        const file = await changedXlsx(await this.#bytes());
        const result = await change(file);
        await this.store.write(await file.bytes());
        return result;
      } finally {
        this.#last = null;
      }
    });
    this.#changes = turn.catch(() => {});
    return turn;
  }

  async #bytes(): Promise<Uint8Array> {
    return (await this.store.read()) ?? blankWorkbook();
  }

  /** The workbook as it can be read; parsed anew only when its bytes have changed. */
  async #shown(): Promise<MemoryHost> {
    const bytes = await this.#bytes();
    if (this.#last && isSame(this.#last.bytes, bytes)) return this.#last.shown;
    const { sheets, names } = await readXlsx(bytes);
    const shown = new MemoryHost(sheets.filter(({ name }) => name !== settingsSheet));
    for (const { name, formulas } of sheets) if (name !== settingsSheet) shown.putFormulas(name, formulas);
    for (const { range, ...name } of names) shown.define({ ...name, ...range });
    this.#last = { bytes, shown };
    return shown;
  }
}

const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, k) => byte === b[k]);
