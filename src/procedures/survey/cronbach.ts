/** Sums of squares and products of complete answers about their means, over n − 1. */
export interface ItemMoments {
  readonly means: readonly number[];
  readonly covariances: readonly (readonly number[])[];
}

/** @param rows the answers of each respondent, one for each item */
export function momentsOf(rows: readonly (readonly number[])[]): ItemMoments {
  const items = rows[0].map((_, k) => k);
  const means = items.map((k) => rows.reduce((sum, row) => sum + row[k], 0) / rows.length);
  const covariances = items.map((j) => items.map((k) => rows.reduce((sum, row) => sum + (row[j] - means[j]) * (row[k] - means[k]), 0) / (rows.length - 1)));
  return { means, covariances };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** Cronbach's α of some items: k/(k − 1) · (1 − Σ s²ᵢ / s²), s² of the sum; NaN of one item, or where the sums do not differ. */
export function alphaOf(covariances: ItemMoments["covariances"], items: readonly number[]): number {
  const k = items.length;
  const own = sumOf(items.map((j) => covariances[j][j]));
  const all = sumOf(items.flatMap((i) => items.map((j) => covariances[i][j])));
  // What is left of variances that cancel is rounding.
  return k < 2 || all <= 1e-12 * own ? NaN : (k / (k - 1)) * (1 - own / all);
}

/** The same of items of equal variance: k r̄ / (1 + (k − 1) r̄), r̄ the mean of their correlations. */
export function standardisedAlpha(covariances: ItemMoments["covariances"]): number {
  const k = covariances.length;
  const deviations = covariances.map((row, j) => Math.sqrt(row[j]));
  const pairs = covariances.flatMap((row, i) => row.slice(i + 1).map((one, j) => one / (deviations[i] * deviations[i + 1 + j])));
  const mean = sumOf(pairs) / pairs.length;
  return (k * mean) / (1 + (k - 1) * mean);
}

/** The correlation of an item with the sum of the others; NaN where these sums do not differ. */
export function restCorrelation(covariances: ItemMoments["covariances"], item: number): number {
  const others = covariances.flatMap((_, k) => (k === item ? [] : [k]));
  const joint = sumOf(others.map((k) => covariances[item][k]));
  const variance = sumOf(others.flatMap((i) => others.map((j) => covariances[i][j])));
  const own = sumOf(others.map((k) => covariances[k][k]));
  return variance <= 1e-12 * own ? NaN : joint / Math.sqrt(covariances[item][item] * variance);
}
