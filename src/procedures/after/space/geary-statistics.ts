import type { SpatialWeights, SparseWeights } from "../../neighbours/spatial-weights.ts";
import { kurtosisOf, tested, type Alternative, type Tested } from "./moran-statistics.ts";

export interface GlobalGeary {
  readonly C: number;
  /** Under the hypothesis that the values are drawn from one normal distribution. */
  readonly norm: Tested;
  /** Under the hypothesis that every arrangement of the very values is as likely. */
  readonly rand: Tested;
}

/** Σ_i Σ_j w_ij (z_i − z_j)². */
export function spread(z: Float64Array, { starts, columns, weights }: SparseWeights): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++)
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const apart = z[i] - z[columns[k]];
      sum += weights[k] * apart * apart;
    }
  return sum;
}

/**
 * Geary's C of standardised values: C = (n − 1) Σ_i Σ_j w_ij (z_i − z_j)² / (2 S0 Σ z²), E = 1, with the variances of Cliff &
 * Ord (1981). The z value is (1 − C) over the root of the variance, so that as of Moran's I it is above 0 where like values
 * are neighbours.
 * @param z n ≥ 4 values of mean 0 and mean square 1
 */
export function globalGeary(z: Float64Array, W: SpatialWeights, alternative: Alternative): GlobalGeary {
  const n = z.length;
  const { S0, S1, S2 } = W;
  const C = ((n - 1) * spread(z, W)) / (2 * n * S0);
  const b2 = kurtosisOf(z);
  const norm = ((2 * S1 + S2) * (n - 1) - 4 * S0 ** 2) / (2 * (n + 1) * S0 ** 2);
  const rand =
    ((n - 1) * S1 * (n ** 2 - 3 * n + 3 - (n - 1) * b2) -
      ((n - 1) * S2 * (n ** 2 + 3 * n - 6 - (n ** 2 - n + 2) * b2)) / 4 +
      S0 ** 2 * (n ** 2 - 3 - (n - 1) ** 2 * b2)) /
    (n * (n - 2) * (n - 3) * S0 ** 2);
  return { C, norm: tested(1 - C, norm, alternative), rand: tested(1 - C, rand, alternative) };
}
