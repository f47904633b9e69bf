import { quantile, type QuantileRule } from "../../distribution/quantile.ts";

export type Kernel = "gaussian" | "epanechnikov";
export type BandwidthRule = "nrd0" | "nrd" | "matlab" | "stata";

/** Of the standard deviation, or of another measure of spread where that is 0 or smaller. */
export interface Bandwidth {
  readonly h: number;
  /** Half of the values or more are equal, so that the spread of the middle half is 0 and another one is taken. */
  readonly replaced: boolean;
}

/**
 * The bandwidth h of values that are not all equal, in their unit. `nrd0`: 0.9 · min(s, IQR / 1.34) · n^−0.2 (Silverman 1986);
 * `nrd`: the same with 1.06, Scott's factor; `matlab`: σ̂ (4 / 3n)^0.2 with σ̂ = median |y − median| / 0.6745; `stata`: 0.9 ·
 * min(s, IQR / 1.349) · n^−0.2. Where the spread of the middle half is 0 the standard deviation stands in for it.
 * @param sorted in ascending order
 * @param stata the quartiles of Stata are those of type 2
 */
export function bandwidthOf(sorted: ArrayLike<number>, rule: BandwidthRule, stata: QuantileRule = "type2"): Bandwidth {
  const n = sorted.length;
  const values = Array.from(sorted);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const s = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  if (rule === "matlab") {
    const middle = quantile(sorted, 0.5, "type7");
    const deviations = Float64Array.from(values, (value) => Math.abs(value - middle)).sort();
    const spread = quantile(deviations, 0.5, "type7") / 0.6745;
    return { h: (spread > 0 ? spread : s) * (4 / (3 * n)) ** 0.2, replaced: !(spread > 0) };
  }
  const quartiles = rule === "stata" ? stata : "type7";
  const range = (quantile(sorted, 0.75, quartiles) - quantile(sorted, 0.25, quartiles)) / (rule === "stata" ? 1.349 : 1.34);
  return { h: (rule === "nrd" ? 1.06 : 0.9) * (range > 0 ? Math.min(s, range) : s) * n ** -0.2, replaced: !(range > 0) };
}

/** How far a kernel reaches, in bandwidths: the Gaussian one has no end, and 0.3 % of it beyond. */
export const reachOf = (kernel: Kernel): number => (kernel === "gaussian" ? 3 : Math.sqrt(5));

/** Bandwidths beyond which a Gaussian kernel is 0 in a double, and beyond which it adds less than the last digit near a peak. */
const nothingBeyond = 39;
export const littleBeyond = 9;

/**
 * The density f(x) = (1 / nh) Σ K((x − y_i) / h): K is the normal density, or 3 / (4√5) (1 − u² / 5) on ±√5, both with a
 * standard deviation of 1.
 * @param sorted in ascending order
 * @param far bandwidths beyond which a Gaussian kernel is left out
 */
export function densityOf(sorted: ArrayLike<number>, h: number, kernel: Kernel, far = nothingBeyond): (x: number) => number {
  const n = sorted.length;
  const reach = (kernel === "gaussian" ? far : Math.sqrt(5)) * h;
  const scale = kernel === "gaussian" ? 1 / (n * h * Math.sqrt(2 * Math.PI)) : 3 / (4 * Math.sqrt(5) * n * h);
  return (x) => {
    let sum = 0;
    for (let k = firstFrom(sorted, x - reach); k < n && sorted[k] <= x + reach; k++) {
      const u = (x - sorted[k]) / h;
      sum += kernel === "gaussian" ? Math.exp(-0.5 * u * u) : Math.max(0, 1 - (u * u) / 5);
    }
    return sum * scale;
  };
}

/** The place of the first of ascending numbers that is not below one. */
function firstFrom(sorted: ArrayLike<number>, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a density is highest, and how many local maxima it has. */
export interface Peaks {
  readonly peak: number;
  readonly height: number;
  readonly modes: number;
}

/** Steps of the search in a bandwidth: a kernel's own maximum is far wider. */
const stepsPerBandwidth = 40;
const [fewest, most] = [400, 20_000];
/** Of the height: a rise that is smaller is the rounding of a sum. */
const nothing = 1e-9;

/** Looks for the maxima between two ends, then nearer around the highest one. */
export function peaksOf(f: (x: number) => number, low: number, high: number, h: number): Peaks {
  const steps = Math.min(most, Math.max(fewest, Math.ceil(((high - low) / h) * stepsPerBandwidth)));
  const step = (high - low) / steps;
  const values = Float64Array.from({ length: steps + 1 }, (_, k) => f(low + k * step));
  const highest = values.reduce((best, value, k) => (value > values[best] ? k : best), 0);
  const least = values[highest] * nothing;
  let [modes, rising, last] = [0, true, values[0]];
  for (const value of values.subarray(1)) {
    if (Math.abs(value - last) <= least) continue;
    if (rising && value < last) modes++;
    [rising, last] = [value > last, value];
  }
  const peak = maximumOf(f, low + (highest - 1) * step, low + (highest + 1) * step);
  return { peak, height: f(peak), modes };
}

/** The place of the only maximum between two ends, by the golden section. */
function maximumOf(f: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [fa, fb] = [f(a), f(b)];
  for (let k = 0; k < 40; k++) {
    if (fa > fb) [high, b, fb, a] = [b, a, fa, b - golden * (b - low)];
    else [low, a, fa, b] = [a, b, fb, a + golden * (high - a)];
    if (high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high))) break;
    [fa, fb] = [f(a), f(b)];
  }
  return (low + high) / 2;
}
