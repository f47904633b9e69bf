import { empty, header } from "../layout/cells.ts";
import type { SheetRange } from "../figures/chart.ts";
import type { ReportCell, ReportFormat } from "../layout/report-cell.ts";

/** A column that a figure is drawn from: its heading and what stands below it; null is a blank cell. */
export interface WorkingColumn {
  readonly heading: string;
  readonly values: readonly (number | string | null)[];
  readonly format?: ReportFormat;
}

/** The cells of a sheet of figures, by their places: those that are read, and beyond them the columns that figures are drawn from. */
export class FigureCells {
  readonly #rows: ReportCell[][] = [];
  #free: number;

  /** @param free the first column of those that are not printed */
  constructor(
    readonly sheet: string,
    free: number,
  ) {
    this.#free = free;
  }

  put(row: number, column: number, cell: ReportCell): void {
    while (this.#rows.length < row) this.#rows.push([]);
    const cells = this.#rows[row - 1];
    while (cells.length < column) cells.push(empty);
    cells[column - 1] = cell;
  }

  /** Puts columns side by side from a row on, and says where the values of each stand. */
  beside(top: number, columns: readonly WorkingColumn[]): readonly SheetRange[] {
    const from = this.#free;
    this.#free += columns.length + 1;
    return columns.map(({ heading, values, format = "significant" }, c) => {
      const column = from + c;
      this.put(top, column, header(heading));
      values.forEach((value, k) => this.put(top + 1 + k, column, { value, style: "status", ...(typeof value === "number" ? { format } : {}) }));
      return { sheet: this.sheet, range: { fromRow: top + 1, fromColumn: column, toRow: top + values.length, toColumn: column } };
    });
  }

  rows(): readonly (readonly ReportCell[])[] {
    return this.#rows;
  }
}
