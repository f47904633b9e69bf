import { addressOf, type Cell, type ShownDigits } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { addressOfRange } from "../cells/address.ts";
import { numberFormats } from "../look/look.ts";
import { markOf, type ReportMark } from "../report/report-mark.ts";
import { shownDigits } from "../cells/shown-decimals.ts";

/** One cell of a sheet in memory. A blank one is not kept at all. */
export interface MemoryCell {
  readonly value: Cell;
  readonly formula?: string;
  /** Excel's pattern; absent for General. */
  readonly numberFormat?: string;
}

/** A sheet in plain memory. Rows and columns count from 1. */
export class MemorySheet {
  name: string;
  readonly mark: ReportMark | null;
  readonly #rows = new Map<number, Map<number, MemoryCell>>();

  constructor(name: string, mark: ReportMark | null = null) {
    this.name = name;
    this.mark = mark;
  }

  static ofReport(report: ReportSheet, name: string): MemorySheet {
    const sheet = new MemorySheet(name, markOf(report));
    report.rows.forEach((cells, r) =>
      cells.forEach(({ value, formula, format }, c) =>
        sheet.set(r + 1, c + 1, {
          value,
          ...(formula === undefined ? {} : { formula }),
          ...(format === undefined ? {} : { numberFormat: numberFormats[format] }),
        }),
      ),
    );
    return sheet;
  }

  at(row: number, column: number): MemoryCell | null {
    return this.#rows.get(row)?.get(column) ?? null;
  }

  set(row: number, column: number, cell: MemoryCell): void {
    if (cell.value === null && cell.formula === undefined) {
      this.#rows.get(row)?.delete(column);
      return;
    }
    const cells = this.#rows.get(row) ?? new Map<number, MemoryCell>();
    this.#rows.set(row, cells.set(column, cell));
  }

  values({ fromRow, fromColumn, toRow, toColumn }: CellRange): Cell[][] {
    return Array.from({ length: Math.max(0, toRow - fromRow + 1) }, (_, r) =>
      Array.from({ length: Math.max(0, toColumn - fromColumn + 1) }, (_, c) => this.at(fromRow + r, fromColumn + c)?.value ?? null),
    );
  }

  /** Decimals that the formats of numbers show, by address. */
  decimals({ fromRow, fromColumn, toRow, toColumn }: CellRange): ReadonlyMap<string, ShownDigits> {
    const found = new Map<string, ShownDigits>();
    for (const [row, cells] of this.#rows)
      for (const [column, { value, numberFormat }] of cells) {
        if (row < fromRow || row > toRow || column < fromColumn || column > toColumn) continue;
        const decimals = typeof value === "number" && numberFormat !== undefined ? shownDigits(numberFormat, value) : null;
        if (decimals !== null) found.set(addressOf(row, column), decimals);
      }
    return found;
  }

  /** The part that holds anything, from A1; of a blank sheet A1 alone. */
  used(): CellRange {
    let [toRow, toColumn] = [1, 1];
    for (const [row, cells] of this.#rows) {
      for (const column of cells.keys()) [toRow, toColumn] = [Math.max(toRow, row), Math.max(toColumn, column)];
    }
    return { fromRow: 1, fromColumn: 1, toRow, toColumn };
  }

  usedAddress(): string {
    return addressOfRange(this.used());
  }
}
