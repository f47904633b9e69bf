import { inverse, Matrix, QrDecomposition } from "ml-matrix";
import { meanOf } from "../distribution/dispersion.ts";

/** Columns of numbers, each one regressor over the same rows. */
export type Columns = readonly ArrayLike<number>[];

/** A regression by least squares, of n rows on k coefficients. */
export interface Fit {
  /** The constant first, where there is one; then the regressors in their order. */
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  /** Sum of squared residuals. */
  readonly ssr: number;
  /** Sum of squares to be explained: about the mean with a constant, else about 0. */
  readonly tss: number;
  /** (X'X)⁻¹, k × k, in the order of the coefficients. */
  readonly inverse: readonly (readonly number[])[];
  /** The regressors as they entered, the constant a column of ones: what a robust covariance is computed from. */
  readonly design: Columns;
  readonly n: number;
}

/** What is left of a column beside those before it, relative to its own size, below which it is a combination of them. */
const independence = 1e-10;

/**
 * The first of the columns that is a linear combination of those before it (and of the constant), by its place; null where
 * there is none.
 * @param sizes what each column was before something was taken out of it: what is left is measured by that
 */
export function firstCollinear(columns: Columns, constant: boolean, sizes: readonly number[] = columns.map(norm)): number | null {
  const slopes = constant ? centredOf(columns).slopes : columns.map((column) => Array.from(column));
  // What is rounding of its own size was constant, or nothing.
  const flat = slopes.findIndex((column, k) => !(norm(column) > independence * sizes[k]));
  const whole = flat < 0 ? slopes : slopes.slice(0, flat);
  if (whole.length > 0) {
    const own = whole.map(norm);
    const R = triangle(whole.map((column, k) => column.map((value) => value / own[k])));
    const found = whole.findIndex((_, k) => !(Math.abs(R.get(k, k)) > independence));
    if (found >= 0) return found;
  }
  return flat < 0 ? null : flat;
}

/**
 * Ordinary least squares by QR of the centred columns, so that regressors far from 0 keep their digits. The columns must be
 * independent (`firstCollinear`), and fewer than the rows.
 */
export function leastSquares(y: ArrayLike<number>, columns: Columns, constant: boolean): Fit {
  const n = y.length;
  const { slopes, means } = constant ? centredOf(columns) : { slopes: columns.map((column) => Array.from(column)), means: columns.map(() => 0) };
  const mean = constant ? meanOf(y) : 0;
  const centred = Array.from(y, (value) => value - mean);
  const { b, inner } = solved(slopes, centred);
  const residuals = centred.map((value, i) => value - b.reduce((sum, one, k) => sum + one * slopes[k][i], 0));
  const across = inner.map((row) => row.reduce((sum, value, k) => sum + value * means[k], 0));
  const corner = 1 / n + across.reduce((sum, value, k) => sum + value * means[k], 0);
  return {
    coefficients: constant ? [mean - b.reduce((sum, one, k) => sum + one * means[k], 0), ...b] : b,
    residuals,
    ssr: squares(residuals),
    tss: squares(centred),
    inverse: constant ? [[corner, ...across.map((value) => -value)], ...inner.map((row, k) => [-across[k], ...row])] : inner,
    design: constant ? [new Float64Array(n).fill(1), ...columns] : columns,
    n,
  };
}

/** The columns that are no combination of those before them. */
export function independentOf(columns: Columns): Columns {
  const used = [...columns];
  for (let found = firstCollinear(used, false); found !== null; found = firstCollinear(used, false)) used.splice(found, 1);
  return used;
}

/** Coefficients and (X'X)⁻¹ from QR of columns that are scaled to one size first. */
function solved(
  columns: readonly (readonly number[])[],
  y: readonly number[],
): { readonly b: readonly number[]; readonly inner: readonly (readonly number[])[] } {
  if (columns.length === 0) return { b: [], inner: [] };
  const sizes = columns.map(norm);
  const qr = decomposed(columns.map((column, k) => column.map((value) => value / sizes[k])));
  const scaled = qr.solve(Matrix.columnVector([...y])).to1DArray();
  const back = inverse(qr.upperTriangularMatrix);
  const inner = back.mmul(back.transpose()).to2DArray();
  return { b: scaled.map((value, k) => value / sizes[k]), inner: inner.map((row, i) => row.map((value, k) => value / sizes[i] / sizes[k])) };
}

const decomposed = (columns: readonly (readonly number[])[]) => new QrDecomposition(new Matrix(columns.map((column) => [...column])).transpose());
/** R of the columns, with rows of zeros where there are fewer rows than columns. */
function triangle(columns: readonly (readonly number[])[]): Matrix {
  const lacking = Math.max(0, columns.length - columns[0].length);
  return decomposed(columns.map((column) => [...column, ...new Array<number>(lacking).fill(0)])).upperTriangularMatrix;
}

function centredOf(columns: Columns): { readonly slopes: readonly number[][]; readonly means: readonly number[] } {
  const means = columns.map(meanOf);
  return { means, slopes: columns.map((column, k) => Array.from(column, (value) => value - means[k])) };
}

export const norm = (values: ArrayLike<number>): number => Math.sqrt(squares(values));

function squares(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return sum;
}
