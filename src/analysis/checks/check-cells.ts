import type { DataRule } from "../../engine/method/model.ts";
import type { BadCell, CellRule } from "../mistakes.ts";
import { numberOf } from "../table/cell-number.ts";
import { badCell, brokenLabel, isShownAsDate, numberFault } from "../run/read-dataset.ts";
import type { Cell, Table } from "../table/table.ts";
import type { ColumnRoles } from "../table/table-columns.ts";

/** Bad cells that are named; beyond them they are counted. */
const namedCells = 200;

export interface BadCells {
  readonly kind: "bad-cells";
  /** The first of them, in the order of the rows. */
  readonly cells: readonly BadCell[];
  readonly count: number;
  /** How many of them are only zeros that an evaluated unit may not have. */
  readonly zeros: number;
}

/** Cells without a value whose rows a procedure leaves out. */
export interface MissingCells {
  readonly kind: "missing-cells";
  /** The first of them, in the order of the rows. */
  readonly cells: readonly BadCell[];
  readonly count: number;
  /** How many rows they leave out. */
  readonly rows: number;
}

/** Every cell that the rule of the model does not take, as a run would find it; null where all are good. */
export function checkCells(table: Table, roles: ColumnRoles, rule: DataRule): BadCells | null {
  const cells: BadCell[] = [];
  let count = 0;
  let zeros = 0;
  const used = [...roles.keys()].filter((column) => roles[column] !== null);
  table.rows.forEach((row, k) => {
    for (const column of used) {
      const cell = row[column] ?? null;
      const broken = brokenRule(cell, roles[column]!, rule, table.textual, isShownAsDate(table, k, column));
      if (broken === null) continue;
      count++;
      if (broken === "zero") zeros++;
      if (cells.length < namedCells) cells.push(badCell(table, k, column, broken));
    }
  });
  return count === 0 ? null : { kind: "bad-cells", cells, count, zeros };
}

/** The same of cells that were found elsewhere. */
export const badCellsOf = (found: readonly BadCell[]): BadCells => ({
  kind: "bad-cells",
  cells: found.slice(0, namedCells),
  count: found.length,
  zeros: found.filter(({ rule }) => rule === "zero").length,
});

export const missingCellsOf = (found: readonly BadCell[], rows: number): MissingCells => ({
  kind: "missing-cells",
  cells: found.slice(0, namedCells),
  count: found.length,
  rows,
});

function brokenRule(cell: Cell, role: NonNullable<ColumnRoles[number]>, rule: DataRule, textual: Table["textual"], isDate: boolean): CellRule | null {
  if (role === "dmu" || role === "period" || role === "group") return brokenLabel(cell);
  return numberFault(isDate ? "date" : numberOf(cell, textual), rule);
}
