import { addressOf, isCellError, type Cell } from "../../../analysis/table/table.ts";
import { FileProblem } from "../file-problem.ts";
import { limits } from "../limits.ts";

/** The cells of a sheet as they come, in whatever order; only those that hold something take room. Rows and columns from 0. */
export class SheetCells {
  readonly #rows: (Cell | undefined)[][] = [];
  #count = 0;

  constructor(private readonly sheet: string) {}

  put(row: number, column: number, cell: Cell): void {
    if (cell === null) return;
    const cells = (this.#rows[row] ??= []);
    const before = cells[column] ?? null;
    if (before === null) {
      if (++this.#count > limits.cells) throw this.#tooLarge(row, column);
    } else if (!isSame(before, cell)) {
      // Each program takes another of the two.
      throw new FileProblem("cell-twice", null, { sheet: this.sheet, cell: addressOf(row + 1, column + 1) });
    }
    cells[column] = cell;
  }

  /** Puts another content into a cell that holds one. */
  replace(row: number, column: number, cell: Cell): void {
    this.#rows[row][column] = cell;
  }

  /**
   * All cells from A1, every row equally long. Formatting reaches far beyond the data, and so may a space that someone
   * typed: what holds nothing at the edges is dropped.
   */
  rectangle(): readonly (readonly Cell[])[] {
    let edge = this.#edge(() => true);
    if (edge.rows * edge.columns > limits.cells) edge = this.#edge((cell) => typeof cell !== "string" || cell.trim() !== "");
    if (edge.rows * edge.columns > limits.cells) throw this.#tooLarge(edge.rows - 1, edge.columns - 1);
    const blank: readonly Cell[] = new Array<Cell>(edge.columns).fill(null);
    return Array.from({ length: edge.rows }, (_, r) => {
      const row = this.#rows[r];
      if (row === undefined) return blank;
      // Filled where it lies: a second copy of a large sheet would not fit.
      for (let c = 0; c < edge.columns; c++) row[c] ??= null;
      row.length = edge.columns;
      return row as readonly Cell[];
    });
  }

  #edge(counts: (cell: Cell) => boolean): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    // Rows that hold nothing are no entries of the array.
    this.#rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (!counts(cell ?? null)) return;
        rows = r + 1;
        columns = Math.max(columns, c + 1);
      }),
    );
    return { rows, columns };
  }

  #tooLarge(row: number, column: number): FileProblem {
    return new FileProblem("too-large", null, { sheet: this.sheet, cell: addressOf(row + 1, column + 1), limit: limits.cells });
  }
}

const isSame = (a: Cell, b: Cell) => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);
