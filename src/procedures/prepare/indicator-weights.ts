import { deviationOf, variationOf } from "../distribution/dispersion.ts";
import { correlationOf } from "./indicator-scale.ts";

/** What weights are made of, by indicator: the measure of each (1 − e, C, s / mean), and its share in the sum. */
export interface Weighted {
  readonly measures: readonly number[];
  readonly weights: readonly number[];
}

const shares = (measures: readonly number[]): Weighted => {
  const sum = measures.reduce((total, one) => total + one, 0);
  return { measures, weights: measures.map((one) => one / sum) };
};

/** e = −Σ p ln p / ln n of p = z / Σz, with 0 · ln 0 = 0. */
export function entropyOf(z: Float64Array): number {
  const sum = z.reduce((total, one) => total + one, 0);
  const information = z.reduce((total, one) => (one === 0 ? total : total + (one / sum) * Math.log(one / sum)), 0);
  return -information / Math.log(z.length);
}

/** Entropy: w = (1 − e) / Σ(1 − e). */
export const entropyWeightsOf = (z: readonly Float64Array[]): Weighted => shares(z.map((one) => 1 - entropyOf(one)));

/** CRITIC (Diakoulaki, Mavrotas & Papayannakis 1995): C_j = s_j Σ_k (1 − r_jk). */
export const criticWeightsOf = (z: readonly Float64Array[]): Weighted =>
  shares(z.map((one, j) => deviationOf(one, "sample")! * z.reduce((sum, other, k) => (k === j ? sum : sum + 1 - correlationOf(one, other)), 0)));

/** Coefficient of variation: s / mean. */
export const variationWeightsOf = (z: readonly Float64Array[]): Weighted => shares(z.map((one) => variationOf(one, "sample")!));

export const equalWeightsOf = (z: readonly unknown[]): Weighted => shares(z.map(() => 1));
