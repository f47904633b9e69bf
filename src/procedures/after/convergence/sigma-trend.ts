import { studentTwoSided } from "../../distribution/student-tail.ts";
import { leastSquares } from "../../regression/least-squares.ts";

/** The line of least squares of a measure of dispersion on the number of the period, with the t-test of its slope. */
export interface Trend {
  /** Periods in which the measure has a value. */
  readonly periods: number;
  readonly constant: number | null;
  /** Change per period. */
  readonly slope: number | null;
  readonly se: number | null;
  readonly t: number | null;
  readonly df: number | null;
  /** Two-sided. */
  readonly p: number | null;
}

/** A slope that is rounding of the values themselves. */
const rounding = 1e-13;

/**
 * @param values of the periods in their order, which are numbered 1, 2, 3 …; one that is null is left out and keeps its number
 */
export function trendOf(values: readonly (number | null)[]): Trend {
  const known = [...values.keys()].filter((k) => values[k] !== null);
  const none = { periods: known.length, constant: null, slope: null, se: null, t: null, df: null, p: null };
  if (known.length < 2) return none;
  const y = known.map((k) => values[k]!);
  const fit = leastSquares(y, [known.map((k) => k + 1)], true);
  const size = Math.max(...y.map(Math.abs));
  const [constant, slope] = fit.coefficients;
  const df = known.length - 2;
  const line = { ...none, constant, slope: Math.abs(slope) <= rounding * size ? 0 : slope };
  if (df === 0) return line;
  const se = Math.sqrt((fit.ssr / df) * fit.inverse[1][1]);
  // On a line without deviations there is no test.
  if (se <= rounding * size) return { ...line, df };
  const t = slope / se;
  return { ...line, se, t, df, p: studentTwoSided(t, df) };
}
