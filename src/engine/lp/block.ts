import type { ColumnView } from "./column-view.ts";
import type { Frame } from "./frame.ts";
import { Pool } from "./pool.ts";
import { powerOfTwo, scaleOf } from "./scale.ts";

/**
 * The technology's block T: one column per reference observation, one row per variable.
 * Scaled once, by exact powers of two, and shared by every program over the same technology.
 *
 * Row scales bring the geometric mean of a row's non-zero entries to about 1; column scales then bring the
 * largest entry of a column to about 1. With `λ' = λ / columnScale`, `(rowScale · T · columnScale) λ' = rowScale · Tλ`.
 */
export class Block implements ColumnView {
  readonly rows: number;
  readonly columns: number;
  /** Scaled entries, row-major: entry (r, j) is at `r * columns + j`. */
  readonly entries: Float64Array;
  readonly rowScale: Float64Array;
  readonly columnScale: Float64Array;
  /** 1 for a row of zeros: it has no scale of its own, a program gives it one. */
  readonly empty: Uint8Array;
  /** Size of the smallest scaled entry of each row: no column has less there. */
  readonly leastEntry: Float64Array;

  /** What is known of the columns outside the pool; null where the pool holds them all, or nothing is known. */
  frame: Frame | null = null;
  #pool: Pool | null = null;
  /** The entries as they were given, where they lie so far apart that scaling may round them. */
  #raw: Float64Array | null = null;

  /** @param raw row-major entries in the data's own units, `rows × columns` */
  constructor(rows: number, columns: number, raw: Float64Array) {
    this.rows = rows;
    this.columns = columns;
    this.entries = raw.slice();
    this.rowScale = new Float64Array(rows).fill(1);
    this.empty = new Uint8Array(rows);
    this.columnScale = new Float64Array(columns).fill(1);
    this.#scaleRows();
    this.#scaleColumns();
    if (isWide(raw)) this.#raw = raw;
    this.leastEntry = Float64Array.from({ length: rows }, (_, r) => this.#leastOf(r));
  }

  /** A block with as many rows, of other columns. It lets a model make one without importing the engine itself. */
  withColumns(columns: number, raw: Float64Array): Block {
    return new Block(this.rows, columns, raw);
  }

  /** The columns that are priced at every pivot: all of them, unless another pool was set. */
  get pool(): Pool {
    return (this.#pool ??= this.#everyColumn());
  }

  set pool(pool: Pool) {
    this.#pool = pool;
  }

  get count(): number {
    return this.columns;
  }

  get stride(): number {
    return this.columns;
  }

  /** Whether the scaled entries are the data's, to the last bit. */
  get isExact(): boolean {
    return this.#raw === null;
  }

  /** Entry (r, j) in the data's own units: the scales are powers of two, so it is the number that was given. */
  raw(r: number, j: number): number {
    if (this.#raw !== null) return this.#raw[r * this.columns + j];
    return this.entries[r * this.columns + j] / this.rowScale[r] / this.columnScale[j];
  }

  /** Copies the scaled column j into `into[0 … rows)`. */
  column(j: number, into: Float64Array): void {
    for (let r = 0; r < this.rows; r++) into[r] = this.entries[r * this.columns + j];
  }

  #everyColumn(): Pool {
    const pool = new Pool(this);
    for (let j = 0; j < this.columns; j++) pool.add(j);
    pool.seal();
    return pool;
  }

  #leastOf(row: number): number {
    const { columns, entries } = this;
    let least = Infinity;
    for (let k = row * columns; k < (row + 1) * columns; k++) least = Math.min(least, Math.abs(entries[k]));
    return least;
  }

  #scaleRows(): void {
    const { rows, columns, entries, rowScale } = this;
    for (let r = 0; r < rows; r++) {
      let logs = 0;
      let count = 0;
      for (let j = 0; j < columns; j++) {
        const size = Math.abs(entries[r * columns + j]);
        if (size > 0) {
          logs += Math.log2(size);
          count++;
        }
      }
      if (count === 0) {
        this.empty[r] = 1;
        continue;
      }
      const scale = scaleOf(-Math.round(logs / count));
      rowScale[r] = scale;
      for (let j = 0; j < columns; j++) entries[r * columns + j] *= scale;
    }
  }

  #scaleColumns(): void {
    const { rows, columns, entries, columnScale } = this;
    for (let j = 0; j < columns; j++) {
      let largest = 0;
      for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(entries[r * columns + j]));
      const scale = largest > 0 ? 1 / powerOfTwo(largest) : 1;
      columnScale[j] = scale;
      for (let r = 0; r < rows; r++) entries[r * columns + j] *= scale;
    }
  }
}

/** Sizes beyond which a product of two numbers, or of a number and two scales, may be none. */
const [least, most] = [1e-150, 1e150];

/** Whether numbers are so large or so small that what is computed from them may be none, or lose its digits. */
export function isWide(values: Float64Array): boolean {
  for (const value of values) {
    const size = Math.abs(value);
    if (size > most || (size < least && size > 0)) return true;
  }
  return false;
}
