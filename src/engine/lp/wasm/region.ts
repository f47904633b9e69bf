import type { Block } from "../block.ts";
import type { Frame } from "../frame.ts";
import type { Pool } from "../pool.ts";
import type { LinearMemory } from "./linear-memory.ts";

/** Columns that a program may add to the pool before there must be room for more. */
const spare = 256;

/** Where a block, its pool and its frame lie in the kernel's memory. Addresses are of bytes. */
export class BlockRegion {
  readonly entries: number;
  /** The power of two of each row, 0 for a row of zeros; and the size of the smallest entry of each. */
  readonly rowTerms: number;
  poolEntries = 0;
  poolIds = 0;
  poolStride = 0;
  frameEntries = 0;
  frameIds = 0;
  frameTerms = 0;
  dependents = 0;
  #pool: Pool | null = null;
  /** Columns of the pool that are there. */
  #poolCount = 0;
  #frame: Frame | null = null;

  constructor(
    private readonly memory: LinearMemory,
    readonly block: Block,
  ) {
    this.entries = memory.place(block.entries);
    this.rowTerms = memory.place(Float64Array.of(...block.rowScale.map((scale, r) => (block.empty[r] === 1 ? 0 : scale)), ...block.leastEntry));
  }

  /** Bytes that a block of so many rows and columns takes, roughly. */
  static size({ rows, columns }: Block): number {
    return 8 * rows * columns;
  }

  /** Brings what changed since the last program; true when anything did. */
  follow(): boolean {
    const { pool, frame } = this.block;
    let changed = false;
    if (pool !== this.#pool || pool.count > this.poolStride) {
      this.#room(pool, Math.min(this.block.columns, 2 * pool.count + spare));
      changed = true;
    }
    if (pool.count !== this.#poolCount) {
      this.#bring(pool);
      changed = true;
    }
    if (frame !== this.#frame) {
      if (frame !== null) this.#placeFrame(frame);
      this.#frame = frame;
      changed = true;
    }
    return changed;
  }

  /** Makes room for twice as many columns of the pool. */
  widen(): void {
    const { pool } = this.block;
    this.#room(pool, Math.min(this.block.columns, 2 * this.poolStride + spare));
    this.#bring(pool);
  }

  #room(pool: Pool, stride: number): void {
    this.poolStride = stride;
    this.poolEntries = this.memory.reserve(8 * this.block.rows * stride);
    this.poolIds = this.memory.reserve(4 * stride);
    this.#pool = pool;
    this.#poolCount = 0;
  }

  #bring({ rows, count, stride, entries, ids }: Pool): void {
    const { numbers, whole } = this.memory;
    const from = Math.min(this.#poolCount, count);
    for (let r = 0; r < rows; r++) numbers.set(entries.subarray(r * stride + from, r * stride + count), this.poolEntries / 8 + r * this.poolStride + from);
    whole.set(ids.subarray(from, count), this.poolIds / 4 + from);
    this.#poolCount = count;
  }

  #placeFrame(frame: Frame): void {
    const { memory } = this;
    this.frameEntries = memory.place(frame.entries);
    this.frameIds = memory.place(frame.columns);
    this.frameTerms = memory.place(Float64Array.of(...frame.direction, ...frame.residual, ...frame.slack));
    this.dependents = memory.place(frame.everyDependent);
  }
}
