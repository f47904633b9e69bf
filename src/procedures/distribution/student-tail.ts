import cdf from "@stdlib/stats-base-dists-t-cdf";

/** The probability of a t statistic at least as far from 0, on both sides, with `df` degrees of freedom. */
export const studentTwoSided = (t: number, df: number): number => 2 * cdf(-Math.abs(t), df);
