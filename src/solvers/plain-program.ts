import type { Program } from "../engine/lp/program.ts";

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

/** Writes `Tλ + Dz = r` out. */
export function plainProgram(program: Program): PlainProgram {
  const { block, rows, skip } = program;
  const columns: PlainColumn[] = [];
  for (let j = 0; j < block.columns; j++) {
    if (j === skip) continue;
    const entries = new Float64Array(rows);
    for (let r = 0; r < block.rows; r++) entries[r] = block.raw(r, j);
    columns.push({ unit: j, cost: 0, lower: 0, upper: Infinity, entries });
  }
  for (const { cost, lower, upper, entries } of program.columns) {
    const column = new Float64Array(rows);
    for (const [row, value] of entries) column[row] += value;
    columns.push({ unit: null, cost, lower, upper, entries: column });
  }
  return { rows, columns, rhs: [...program.rhs] };
}
