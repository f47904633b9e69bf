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
    const place = periods === undefined ? new Int32Array(dmus.length) : Int32Array.from(periods, (period) => places.get(period)!);
    return sortedBy(ranksOf(dmus), sortedBy(place, Int32Array.from(dmus.keys())));
  }
}

/** The place of each text among the different ones in their order. Names stand in many rows: each is compared once. */
function ranksOf(texts: readonly string[]): Int32Array {
  const ranks = new Map<string, number>();
  for (const text of texts) ranks.set(text, 0);
  // By code units, as the signs < and > compare texts.
  [...ranks.keys()].sort().forEach((text, rank) => ranks.set(text, rank));
  return Int32Array.from(texts, (text) => ranks.get(text)!);
}

/** Rows by their whole numbers from 0 on, those of one number in the order that they had. */
function sortedBy(numbers: Int32Array, rows: Int32Array): Int32Array {
  const next = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), -1) + 2);
  for (const number of numbers) next[number + 1]++;
  for (let k = 1; k < next.length; k++) next[k] += next[k - 1];
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[numbers[row]]++] = row;
  return sorted;
}

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
