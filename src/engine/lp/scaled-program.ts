import type { Block } from "./block.ts";
import type { Program } from "./program.ts";
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
  readonly block: Block;
  readonly skip: number;
  readonly rows: number;
  readonly units: number;
  readonly own: number;
  /** Own columns, row-major by column: entry (r, k) at `k * rows + r`. */
  readonly entries: Float64Array;
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly free: Uint8Array;
  readonly rhs: Float64Array;
  /** Sign of each artificial: its column is ± the unit vector, so that it starts non-negative. */
  readonly artificialSign: Float64Array;
  readonly start: Int32Array | null;

  readonly #columnScale: Float64Array;
  /** The power of two by which each row was multiplied. */
  readonly rowScale: Float64Array;
  readonly #rhsScale: number;
  readonly #objectiveOffset: number;
  readonly #shift: Float64Array;
  readonly #mirror: Float64Array;

  constructor(program: Program) {
    const block = (this.block = program.block);
    const rows = (this.rows = program.rows);
    const own = (this.own = program.columns.length);
    this.skip = program.skip;
    this.units = block.columns;
    this.entries = new Float64Array(rows * own);
    this.cost = new Float64Array(own);
    this.upper = new Float64Array(own);
    this.free = new Uint8Array(own);
    this.#shift = new Float64Array(own);
    this.#mirror = new Float64Array(own).fill(1);
    this.#columnScale = new Float64Array(own).fill(1);
    this.rowScale = new Float64Array(rows).fill(1);
    this.rowScale.set(block.rowScale);
    this.rhs = Float64Array.from(program.rhs);

    let offset = 0;
    program.columns.forEach((column, k) => {
      this.cost[k] = column.cost;
      for (const [row, value] of column.entries) this.entries[k * rows + row] += value;
      const bounded = column.lower > -Infinity;
      const mirrored = !bounded && column.upper < Infinity;
      this.free[k] = bounded || mirrored ? 0 : 1;
      this.#shift[k] = bounded ? column.lower : mirrored ? column.upper : 0;
      this.#mirror[k] = mirrored ? -1 : 1;
      this.upper[k] = bounded ? column.upper - column.lower : Infinity;
      offset += this.cost[k] * this.#shift[k];
      for (let r = 0; r < rows; r++) {
        this.rhs[r] -= this.entries[k * rows + r] * this.#shift[k];
        this.entries[k * rows + r] *= this.#mirror[k];
      }
      this.cost[k] *= this.#mirror[k];
    });
    this.#objectiveOffset = offset;
    this.#scaleColumns();
    this.#scaleOwnRows();
    this.#rhsScale = this.#scaleRhs();
    this.artificialSign = this.rhs.map((value) => (value < 0 ? -1 : 1));
    this.start = program.start ? Int32Array.from(program.start, (id) => (id < 0 ? ~id : this.units + id)) : null;
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

  #scaleColumns(): void {
    const { rows, block, entries } = this;
    for (let k = 0; k < this.own; k++) {
      let largest = 0;
      for (let r = 0; r < block.rows; r++) {
        entries[k * rows + r] *= block.rowScale[r];
        largest = Math.max(largest, Math.abs(entries[k * rows + r]));
      }
      if (largest === 0) for (let r = block.rows; r < rows; r++) largest = Math.max(largest, Math.abs(entries[k * rows + r]));
      const scale = largest > 0 ? 1 / powerOfTwo(largest) : 1;
      this.#columnScale[k] = scale;
      for (let r = 0; r < rows; r++) entries[k * rows + r] *= scale;
      this.cost[k] *= scale;
      this.upper[k] /= scale;
    }
  }

  #scaleOwnRows(): void {
    const { rows, block, entries, own } = this;
    for (let r = 0; r < block.rows; r++) this.rhs[r] *= block.rowScale[r];
    for (let r = block.rows; r < rows; r++) {
      let largest = 0;
      for (let k = 0; k < own; k++) largest = Math.max(largest, Math.abs(entries[k * rows + r]));
      const scale = largest > 0 ? 1 / powerOfTwo(largest) : 1;
      this.rowScale[r] = scale;
      for (let k = 0; k < own; k++) entries[k * rows + r] *= scale;
      this.rhs[r] *= scale;
    }
  }

  #scaleRhs(): number {
    let largest = 0;
    for (const value of this.rhs) largest = Math.max(largest, Math.abs(value));
    const scale = largest > 0 ? 1 / powerOfTwo(largest) : 1;
    for (let r = 0; r < this.rows; r++) this.rhs[r] *= scale;
    for (let k = 0; k < this.own; k++) {
      this.cost[k] /= scale;
      this.upper[k] *= scale;
    }
    return scale;
  }
}
