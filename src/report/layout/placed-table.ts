import { addressOf } from "../../analysis/table/table.ts";
import { columnRange, fixedRange } from "./cells.ts";
import type { SheetRange } from "../figures/chart.ts";
import type { CellLink, CellRange, ReportCell } from "./report-cell.ts";

/** A row of a table: one of its own, from 0 on; a line below it, by its id; or its `headers`. */
export type RowName = number | (string & {});

/** A sheet whose blocks have their places. */
export interface PlacedSheet {
  readonly name: string;
  /** Filled from the top. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** The first of the working columns, beyond those that are printed. */
  readonly beside: number;
  readonly tables: ReadonlyMap<string, PlacedTable>;
}

/** What a table is made of, by ids. */
interface Made {
  readonly columns: readonly string[];
  readonly beside: readonly string[];
  readonly rows: number;
  readonly lines: readonly string[];
}

/** Where a table stands on its sheet, by 1-based rows and columns: whoever wants a cell of it asks by names. */
export class PlacedTable {
  /** Its row of headers. */
  readonly top: number;
  /** Its last row; `top` where it has none. */
  readonly bottom: number;
  readonly rows: number;
  /** How many columns it has beside working ones. */
  readonly columns: number;
  readonly sheet: PlacedSheet;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #lines: ReadonlyMap<string, number>;

  constructor(sheet: PlacedSheet, top: number, { columns, beside, rows, lines }: Made) {
    [this.sheet, this.top, this.rows, this.bottom, this.columns] = [sheet, top, rows, top + rows, columns.length];
    this.#columns = new Map([...columns.map((id, c) => [id, c + 1] as const), ...beside.map((id, c) => [id, sheet.beside + c] as const)]);
    this.#lines = new Map([["headers", top], ...lines.map((id, k) => [id, top + rows + 1 + k] as const)]);
  }

  /** 0 where it has no such column. */
  columnOf(id: string): number {
    return this.#columns.get(id) ?? 0;
  }
  /** 0 where it has no such row. */
  rowOf(row: RowName): number {
    return typeof row === "number" ? this.top + 1 + row : (this.#lines.get(row) ?? 0);
  }
  /** What has been written to a cell. */
  cell(row: RowName, column: string): ReportCell | undefined {
    return this.sheet.rows[this.rowOf(row) - 1]?.[this.columnOf(column) - 1];
  }
  at(row: RowName, column: string): string {
    return addressOf(this.rowOf(row), this.columnOf(column));
  }
  linkTo(row: RowName, column: string): CellLink {
    return { sheet: this.sheet.name, address: this.at(row, column) };
  }
  /** A column with its rows fixed: `C$5:C$35`. */
  down(column: string): string {
    return columnRange(this.columnOf(column), this.top + 1, this.bottom);
  }
  /** A column with everything fixed: `$B$5:$B$35`. */
  fixed(column: string): string {
    return fixedRange(this.columnOf(column), this.top + 1, this.bottom);
  }
  range(rows: readonly [RowName, RowName], columns: readonly [string, string]): CellRange {
    const [[fromRow, toRow], [fromColumn, toColumn]] = [rows.map((row) => this.rowOf(row)), columns.map((id) => this.columnOf(id))];
    return { fromRow, fromColumn, toRow, toColumn };
  }
  /** The same for who stands on another sheet. */
  cells(rows: readonly [RowName, RowName], columns: readonly [string, string]): SheetRange {
    return { sheet: this.sheet.name, range: this.range(rows, columns) };
  }
  /** The cells of columns in all of its rows. */
  body(from: string, to = from): CellRange {
    return this.range([0, this.rows - 1], [from, to]);
  }
  /** Another table of the same sheet. */
  of(table: string): PlacedTable {
    return this.sheet.tables.get(table)!;
  }
}
