import type { GivenColumn } from "../given.ts";

/** An indicator with the sense in which it counts. */
export interface Indicator {
  readonly column: GivenColumn;
  readonly direction: "positive" | "negative";
}

/** The indicators of both slots, the positive ones first. */
export const indicatorsOf = ({
  values,
  negative,
}: {
  readonly values: readonly GivenColumn[];
  readonly negative: readonly GivenColumn[];
}): readonly Indicator[] => [
  ...values.map((column): Indicator => ({ column, direction: "positive" })),
  ...negative.map((column): Indicator => ({ column, direction: "negative" })),
];

/** The values of some rows from 0, the worst, to 1, the best; null where all are equal. */
export function minMax({ column: { numbers }, direction }: Indicator, rows: readonly number[]): Float64Array | null {
  const x = Float64Array.from(rows, (row) => numbers[row]);
  const [low, high] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))];
  return low === high ? null : x.map((one) => (direction === "positive" ? one - low : high - one) / (high - low));
}

export const meanOf = (x: Float64Array): number => x.reduce((sum, one) => sum + one, 0) / x.length;

/** The sample standard deviation. */
export function deviationOf(x: Float64Array): number {
  const mean = meanOf(x);
  return Math.sqrt(x.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (x.length - 1));
}

/** Pearson's correlation. */
export function correlationOf(x: Float64Array, y: Float64Array): number {
  const [mx, my] = [meanOf(x), meanOf(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((one, k) => {
    xy += (one - mx) * (y[k] - my);
    xx += (one - mx) ** 2;
    yy += (y[k] - my) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}
