import { lagOf, type SpatialWeights } from "../../neighbours/spatial-weights.ts";
import { upperTail } from "../../distribution/normal-tail.ts";

/** Which departures count: on both sides, above what is expected, or below it. */
export type Alternative = "two-sided" | "greater" | "less";

/** A statistic with its expectation and variance under a hypothesis, and its p value by the normal distribution. */
export interface Tested {
  readonly variance: number;
  /** null where the statistic does not vary. */
  readonly z: number | null;
  readonly p: number | null;
}

export interface GlobalMoran {
  readonly I: number;
  readonly E_I: number;
  /** Under the hypothesis that the values are drawn from one normal distribution. */
  readonly norm: Tested;
  /** Under the hypothesis that every arrangement of the very values is as likely. */
  readonly rand: Tested;
}

export interface LocalMoran extends Tested {
  readonly lag: number;
  readonly I: number;
  readonly E_I: number;
}

/** (x − mean) / s with s² = Σ(x − mean)² / n; null where all values are equal. */
export function standardised(values: readonly number[]): Float64Array | null {
  const n = values.length;
  if (values.every((value) => value === values[0])) return null;
  // Scaled first, so that no square is beyond the doubles.
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scaled = values.map((value) => value / size);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / n;
  const s = Math.sqrt(scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  return Float64Array.from(scaled, (value) => (value - mean) / s);
}

/** b2 = n Σ z⁴ / (Σ z²)² of standardised values. */
export const kurtosisOf = (z: Float64Array): number => z.reduce((sum, value) => sum + value ** 4, 0) / z.length;

/**
 * Moran's I of standardised values: I = (1/S0) Σ_i z_i Σ_j w_ij z_j, E = −1/(n−1), with the variances of Cliff & Ord (1981).
 * @param z n ≥ 4 values of mean 0 and mean square 1
 */
export function globalMoran(z: Float64Array, W: SpatialWeights, alternative: Alternative): GlobalMoran {
  const n = z.length;
  const { S0, S1, S2 } = W;
  const lag = lagOf(W, z);
  const I = z.reduce((sum, value, i) => sum + value * lag[i], 0) / S0;
  const E_I = -1 / (n - 1);
  const b2 = kurtosisOf(z);
  const norm = (n ** 2 * S1 - n * S2 + 3 * S0 ** 2) / ((n ** 2 - 1) * S0 ** 2) - E_I ** 2;
  const rand =
    (n * ((n ** 2 - 3 * n + 3) * S1 - n * S2 + 3 * S0 ** 2) - b2 * ((n ** 2 - n) * S1 - 2 * n * S2 + 6 * S0 ** 2)) / ((n - 1) * (n - 2) * (n - 3) * S0 ** 2) -
    E_I ** 2;
  return { I, E_I, norm: tested(I - E_I, norm, alternative), rand: tested(I - E_I, rand, alternative) };
}

/**
 * Local I_i = z_i Σ_j w_ij z_j of standardised values, with expectation and variance where z_i is held and the other values
 * are arranged at random (Sokal, Oden & Thomson 1998).
 */
export function localMoran(z: Float64Array, W: SpatialWeights, alternative: Alternative): readonly LocalMoran[] {
  const n = z.length;
  const lags = lagOf(W, z);
  return Array.from(z, (value, i) => {
    const own = W.weights.subarray(W.starts[i], W.starts[i + 1]);
    const sum = own.reduce((total, weight) => total + weight, 0);
    const squares = own.reduce((total, weight) => total + weight ** 2, 0);
    const I = value * lags[i];
    const E_I = -(value ** 2 * sum) / (n - 1);
    const variance = value ** 2 * (n / (n - 2)) * (squares - sum ** 2 / (n - 1)) * (1 - value ** 2 / (n - 1));
    return { lag: lags[i], I, E_I, ...tested(I - E_I, variance, alternative) };
  });
}

/** What is left of a variance by rounding alone is none. */
const rounding = 1e-13;

/** The test of a difference from what is expected, above 0 where like values are neighbours, by the normal distribution. */
export function tested(difference: number, variance: number, alternative: Alternative): Tested {
  if (!(variance > rounding)) return { variance: Math.max(0, variance), z: null, p: null };
  const z = difference / Math.sqrt(variance);
  const p = alternative === "greater" ? upperTail(z) : alternative === "less" ? upperTail(-z) : 2 * upperTail(Math.abs(z));
  return { variance, z, p };
}

/** The fields of the tests under both hypotheses. */
export const testValues = (rand: Tested, norm: Tested) => ({
  var_rand: rand.variance,
  z_rand: rand.z,
  p_rand: rand.p,
  var_norm: norm.variance,
  z_norm: norm.z,
  p_norm: norm.p,
});

/** The p values of several tests as Benjamini and Hochberg adjust them for the rate of false discoveries; null stays null. */
export function byFalseDiscovery(p: readonly (number | null)[]): readonly (number | null)[] {
  const order = [...p.keys()].filter((k) => p[k] !== null).sort((a, b) => p[b]! - p[a]!);
  const adjusted: (number | null)[] = p.map(() => null);
  let least = 1;
  order.forEach((k, place) => {
    least = Math.min(least, (p[k]! * order.length) / (order.length - place));
    adjusted[k] = least;
  });
  return adjusted;
}
