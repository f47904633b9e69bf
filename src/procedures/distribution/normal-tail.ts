import cdf from "@stdlib/stats-base-dists-normal-cdf";

/** The probability that a standard normal number is z or less, in the far tail too. */
export const lowerTail = (z: number): number => cdf(z, 0, 1);

/** The probability that it is z or more, in the far tail too. */
export const upperTail = (z: number): number => lowerTail(-z);

/** The probability of a normal statistic at least as far from 0, on both sides. */
export const normalTwoSided = (z: number): number => 2 * upperTail(Math.abs(z));
