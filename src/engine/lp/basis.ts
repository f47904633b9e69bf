import type { ScaledProgram } from "./scaled-program.ts";

/** Below this a pivot of the refactorisation counts as zero, relative to entries of size 1. */
const singular = 1e-13;

/** Pivots up to which what was computed along the way is as good as computed afresh; the certificate tells. */
export const trusted = 12;

/** The basic columns of a program and the explicit inverse of their matrix, at most some twenty rows. */
export class Basis {
  readonly rows: number;
  /** Column number in each position. */
  readonly ids: Int32Array;
  /** The columns themselves, one after the other: `matrix[k * rows + r]`. */
  readonly matrix: Float64Array;
  /** Inverse, row-major: `inverse[r * rows + k]`. */
  readonly inverse: Float64Array;
  /** Cost of the column in each position, and its upper bound; whether it has none at all. */
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly free: Uint8Array;
  /** Pivots since the inverse was last computed from the columns. */
  age = 0;

  /** The row with which each was exchanged while the inverse was computed. */
  readonly #swapped: Int32Array;
  readonly #column: Float64Array;

  constructor(readonly program: ScaledProgram) {
    const rows = (this.rows = program.rows);
    this.ids = new Int32Array(rows);
    this.matrix = new Float64Array(rows * rows);
    this.inverse = new Float64Array(rows * rows);
    this.cost = new Float64Array(rows);
    this.upper = new Float64Array(rows);
    this.free = new Uint8Array(rows);
    this.#swapped = new Int32Array(rows);
    this.#column = new Float64Array(rows);
  }

  /** Takes these columns in the place of the present ones; the inverse is still to be computed. */
  load(ids: Int32Array): void {
    const { rows, matrix } = this;
    this.ids.set(ids);
    for (let k = 0, at = 0; k < rows; k++) {
      this.program.columnOf(ids[k], this.#column);
      for (let r = 0; r < rows; r++, at++) matrix[at] = this.#column[r];
    }
  }

  /** Computes the inverse afresh (Gauss–Jordan in place, partial pivoting). False when the columns are dependent. */
  refactor(): boolean {
    const { rows, inverse, matrix } = this;
    const swapped = this.#swapped;
    for (let k = 0, at = 0; k < rows; k++) for (let r = 0; r < rows; r++, at++) inverse[r * rows + k] = matrix[at];
    for (let k = 0; k < rows; k++) {
      let pivot = k;
      let largest = Math.abs(inverse[k * rows + k]);
      for (let r = k + 1; r < rows; r++) {
        const size = Math.abs(inverse[r * rows + k]);
        if (size > largest) {
          largest = size;
          pivot = r;
        }
      }
      if (largest < singular) return false;
      swapped[k] = pivot;
      const at = k * rows;
      if (pivot !== k) {
        for (let c = 0, from = pivot * rows; c < rows; c++) {
          const swap = inverse[at + c];
          inverse[at + c] = inverse[from + c];
          inverse[from + c] = swap;
        }
      }
      const factor = 1 / inverse[at + k];
      inverse[at + k] = 1;
      for (let c = 0; c < rows; c++) inverse[at + c] *= factor;
      for (let r = 0; r < rows; r++) {
        const times = inverse[r * rows + k];
        if (r === k || times === 0) continue;
        inverse[r * rows + k] = 0;
        for (let c = 0, to = r * rows; c < rows; c++) inverse[to + c] -= times * inverse[at + c];
      }
    }
    // Rows were exchanged in the matrix: in its inverse these are columns.
    for (let k = rows - 1; k >= 0; k--) {
      const other = swapped[k];
      if (other === k) continue;
      for (let at = 0; at < rows * rows; at += rows) {
        const swap = inverse[at + k];
        inverse[at + k] = inverse[at + other];
        inverse[at + other] = swap;
      }
    }
    this.age = 0;
    return true;
  }

  /** What the column in a position costs in the present phase, and its bounds. */
  setTerms(position: number, cost: number, upper: number, free: boolean): void {
    this.cost[position] = cost;
    this.upper[position] = upper;
    this.free[position] = free ? 1 : 0;
  }

  /** Puts column `id` into position `position`; `direction` is the inverse times that column. */
  replace(position: number, id: number, column: Float64Array, direction: Float64Array): void {
    const { rows, inverse, matrix } = this;
    const at = position * rows;
    for (let r = 0; r < rows; r++) matrix[at + r] = column[r];
    const factor = 1 / direction[position];
    for (let k = 0; k < rows; k++) inverse[at + k] *= factor;
    for (let r = 0; r < rows; r++) {
      const times = direction[r];
      if (r === position || times === 0) continue;
      for (let k = 0; k < rows; k++) inverse[r * rows + k] -= times * inverse[at + k];
    }
    this.ids[position] = id;
    this.age++;
  }

  /** into = inverse · vector */
  apply(vector: Float64Array, into: Float64Array): void {
    const { rows, inverse } = this;
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let k = 0; k < rows; k++) sum += inverse[r * rows + k] * vector[k];
      into[r] = sum;
    }
  }

  /** into = cost · inverse: the multipliers of the rows. */
  multipliers(into: Float64Array): void {
    into.fill(0);
    this.#addTransposed(this.cost, into);
  }

  /** One step of iterative refinement of `matrix · values = rhs` and `multipliers · matrix = cost`. */
  refine(values: Float64Array, rhs: Float64Array, multipliers: Float64Array): void {
    const { rows, inverse } = this;
    const missed = new Float64Array(rows);
    this.product(values, missed);
    for (let r = 0; r < rows; r++) missed[r] = rhs[r] - missed[r];
    for (let r = 0; r < rows; r++) for (let k = 0; k < rows; k++) values[r] += inverse[r * rows + k] * missed[k];
    for (let k = 0, at = 0; k < rows; k++) {
      missed[k] = this.cost[k];
      for (let r = 0; r < rows; r++, at++) missed[k] -= multipliers[r] * this.matrix[at];
    }
    this.#addTransposed(missed, multipliers);
  }

  /** into += vector · inverse */
  #addTransposed(vector: Float64Array, into: Float64Array): void {
    const { rows, inverse } = this;
    for (let r = 0; r < rows; r++) {
      const c = vector[r];
      if (c === 0) continue;
      for (let k = 0; k < rows; k++) into[k] += c * inverse[r * rows + k];
    }
  }

  /** into = matrix · vector, from the columns themselves. */
  product(vector: Float64Array, into: Float64Array): void {
    const { rows, matrix } = this;
    into.fill(0);
    for (let k = 0, at = 0; k < rows; k++) {
      const times = vector[k];
      for (let r = 0; r < rows; r++, at++) into[r] += matrix[at] * times;
    }
  }
}
