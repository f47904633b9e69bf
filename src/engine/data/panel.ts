import type { Dataset } from "./dataset.ts";
import { chosenOrder, orderOfPeriods, type PeriodOrder } from "./periods/order.ts";

/** Two neighbouring periods of a panel. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/**
 * A dataset read as a panel: observations are found by DMU and period name, never by position.
 * A cross-section is a panel with the one period "".
 */
export class Panel {
  /** The periods in their order in time. */
  readonly periods: readonly string[];
  /** What that order rests on; null for a cross-section. */
  readonly order: PeriodOrder | null;

  // Each is made when it is first asked for: of a large panel that takes a while, and a thread needs little of it.
  #rows: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;
  #dmus: readonly string[] | null = null;
  #keyOrder: Int32Array | null = null;

  constructor(readonly data: Dataset) {
    this.order = periodOrderOf(data);
    this.periods = this.order?.periods ?? [""];
  }

  /** The DMUs in the order of their first row. */
  get dmus(): readonly string[] {
    return (this.#dmus ??= [...this.#byName().keys()]);
  }

  /** Every row, in the order of the data's own keys (DMU, then period): the order in which programs are built. */
  get keyOrder(): Int32Array {
    return (this.#keyOrder ??= this.#inKeyOrder());
  }

  periodOf(row: number): string {
    return this.data.periods?.[row] ?? "";
  }

  groupOf(row: number): string | null {
    return this.data.groups?.[row] ?? null;
  }

  /** The row of a DMU in a period, or undefined where the panel has a gap. */
  rowOf(dmu: string, period: string): number | undefined {
    return this.#byName().get(dmu)?.get(period);
  }

  /** Neighbouring periods of the panel, whether or not every DMU is present in both. */
  intervals(): readonly Interval[] {
    return this.periods.slice(1).map((to, k) => ({ from: this.periods[k], to }));
  }

  /** Rows that satisfy a condition, in key order. */
  rowsWhere(keep: (row: number) => boolean): Int32Array {
    return this.keyOrder.filter(keep);
  }

  #byName(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    if (this.#rows !== null) return this.#rows;
    const rows = new Map<string, Map<string, number>>();
    this.data.dmus.forEach((dmu, row) => {
      const byPeriod = rows.get(dmu) ?? new Map<string, number>();
      const period = this.periodOf(row);
      if (!byPeriod.has(period)) byPeriod.set(period, row);
      rows.set(dmu, byPeriod);
    });
    return (this.#rows = rows);
  }

  #inKeyOrder(): Int32Array {
    const { dmus, periods } = this.data;
    const places = new Map(this.periods.map((period, k) => [period, k]));
    const place = Int32Array.from(dmus, (_, row) => (periods === undefined ? 0 : places.get(periods[row])!));
    const byKey = (a: number, b: number) => byCodePoint(dmus[a], dmus[b]) || place[a] - place[b] || a - b;
    const rows = Int32Array.from(dmus.keys());
    // Most tables are in order by their first column: to look is sooner done than to sort.
    return rows.every((row) => row === 0 || byKey(row - 1, row) < 0) ? rows : rows.sort(byKey);
  }
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The orders that were found, by the list of periods: a thread makes a panel of the same data again and again. */
const found = new WeakMap<readonly string[], PeriodOrder>();

/** The order of a dataset's periods in time. */
export function periodOrderOf({ periods, periodOrder }: Dataset): PeriodOrder | null {
  if (periods === undefined) return null;
  if (periodOrder !== undefined) return chosenOrder(periodOrder);
  const order = found.get(periods) ?? orderOfPeriods([...new Set(periods)]);
  found.set(periods, order);
  return order;
}
