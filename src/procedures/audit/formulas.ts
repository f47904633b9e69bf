import type { Formula } from "./claim.ts";
import { add, apart, monotone, multiply, scale, sum, divide, type Interval, type Printed } from "./interval.ts";

/** A number that is said to be a mean, and the items that it is said to be the mean of. */
export interface MeanCell {
  readonly row: number;
  readonly column: number;
  readonly printed: Printed;
  readonly items: readonly Interval[];
}

/** Several means formed in the same way of the same items: a row of means, or a column of them. */
export interface MeanQuestion {
  readonly cells: readonly MeanCell[];
  /** What the items are called: units, or periods. */
  readonly names: readonly string[];
}

export interface Fit {
  readonly formula: Formula;
  /** The item that is counted twice or left out, the column of weights; −1 where there is none. */
  readonly item: number;
  readonly divisor: number;
  /** How many of the cells it fits. */
  readonly fits: number;
}

const mean = (values: readonly number[]) => values.reduce((all, one) => all + one, 0) / values.length;
const geometric = (values: readonly number[]) => Math.exp(mean(values.map(Math.log)));
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The formulas that a mean may be of without being wrong. */
export const properFormulas = ["arithmetic", "geometric", "median", "sum"] as const;
export type ProperFormula = (typeof properFormulas)[number];

/** What follows by a proper formula; null where it is not defined. */
export function follows(formula: ProperFormula, items: readonly Interval[]): Interval | null {
  if (items.length === 0) return null;
  if (formula === "sum") return sum(items);
  if (formula === "arithmetic") return scale(sum(items), 1 / items.length);
  if (formula === "median") return monotone(items, median);
  return items.every(({ low }) => low > 0) ? monotone(items, geometric) : null;
}

/** How many cells of a question a proper formula fits. */
export const fitsOf = ({ cells }: MeanQuestion, formula: ProperFormula): number =>
  cells.filter(({ printed, items }) => {
    const follow = follows(formula, items);
    return follow !== null && apart(printed, follow) === 0;
  }).length;

/** The weighted mean of items, whose weights are intervals above 0, from below and above; as wide as the digits of either make it. */
export function weightedMean(items: readonly Interval[], weights: readonly Interval[]): Interval | null {
  if (weights.some(({ low }) => low <= 0)) return null;
  const total = sum(weights);
  return divide(sum(items.map((item, k) => multiply(item, weights[k]))), total);
}

/** Fewer cells than this would fit some item by chance. */
const leastCells = 3;

/**
 * What went wrong in means that no proper formula fits: another divisor, one item twice or left out. Only what fits every
 * cell, and is the only one of its kind that does, is named.
 */
export function faultOf({ cells, names }: MeanQuestion): Fit | null {
  const whole = cells.filter(({ items }) => items.length === names.length);
  const n = names.length;
  if (whole.length < leastCells || whole.length < 0.9 * cells.length || n < 2) return null;
  const sums = whole.map(({ items }) => sum(items));
  const fits = (of: (k: number) => Interval) => whole.filter(({ printed }, k) => apart(printed, of(k)) === 0).length;
  const found: Fit[] = [];
  const offer = (formula: Formula, item: number, divisor: number, of: (k: number) => Interval) => {
    const count = fits(of);
    if (count === whole.length) found.push({ formula, item, divisor, fits: count });
  };
  for (const divisor of [n - 1, n + 1]) offer(divisor < n ? "divided-by-fewer" : "divided-by-more", -1, divisor, (k) => scale(sums[k], 1 / divisor));
  if (found.length > 0) return found.length === 1 ? found[0] : null;
  for (const divisor of [n - 2, n - 1, n, n + 1, n + 2]) {
    if (divisor < 1) continue;
    for (let item = 0; item < n; item++) {
      offer("counted-twice", item, divisor, (k) => scale(add(sums[k], whole[k].items[item]), 1 / divisor));
      // The sum of the other items: a difference of the two intervals would be too wide.
      const others = (k: number) => ({ low: sums[k].low - whole[k].items[item].low, high: sums[k].high - whole[k].items[item].high });
      offer("left-out", item, divisor, (k) => scale(others(k), 1 / divisor));
    }
  }
  return found.length === 1 ? found[0] : null;
}
