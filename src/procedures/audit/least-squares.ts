import { Matrix, QrDecomposition } from "ml-matrix";
import type { MeanQuestion } from "./formulas.ts";

/**
 * The weights of the items in printed means by least squares without a constant, by QR; null where there are no more means than
 * items, or the items are not independent.
 */
export function foundWeights({ cells, names }: MeanQuestion): readonly number[] | null {
  const whole = cells.filter(({ items }) => items.length === names.length);
  if (whole.length <= names.length) return null;
  const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2;
  const X = new Matrix(whole.map(({ items }) => items.map(middle)));
  const y = Matrix.columnVector(whole.map(({ printed }) => printed.value));
  const decomposition = new QrDecomposition(X);
  return decomposition.isFullRank() ? decomposition.solve(y).to1DArray() : null;
}
