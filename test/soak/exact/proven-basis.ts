import { columnOf, type StandardForm } from "./standard-form.ts";

/** What exact arithmetic proves of a basis. */
export type Proven =
  | {
      readonly status: "optimal";
      readonly basis: readonly number[];
      /** Numerators of the basic variables over `determinant`, in the order of the basis. */
      readonly values: readonly bigint[];
      readonly determinant: bigint;
      /** Columns outside the basis whose reduced cost is 0: where there is none, the optimum is the only one. */
      readonly ties: readonly number[];
    }
  | { readonly status: "infeasible" };

/** Whether a basis is optimal: B x = b with x ≥ 0, yB = c with yA ≤ c. null where it is not. */
export function provenOptimal(form: StandardForm, basis: readonly number[]): Proven | null {
  const columns = basis.map((column) => columnOf(form, column));
  const primal = solve(
    form.rhs.map((_, row) => columns.map((column) => column[row])),
    form.rhs,
  );
  if (primal === null) return null;
  const { values, determinant } = primal;
  if (values.some((value, k) => (basis[k] >= form.columns ? value !== 0n : sign(value) * sign(determinant) < 0))) return null;
  const costs = basis.map((column) => (column < form.columns ? form.costs[column] : 0n));
  const dual = solve(columns, costs)!;
  const ties: number[] = [];
  const inside = new Set(basis);
  for (let column = 0; column < form.columns; column++) {
    if (inside.has(column)) continue;
    const reduced = sign(form.costs[column] * dual.determinant - product(dual.values, form.matrix[column])) * sign(dual.determinant);
    if (reduced < 0) return null;
    if (reduced === 0) ties.push(column);
  }
  return { status: "optimal", basis, values, determinant, ties };
}

/** Whether the prices of a basis of the first phase prove by Farkas' lemma that nothing meets the rows: yA ≤ 0 and yb > 0. */
export function provenInfeasible(form: StandardForm, basis: readonly number[]): Proven | null {
  const dual = solve(
    basis.map((column) => columnOf(form, column)),
    basis.map((column) => (column < form.columns ? 0n : 1n)),
  );
  if (dual === null) return null;
  const { values, determinant } = dual;
  const signed = (column: readonly bigint[]) => sign(product(values, column)) * sign(determinant);
  return signed(form.rhs) > 0 && form.matrix.every((column) => signed(column) <= 0) ? { status: "infeasible" } : null;
}

export const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

function product(a: readonly bigint[], b: readonly bigint[]): bigint {
  let sum = 0n;
  for (let k = 0; k < a.length; k++) if (b[k] !== 0n && a[k] !== 0n) sum += a[k] * b[k];
  return sum;
}

/** Whole numbers and their common denominator that solve M x = r, by the elimination of Bareiss (1968); null where M is singular. */
function solve(matrix: readonly (readonly bigint[])[], rhs: readonly bigint[]): { readonly values: readonly bigint[]; readonly determinant: bigint } | null {
  const size = rhs.length;
  const rows = matrix.map((row, r) => [...row, rhs[r]]);
  let before = 1n;
  for (let k = 0; k < size; k++) {
    let pivot = -1;
    // The smallest number, so that the others stay small.
    for (let r = k; r < size; r++) if (rows[r][k] !== 0n && (pivot < 0 || magnitude(rows[r][k]) < magnitude(rows[pivot][k]))) pivot = r;
    if (pivot < 0) return null;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    const head = rows[k];
    const by = head[k];
    for (let r = 0; r < size; r++) {
      if (r === k) continue;
      const row = rows[r];
      const factor = row[k];
      for (let c = k + 1; c <= size; c++) row[c] = (row[c] * by - (factor === 0n ? 0n : factor * head[c])) / before;
      row[k] = 0n;
    }
    before = by;
  }
  return { values: rows.map((row) => row[size]), determinant: before };
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);
