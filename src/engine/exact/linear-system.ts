/** The solution of an integer system, on one positive denominator. */
export interface RationalVector {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** An unknown that stands in one row of those that are left: that row gives it once the others are known. */
interface Deferred {
  readonly row: number;
  readonly column: number;
  /** The other unknowns of the row. */
  readonly others: readonly number[];
}

/**
 * Solves `matrix · x = rhs` exactly. A basis has many slacks, which stand alone in a column, or transposed in a row: they
 * are taken out first, and what is left is eliminated. Returns null when the matrix is singular. The arguments are not changed.
 * @param matrix square, by rows
 */
export function solveExactly(matrix: readonly (readonly bigint[])[], rhs: readonly bigint[]): RationalVector | null {
  const rows = new Set(matrix.keys());
  const columns = new Set(matrix.keys());
  const deferred = deferLoneColumns(matrix, rows, columns);
  const right = [...rhs];
  // The unknowns of lone rows are found in the midst of the others: x = found / scale, and `right` is scaled too.
  const found = Array<bigint>(matrix.length).fill(0n);
  let scale = 1n;
  for (let row = loneIn(rows, columns, (r, c) => matrix[r][c]); row !== null; row = loneIn(rows, columns, (r, c) => matrix[r][c])) {
    const column = [...columns].find((c) => matrix[row][c] !== 0n)!;
    const value = matrix[row][column];
    rows.delete(row);
    columns.delete(column);
    found[column] = right[row];
    if (right[row] === 0n) continue;
    scale *= value;
    for (const r of rows) right[r] = right[r] * value - matrix[r][column] * right[row];
    found.forEach((known, c) => (found[c] = c === column ? known : known * value));
  }
  const [left, kept] = [[...rows], [...columns]];
  const core = eliminated(
    left.map((r) => kept.map((c) => matrix[r][c])),
    left.map((r) => right[r]),
  );
  if (core === null) return null;
  let denominator = core.denominator * scale;
  const numerators = found.map((value) => value * core.denominator);
  kept.forEach((column, k) => (numerators[column] = core.numerators[k]));
  for (const { row, column, others } of deferred.reverse()) {
    const value = matrix[row][column];
    const rest = others.reduce((sum, c) => sum - matrix[row][c] * numerators[c], rhs[row] * denominator);
    if (rest % value === 0n) numerators[column] = rest / value;
    else {
      denominator *= value;
      numerators.forEach((known, c) => (numerators[c] = known * value));
      numerators[column] = rest;
    }
  }
  return denominator < 0n ? { numerators: numerators.map((value) => -value), denominator: -denominator } : { numerators, denominator };
}

/** Takes columns that stand in one row out of those that are left, with that row, as long as there are any. */
function deferLoneColumns(matrix: readonly (readonly bigint[])[], rows: Set<number>, columns: Set<number>): Deferred[] {
  const deferred: Deferred[] = [];
  for (;;) {
    const column = loneIn(columns, rows, (c, r) => matrix[r][c]);
    if (column === null) return deferred;
    const row = [...rows].find((r) => matrix[r][column] !== 0n)!;
    rows.delete(row);
    columns.delete(column);
    deferred.push({ row, column, others: [...columns].filter((c) => matrix[row][c] !== 0n) });
  }
}

/** The first line with one entry that is not 0; null where there is none. */
function loneIn(lines: ReadonlySet<number>, across: ReadonlySet<number>, at: (line: number, place: number) => bigint): number | null {
  for (const line of lines) {
    let entries = 0;
    for (const place of across) if (at(line, place) !== 0n && ++entries > 1) break;
    if (entries === 1) return line;
  }
  return null;
}

/** Fraction-free elimination (Bareiss), then from the last unknown back: every division leaves no rest. */
function eliminated(matrix: readonly (readonly bigint[])[], rhs: readonly bigint[]): RationalVector | null {
  const size = matrix.length;
  const work = matrix.map((row, r) => [...row, rhs[r]]);
  let previous = 1n;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    while (pivot < size && work[pivot][k] === 0n) pivot++;
    if (pivot === size) return null;
    if (pivot !== k) [work[k], work[pivot]] = [work[pivot], work[k]];
    const head = work[k];
    for (let r = k + 1; r < size; r++) {
      const row = work[r];
      const times = row[k];
      for (let c = k + 1; c <= size; c++) row[c] = (head[k] * row[c] - times * head[c]) / previous;
    }
    previous = head[k];
  }
  const numerators = Array<bigint>(size);
  for (let k = size - 1; k >= 0; k--) {
    let rest = work[k][size] * previous;
    for (let c = k + 1; c < size; c++) rest -= work[k][c] * numerators[c];
    numerators[k] = rest / work[k][k];
  }
  return { numerators, denominator: previous };
}
