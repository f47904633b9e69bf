import type { Program } from "../../src/engine/lp/program.ts";

/** A program written out in the data's own units: every column, bounds and right-hand side, nothing scaled. */
export interface PlainProgram {
  readonly rows: number;
  /** Columns of the technology first (the left-out one is absent), then the unit's own. */
  readonly columns: readonly PlainColumn[];
  readonly rhs: readonly number[];
}

export interface PlainColumn {
  /** Column of the block, or null for an own column. */
  readonly unit: number | null;
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  /** One entry per row. */
  readonly entries: Float64Array;
}

/** Writes `Tλ + Dz = r` out. The block holds T times exact powers of two, which division takes back exactly. */
export function plainProgram(program: Program): PlainProgram {
  const { block, rows, skip } = program;
  const columns: PlainColumn[] = [];
  for (let j = 0; j < block.columns; j++) {
    if (j === skip) continue;
    const entries = new Float64Array(rows);
    for (let r = 0; r < block.rows; r++) entries[r] = block.entries[r * block.columns + j] / block.rowScale[r] / block.columnScale[j];
    columns.push({ unit: j, cost: 0, lower: 0, upper: Infinity, entries });
  }
  for (const { cost, lower, upper, entries } of program.columns) {
    const column = new Float64Array(rows);
    for (const [row, value] of entries) column[row] += value;
    columns.push({ unit: null, cost, lower, upper, entries: column });
  }
  return { rows, columns, rhs: [...program.rhs] };
}

const powerOfTwo = (value: number) => 2 ** Math.round(Math.log2(value));

/** Row and column factors, powers of two, that bring the entries near 1: geometric means, a few rounds. */
export function equilibrate({ rows, columns }: PlainProgram): { readonly row: Float64Array; readonly column: Float64Array } {
  const row = new Float64Array(rows).fill(1);
  const column = new Float64Array(columns.length).fill(1);
  for (let round = 0; round < 4; round++) {
    for (let r = 0; r < rows; r++) {
      const size = middle(columns.map(({ entries }, k) => Math.abs(entries[r]) * column[k]));
      if (size > 0) row[r] = 1 / powerOfTwo(size);
    }
    columns.forEach(({ entries }, k) => {
      const size = middle(Array.from(entries, (value, r) => Math.abs(value) * row[r]));
      if (size > 0) column[k] = 1 / powerOfTwo(size);
    });
  }
  return { row, column };
}

/** Geometric mean of the smallest and the largest entry that are not 0; 0 when there are none. */
function middle(sizes: readonly number[]): number {
  const positive = sizes.filter((size) => size > 0);
  return positive.length === 0 ? 0 : Math.sqrt(Math.min(...positive) * Math.max(...positive));
}
