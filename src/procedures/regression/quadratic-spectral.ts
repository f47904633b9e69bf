import { leastSquares, type Fit } from "./least-squares.ts";

/** Weight of a lag of x bandwidths in the quadratic spectral kernel (Andrews 1991): 25/(12π²x²) · (sin(6πx/5)/(6πx/5) − cos(6πx/5)). */
export function quadraticSpectral(x: number): number {
  if (x === 0) return 1;
  const z = (6 * Math.PI * x) / 5;
  return (3 / z ** 2) * (Math.sin(z) / z - Math.cos(z));
}

/** Andrews's bandwidth for this kernel, 1.3221 (α n)^0.2 with α = 4ρ²/(1 − ρ)⁴ of an autoregression of the first order. */
const bandwidthOf = (rho: number, n: number): number => 1.3221 * (((4 * rho ** 2) / (1 - rho) ** 4) * n) ** 0.2;

/** The weights of lags 0, 1 … n − 1; without a bandwidth no lag but 0 counts. */
const weightsOf = (bandwidth: number, n: number): readonly number[] =>
  Array.from({ length: n }, (_, lag) => (lag === 0 ? 1 : bandwidth > 0 ? quadraticSpectral(lag / bandwidth) : 0));

/**
 * Variance of the last coefficient that stands heteroskedastic and autocorrelated errors: kernel as above, the bandwidth from
 * the scores of that coefficient, no prewhitening, times n/(n − k).
 */
export function adaptiveVariance({ design, residuals, inverse, n }: Fit): number {
  const k = design.length;
  const own = residuals.map((value, row) => value * design[k - 1][row]);
  const [, rho] = leastSquares(own.slice(1), [own.slice(0, -1)], true).coefficients;
  const weights = weightsOf(bandwidthOf(rho, n), n);
  // What the last coefficient moves by with each row.
  const moved = residuals.map((value, row) => value * inverse[k - 1].reduce((sum, one, column) => sum + one * design[column][row], 0));
  return (autocovariance(moved, weights) * n) / (n - k);
}

/**
 * The same as (X'X)⁻¹ times the long-run variance of the residuals, as in the program of Phillips and Sul: the autoregression
 * has no constant, lags leave the last residual out, and sums are divided by n − 1.
 */
export function fixedVariance({ design, residuals, inverse, n }: Fit): number {
  const k = design.length;
  const [rho] = leastSquares(residuals.slice(1), [residuals.slice(0, -1)], false).coefficients;
  const weights = weightsOf(bandwidthOf(rho, n), n - 1);
  const lagged = autocovariance(residuals.slice(0, -1), [0, ...weights.slice(1)]);
  const squares = residuals.reduce((sum, value) => sum + value ** 2, 0);
  return (inverse[k - 1][k - 1] * (squares + lagged)) / (n - 1);
}

/** Σ_lag w_lag Σ_t u_t u_{t+lag}, both ways for every lag but 0. */
function autocovariance(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let lag = 0; lag < Math.min(weights.length, values.length); lag++) {
    let products = 0;
    for (let t = 0; t + lag < values.length; t++) products += values[t] * values[t + lag];
    sum += weights[lag] * products * (lag === 0 ? 1 : 2);
  }
  return sum;
}
