/** The numbers among values. */
export const present = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

/** Arithmetic mean, as AVERAGE computes it; null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle one, or the mean of the two in the middle, as MEDIAN computes it; null of nothing. */
export function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length === 0 ? null : sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Geometric mean, as GEOMEAN computes it; null of nothing. An index is a ratio, so its averages are geometric. */
export function geometricMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Rank from the largest down, or from the smallest up, as RANK.EQ computes it: ties share a rank; null has none. */
export function ranks(values: readonly (number | null)[], ascending = false): readonly (number | null)[] {
  const sorted = Float64Array.from(present(values)).sort();
  if (!ascending) sorted.reverse();
  const rankOf = new Map<number, number>();
  for (let k = 0; k < sorted.length; k++) if (!rankOf.has(sorted[k])) rankOf.set(sorted[k], k + 1);
  return values.map((value) => (value === null ? null : rankOf.get(value)!));
}

/** Ranks with ties told apart by their order: 1, 2, 3 … each once. */
export function places(values: readonly (number | null)[], ascending = false): readonly (number | null)[] {
  const taken = new Map<number, number>();
  return ranks(values, ascending).map((rank) => {
    if (rank === null) return null;
    const before = taken.get(rank) ?? 0;
    taken.set(rank, before + 1);
    return rank + before;
  });
}
