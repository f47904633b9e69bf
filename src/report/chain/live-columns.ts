import { addressOf, type Table } from "../../analysis/table/table.ts";
import type { CellRefs } from "../../procedures/said/column-formula.ts";
import type { ColumnBack } from "../../procedures/declare/gives.ts";
import { cellRuns } from "../layout/cell-runs.ts";
import type { ReportFormat } from "../layout/report-cell.ts";

/** What a cell of a column that a step gave has beside its value; a cell whose number the step did not give has its format alone. */
export interface LiveCell {
  readonly format?: ReportFormat;
  /** With `=`. */
  readonly formula?: string;
  readonly changed?: true;
}

/** By row of the table and place of the column, both from 0. */
export type LiveCells = (row: number, column: number) => LiveCell;

const none: LiveCell = {};

/**
 * The formulas of the columns that steps gave, on a sheet that holds the table from A1 on, its header first, and marks where
 * their numbers are others than those of the data. A cell whose number is no longer what the step gave is as it is.
 */
export function liveCells({ header, rows }: Table, columns: readonly ColumnBack[]): LiveCells {
  const given = new Map(columns.map((one) => [header.indexOf(one.name), one]));
  const holdsNumbers = header.map((_, c) => rows.every((cells) => typeof (cells[c] ?? 0) === "number"));
  let fits = true;
  const cellOf = (name: string, row: number) => {
    const column = header.indexOf(name);
    fits &&= column >= 0 && typeof rows[row]?.[column] === "number";
    return addressOf(row + 2, column + 1);
  };
  const cells: CellRefs = {
    of: cellOf,
    own: cellOf,
    over(name, of) {
      const column = header.indexOf(name);
      fits &&= column >= 0 && holdsNumbers[column];
      return cellRuns(
        column + 1,
        of.map((row) => row + 2),
      );
    },
    in: () => null,
  };
  return (row, column) => {
    const one = given.get(column);
    const value = rows[row][column];
    if (one === undefined || typeof value !== "number") return none;
    const shown = one.format === undefined ? none : { format: one.format };
    if (!isStill(value, one.values[row])) return shown;
    fits = true;
    const formula = one.formula?.at(row, cells) ?? null;
    return { ...shown, ...(formula !== null && fits ? { formula: `=${formula}` } : {}), ...(one.changed?.has(row) === true ? { changed: true } : {}) };
  };
}

/** Programs that calculate a formula again may round it otherwise. */
const isStill = (value: number, given: number | null) => given !== null && Math.abs(value - given) <= 1e-9 * Math.max(Math.abs(value), Math.abs(given));
