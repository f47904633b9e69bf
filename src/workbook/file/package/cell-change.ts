import type { Cell } from "../../../analysis/table/table.ts";
import type { LookChange } from "../../look/sheet-look.ts";
import type { ChangedRun } from "../../workbook-changes.ts";

/** The formula that a cell gets. */
export interface NewFormula {
  /** As the file stores it, without `=`. */
  readonly text: string;
  /** The cells over which a dynamic array spills, its own first; null of a formula that spills over none. */
  readonly spill: string | null;
}

/** What becomes of the content of a cell. */
export interface NewContent {
  /** Of a formula, the value that is stored with it; null where none is known. */
  readonly value: Cell;
  /** "kept" leaves the formula as it is and changes the value alone; null takes it away. */
  readonly formula: NewFormula | "kept" | null;
}

/** What becomes of a cell: what is not named stays as it is. */
export interface CellChange {
  readonly content?: NewContent;
  /** The formula, as the file stores it, that takes the place of the one it shares; the value stays. */
  readonly ownFormula?: string;
  /** The number of a style of the workbook that takes the place of the cell's own. */
  readonly style?: number;
  /** What is another than its style says. */
  readonly look?: LookChange;
  /** Its text in pieces of their own look. */
  readonly runs?: readonly ChangedRun[];
}

/** Changes by row and column, both from 1. */
export class CellChanges {
  readonly rows = new Map<number, Map<number, CellChange>>();

  put(row: number, column: number, change: CellChange): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map<number, CellChange>()));
    cells.set(column, { ...cells.get(column), ...change });
  }

  at(row: number, column: number): CellChange | undefined {
    return this.rows.get(row)?.get(column);
  }

  get size(): number {
    return [...this.rows.values()].reduce((sum, cells) => sum + cells.size, 0);
  }
}
