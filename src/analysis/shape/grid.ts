import { addressOf, type Cell } from "../table/table.ts";
import type { BookSheet, MergedCells } from "./book.ts";
import { readCell, type ReadCell } from "./shape-cells.ts";
import { isYearPart, periodOf, textOf } from "./read-names.ts";
import { isUnit, measureLine } from "./units.ts";

/**
 * What a row of a sheet is by itself: a line holds one text, a level of a header texts and periods, a row of data a number
 * that is no period, or a sign for a missing one. `years`: it holds years and could be either.
 */
export type RowKind = "blank" | "line" | "level" | "years" | "data";

const noteStart =
  /^(注|附注|备注|说明|数据来源|资料来源|来源|数据|制表|本表|\*|①|notes?|sources?|data from|last updated?)\s*\d*\s*[:.：、．]|^(注|备注|说明|数据来源|资料来源)\s*$|^data from database|^last updated/i;
/** The number of a page, as it stands at its foot: - 23 -, —23—, 23, 第23页, Page 23. */
const pageMark = /^[-—–─·\s]*\d{1,4}[-—–─·\s]*$|^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$|^page\s*\d+(?:\s*(?:of|\/)\s*\d+)?$/i;
const headLine = /^(数据库|指标|地区|时间|单位|计量单位|database|indicator|region|time|unit)\s*[:：]/i;

/** The cells of a sheet as a person reads them, with its merged cells. */
export class Grid {
  readonly cells: readonly (readonly Cell[])[];
  readonly width: number;
  readonly kinds: readonly RowKind[];
  readonly #read: readonly (readonly ReadCell[])[];
  /** A long line below this row is a note. */
  readonly #firstData: number;
  readonly #merges: ReadonlyMap<string, MergedCells>;

  /** How many columns the first one was cut into beyond itself. */
  readonly #cut: number;

  /** @param from how many columns of the sheet stand to the left of this part of it */
  constructor(
    readonly sheet: BookSheet,
    readonly from = 0,
  ) {
    const { cells, cut } = withCutColumn(sheet.cells);
    this.cells = cells;
    this.#cut = cut;
    this.width = cells.reduce((most, row) => Math.max(most, row.length), 0);
    this.#read = cells.map((row) => row.map((cell) => readCell(cell, sheet.textual)));
    const merges = new Map<string, MergedCells>();
    for (const merge of sheet.merges ?? [])
      for (let r = merge.fromRow; r <= Math.min(merge.toRow, this.cells.length); r++)
        for (let c = merge.fromColumn; c <= Math.min(merge.toColumn, this.width); c++) merges.set(`${r - 1} ${c - 1}`, merge);
    this.#merges = merges;
    this.kinds = this.cells.map((_, r) => this.#kindOf(r));
    this.#firstData = this.kinds.indexOf("data");
  }

  read(row: number, column: number): ReadCell {
    return this.#read[row]?.[column] ?? { kind: "blank" };
  }

  /** Where a person finds a place in the file. */
  address(row: number, column: number): string {
    return addressOf(row + 1, this.from + Math.max(0, column - this.#cut) + 1);
  }

  cell(row: number, column: number): Cell {
    return this.cells[row]?.[column] ?? null;
  }

  text(row: number, column: number): string {
    return textOf(this.cell(row, column));
  }

  /** The merged cells that cover a place. */
  merge(row: number, column: number): MergedCells | null {
    return this.#merges.get(`${row} ${column}`) ?? null;
  }

  /** The place whose content a place shows: its own, or the first of the merged cells. */
  anchor(row: number, column: number): { readonly row: number; readonly column: number } {
    const merge = this.merge(row, column);
    return merge === null ? { row, column } : { row: merge.fromRow - 1, column: merge.fromColumn - 1 };
  }

  filled(row: number): readonly number[] {
    return (this.#read[row] ?? []).flatMap((cell, c) => (cell.kind === "blank" ? [] : [c]));
  }

  isNote(row: number): boolean {
    const [first] = this.filled(row);
    if (first === undefined) return false;
    const text = this.text(row, first).normalize("NFKC");
    if (this.filled(row).length === 1 && pageMark.test(this.text(row, first)) && periodOf(this.cell(row, first)) === null) return true;
    return (noteStart.test(text) && !headLine.test(text)) || (row > this.#firstData && this.filled(row).length === 1 && text.length > 60);
  }

  /** A line such as 单位：亿元, alone or in a corner. */
  isUnitLine(row: number): boolean {
    const filled = this.filled(row);
    return filled.length <= 2 && filled.some((c) => measureLine(this.text(row, c)) !== null);
  }

  #kindOf(row: number): RowKind {
    const filled = this.filled(row);
    if (filled.length === 0) return "blank";
    const reads = filled.map((c) => this.read(row, c));
    const numbers = filled.filter((c, k) => reads[k].kind === "number" && periodOf(this.cell(row, c)) === null);
    const signs = reads.filter(({ kind }, k) => kind === "missing" && filled[k] > 0).length;
    const text = this.text(row, filled[0]).normalize("NFKC");
    if (numbers.length === 0 && filled.length <= 3 && (noteStart.test(text) || headLine.test(text) || this.isUnitLine(row))) return "line";
    if (numbers.length > 0 || (signs > 0 && filled.length > 1)) return filled.length === 1 && this.width > 1 ? "line" : "data";
    if (filled.length === 1) return "line";
    const years = filled.filter((c, k) => reads[k].kind === "number" && periodOf(this.cell(row, c)) !== null);
    const texts = filled.filter((c) => !years.includes(c));
    const flagged = texts.filter(
      (c) =>
        /^[\d.]+\s*[A-Za-z]{1,3}$/.test(this.text(row, c)) &&
        !isYearPart(this.text(row, c)) &&
        periodOf(this.cell(row, c)) === null &&
        !isUnit(this.text(row, c)),
    );
    if (flagged.length > 0 && flagged.length >= texts.length - 2) return "data";
    return years.length > 0 ? "years" : "level";
  }
}

/** Eurostat's text files join the columns of names by commas: freq,unit,geo\TIME_PERIOD. They are cut again. */
function withCutColumn(cells: BookSheet["cells"]): { readonly cells: BookSheet["cells"]; readonly cut: number } {
  const at = cells.slice(0, 20).findIndex((row) => typeof row[0] === "string" && /,.*\\\s*TIME/i.test(row[0]));
  if (at < 0) return { cells, cut: 0 };
  const cut = String(cells[at][0]).split(",").length - 1;
  const parts = (cell: Cell, isHeader: boolean) => {
    const found = String(cell ?? "").split(",");
    if (found.length !== cut + 1) return [cell, ...Array<Cell>(cut).fill(null)];
    return isHeader ? found.map((part) => part.replace(/\\.*$/, "")) : found;
  };
  return { cells: cells.map((row, r) => (r < at ? row : [...parts(row[0] ?? null, r === at), ...row.slice(1)])), cut };
}
