import type { Block } from "./block.ts";
import { DominanceSearch, poolSize } from "./dominance-search.ts";
import { Frame, type Domination } from "./frame.ts";
import { fillPool, sample } from "./frame-pool.ts";
import { Pool } from "./pool.ts";

/** Frame columns up to which all of them are priced at every pivot. */
const priced = 64;
/** A frame of more than this share of the columns spares less than it costs. */
const worthKeeping = 0.8;

/** A frame and a pool as plain data: of the same block, another thread need not look for them again. */
export interface FoundFrame {
  /** The frame's columns, and how they dominate the others; null where it would spare less than it costs. */
  readonly frame: { readonly columns: Int32Array; readonly found: Domination } | null;
  /** The columns that are priced at every pivot, in their order. */
  readonly pool: Int32Array;
}

/**
 * Finds a frame of the block, and the part of it that is priced at every pivot.
 *
 * Every column is looked at, best first: one that a frame column dominates, or a combination of the pool's found by
 * the additive program, is left out; any other joins the frame. A frame so found may hold more than it must. The pool is
 * the frame while that is small, else the columns on which a sample of the block is projected. All this follows from
 * the data alone.
 * @param direction of each row: 1 where less is better, −1 where more is, 0 for the row Σλ
 */
export function findFrame(block: Block, direction: Int8Array): FoundFrame {
  block.pool = new Pool(block);
  const search = new DominanceSearch(block, direction);
  for (const column of bestFirst(block, direction)) if (!search.isDominated(column)) search.admit(column);
  const columns = search.columns();
  const frame = columns.length > block.columns * worthKeeping ? null : { columns, found: search.found.trimmed() };
  block.frame = frame && new Frame(block, columns, direction, frame.found);
  if (columns.length <= priced) fillPool(block, columns);
  else if (columns.length <= poolSize) {
    fillPool(block, new Int32Array(0));
    fillPool(block, sample(block, direction));
  }
  return { frame, pool: block.pool.ids.slice(0, block.pool.count) };
}

/** Gives the block what was found of the same block before. */
export function useFrame(block: Block, direction: Int8Array, { frame, pool }: FoundFrame): void {
  block.frame = frame && new Frame(block, frame.columns, direction, frame.found);
  fillPool(block, pool);
}

/**
 * Columns by the sum of what they yield less what they take, in scaled units, best first. The sums are rounded to what fits
 * into one number beside the column's own, so that plain numbers are sorted: with a function to compare them it takes
 * as long as the search in a technology of few inputs and outputs.
 */
function bestFirst({ columns, rows, entries }: Block, direction: Int8Array): Int32Array {
  const lack = new Float64Array(columns);
  for (let r = 0; r < rows; r++) for (let j = 0; j < columns; j++) lack[j] += direction[r] * entries[r * columns + j];
  let [least, most] = [Infinity, -Infinity];
  for (let j = 0; j < columns; j++) {
    least = Math.min(least, lack[j]);
    most = Math.max(most, lack[j]);
  }
  // Sums nearer to each other than this are the same: the steps between them would be no number.
  const apart = 1e-200;
  const places = 2 ** Math.ceil(Math.log2(columns));
  const steps = most - least > apart ? (2 ** 52 / places - 1) / (most - least) : 0;
  for (let j = 0; j < columns; j++) lack[j] = Math.floor((lack[j] - least) * steps) * places + j;
  lack.sort();
  const order = new Int32Array(columns);
  for (let k = 0; k < columns; k++) order[k] = lack[k] - Math.floor(lack[k] / places) * places;
  return order;
}
