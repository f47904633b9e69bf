/** What a standard deviation is divided by: n − 1 or n. */
export type Divisor = "sample" | "population";

export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
}

/** Standard deviation; null of a single value where it is that of a sample. */
export function deviationOf(values: ArrayLike<number>, divisor: Divisor): number | null {
  const by = divisor === "sample" ? values.length - 1 : values.length;
  if (by <= 0) return null;
  const [least, most] = extremesOf(values);
  if (least === most) return 0;
  const mean = meanOf(values);
  let squares = 0;
  for (let k = 0; k < values.length; k++) squares += (values[k] - mean) ** 2;
  return Math.sqrt(squares / by);
}

/** Coefficient of variation: the standard deviation over the mean; null where the mean is 0. */
export function variationOf(values: ArrayLike<number>, divisor: Divisor): number | null {
  const mean = meanOf(values);
  const deviation = deviationOf(values, divisor);
  return mean === 0 || deviation === null ? null : deviation / mean;
}

/** Largest over smallest; null where the smallest is 0. */
export function rangeRatio(values: ArrayLike<number>): number | null {
  const [least, most] = extremesOf(values);
  return least === 0 ? null : most / least;
}

/** The smallest and the largest, of any number of values: infinities the other way round of none. */
export function extremesOf(values: ArrayLike<number>): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k++) {
    least = Math.min(least, values[k]);
    most = Math.max(most, values[k]);
  }
  return [least, most];
}
