import type { Block } from "./block.ts";
import { Dominations, Frame } from "./frame.ts";
import { Pool } from "./pool.ts";
import { Program, type Entry } from "./program.ts";
import { Simplex } from "./simplex.ts";

/** A column whose relative slacks sum to less than this counts as a frame column: the frame may hold more than it must. */
const inside = 1e-9;
/** Largest violation of a dominance that is still one, against entries of size 1. */
const rounding = 1e-14;
/** Frame columns up to which combinations of all of them are looked for. */
const poolSize = 256;
/** Frame columns up to which all of them are priced at every pivot. */
const priced = 64;
/** Columns, evenly spaced, whose projections make the pool of a larger frame. */
const samples = 64;
/** A frame of more than this share of the columns spares less than it costs. */
const worthKeeping = 0.8;
/**
 * A program costs what pricing this many entries does. Past the first eighth of the columns, combinations are looked for
 * only while one found in `trial` programs spares every later program of the block more than that.
 */
const costOfProgram = 60_000;
const trial = 256;
/** Frame columns that are asked first whether one of them alone dominates a column. */
const asked = 48;

/**
 * Finds a frame of the block, and the part of it that is priced at every pivot.
 *
 * Every column is looked at, best first: one that a frame column dominates, or a combination of the pool's found by
 * the additive program, is left out; any other joins the frame. A frame so found may hold more than it must. The pool is
 * the frame while that is small, else the columns on which a sample of the block is projected. All this follows from
 * the data alone.
 * @param direction of each row: 1 where less is better, −1 where more is, 0 for the row Σλ
 */
export function findFrame(block: Block, direction: Int8Array): void {
  block.pool = new Pool(block);
  const search = new Search(block, direction);
  for (const column of bestFirst(block, direction)) if (!search.isDominated(column)) search.admit(column);
  const columns = search.columns();
  block.frame = columns.length > block.columns * worthKeeping ? null : new Frame(block, columns, direction, search.found);
  if (columns.length <= priced) fillPool(block, columns);
  else if (columns.length <= poolSize) {
    fillPool(block, new Int32Array(0));
    fillPool(block, sample(block, direction));
  }
}

function fillPool(block: Block, columns: Int32Array): void {
  const pool = (block.pool = new Pool(block));
  for (const column of columns) pool.add(column);
  pool.seal();
}

/** The columns on which evenly spaced columns of the block are projected, in order. */
function sample(block: Block, direction: Int8Array): Int32Array {
  const solver = new Simplex();
  const met = new Set<number>();
  for (let k = 0; k < samples; k++) {
    const unit = Math.floor((k * block.columns) / samples);
    for (const { column } of solver.solve(additive(block, unit, direction)).intensities) met.add(column);
  }
  return Int32Array.from(met).sort();
}

/** Columns by the sum of what they yield less what they take, in scaled units. */
function bestFirst({ columns, rows, entries }: Block, direction: Int8Array): Int32Array {
  const merit = new Float64Array(columns);
  for (let r = 0; r < rows; r++) for (let j = 0; j < columns; j++) merit[j] -= direction[r] * entries[r * columns + j];
  return Int32Array.from(merit.keys()).sort((a, b) => merit[b] - merit[a] || a - b);
}

class Search {
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
  readonly #by: number[] = [];
  readonly #lambda: number[] = [];

  constructor(
    readonly block: Block,
    readonly direction: Int8Array,
  ) {
    this.found = new Dominations(block.rows, block.columns);
    this.#member = new Uint8Array(block.columns);
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
      if (violations[r] > rounding) return false;
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

  readonly #violations = new Float64Array(64);
  readonly #sizes = new Float64Array(64);
}

/** max Σ slack / own value of a column against the frame so far; the column as its own reference is the start. */
function additive(block: Block, unit: number, direction: Int8Array): Program {
  const program = new Program(block);
  for (let r = 0; r < block.rows; r++) {
    const value = block.raw(r, unit);
    program.rhs[r] = value;
    if (direction[r] === 0) continue;
    const slack: Entry = [r, direction[r] * (value !== 0 ? Math.abs(value) : 1)];
    program.column(-1, [slack]);
  }
  const slacks = program.columns.map((_, k) => k);
  program.start = [~unit, ...(slacks.length < block.rows ? slacks : slacks.slice(1))];
  return program;
}
