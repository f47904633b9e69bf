import { meanOf } from "./gini.ts";

/** What a standard deviation is divided by: n − 1 or n. */
export type Divisor = "sample" | "population";

/** Standard deviation; null of a single value where it is that of a sample. */
export function deviationOf(values: readonly number[], divisor: Divisor): number | null {
  const by = divisor === "sample" ? values.length - 1 : values.length;
  if (by <= 0) return null;
  const [least, most] = extremesOf(values);
  if (least === most) return 0;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / by);
}

/** Coefficient of variation: the standard deviation over the mean; null where the mean is 0. */
export function variationOf(values: readonly number[], divisor: Divisor): number | null {
  const mean = meanOf(values);
  const deviation = deviationOf(values, divisor);
  return mean === 0 || deviation === null ? null : deviation / mean;
}

/** Largest over smallest; null where the smallest is 0. */
export function rangeRatio(values: readonly number[]): number | null {
  const [least, most] = extremesOf(values);
  return least === 0 ? null : most / least;
}

/** The smallest and the largest, of any number of values. */
export const extremesOf = (values: readonly number[]): readonly [least: number, most: number] =>
  values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const, [Infinity, -Infinity] as const);
