import { quantileSorted } from "d3-array";

/** How a quantile is read off sorted numbers: type 7 of R and Excel, or type 2 of Stata. */
export type QuantileRule = "type7" | "type2";

/** Products such as 20 · 0.05 are whole numbers but for their last digit. */
const nearlyWhole = 1e-9;

/**
 * The p-quantile of numbers in ascending order. Type 7: linear between the two order statistics around 1 + (n − 1)p.
 * Type 2: the order statistic of n·p, rounded up; where that is whole the mean of it and the next.
 */
export function quantile(sorted: ArrayLike<number>, p: number, rule: QuantileRule): number {
  const n = sorted.length;
  if (rule === "type7") {
    const place = (n - 1) * p;
    const order = Math.round(place);
    return Math.abs(place - order) < nearlyWhole ? sorted[order] : quantileSorted(Array.from(sorted), p)!;
  }
  const place = n * p;
  const whole = Math.round(place);
  if (Math.abs(place - whole) < nearlyWhole && whole >= 1 && whole < n) return (sorted[whole - 1] + sorted[whole]) / 2;
  return sorted[Math.min(n - 1, Math.max(0, Math.ceil(place - nearlyWhole) - 1))];
}
