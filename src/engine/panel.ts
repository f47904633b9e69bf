import type { Dataset } from "./dataset.ts";

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

  // Each is made when it is first asked for: of a large panel that takes a while, and a thread needs little of it.
  #rows: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;
  #dmus: readonly string[] | null = null;
  #keyOrder: Int32Array | null = null;

  constructor(readonly data: Dataset) {
    this.periods = data.periods === undefined ? [""] : inTime([...new Set(data.periods)]);
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

const numbers = (label: string) => (label.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

/** The first number in a period's label: 2014 of 2014年; undefined where it has none. */
export const numberIn = (label: string): number | undefined => numbers(label)[0];

/**
 * Puts period labels in their order in time: labels with a number (2014, 2014年, 2014Q2, t3) by the numbers in them,
 * labels without one in the order in which the data names them.
 */
export function inTime(labels: readonly string[]): readonly string[] {
  if (!labels.every((label) => numbers(label).length > 0)) return labels;
  return [...labels].sort((a, b) => {
    const p = numbers(a);
    const q = numbers(b);
    for (let k = 0; k < Math.min(p.length, q.length); k++) if (p[k] !== q[k]) return p[k] - q[k];
    return p.length - q.length || byCodePoint(a, b);
  });
}
