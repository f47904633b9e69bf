import { extremesOf, meanOf } from "../distribution/dispersion.ts";
import type { CellRefs } from "../said/column-formula.ts";
import type { GivenColumn } from "../run/given.ts";

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

/** What is taken as indicators: the more the better, and the less. */
export const indicatorSlots = {
  values: { holds: "numbers", min: 0, many: true },
  negative: { holds: "numbers", min: 0, many: true, like: "undesirable" },
} as const;

/** What is told of an indicator that has no scale, as its values are all alike. */
interface Constant {
  readonly column: string;
  readonly value: string;
  readonly cell: string;
}

/** Every indicator over all rows from 0, the worst, to 1, the best. */
export const scaledOver = (indicators: readonly Indicator[], rows: readonly number[], refuse: (constant: Constant) => never): readonly Float64Array[] =>
  indicators.map((one): Float64Array => {
    const { name, numbers, addressOf } = one.column;
    return minMax(one, rows) ?? refuse({ column: name, value: String(numbers[rows[0]]), cell: addressOf(rows[0]) });
  });

/** The least and the largest of some rows. */
export function limitsOf({ numbers }: GivenColumn, rows: readonly number[]): { readonly low: number; readonly high: number } {
  const [low, high] = extremesOf(rows.map((row) => numbers[row]));
  return { low, high };
}

/** The values of some rows from 0, the worst, to 1, the best; null where all are equal. */
export function minMax({ column: { numbers }, direction }: Indicator, rows: readonly number[]): Float64Array | null {
  const x = Float64Array.from(rows, (row) => numbers[row]);
  const [low, high] = extremesOf(x);
  return low === high ? null : x.map((one) => (direction === "positive" ? one - low : high - one) / (high - low));
}

/** The same two as formulas. */
export const limitFormulas = (column: string, rows: readonly number[]) => {
  const by = (called: string) => (cells: CellRefs) => {
    const over = cells.over(column, rows);
    return over === null ? null : `${called}(${over})`;
  };
  return { low: by("MIN"), high: by("MAX") };
};

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
