import type { ReportCell } from "./report-cell.ts";

/** A part of a column below a header, to the next one. */
interface Part {
  /** Of the header, from 0; −1 above the first. */
  readonly row: number;
  readonly of: { numbers: boolean };
}

/**
 * Whether a cell, by row and column from 0, stands with numbers of its own table: in its column there are some between the
 * header above it, or which it is, and the next. Rows may be made as they are asked for: each is gone through once.
 */
export class OverNumbers {
  readonly #parts: Part[][] = [];

  /** To be told of the rows from the first on. */
  add(cells: readonly ReportCell[], row: number): void {
    cells.forEach(({ style, format, value }, column) => {
      const parts = (this.#parts[column] ??= [{ row: -1, of: { numbers: false } }]);
      const last = parts[parts.length - 1];
      // Headers in two rows are one.
      if (style === "header") parts.push({ row, of: last.row >= 0 && last.row === row - 1 ? last.of : { numbers: false } });
      else if (format !== undefined || typeof value === "number") last.of.numbers = true;
    });
  }

  at(row: number, column: number): boolean {
    const parts = this.#parts[column] ?? [];
    for (let k = parts.length - 1; k >= 0; k--) if (parts[k].row <= row) return parts[k].of.numbers;
    return false;
  }
}
