/** Up to here the series of erf is summed; beyond, the continued fraction of erfc. */
const seriesUpTo = 2.5;

/** The probability that a standard normal number is z or more, to about 14 digits at any z, in the far tail too. */
export function upperTail(z: number): number {
  const half = erfc(Math.abs(z) / Math.SQRT2) / 2;
  return z >= 0 ? half : 1 - half;
}

/** erfc(x) of x ≥ 0. */
function erfc(x: number): number {
  return x < seriesUpTo ? 1 - erfBySeries(x) : erfcByFraction(x);
}

/** erf(x) = 2/√π e^(−x²) Σ 2^n x^(2n+1) / (2n+1)!!, all of whose terms are positive. */
function erfBySeries(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** √π e^(x²) erfc(x) = 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))), from its end. */
function erfcByFraction(x: number): number {
  let below = x;
  for (let k = 120; k > 0; k--) below = x + k / 2 / below;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * below);
}
