import type { Interval } from "../run/inference.ts";

/** How a number is compared with its replicates: a positive one by its logarithm, so that it and its reciprocal agree. */
export type Scale = "ratio" | "difference";

/** An interval rests on at least this share of the replicates; where more have no number, there is none. */
const neededShare = 0.9;

/**
 * The basic bootstrap interval (Simar & Wilson 1998): what separates a replicate from the estimate stands for what
 * separates the estimate from the truth.
 * @param replicated one number per replicate, null where it does not exist
 * @param level coverage, as 0.95
 */
export function intervalOf(estimate: number | null, replicated: readonly (number | null)[], level: number, scale: Scale): Interval | null {
  if (estimate === null || (scale === "ratio" && !(estimate > 0))) return null;
  const to = (value: number) => (scale === "ratio" ? Math.log(value) : value);
  const from = (value: number) => (scale === "ratio" ? Math.exp(value) : value);
  const centre = to(estimate);
  const errors = replicated.flatMap((value) => (value === null || (scale === "ratio" && !(value > 0)) ? [] : [to(value) - centre])).sort((a, b) => a - b);
  if (errors.length === 0 || errors.length < neededShare * replicated.length) return null;
  const tail = (1 - level) / 2;
  const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return {
    low: from(centre - quantile(errors, 1 - tail)),
    high: from(centre - quantile(errors, tail)),
    corrected: from(centre - bias),
    replicates: errors.length,
  };
}

/** The quantile of sorted numbers, linear between neighbours. */
export function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
