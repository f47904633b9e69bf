import type { Fit } from "./least-squares.ts";

/**
 * Covariance of the coefficients that stands errors which differ in size and hang together within clusters (HC0, Liang and
 * Zeger 1986): (X'X)⁻¹ (Σ_g X_g'e_g e_g'X_g) (X'X)⁻¹, without a factor for small samples.
 * @param clusters of each row
 * @returns k × k, in the order of the coefficients
 */
export function clusterCovariance({ design, residuals, inverse }: Fit, clusters: readonly (string | number)[]): readonly (readonly number[])[] {
  const k = design.length;
  const scores = new Map<string | number, number[]>();
  clusters.forEach((cluster, row) => {
    const score = scores.get(cluster) ?? new Array<number>(k).fill(0);
    scores.set(cluster, score);
    for (let one = 0; one < k; one++) score[one] += design[one][row] * residuals[row];
  });
  // (X'X)⁻¹ times the score of a cluster: what is to be summed is the square of it.
  const moved = [...scores.values()].map((score) => inverse.map((row) => row.reduce((sum, value, one) => sum + value * score[one], 0)));
  return inverse.map((_, i) => inverse.map((__, j) => moved.reduce((sum, one) => sum + one[i] * one[j], 0)));
}

/** (G/(G−1)) · ((N−1)/(N−k)): null where there are too few clusters or rows. */
export const smallSampleFactor = (clusters: number, rows: number, k: number): number | null =>
  clusters < 2 || rows <= k ? null : (clusters / (clusters - 1)) * ((rows - 1) / (rows - k));
