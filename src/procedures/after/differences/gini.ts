import { meanOf } from "../../distribution/dispersion.ts";

/** The values of one group. */
export interface Group {
  readonly name: string;
  readonly values: readonly number[];
}

/** Two groups, the one with the higher mean first: G_jh, and how far the one lies above the other and below it. */
export interface Pair {
  readonly high: Group;
  readonly low: Group;
  /** Gini coefficient between the two; null where both means are 0. */
  readonly G_jh: number | null;
  /** Mean of the positive differences y_j − y_h, and of the negative ones without their sign. */
  readonly d: number;
  readonly p: number;
  /** Relative economic affluence (d − p) / (d + p), from 0 to 1; 0 where all values are equal. */
  readonly D: number;
}

/** The groups in the order of their first member. */
export function groupsOf(names: readonly string[], values: readonly number[]): readonly Group[] {
  const found = new Map<string, number[]>();
  names.forEach((name, k) => {
    const members = found.get(name);
    if (members === undefined) found.set(name, [values[k]]);
    else members.push(values[k]);
  });
  return Array.from(found, ([name, members]) => ({ name, values: members }));
}

/** Gini coefficient ΣΣ|y_i − y_r| / (2n²ȳ); 0 of a single value, null where the mean is 0. */
export function giniOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  return mean === 0 ? null : (2 * above(values, values, mean)) / (2 * values.length ** 2 * mean);
}

export function pairOf(one: Group, other: Group): Pair {
  const [high, low] = meanOf(one.values) >= meanOf(other.values) ? [one, other] : [other, one];
  const [a, b] = [meanOf(high.values), meanOf(low.values)];
  const pairs = high.values.length * low.values.length;
  const [d, p] = [above(high.values, low.values, a) / pairs, above(low.values, high.values, a) / pairs];
  return { high, low, G_jh: a + b === 0 ? null : (d + p) / (a + b), d, p, D: d + p === 0 ? 0 : (d - p) / (d + p) };
}

/**
 * Sum of the positive differences a_i − b_k over all pairs, in the time of sorting.
 * @param centre of the values, taken off so that sums of large numbers do not swallow small differences
 */
function above(a: readonly number[], b: readonly number[], centre: number): number {
  const sorted = (values: readonly number[]) => Float64Array.from(values, (value) => value - centre).sort();
  const [high, low] = [sorted(a), sorted(b)];
  let [sum, below, count] = [0, 0, 0];
  for (const value of high) {
    while (count < low.length && low[count] < value) below += low[count++];
    sum += count * value - below;
  }
  return sum;
}
