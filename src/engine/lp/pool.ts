import type { ColumnView } from "./column-view.ts";

/**
 * The columns of a block that are priced at every pivot, side by side: its frame or the part of it that most programs
 * need; all columns where no frame is known.
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
  ids = new Int32Array(64);

  /** Place of each block column in the pool, or −1. */
  readonly #places: Int32Array;
  #sealed = 0;

  constructor(readonly block: ColumnView) {
    this.rows = block.rows;
    this.entries = new Float64Array(this.rows * this.stride);
    this.#places = new Int32Array(block.count).fill(-1);
  }

  /** Place of a block column, or −1. */
  placeOf(column: number): number {
    return column < 0 ? -1 : this.#places[column];
  }

  add(column: number): void {
    if (this.#places[column] >= 0) return;
    if (this.count === this.stride) this.#widen();
    const { stride, entries } = this.block;
    for (let r = 0; r < this.rows; r++) this.entries[r * this.stride + this.count] = entries[r * stride + column];
    this.ids[this.count] = column;
    this.#places[column] = this.count++;
  }

  /** Keeps the present columns for every program to come. */
  seal(): void {
    this.#sealed = this.count;
  }

  /** Forgets what was added since the pool was sealed. */
  reset(): void {
    while (this.count > this.#sealed) this.#places[this.ids[--this.count]] = -1;
  }

  #widen(): void {
    const stride = 2 * this.stride;
    const entries = new Float64Array(this.rows * stride);
    for (let r = 0; r < this.rows; r++) entries.set(this.entries.subarray(r * this.stride, r * this.stride + this.count), r * stride);
    const ids = new Int32Array(stride);
    ids.set(this.ids);
    this.stride = stride;
    this.entries = entries;
    this.ids = ids;
  }
}
