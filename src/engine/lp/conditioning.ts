import type { Entry, Program } from "./program.ts";
import type { FinalBasis } from "./solution.ts";

/** The rounding of one operation, with room for those of a row. */
const rounding = 2 ** -50;

/**
 * How far the row prices y of a final basis B with the costs c may be off, by row: what rounding may change in them,
 * |y| |B| |B⁻¹| in units of rounding (Skeel 1979), and what they miss as they are, |c − y B| |B⁻¹|, as a price that is
 * worth little beside the others may have been found with the rounding of those. No unit of measure changes either.
 * Infinite where the basis is singular to floating point. A certificate says that prices keep their conditions, which
 * those of nearly equal columns do wherever they stand.
 */
export function priceErrors(program: Program, { ids, artificialSign }: FinalBasis, prices: readonly number[]): readonly number[] {
  const matrix = basisOf(program, ids, artificialSign);
  const { rows, columns } = scaled(matrix);
  const costs = Array.from(ids, (id) => costOf(program, id));
  const inverse = inverseOf(matrix);
  if (inverse === null) return prices.map(() => Infinity);
  const missed = matrix.map((_, k) => {
    let [rest, size] = [costs[k] / columns[k], Math.abs(costs[k] / columns[k])];
    matrix.forEach((row, s) => {
      const term = (prices[s] / rows[s]) * row[k];
      rest -= term;
      size += Math.abs(term);
    });
    return Math.abs(rest) + rounding * size;
  });
  return prices.map((_, r) => rows[r] * missed.reduce((sum, miss, k) => sum + miss * Math.abs(inverse[k][r]), 0));
}

/** A move along which a variable that is not basic changes the basic ones. */
export interface Move {
  /** What each basic variable falls by for every unit of it. */
  readonly rates: readonly number[];
  /** What of that may be rounding. */
  readonly errors: readonly number[];
}

/** How the basic variables of a final basis fall while one more rises by 1; null where the basis is singular to floating point. */
export function moveOf(program: Program, { ids, artificialSign }: Pick<FinalBasis, "ids" | "artificialSign">, entries: readonly Entry[]): Move | null {
  const matrix = basisOf(program, ids, artificialSign);
  const { rows, columns } = scaled(matrix);
  const inverse = inverseOf(matrix);
  if (inverse === null) return null;
  const along = (of: (value: number) => number) =>
    inverse.map((row, k) => entries.reduce((sum, [r, value]) => sum + of(row[r] * rows[r] * value), 0) / columns[k]);
  return { rates: along((term) => term), errors: along((term) => Math.abs(term) * rounding) };
}

const costOf = ({ block, columns }: Program, id: number) => (id < block.columns ? 0 : (columns.at(id - block.columns)?.cost ?? 0));

/** The basic columns, by rows. */
function basisOf({ block, columns, rows }: Program, ids: Int32Array, artificialSign: Float64Array): number[][] {
  const matrix = Array.from({ length: rows }, () => new Array<number>(rows).fill(0));
  ids.forEach((id, k) => {
    if (id < block.columns) for (let r = 0; r < block.rows; r++) matrix[r][k] = block.raw(r, id);
    else if (id < block.columns + columns.length) for (const [r, value] of columns[id - block.columns].entries) matrix[r][k] += value;
    else matrix[id - block.columns - columns.length][k] = artificialSign[id - block.columns - columns.length];
  });
  return matrix;
}

/** Brings rows and columns to size 1; what each row was multiplied by, and what each column was divided by. */
function scaled(matrix: number[][]): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const [factors, sizes] = [matrix.map(() => 1), matrix.map(() => 1)];
  for (let round = 0; round < 3; round++) {
    matrix.forEach((row, r) => {
      const largest = Math.max(...row.map(Math.abs)) || 1;
      factors[r] /= largest;
      row.forEach((value, k) => (row[k] = value / largest));
    });
    for (let k = 0; k < matrix.length; k++) {
      const largest = Math.max(...matrix.map((row) => Math.abs(row[k]))) || 1;
      sizes[k] *= largest;
      for (const row of matrix) row[k] /= largest;
    }
  }
  return { rows: factors, columns: sizes };
}

/** By elimination with the largest pivot; null where there is none. */
function inverseOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const size = matrix.length;
  const work = matrix.map((row, r) => [...row, ...row.map((_, k) => (k === r ? 1 : 0))]);
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let r = k + 1; r < size; r++) if (Math.abs(work[r][k]) > Math.abs(work[pivot][k])) pivot = r;
    if (!(Math.abs(work[pivot][k]) > 0)) return null;
    [work[k], work[pivot]] = [work[pivot], work[k]];
    const head = work[k];
    const by = head[k];
    for (let c = k; c < 2 * size; c++) head[c] /= by;
    work.forEach((row, r) => {
      const times = row[k];
      if (r === k || times === 0) return;
      for (let c = k; c < 2 * size; c++) row[c] -= times * head[c];
    });
  }
  return work.map((row) => row.slice(size));
}
