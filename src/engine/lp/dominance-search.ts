import type { Block } from "./block.ts";
import { Dominations } from "./frame.ts";
import { fillPool, sample } from "./frame-pool.ts";
import { additive } from "./frame-program.ts";
import { Simplex } from "./simplex.ts";

/** A column whose relative slacks sum to less than this counts as a frame column: the frame may hold more than it must. */
const inside = 1e-9;
/** Largest violation of a dominance that is still one, against entries of size 1, and against the terms of its row. */
const rounding = 1e-14;
const ofOwnTerms = 1e-11;
/** Frame columns up to which combinations of all of them are looked for. */
export const poolSize = 256;
/**
 * A program costs what pricing this many entries does. Past the first eighth of the columns, combinations are looked for
 * only while one found in `trial` programs spares every later program of the block more than that.
 */
const costOfProgram = 60_000;
const trial = 256;
/** Frame columns that are asked first whether one of them alone dominates a column. */
const asked = 48;

/**
 * Sorts the columns of a block, offered one after the other: one that a frame column found so far dominates, or a combination
 * of the pool's by the additive program, is left out; any other is to be admitted.
 */
export class DominanceSearch {
  readonly found: Dominations;
  /** The frame columns that dominated most by themselves so far, best first, and how many each. */
  readonly #strongest: number[] = [];
  readonly #dominated: number[] = [];
  readonly #solver = new Simplex("pool");
  /** Programs solved for a combination, and how many of the present trial found one. */
  #solved = 0;
  #combined = 0;
  #gaveUp = false;
  #sampled = false;
  /** 1 for a frame column. */
  readonly #member: Uint8Array;
  /** Violation and size of the difference in every row, of the last combination. */
  readonly #violations: Float64Array;
  readonly #sizes: Float64Array;
  readonly #by: number[] = [];
  readonly #lambda: number[] = [];

  constructor(
    readonly block: Block,
    readonly direction: Int8Array,
  ) {
    this.found = new Dominations(block.rows, block.columns);
    this.#member = new Uint8Array(block.columns);
    this.#violations = new Float64Array(block.rows);
    this.#sizes = new Float64Array(block.rows);
  }

  isDominated(column: number): boolean {
    if (this.#member[column] === 1) return false;
    if (this.#byOne(column)) return true;
    if (this.#gaveUp) return false;
    const found = this.#byCombination(column);
    this.#solved++;
    if (found) this.#combined++;
    if (this.#solved % trial === 0) {
      const { columns, rows } = this.block;
      this.#gaveUp = this.#solved >= columns / 8 && this.#combined * columns * rows < trial * costOfProgram;
      this.#combined = 0;
    }
    return found;
  }

  admit(column: number): void {
    if (this.#member[column] === 1) return;
    this.#member[column] = 1;
    this.#strongest.push(column);
    this.#dominated.push(0);
    if (this.#sampled) return;
    const { pool } = this.block;
    pool.add(column);
    pool.seal();
    if (pool.count > poolSize) this.#sample();
  }

  #sample(): void {
    this.#sampled = true;
    fillPool(this.block, new Int32Array(0));
    const columns = sample(this.block, this.direction);
    fillPool(this.block, columns);
    for (const column of columns) this.admit(column);
  }

  columns(): Int32Array {
    return Int32Array.from(this.#strongest).sort();
  }

  #byOne(column: number): boolean {
    for (let k = 0; k < this.#strongest.length && k < asked; k++) {
      const lambda = this.#factor(column, this.#strongest[k]);
      if (Number.isNaN(lambda)) continue;
      this.#by[0] = this.#strongest[k];
      this.#lambda[0] = lambda;
      if (!this.#holds(column, 1)) continue;
      this.#credit(k);
      return true;
    }
    return false;
  }

  /** λ with which frame column k alone dominates j, midway between the least and the largest; NaN when there is none. */
  #factor(j: number, k: number): number {
    const { rows, columns, entries } = this.block;
    let least = 0;
    let largest = Infinity;
    for (let r = 0; r < rows; r++) {
      const sign = this.direction[r] < 0 ? -1 : 1;
      const have = sign * entries[r * columns + k];
      const limit = sign * entries[r * columns + j];
      const equal = this.direction[r] === 0;
      if (have === 0) {
        if (equal ? limit !== 0 : limit < 0) return NaN;
        continue;
      }
      const ratio = limit / have;
      if (have > 0 || equal) largest = Math.min(largest, ratio);
      if (have < 0 || equal) least = Math.max(least, ratio);
      if (least > largest) return NaN;
    }
    // Not far above the least, so that Σλ and with it the bound of the frame argument stays small.
    return least > 0 ? Math.min(2 * least, (least + largest) / 2) : largest === Infinity ? 0 : largest / 2;
  }

  /** Moves a frame column that dominated once more before those that dominated less often. */
  #credit(place: number): void {
    const [columns, counts] = [this.#strongest, this.#dominated];
    const column = columns[place];
    const count = counts[place] + 1;
    let k = place;
    for (; k > 0 && counts[k - 1] < count; k--) {
      columns[k] = columns[k - 1];
      counts[k] = counts[k - 1];
    }
    columns[k] = column;
    counts[k] = count;
  }

  #byCombination(column: number): boolean {
    const { block } = this;
    const { status, objective, intensities } = this.#solver.solve(additive(block, column, this.direction));
    if (status !== "optimal" || objective > -inside) return false;
    let size = 0;
    for (const { column: k, value } of intensities) {
      if (k === column) continue;
      this.#by[size] = k;
      this.#lambda[size++] = (value * block.columnScale[column]) / block.columnScale[k];
    }
    return this.#holds(column, size);
  }

  /** Whether the first `size` columns of `#by` dominate column j but for rounding; records it. */
  #holds(j: number, size: number): boolean {
    const { block, direction, found } = this;
    const { rows, columns, entries } = block;
    const violations = this.#violations;
    const sizes = this.#sizes;
    for (let r = 0; r < rows; r++) {
      let difference = entries[r * columns + j];
      let terms = Math.abs(difference);
      for (let k = 0; k < size; k++) {
        const term = this.#lambda[k] * entries[r * columns + this.#by[k]];
        difference -= term;
        terms += Math.abs(term);
      }
      const error = (size + 2) * 2 ** -52 * terms;
      sizes[r] = Math.abs(difference) + error;
      violations[r] = Math.max(0, (direction[r] === 0 ? Math.abs(difference) : -direction[r] * difference) + error);
      if (violations[r] > Math.min(rounding, ofOwnTerms * terms)) return false;
    }
    let weight = 0;
    for (let k = 0; k < size; k++) weight += this.#lambda[k];
    found.weight = Math.max(found.weight, weight);
    for (let r = 0; r < rows; r++) {
      found.residual[r] = Math.max(found.residual[r], violations[r]);
      found.slack[r] = Math.max(found.slack[r], sizes[r]);
    }
    found.record(j, this.#by, size);
    return true;
  }
}
