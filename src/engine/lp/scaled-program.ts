import type { Block } from "./block.ts";
import type { OwnColumn, Program } from "./program.ts";
import { powerOfTwo } from "./scale.ts";

/**
 * A program in the scale in which it is solved. Every scale is a power of two, so nothing is rounded.
 *
 * Columns are numbered: λ_j is j (0 … n−1), own column k is n + k, the artificial of row r is n + K + r.
 * Finite lower bounds are shifted to 0, a variable with an upper bound only is mirrored; what remains is
 * 0 ≤ z ≤ upper or free. The right-hand side is brought to size 1 and the cost by the inverse factor, so that
 * the objective keeps its value and a tolerance on reduced costs is one on the objective.
 */
export class ScaledProgram {
  readonly rows: number;
  readonly own: number;
  block!: Block;
  skip = -1;
  units = 0;
  readonly rhs: Float64Array;
  /** Sign of each artificial: its column is ± the unit vector, so that it starts non-negative. */
  readonly artificialSign: Float64Array;
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  /** Own columns, row-major by column: entry (r, k) at `k * rows + r`. */
  readonly entries: Float64Array;
  readonly free: Uint8Array;
  /** The power of two by which each row was multiplied. */
  readonly rowScale: Float64Array;
  /** Basic columns to start from, where `hasStart`. */
  readonly start: Int32Array;
  hasStart = false;

  readonly #columnScale: Float64Array;
  readonly #shift: Float64Array;
  readonly #mirror: Float64Array;
  #rhsScale = 1;
  #objectiveOffset = 0;

  constructor(program: Program) {
    const rows = (this.rows = program.rows);
    const own = (this.own = program.columns.length);
    this.rhs = new Float64Array(rows);
    this.artificialSign = new Float64Array(rows);
    this.cost = new Float64Array(own);
    this.upper = new Float64Array(own);
    this.entries = new Float64Array(rows * own);
    this.free = new Uint8Array(own);
    this.#shift = new Float64Array(own);
    this.#mirror = new Float64Array(own);
    this.#columnScale = new Float64Array(own);
    this.rowScale = new Float64Array(rows);
    this.start = new Int32Array(rows);
    this.load(program);
  }

  /** Takes another program with as many rows and own columns in place of the last one. */
  load(program: Program): void {
    const { rows, own } = this;
    const block = (this.block = program.block);
    this.skip = program.skip;
    this.units = block.columns;
    this.entries.fill(0);
    for (let r = 0; r < rows; r++) {
      this.rhs[r] = program.rhs[r];
      // A row that is empty in the block gets its scale from the program's own entries.
      this.rowScale[r] = r >= block.rows ? 1 : block.empty[r] === 1 ? ownScaleOf(program, r) : block.rowScale[r];
    }
    this.#objectiveOffset = 0;
    for (let k = 0; k < own; k++) this.#loadColumn(k, program.columns[k]);
    for (let r = 0; r < block.rows; r++) this.rhs[r] *= this.rowScale[r];
    this.#scaleOwnRows();
    this.#rhsScale = this.#scaleRhs();
    for (let r = 0; r < rows; r++) this.artificialSign[r] = this.rhs[r] < 0 ? -1 : 1;
    this.hasStart = program.hasStart;
    if (this.hasStart) for (let r = 0; r < rows; r++) this.start[r] = program.start![r] < 0 ? ~program.start![r] : this.units + program.start![r];
  }

