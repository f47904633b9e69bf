import cdf from "@stdlib/stats-base-dists-normal-cdf";

/** The probability that a standard normal number is z or more, in the far tail too. */
export const upperTail = (z: number): number => cdf(-z, 0, 1);
