import type { ColumnView } from "./column-view.ts";

/**
 * The frame of a block: columns that span it. Every other column j is dominated by a combination of theirs, stored by
 * its residuals: with v = T_j − Σ λ_k T_k, v ≥ 0 in the rows where less is better, v ≤ 0 where more is, v = 0 in the
 * row of Σλ. The reduced cost of j is then
 *
 *     −π·T_j = Σ λ_k (−π·T_k) − Σ π_r v_r
 *
 * and for multipliers with the signs of free disposability both sums are non-negative when the frame's are: no column
 * outside needs to be priced (Dulá & Helgason 1996; Dulá & Thrall 2001). `bound` is that sentence in floating point.
 */
export class Frame implements ColumnView {
  readonly rows: number;
  readonly count: number;
  readonly stride: number;
  /** The frame's columns side by side. */
  readonly entries: Float64Array;
  readonly #places: Int32Array;
  /** Position in `#dependents` where each frame column's list begins and ends. */
  readonly #from: Int32Array;
  readonly #dependents: Int32Array;

  /** @param findings what the search found of each dominated column, in any order */
  constructor(
    block: ColumnView,
    readonly columns: Int32Array,
    readonly direction: Int8Array,
    findings: Domination,
  ) {
    const { count, column, by } = findings;
    const used = count === 0 ? 0 : findings.end[count - 1];
    this.rows = block.rows;
    this.stride = this.count = columns.length;
    this.entries = new Float64Array(this.rows * this.count);
    for (let r = 0; r < this.rows; r++) for (let k = 0; k < this.count; k++) this.entries[r * this.stride + k] = block.entries[r * block.stride + columns[k]];
    this.#places = new Int32Array(block.count).fill(-1);
    columns.forEach((id, place) => (this.#places[id] = place));
    this.residual = findings.residual;
    this.slack = findings.slack;
    this.weight = findings.weight;
    this.#from = new Int32Array(columns.length + 1);
    for (let k = 0; k < used; k++) this.#from[this.#places[by[k]] + 1]++;
    for (let k = 0; k < columns.length; k++) this.#from[k + 1] += this.#from[k];
    const next = this.#from.slice();
    this.#dependents = new Int32Array(used);
    for (let k = 0, at = 0; k < count; k++) for (; at < findings.end[k]; at++) this.#dependents[next[this.#places[by[at]]]++] = column[k];
  }

  /** Largest violation of a dominance, by row, with the rounding of its own computation. */
  readonly residual: Float64Array;
  /** Largest |v_r| by row. */
  readonly slack: Float64Array;
  /** Largest Σλ, in scaled columns. */
  readonly weight: number;

  /** Place of a block column in the frame, or −1. */
  placeOf(column: number): number {
    return column < 0 ? -1 : this.#places[column];
  }

  /** The lists of all frame columns, one after the other. */
  get everyDependent(): Int32Array {
    return this.#dependents;
  }

  /** Where the list of the frame column at `place` begins in `everyDependent`; it ends where the next one begins. */
  dependentsFrom(place: number): number {
    return this.#from[place];
  }

  /** The columns whose dominance uses a frame column: to be priced where it is left out. */
  dependents(column: number): Int32Array {
    const place = this.placeOf(column);
    return place < 0 ? nobody : this.#dependents.subarray(this.#from[place], this.#from[place + 1]);
  }

  /**
   * A lower bound on the reduced cost of every column outside the frame that does not depend on a column left out.
   * @param least least reduced cost over the frame, at most 0
   */
  bound(multipliers: Float64Array, least: number): number {
    const { direction, residual, slack, weight } = this;
    let bound = least * Math.max(1, weight);
    for (let r = 0; r < direction.length; r++) {
      const pi = multipliers[r];
      const disposable = direction[r] === 0 || pi * direction[r] <= 0;
      bound -= Math.abs(pi) * (disposable ? residual[r] : slack[r]);
    }
    return bound;
  }
}

const nobody = new Int32Array(0);

/** The combinations that dominate columns, but for their weights: plain data, for other threads too. */
export interface Domination {
  /** How many columns are dominated. */
  readonly count: number;
  /** The dominated columns, and where the frame columns of each end in `by`. */
  readonly column: Int32Array;
  readonly end: Int32Array;
  readonly by: Int32Array;
  /** Largest Σλ, 1 or more. */
  readonly weight: number;
  /** Largest violation of a dominance, and largest |v_r|, by row. */
  readonly residual: Float64Array;
  readonly slack: Float64Array;
}

/** The combinations that dominate columns, as they are found. */
export class Dominations implements Domination {
  count = 0;
  used = 0;
  column: Int32Array;
  end: Int32Array;
  by: Int32Array;
  weight = 1;
  readonly residual: Float64Array;
  readonly slack: Float64Array;

  constructor(rows: number, capacity: number) {
    this.column = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.by = new Int32Array(2 * capacity);
    this.residual = new Float64Array(rows);
    this.slack = new Float64Array(rows);
  }

  /** @param by frame columns; the first `size` count */
  record(column: number, by: ArrayLike<number>, size: number): void {
    if (this.used + size > this.by.length) {
      const wider = new Int32Array(2 * this.by.length + size);
      wider.set(this.by);
      this.by = wider;
    }
    for (let k = 0; k < size; k++) this.by[this.used++] = by[k];
    this.column[this.count] = column;
    this.end[this.count++] = this.used;
  }

  /** The same without the room for more. */
  trimmed(): Domination {
    const { count, used, weight, residual, slack } = this;
    return { count, column: this.column.slice(0, count), end: this.end.slice(0, count), by: this.by.slice(0, used), weight, residual, slack };
  }
}
