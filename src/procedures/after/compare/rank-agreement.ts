/** Where each of some numbers stands among them. */
export interface Standing {
  /** 1 for the best; of equal numbers each has the mean of their places. */
  readonly rank: readonly number[];
  /** How many are better than it. */
  readonly better: readonly number[];
  /** How many are another number than it. */
  readonly apart: readonly number[];
}

/** Fifteen digits: a spreadsheet takes numbers for equal that differ in later ones. */
export const comparable = (value: number): number => Number(value.toPrecision(15));

export function standingOf(given: readonly number[], lower: boolean): Standing {
  const values = given.map((value) => (lower ? -comparable(value) : comparable(value)));
  const order = [...values.keys()].sort((a, b) => values[b] - values[a]);
  const [rank, better, apart] = [[], [], []] as [number[], number[], number[]];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (const k of order.slice(from, to)) [rank[k], better[k], apart[k]] = [(from + 1 + to) / 2, from, values.length - (to - from)];
  }
  return { rank, better, apart };
}

/** For every row the rows that both columns put on the same side of it less those that they put on different ones. */
export function agreementsOf(first: readonly number[], second: readonly number[]): readonly number[] {
  const [x, y] = [first.map(comparable), second.map(comparable)];
  const levels = new Map([...new Set(y)].sort((a, b) => a - b).map((value, level) => [value, level] as const));
  const level = y.map((value) => levels.get(value)!);
  const up = [...x.keys()].sort((a, b) => x[a] - x[b]);
  const found = x.map(() => 0);
  // Of the rows below in the first column, those below in the second less those above; then the same from the other end.
  for (const [order, sign] of [
    [up, 1],
    [[...up].reverse(), -1],
  ] as const) {
    const counts = new Counts(levels.size);
    for (let from = 0, to = 0; from < order.length; from = to) {
      while (to < order.length && x[order[to]] === x[order[from]]) to++;
      const tied = order.slice(from, to);
      for (const k of tied) found[k] += sign * (counts.below(level[k]) - (from - counts.below(level[k] + 1)));
      for (const k of tied) counts.add(level[k]);
    }
  }
  return found;
}

/** How many of the numbers that were added lie below a level (Fenwick 1994). */
class Counts {
  readonly #sums: Int32Array;
  constructor(levels: number) {
    this.#sums = new Int32Array(levels + 1);
  }
  add(level: number): void {
    for (let k = level + 1; k < this.#sums.length; k += k & -k) this.#sums[k]++;
  }
  below(level: number): number {
    let sum = 0;
    for (let k = level; k > 0; k -= k & -k) sum += this.#sums[k];
    return sum;
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Spearman's correlation: Pearson's of the ranks; null where all of one are equal. */
export function spearmanOf({ rank: a }: Standing, { rank: b }: Standing): number | null {
  const middle = (a.length + 1) / 2;
  const [aa, bb] = [a, b].map((ranks) => sum(ranks.map((rank) => (rank - middle) ** 2)));
  return aa === 0 || bb === 0 ? null : sum(a.map((rank, k) => (rank - middle) * (b[k] - middle))) / Math.sqrt(aa * bb);
}

/** Kendall's τ-b; null where all of one are equal. */
export function kendallOf(agreements: readonly number[], { apart: a }: Standing, { apart: b }: Standing): number | null {
  const [aa, bb] = [sum(a), sum(b)];
  return aa === 0 || bb === 0 ? null : sum(agreements) / Math.sqrt(aa * bb);
}

/** The quarter of the ranking that a number is in, 1 being the best; equal numbers are in one. */
export const quarterOf = (better: number, rows: number): number => Math.floor((4 * better) / rows) + 1;
