import type { ScaledProgram } from "./scaled-program.ts";

/** Below this a pivot of the refactorisation counts as zero, relative to entries of size 1. */
const singular = 1e-13;

/** The basic columns of a program and the explicit inverse of their matrix, at most some twenty rows. */
export class Basis {
  readonly rows: number;
  /** Column number in each position. */
  readonly ids: Int32Array;
  /** Inverse, row-major: `inverse[r * rows + k]`. */
  readonly inverse: Float64Array;
  /** Cost of the column in each position, and its upper bound; whether it has none at all. */
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly free: Uint8Array;
  /** Pivots since the inverse was last computed from the columns. */
  age = 0;

  readonly #work: Float64Array;
  readonly #column: Float64Array;

  constructor(readonly program: ScaledProgram) {
    const rows = (this.rows = program.rows);
    this.ids = new Int32Array(rows);
    this.inverse = new Float64Array(rows * rows);
    this.cost = new Float64Array(rows);
    this.upper = new Float64Array(rows);
    this.free = new Uint8Array(rows);
    this.#work = new Float64Array(2 * rows * rows);
    this.#column = new Float64Array(rows);
  }

  /** Computes the inverse afresh (Gauss–Jordan, partial pivoting). False when the columns are dependent. */
  refactor(): boolean {
    const rows = this.rows;
    const width = 2 * rows;
    const work = this.#work.fill(0);
    for (let k = 0; k < rows; k++) {
      this.program.columnOf(this.ids[k], this.#column);
      for (let r = 0; r < rows; r++) work[r * width + k] = this.#column[r];
      work[k * width + rows + k] = 1;
    }
    for (let k = 0; k < rows; k++) {
      let pivot = k;
      let largest = Math.abs(work[k * width + k]);
      for (let r = k + 1; r < rows; r++) {
        const size = Math.abs(work[r * width + k]);
        if (size > largest) {
          largest = size;
          pivot = r;
        }
      }
      if (largest < singular) return false;
      if (pivot !== k) {
        for (let c = 0; c < width; c++) {
          const swap = work[k * width + c];
          work[k * width + c] = work[pivot * width + c];
          work[pivot * width + c] = swap;
        }
      }
      const factor = 1 / work[k * width + k];
      for (let c = k; c < width; c++) work[k * width + c] *= factor;
      for (let r = 0; r < rows; r++) {
        const times = work[r * width + k];
        if (r === k || times === 0) continue;
        for (let c = k; c < width; c++) work[r * width + c] -= times * work[k * width + c];
      }
    }
    for (let r = 0; r < rows; r++) for (let c = 0; c < rows; c++) this.inverse[r * rows + c] = work[r * width + rows + c];
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
  replace(position: number, id: number, direction: Float64Array): void {
    const { rows, inverse } = this;
    const at = position * rows;
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
    for (let k = 0; k < rows; k++) {
      this.program.columnOf(this.ids[k], this.#column);
      missed[k] = this.cost[k];
      for (let r = 0; r < rows; r++) missed[k] -= multipliers[r] * this.#column[r];
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
    const { rows } = this;
    into.fill(0);
    for (let k = 0; k < rows; k++) {
      this.program.columnOf(this.ids[k], this.#column);
      for (let r = 0; r < rows; r++) into[r] += this.#column[r] * vector[k];
    }
  }
}
