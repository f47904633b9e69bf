import { isCellError, type Cell } from "../../../src/analysis/table/table.ts";
import { addressOfRange, rangeOf } from "../../../src/workbook/cells/address.ts";

/** An error that Excel itself would answer with. */
export class ExcelError extends Error {
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

export interface FakeCell {
  value: Cell;
  formula: string | null;
  numberFormat: string;
  /** Every other property that was set: `font.bold`, `borders.EdgeTop.style`. */
  readonly look: Map<string, unknown>;
}

/** A rectangle of a sheet, rows and columns from 0. */
export interface FakeRect {
  readonly sheet: FakeSheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A defined name; what it refers to becomes null when its sheet is deleted. */
export interface FakeName {
  readonly name: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Of one sheet only, or of the workbook. */
  readonly scope: FakeSheet | null;
  /** A rectangle, a formula, or nothing any more. */
  refersTo: FakeRect | string | null;
}

export interface FakeTable {
  readonly id: string;
  name: string;
  readonly rect: FakeRect;
  readonly showTotals: boolean;
  /** What else was set: `style`, `showBandedRows`. */
  readonly look: Map<string, unknown>;
}

export interface FakeColourScale {
  readonly address: string;
  criteria: unknown;
}

/** A chart as it was asked for: `title.text`, `axes.valueAxis.minimum`, and each series likewise. */
export interface FakeChart {
  readonly kind: string;
  readonly look: Map<string, unknown>;
  readonly series: { readonly look: Map<string, unknown> }[];
}

export class FakeSheet {
  readonly properties = new Map<string, string>();
  readonly columnWidths = new Map<number, number>();
  readonly colourScales: FakeColourScale[] = [];
  readonly charts: FakeChart[] = [];
  printed: string | null = null;
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  isProtected = false;
  readonly #cells = new Map<string, FakeCell>();

  readonly id: string;
  name: string;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): FakeCell {
    const key = `${row},${column}`;
    const cell = this.#cells.get(key) ?? { value: null, formula: null, numberFormat: "General", look: new Map<string, unknown>() };
    this.#cells.set(key, cell);
    return cell;
  }

  seen(row: number, column: number): FakeCell | null {
    return this.#cells.get(`${row},${column}`) ?? null;
  }

  rect(address: string): FakeRect {
    const range = rangeOf(address);
    if (!range) throw new ExcelError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    return {
      sheet: this,
      row: range.fromRow - 1,
      column: range.fromColumn - 1,
      rows: range.toRow - range.fromRow + 1,
      columns: range.toColumn - range.fromColumn + 1,
    };
  }

  /** The rectangle from the first to the last cell that holds a value, as Excel counts it; null for a blank sheet. */
  used(): FakeRect | null {
    const held = [...this.#cells].filter(([, { value, formula }]) => value !== null || formula !== null).map(([key]) => key.split(",").map(Number));
    if (held.length === 0) return null;
    const [rows, columns] = [held.map(([row]) => row), held.map(([, column]) => column)];
    const [row, column] = [least(rows), least(columns)];
    return { sheet: this, row, column, rows: greatest(rows) - row + 1, columns: greatest(columns) - column + 1 };
  }
}

/** What Excel holds of a workbook, as far as the product uses it. */
export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  active: FakeSheet;
  /** Areas that are selected on the active sheet; null while a chart is. */
  selected: readonly string[] | null = ["A1"];
  readonly settings = new Map<string, unknown>();
  names: FakeName[] = [];
  tables: FakeTable[] = [];
  structureIsProtected = false;
  #lastId = 0;

  constructor(...names: readonly string[]) {
    for (const name of names.length > 0 ? names : ["Sheet1"]) this.add(name);
    this.active = this.sheets[0];
  }

