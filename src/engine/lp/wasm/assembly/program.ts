// The program in the scale in which it is solved: loading.ts fills it in.
import * as block from "./block";
import { bytes, copy, f, mark, numbers, setF, zeros } from "./memory";

export let rows: i32 = 0;
export let own: i32 = 0;
/** Columns of the block. */
export let units: i32 = 0;
export let skip: i32 = -1;
/** The skipped column's place in the pool and in the frame, and the columns whose dominance rests on it. */
export let skipInPool: i32 = -1;
export let skipInFrame: i32 = -1;
export let dependents: usize = 0;
export let dependentCount: i32 = 0;

export let rhs: usize = 0;
export let artificialSign: usize = 0;
export let cost: usize = 0;
export let upper: usize = 0;
export let entries: usize = 0;
export let free: usize = 0;
export let start: usize = 0;

export function layProgram(r: i32, k: i32): void {
  rows = r;
  own = k;
  rhs = numbers(r);
  artificialSign = numbers(r);
  cost = numbers(k);
  upper = numbers(k);
  entries = numbers(r * k);
  free = bytes(k);
  start = bytes(4 * r);
}

export function useProgram(column: i32, inPool: i32, inFrame: i32, list: usize, count: i32): void {
  units = block.columns;
  skip = column;
  skipInPool = inPool;
  skipInFrame = inFrame;
  dependents = list;
  dependentCount = count;
}

export function isOwn(id: i32): bool {
  return id >= units && id < units + own;
}

export function isArtificial(id: i32): bool {
  return id >= units + own;
}

export function costOf(id: i32): f64 {
  return isOwn(id) ? f(cost, id - units) : 0;
}

export function upperOf(id: i32): f64 {
  return isOwn(id) ? f(upper, id - units) : Infinity;
}

export function isFree(id: i32): bool {
  return isOwn(id) && mark(free, id - units);
}

/** Copies column `id` to `into`. */
export function columnOf(id: i32, into: usize): void {
  if (id < units) {
    for (let r = 0; r < block.rows; r++) setF(into, r, f(block.entries, r * block.columns + id));
    for (let r = block.rows; r < rows; r++) setF(into, r, 0);
  } else if (id < units + own) copy(into, entries + ((<usize>((id - units) * rows)) << 3), rows);
  else {
    zeros(into, rows);
    setF(into, id - units - own, f(artificialSign, id - units - own));
  }
}
