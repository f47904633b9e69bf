import type { Block } from "./block.ts";
import type { ColumnView } from "./column-view.ts";

/**
 * Columns of a block that are priced before the whole of it, side by side. The frontier of a technology is spanned by
 * few columns, so most programs are optimal among these; the whole block is then priced once, to prove it.
 *
 * What a program adds is forgotten before the next one: only the columns that were there when the pool was sealed
 * stay. So a program's path, and every bit of its solution, depends on the data alone, not on what was solved before.
 */
export class Pool implements ColumnView {
  readonly rows: number;
  count = 0;
  stride = 64;
  entries: Float64Array;
  /** Block column of each column of the pool. */
  readonly ids: number[] = [];

  readonly #has = new Set<number>();
  #sealed = 0;

  constructor(readonly block: Block) {
    this.rows = block.rows;
    this.entries = new Float64Array(this.rows * this.stride);
  }

  add(column: number): void {
    if (this.#has.has(column)) return;
    this.#has.add(column);
    if (this.count === this.stride) this.#widen();
    for (let r = 0; r < this.rows; r++) this.entries[r * this.stride + this.count] = this.block.entries[r * this.block.columns + column];
    this.ids.push(column);
    this.count++;
  }

  /** Keeps the present columns for every program to come. */
  seal(): void {
    this.#sealed = this.count;
  }

  /** Forgets what was added since the pool was sealed. */
  reset(): void {
    for (const column of this.ids.splice(this.#sealed)) this.#has.delete(column);
    this.count = this.#sealed;
  }

  #widen(): void {
    const stride = 2 * this.stride;
    const entries = new Float64Array(this.rows * stride);
    for (let r = 0; r < this.rows; r++) entries.set(this.entries.subarray(r * this.stride, r * this.stride + this.count), r * stride);
    this.stride = stride;
    this.entries = entries;
  }
}
