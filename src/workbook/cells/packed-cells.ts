import { addressOf, isCellError, type Cell } from "../../analysis/table/table.ts";
import type { ReportCell } from "../../report/layout/report-cell.ts";
import { FilledFormula } from "./filled-formula.ts";

/** What a cell of a report remembers of its purpose. */
export type CellMark = Pick<ReportCell, "style" | "format" | "wrap" | "link">;

/** A formula that others are filled from, and where it stands; row and column from 0. */
export interface FilledFrom {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Some rows of a sheet, cell after cell and row after row. */
export interface PackedRows {
  readonly values: readonly Cell[];
  /** The text of the cell's formula, or which of those that others are filled from it is filled from; null where it has none. */
  readonly formulas: readonly (string | number | null)[];
  /** Which of the marks the cell has. */
  readonly marks: readonly number[];
}

/**
 * The cells of a sheet as lists of plain values. An object for each of a million cells, and the text of each of 300,000
 * formulas, would keep a page from everything else on their way to another thread.
 */
export interface PackedCells {
  readonly width: number;
  readonly blocks: readonly PackedRows[];
  readonly filledFrom: readonly FilledFrom[];
  readonly marks: readonly CellMark[];
}

/** Cells that are packed, and handed on, without a pause. */
const cellsAtOnce = 8_000;

/** Packs the cells of a sheet, given one after the other, row by row. */
export class CellPacker {
  readonly #blocks: PackedRows[] = [];
  readonly #filledFrom: FilledFrom[] = [];
  readonly #marks: CellMark[] = [];
  readonly #places = new Map<FilledFrom | CellMark, number>();
  #block = emptyBlock();

  constructor(private readonly width: number) {}

  /** @param formula its text, or what it is filled from */
  add(value: Cell, formula: string | FilledFrom | null, mark: CellMark): void {
    this.#block.values.push(value);
    this.#block.formulas.push(typeof formula === "object" && formula !== null ? this.#place(formula, this.#filledFrom) : formula);
    this.#block.marks.push(this.#place(mark, this.#marks));
  }

  /** To be called after each row; says whether it is time for a pause. */
  endRow(): boolean {
    if (this.#block.values.length < cellsAtOnce) return false;
    this.#blocks.push(this.#block);
    this.#block = emptyBlock();
    return true;
  }

  packed(): PackedCells {
    const rest = this.#block.values.length > 0 ? [this.#block] : [];
    return { width: this.width, blocks: [...this.#blocks, ...rest], filledFrom: this.#filledFrom, marks: this.#marks };
  }

  #place<T extends FilledFrom | CellMark>(one: T, list: T[]): number {
    let place = this.#places.get(one);
    if (place === undefined) this.#places.set(one, (place = list.push(one) - 1));
    return place;
  }
}

const emptyBlock = () => ({ values: [] as Cell[], formulas: [] as (string | number | null)[], marks: [] as number[] });

/** The rows of a report's sheet that was packed. */
export function reportRows(packed: PackedCells): ReportCell[][] {
  const rows: ReportCell[][] = [];
  for (const { row, column, value, formula, mark } of unpacked(packed))
    (rows[row] ??= [])[column] = { value: reportValue(value), ...(formula === null ? {} : { formula }), ...mark };
  return rows;
}

/** The cells of a sheet that was packed, and its formulas by A1 address. */
export function plainCells(packed: PackedCells): { readonly cells: Cell[][]; readonly formulas: Map<string, string> } {
  const cells: Cell[][] = [];
  const formulas = new Map<string, string>();
  for (const { row, column, value, formula } of unpacked(packed)) {
    (cells[row] ??= [])[column] = value;
    if (formula !== null) formulas.set(addressOf(row + 1, column + 1), formula);
  }
  return { cells, formulas };
}

/** A value as a cell of a report has it. */
export const reportValue = (cell: Cell): ReportCell["value"] => (isCellError(cell) ? cell.error : typeof cell === "boolean" ? Number(cell) : cell);

interface UnpackedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly formula: string | null;
  readonly mark: CellMark;
}

function* unpacked({ width, blocks, filledFrom, marks }: PackedCells): Generator<UnpackedCell> {
  const fillings = filledFrom.map(({ formula }) => new FilledFormula(formula));
  let place = 0;
  for (const { values, formulas, marks: own } of blocks)
    for (let k = 0; k < values.length; k++, place++) {
      const [row, column] = [Math.floor(place / width), place % width];
      const given = formulas[k];
      const formula = typeof given === "number" ? fillings[given].at(row - filledFrom[given].row, column - filledFrom[given].column) : given;
      yield { row, column, value: values[k], formula, mark: marks[own[k]] };
    }
}
