import type { Role } from "../../engine/data/dataset.ts";
import { chosenOrder, orderOfPeriods, type PeriodOrder } from "../../engine/data/periods/order.ts";
import { numberOf } from "./cell-number.ts";
import { labelOf } from "./cell-label.ts";
import type { Table } from "./table.ts";

/** The role of each column of a table; null where it is not used. */
export type ColumnRoles = readonly (Role | null)[];

/** A table by columns, each read once, for the checks before a run. */
export class TableColumns {
  #numbers = new Map<number, Float64Array>();
  #labels = new Map<number, readonly string[]>();
  #orders = new Map<number, PeriodOrder>();

  readonly #rows = new Map<string, ReadonlyMap<string, readonly number[]>>();

  /** @param periodOrder the periods in the order that a person gave; null where their labels say it */
  constructor(
    readonly table: Table,
    readonly periodOrder: readonly string[] | null = null,
  ) {}

  /** The same columns with the periods in another order; what was read of them is shared. */
  inOrder(periodOrder: readonly string[] | null): TableColumns {
    const columns = new TableColumns(this.table, periodOrder);
    columns.#numbers = this.#numbers;
    columns.#labels = this.#labels;
    columns.#orders = this.#orders;
    return columns;
  }

  /** The periods of a column in the order in which they are taken, and what it rests on. */
  periods(column: number): PeriodOrder {
    const found = this.labelsOf(column);
    const given = this.periodOrder;
    return given !== null && found.length === given.length && found.every((label) => given.includes(label)) ? chosenOrder(given) : this.readPeriods(column);
  }

  /**
   * The rows of each period in their order in time, of the rows that have both names.
   * @param dmu −1 where no column names the DMUs
   * @param period −1 for a cross-section, which has the one period ""
   */
  rowsByPeriod(dmu: number, period: number): ReadonlyMap<string, readonly number[]> {
    return kept(this.#rows, `${dmu} ${period}`, () => {
      const found = new Map<string, number[]>();
      const periods = period < 0 ? null : this.labels(period);
      const dmus = dmu < 0 ? null : this.labels(dmu);
      for (const row of this.table.rows.keys()) {
        const label = periods?.[row] ?? "";
        if ((periods !== null && label === "") || dmus?.[row] === "") continue;
        const rows = found.get(label);
        if (rows) rows.push(row);
        else found.set(label, [row]);
      }
      if (period < 0) return found;
      return new Map(this.periods(period).periods.flatMap((label) => (found.has(label) ? [[label, found.get(label)!] as const] : [])));
    });
  }

  /** The same as their labels say it, whatever a person gave. */
  readPeriods(column: number): PeriodOrder {
    return kept(this.#orders, column, () => orderOfPeriods(this.labelsOf(column)));
  }

  /** The different labels of a column, as the data names them first. */
  labelsOf(column: number): readonly string[] {
    return [...new Set(this.labels(column))].filter((label) => label !== "");
  }

  /** One number per row; NaN where the cell holds none. */
  numbers(column: number): Float64Array {
    return kept(this.#numbers, column, () => {
      const { rows, textual } = this.table;
      const numbers = new Float64Array(rows.length);
      for (let row = 0; row < rows.length; row++) {
        const read = numberOf(rows[row][column] ?? null, textual);
        numbers[row] = typeof read === "number" ? read : NaN;
      }
      return numbers;
    });
  }

  /** Those of some rows. */
  numbersOf(column: number, rows: readonly number[]): Float64Array {
    const values = this.numbers(column);
    const numbers = new Float64Array(rows.length);
    for (let k = 0; k < rows.length; k++) numbers[k] = values[rows[k]];
    return numbers;
  }

  labels(column: number): readonly string[] {
    return kept(this.#labels, column, () => this.table.rows.map((cells) => labelOf(cells[column] ?? null)));
  }
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
