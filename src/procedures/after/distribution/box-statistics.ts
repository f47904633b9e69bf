import { quantile } from "../../distribution/quantile.ts";

/** How many interquartile ranges beyond the quartiles a whisker may reach (Tukey 1977). */
export const whiskerReach = 1.5;

/** A box: quartiles of type 7, the fences, and the last values within them, to which the whiskers reach. */
export interface Box {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly fence_low: number;
  readonly fence_high: number;
  readonly low: number;
  readonly high: number;
}

export function boxOf(values: readonly number[]): Box {
  const sorted = Float64Array.from(values).sort();
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p, "type7"));
  const reach = whiskerReach * (q3 - q1);
  const [fence_low, fence_high] = [q1 - reach, q3 + reach];
  const within = sorted.filter((value) => value >= fence_low && value <= fence_high);
  return { q1, median, q3, fence_low, fence_high, low: within[0], high: within[within.length - 1] };
}

/** Where a value lies: beyond a fence it is an outlier. */
export const placeIn = ({ fence_low, fence_high }: Box, value: number): "low" | "high" | "within" =>
  value < fence_low ? "low" : value > fence_high ? "high" : "within";
