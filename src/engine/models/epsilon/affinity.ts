import { fractionOf, quotient } from "../../exact/integer.ts";

/** What the radial and the non-radial part of EBM weigh on one side: ε, and a weight of each variable; they add up to 1. */
export interface Affinity {
  readonly epsilon: number;
  readonly weights: readonly number[];
  /** What they are where differences of ratios that may be rounding are taken the other way, if that is another. */
  readonly nearby?: Affinity;
}

/** Differences of logarithms of computed numbers below this are rounding. */
const rounding = 1e-12;
/** As much the last digit of the numbers themselves makes of such a difference. */
const lastDigit = 2 ** -50;
/** Below this, differences of logarithms are those of the decimals: the logarithms of doubles have lost their digits. */
const close = 1e-3;
/** What of ε and the weights is another. */
const another = 1e-10;

/** Squarings of the affinity matrix: its 2^60th power is the projection on the principal eigenvector to the last bit. */
const squarings = 60;

/**
 * The affinity step of Tone & Tsutsui (2010). With c_j = ln(b_j/a_j) of two columns a, b over n units,
 *
 *     D(a, b) = Σ |c_j − mean c| / (n (max c − min c))   (0 where c is constant),   S = 1 − 2D,
 *     ε = (m − ρ)/(m − 1),   w = the principal eigenvector of S over the sum of its entries, ρ its eigenvalue
 *
 * Columns that move together give ε = 0 (a radial measure), unrelated ones up to 1 (SBM's).
 * @param columns one per variable, every number above 0
 * @param own whether they are numbers of the data, and no others that were computed from those
 */
export function affinityOf(columns: readonly (readonly number[])[], own = false): Affinity {
  const m = columns.length;
  const matrixOf = (least: number) => columns.map((a, i) => columns.map((b, k) => (i === k ? 1 : i < k ? alike(a, b, least) : alike(b, a, least))));
  if (m === 1 || columns[0].length === 0) return { epsilon: 0, weights: columns.map(() => 1 / m) };
  const found = weighted(matrixOf(own ? 0 : rounding));
  const nearby = weighted(matrixOf(own ? lastDigit : 0));
  const isAnother = [found.epsilon - nearby.epsilon, ...found.weights.map((weight, k) => weight - nearby.weights[k])].some((by) => Math.abs(by) > another);
  return isAnother ? { ...found, nearby } : found;
}

/** ε and the weights of an affinity matrix. */
function weighted(matrix: readonly (readonly number[])[]): Affinity {
  const m = matrix.length;
  const limit = Array.from({ length: squarings }).reduce<number[][]>((power) => normalised(product(power, power)), normalised(matrix));
  const vector = limit.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = vector.reduce((sum, value) => sum + value, 0);
  const weights = vector.map((value) => value / total);
  const image = matrix.map((row) => row.reduce((sum, value, k) => sum + value * weights[k], 0));
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0);
  const eigenvalue = dot(weights, image) / dot(weights, weights);
  return { epsilon: Math.min(1, Math.max(0, (m - eigenvalue) / (m - 1))), weights };
}

/**
 * S of two columns, 0 to 1. What rounding leaves of 0 is 0: unrelated columns (of two units any two are) would otherwise
 * have a principal eigenvector made of rounding, with entries below 0.
 */
function alike(a: readonly number[], b: readonly number[], least: number): number {
  const affinity = 1 - 2 * diversity(a, b, least);
  return affinity < 1e-12 ? 0 : affinity;
}

/** How far the ratio of two columns is from constant: 0 to 1/2. Negligible differences are none. */
function diversity(a: readonly number[], b: readonly number[], negligible: number): number {
  const first = Math.log(b[0] / a[0]);
  // Counted from the first, which changes nothing, ratios that are nearly the same keep their digits in the mean.
  const rough = a.map((value, j) => Math.log(b[j] / value) - first);
  const isClose = rough.every((value) => Math.abs(value) < close);
  const logs = isClose ? a.map((value, j) => logarithmOf([b[j], a[0]], [value, b[0]])) : rough;
  let [least, most] = [Infinity, -Infinity];
  for (const value of logs) [least, most] = [Math.min(least, value), Math.max(most, value)];
  const range = most - least;
  if (range === 0 || range < negligible) return 0;
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  return logs.reduce((sum, value) => sum + Math.abs(value - mean), 0) / (logs.length * range);
}

/** The logarithm of a quotient of products that is nearly 1, as of the decimals that the numbers were typed as. */
function logarithmOf(above: readonly number[], below: readonly number[]): number {
  const fraction = (factors: readonly number[]) =>
    factors.map(fractionOf).reduce((one, other) => ({ numerator: one.numerator * other.numerator, denominator: one.denominator * other.denominator }));
  const [over, under] = [fraction(above), fraction(below)];
  const whole = under.numerator * over.denominator;
  return Math.log1p(quotient(over.numerator * under.denominator - whole, whole));
}

const product = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) =>
  a.map((row) => b[0].map((_, k) => row.reduce((sum, value, i) => sum + value * b[i][k], 0)));

function normalised(matrix: readonly (readonly number[])[]): number[][] {
  const largest = Math.max(...matrix.flat());
  return matrix.map((row) => row.map((value) => value / largest));
}
