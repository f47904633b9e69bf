/** The solution of an integer system, on one positive denominator. */
export interface RationalVector {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Solves `matrix · x = rhs` exactly by fraction-free elimination (Bareiss): every division leaves no rest.
 * Returns null when the matrix is singular. The arguments are not changed.
 * @param matrix square, by rows
 */
export function solveExactly(matrix: readonly (readonly bigint[])[], rhs: readonly bigint[]): RationalVector | null {
  const size = matrix.length;
  const work = matrix.map((row, r) => [...row, rhs[r]]);
  let previous = 1n;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    while (pivot < size && work[pivot][k] === 0n) pivot++;
    if (pivot === size) return null;
    if (pivot !== k) {
      [work[k], work[pivot]] = [work[pivot], work[k]];
      for (let c = k; c <= size; c++) work[k][c] = -work[k][c];
    }
    const head = work[k];
    for (let r = 0; r < size; r++) {
      if (r === k) continue;
      const row = work[r];
      const times = row[k];
      for (let c = k + 1; c <= size; c++) row[c] = (head[k] * row[c] - times * head[c]) / previous;
      row[k] = 0n;
    }
    for (let r = 0; r < k; r++) work[r][r] = head[k];
    previous = head[k];
  }
  const numerators = work.map((row) => row[size]);
  return previous < 0n ? { numerators: numerators.map((value) => -value), denominator: -previous } : { numerators, denominator: previous };
}
