import { empty } from "./cells.ts";
import type { ReportCell } from "./sheet.ts";

/** A sheet that is being written, from the top. */
export class Page {
  readonly rows: ReportCell[][] = [];

  /** 1-based number of the row that comes next. */
  get next(): number {
    return this.rows.length + 1;
  }
  /** Writes a row and returns its number. */
  add(...cells: readonly ReportCell[]): number {
    this.rows.push([...cells]);
    return this.rows.length;
  }
  skip(): void {
    this.rows.push([]);
  }
  cell(row: number, column: number): ReportCell {
    return this.rows[row - 1]?.[column - 1] ?? empty;
  }
}
