import type { Block } from "./block.ts";
import { additive } from "./frame-program.ts";
import { Pool } from "./pool.ts";
import { Simplex } from "./simplex.ts";

/** Columns, evenly spaced, whose projections make the pool of a larger frame. */
const samples = 64;

/** Makes these the columns that are priced at every pivot. */
export function fillPool(block: Block, columns: Int32Array): void {
  const pool = (block.pool = new Pool(block));
  for (const column of columns) pool.add(column);
  pool.seal();
}

/** The columns on which evenly spaced columns of the block are projected, in order. */
export function sample(block: Block, direction: Int8Array): Int32Array {
  const solver = new Simplex();
  const met = new Set<number>();
  for (let k = 0; k < samples; k++) {
    const unit = Math.floor((k * block.columns) / samples);
    for (const { column } of solver.solve(additive(block, unit, direction)).intensities) met.add(column);
  }
  return Int32Array.from(met).sort();
}
