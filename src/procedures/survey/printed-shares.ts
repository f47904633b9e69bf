import { leastDecimals } from "../../analysis/table/printed-number.ts";

/** The counts of n that can be printed as a share. */
export interface RecoveredCount {
  /** The nearest to the share. */
  readonly count: number;
  /** The least and the largest; null where no count of the base is printed so. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The counts k of a base whose share k/n lies within half of the last digit of what is printed.
 * @param share as printed, as a part of `whole`
 * @param decimals of the share; null where the cell has no digits of its own
 * @param whole what the share of all is printed as: 100 of per cent, 1 of parts
 */
export function recoveredCount(share: number, decimals: number | null, n: number, whole: number): RecoveredCount {
  const half = 0.5 * 10 ** -(decimals ?? leastDecimals(share));
  // A count whose share lies on the edge itself can be rounded to it; what is beyond by rounding of ours is on it.
  const slack = 1e-9;
  const [from, to] = [Math.ceil(((share - half) / whole) * n - slack), Math.floor(((share + half) / whole) * n + slack)];
  const [low, high] = [Math.max(0, from), Math.min(n, to)];
  const count = Math.min(n, Math.max(0, Math.round((share / whole) * n)));
  return low > high ? { count, low: null, high: null } : { count: Math.min(high, Math.max(low, count)), low, high };
}