  /** Loads a column in the scale of the block's rows, its largest entry there brought to about 1. */
  #loadColumn(k: number, { cost, lower, upper, entries }: OwnColumn): void {
    const { rows, rowScale } = this;
    const blockRows = this.block.rows;
    const bounded = lower > -Infinity;
    const mirrored = !bounded && upper < Infinity;
    const shift = bounded ? lower : mirrored ? upper : 0;
    const sign = mirrored ? -1 : 1;
    const base = k * rows;
    for (let e = 0; e < entries.length; e++) {
      const row = entries[e][0];
      const value = entries[e][1];
      this.entries[base + row] += sign * value * rowScale[row];
      if (shift !== 0) this.rhs[row] -= value * shift;
    }
    let largest = 0;
    for (let r = 0; r < blockRows; r++) largest = Math.max(largest, Math.abs(this.entries[base + r]));
    if (largest === 0) for (let r = blockRows; r < rows; r++) largest = Math.max(largest, Math.abs(this.entries[base + r]));
    const scale = largest > 0 ? 1 / powerOfTwo(largest) : 1;
    if (scale !== 1) for (let r = 0; r < rows; r++) this.entries[base + r] *= scale;
    this.#columnScale[k] = scale;
    this.cost[k] = sign * cost * scale;
    this.free[k] = bounded || mirrored ? 0 : 1;
    this.#shift[k] = shift;
    this.#mirror[k] = sign;
    this.upper[k] = bounded ? (upper - lower) / scale : Infinity;
    if (shift !== 0) this.#objectiveOffset += cost * shift;
  }

  costOf(id: number): number {
    return id >= this.units && id < this.units + this.own ? this.cost[id - this.units] : 0;
  }

  upperOf(id: number): number {
    return id >= this.units && id < this.units + this.own ? this.upper[id - this.units] : Infinity;
  }

  isFree(id: number): boolean {
    return id >= this.units && id < this.units + this.own && this.free[id - this.units] === 1;
  }

  /** Copies column `id` into `into[0 … rows)`. */
  columnOf(id: number, into: Float64Array): void {
    const { rows, units, own, block } = this;
    if (id < units) {
      into.fill(0, block.rows, rows);
      block.column(id, into);
    } else if (id < units + own) {
      const at = (id - units) * rows;
      for (let r = 0; r < rows; r++) into[r] = this.entries[at + r];
    } else {
      into.fill(0, 0, rows);
      into[id - units - own] = this.artificialSign[id - units - own];
    }
  }

  /** The value of own column k in the data's own units, from its scaled one. */
  ownValue(k: number, scaled: number): number {
    return this.#shift[k] + (this.#mirror[k] * scaled * this.#columnScale[k]) / this.#rhsScale;
  }

  intensity(j: number, scaled: number): number {
    return (scaled * this.block.columnScale[j]) / this.#rhsScale;
  }

  objective(scaled: number): number {
    return scaled + this.#objectiveOffset;
  }

  dual(row: number, scaled: number): number {
    return scaled * this.rowScale[row] * this.#rhsScale;
  }

  /** The power of two that brings the largest of the own entries of a row to about 1. */
  #ownScale(row: number): number {
    let largest = 0;
    for (let k = 0; k < this.own; k++) largest = Math.max(largest, Math.abs(this.entries[k * this.rows + row]));
    return largest > 0 ? 1 / powerOfTwo(largest) : 1;
  }

  #scaleOwnRows(): void {
    const { rows, block, entries, own } = this;
    for (let r = block.rows; r < rows; r++) {
      const scale = this.#ownScale(r);
      this.rowScale[r] = scale;
      for (let k = 0; k < own; k++) entries[k * rows + r] *= scale;
      this.rhs[r] *= scale;
    }
  }

  #scaleRhs(): number {
    let largest = 0;
    for (let r = 0; r < this.rows; r++) largest = Math.max(largest, Math.abs(this.rhs[r]));
    const scale = largest > 0 ? 1 / powerOfTwo(largest) : 1;
    for (let r = 0; r < this.rows; r++) this.rhs[r] *= scale;
    for (let k = 0; k < this.own; k++) {
      this.cost[k] /= scale;
      this.upper[k] *= scale;
    }
    return scale;
  }
}

/** The power of two that brings the largest of a program's own entries in a row to about 1. */
function ownScaleOf({ columns }: Program, row: number): number {
  let largest = 0;
  for (const { entries } of columns) {
    let sum = 0;
    for (const [at, value] of entries) if (at === row) sum += value;
    largest = Math.max(largest, Math.abs(sum));
  }
  return largest > 0 ? 1 / powerOfTwo(largest) : 1;
}
