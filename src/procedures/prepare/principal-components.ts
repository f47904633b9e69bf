import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { deviationOf, meanOf } from "../distribution/dispersion.ts";
import { correlationOf } from "./indicator-scale.ts";

export interface Components {
  /** Eigenvalues of the correlation matrix, the largest first. */
  readonly eigenvalues: readonly number[];
  /** Those above 1, or the first where none is. */
  readonly kept: number;
  /** The weight of each z-score in the score: Σ λ_k v_jk / Σ λ_k over the kept components. */
  readonly weights: readonly number[];
  /** Of every row. */
  readonly scores: Float64Array;
}

/** Principal components of z-scores (sample standard deviation): unit vectors with a sum above 0, score = Σ λ_k F_k / Σ λ_k of those with λ > 1. */
export function componentsOf(x: readonly Float64Array[]): Components {
  const z = x.map((one) => {
    const [mean, s] = [meanOf(one), deviationOf(one, "sample")!];
    return one.map((value) => (value - mean) / s);
  });
  const R = new Matrix(x.map((one, j) => x.map((other, k) => (j === k ? 1 : correlationOf(one, other)))));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(R, { assumeSymmetric: true });
  const order = [...realEigenvalues.keys()].sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  const eigenvalues = order.map((k) => realEigenvalues[k]);
  const kept = Math.max(1, eigenvalues.filter((one) => one > 1).length);
  const vectors = order.slice(0, kept).map((k) => {
    const vector = eigenvectorMatrix.getColumn(k);
    return vector.reduce((sum, one) => sum + one, 0) < 0 ? vector.map((one) => -one) : vector;
  });
  const total = eigenvalues.slice(0, kept).reduce((sum, one) => sum + one, 0);
  const weights = x.map((_, j) => vectors.reduce((sum, vector, k) => sum + eigenvalues[k] * vector[j], 0) / total);
  const scores = Float64Array.from(x[0], (_, row) => weights.reduce((sum, w, j) => sum + w * z[j][row], 0));
  return { eigenvalues, kept, weights, scores };
}