  find(key: string): FakeSheet | null {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  sheet(key: string): FakeSheet {
    const found = this.find(key);
    if (!found) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }

  add(name: string): FakeSheet {
    if (this.structureIsProtected) throw new ExcelError("AccessDenied", "You cannot perform the requested operation.");
    if (this.find(name) || name.length > 31 || /[[\]:*?/\\]/.test(name)) throw new ExcelError("InvalidArgument", `the name ${name} is taken or not allowed`);
    const sheet = new FakeSheet(`{0000-${++this.#lastId}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  delete(sheet: FakeSheet): void {
    if (this.structureIsProtected || this.sheets.length === 1) throw new ExcelError("InvalidOperation", "This operation is not permitted.");
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.tables = this.tables.filter(({ rect }) => rect.sheet !== sheet);
    for (const name of this.names) if (isRect(name.refersTo) && name.refersTo.sheet === sheet) name.refersTo = null;
    if (this.active === sheet) this.active = this.sheets[0];
  }

  /** Defines a name as Excel does: it refuses one that is taken in the same scope or that it would take for a cell. */
  define(name: string, refersTo: FakeRect | string, { comment = "", visible = true, scope = null }: Partial<FakeName> = {}): FakeName {
    const taken = this.names.some((other) => other.scope === scope && other.name.toLowerCase() === name.toLowerCase());
    if (taken || this.#isTable(name) || !isLegal(name)) throw refusedName(name);
    const defined = { name, comment, visible, scope, refersTo };
    this.names.push(defined);
    return defined;
  }

  /**
   * Makes cells a table as Excel does: headers become texts of their own, and cells of another table are refused. Without
   * a name it gets Excel's own.
   */
  makeTable(rect: FakeRect, name: string | null = null, showTotals = false): FakeTable {
    if (rect.rows < 2 || this.tables.some((other) => meet(other.rect, rect))) throw new ExcelError("InvalidArgument", "A table can't overlap another table.");
    const seen = new Set<string>();
    for (let c = 0; c < rect.columns; c++) {
      const cell = rect.sheet.cell(rect.row, rect.column + c);
      const wanted = cell.value === null ? `列${c + 1}` : isCellError(cell.value) ? cell.value.error : String(cell.value);
      let text = wanted;
      for (let k = 2; seen.has(text.toLowerCase()); k++) text = `${wanted}${k}`;
      seen.add(text.toLowerCase());
      Object.assign(cell, { value: text, formula: null });
    }
    let own = name ?? "";
    for (let k = 1; own === ""; k++) own = this.#isTable(`表${k}`) ? "" : `表${k}`;
    const table: FakeTable = { id: `{table-${++this.#lastId}}`, name: "", rect, showTotals, look: new Map() };
    this.tables.push(table);
    this.nameTable(table, own);
    return table;
  }

  nameTable(table: FakeTable, name: string): void {
    const taken = this.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
    if (taken || this.tables.some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase()) || !isLegal(name)) throw refusedName(name);
    table.name = name;
  }

  #isTable(name: string): boolean {
    return this.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** Puts values into cells as they are; the sheet is added where it is missing. Rows and columns from 1. */
  put(sheet: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    const found = this.find(sheet) ?? this.add(sheet);
    cells.forEach((values, r) => values.forEach((value, c) => (found.cell(row - 1 + r, column - 1 + c).value = value)));
  }
}

/** What Excel accepts as a name and would not take for a cell. */
const isLegal = (name: string) => /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !rangeOf(name) && !/^(r|c|r\d*c\d*)$/i.test(name);

const refusedName = (name: string) => new ExcelError("InvalidArgument", `the name ${name} is taken or not allowed`);

const meet = (a: FakeRect, b: FakeRect) =>
  a.sheet === b.sheet && a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export const isRect = (refersTo: FakeName["refersTo"]): refersTo is FakeRect => typeof refersTo === "object" && refersTo !== null;

export const addressOfRect = ({ row, column, rows, columns }: FakeRect) =>
  addressOfRange({ fromRow: row + 1, fromColumn: column + 1, toRow: row + rows, toColumn: column + columns });

/** A sheet's name as it stands in an address. */
export const quotedName = ({ name }: FakeSheet) => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** A cell's content as Excel understands what is assigned to it. */
export function understood(content: unknown): Pick<FakeCell, "value" | "formula"> {
  if (typeof content === "number" || typeof content === "boolean") return { value: content, formula: null };
  const text = String(content ?? "");
  if (text === "") return { value: null, formula: null };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  if (text.startsWith("=")) return { value: 0, formula: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true", formula: null };
  if (/^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/.test(text)) return { value: 45_000, formula: null };
  return { value: text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text, formula: null };
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
const greatest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
