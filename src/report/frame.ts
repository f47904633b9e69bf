import { addressOf } from "../analysis/table.ts";
import { columnRange, fixedRange, rangeOf } from "./cells.ts";
import type { CellRange } from "./report-cell.ts";

/** Where a table of DMU × column stands on its sheet: a header, a row for each DMU, the numbers behind the leading columns. */
export class Frame {
  constructor(
    /** 1-based row of the header. */
    readonly top: number,
    /** Leading columns: the DMU, and its group where there are groups. */
    readonly lead: number,
    readonly dmus: number,
    readonly columns: number,
  ) {}

  get firstRow() {
    return this.top + 1;
  }
  get lastRow() {
    return this.top + this.dmus;
  }
  get firstColumn() {
    return this.lead + 1;
  }
  get lastColumn() {
    return this.lead + this.columns;
  }
  get body(): CellRange {
    return { fromRow: this.firstRow, fromColumn: this.firstColumn, toRow: this.lastRow, toColumn: this.lastColumn };
  }

  /** The numbers of the k-th DMU: `C5:N5`. */
  across(k: number): string {
    return rangeOf(this.firstRow + k, this.firstColumn, this.firstRow + k, this.lastColumn);
  }
  /** The column of all DMUs: `C$5:C$35`. */
  down(column: number): string {
    return columnRange(column, this.firstRow, this.lastRow);
  }
  /** A column of all DMUs with everything fixed: `$B$5:$B$35`. */
  fixed(column: number): string {
    return fixedRange(column, this.firstRow, this.lastRow);
  }
  /** The cell of the k-th DMU in a column. */
  at(k: number, column: number): string {
    return addressOf(this.firstRow + k, column);
  }
}
