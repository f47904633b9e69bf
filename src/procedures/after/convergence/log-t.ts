import { meanOf } from "../../distribution/dispersion.ts";
import { lowerTail } from "../../distribution/normal-tail.ts";
import { leastSquares } from "../../regression/least-squares.ts";
import { adaptiveVariance, fixedVariance } from "../../regression/quadratic-spectral.ts";

/** Values of a unit in every period, in the order of time. */
export type Path = readonly number[];

export type Bandwidth = "aqsb" | "fqsb";

/** The log t regression of some units. */
export interface LogT {
  readonly constant: number;
  readonly b: number;
  readonly se: number;
  readonly t: number;
  /** One-sided, of the normal distribution: how far down t is. */
  readonly p: number;
}

/** Below it convergence is rejected: the one-sided 5 % point. */
export const critical = -1.65;

/** Periods left out at the beginning: the first third. */
export const droppedOf = (periods: number): number => Math.floor(periods / 3);

/** H_t = mean (y_it/ȳ_t − 1)²; null where a mean is 0. */
export function varianceOf(paths: readonly Path[], t: number): number | null {
  const values = paths.map((path) => path[t]);
  const mean = meanOf(values);
  return mean === 0 ? null : meanOf(values.map((value) => (value / mean - 1) ** 2));
}

/**
 * ln(H_1/H_t) − 2 ln ln t = a + b ln t + u over the periods after the first third, t keeping its number (Phillips and Sul 2007).
 * @returns null where units do not differ in a period, so that H has no logarithm, or u is nothing but rounding
 */
export function logT(paths: readonly Path[], bandwidth: Bandwidth): LogT | null {
  const periods = paths[0].length;
  const H = Array.from({ length: periods }, (_, t) => varianceOf(paths, t));
  if (H.some((one) => one === null || one < nothing)) return null;
  const numbers = Array.from({ length: periods - droppedOf(periods) }, (_, k) => droppedOf(periods) + k + 1);
  const response = numbers.map((t) => Math.log(H[0]! / H[t - 1]!) - 2 * Math.log(Math.log(t)));
  const fit = leastSquares(response, [numbers.map(Math.log)], true);
  const [constant, b] = fit.coefficients;
  const se = Math.sqrt(bandwidth === "aqsb" ? adaptiveVariance(fit) : fixedVariance(fit));
  if (!(se > 0)) return null;
  return { constant, b, se, t: b / se, p: lowerTail(b / se) };
}

/** A variance of values relative to their mean that is rounding. */
const nothing = 1e-28;
