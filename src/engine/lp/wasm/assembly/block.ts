// The technology's block with its pool and its frame, as block.ts, pool.ts and frame.ts have them.
import { f, i, setF, setI } from "./memory";

export let rows: i32 = 0;
export let columns: i32 = 0;
export let entries: usize = 0;
/** The power of two of each row; 0 for a row of zeros. */
export let rowScale: usize = 0;
/** Size of the smallest entry of each row. */
export let leastEntry: usize = 0;

export let poolEntries: usize = 0;
export let poolIds: usize = 0;
export let poolStride: i32 = 0;
export let poolCount: i32 = 0;
let sealed: i32 = 0;
/** Whether a column was to be added where there was no room. */
export let overflowed: bool = false;

export let frameEntries: usize = 0;
export let frameIds: usize = 0;
/** −1 where no frame is known. */
export let frameCount: i32 = -1;
let direction: usize = 0;
let residual: usize = 0;
let slack: usize = 0;
let weight: f64 = 0;

/** @param terms scale and smallest entry of every row, one after the other */
export function useBlock(r: i32, n: i32, at: usize, terms: usize): void {
  rows = r;
  columns = n;
  entries = at;
  rowScale = terms;
  leastEntry = terms + ((<usize>r) << 3);
}

export function usePool(count: i32, stride: i32, at: usize, ids: usize): void {
  sealed = count;
  poolCount = count;
  poolStride = stride;
  poolEntries = at;
  poolIds = ids;
}

/** @param terms direction, residual and slack of every row, one after the other */
export function useFrame(count: i32, at: usize, ids: usize, terms: usize, w: f64): void {
  frameCount = count;
  frameEntries = at;
  frameIds = ids;
  direction = terms;
  residual = terms + ((<usize>rows) << 3);
  slack = residual + ((<usize>rows) << 3);
  weight = w;
}

export function resetPool(): void {
  poolCount = sealed;
  overflowed = false;
}

/** Adds a column that the pool does not hold. */
export function addToPool(column: i32): void {
  if (poolCount === poolStride) {
    overflowed = true;
    return;
  }
  for (let r = 0; r < rows; r++) setF(poolEntries, r * poolStride + poolCount, f(entries, r * columns + column));
  setI(poolIds, poolCount++, column);
}

export function poolHolds(column: i32): bool {
  for (let k = sealed; k < poolCount; k++) if (i(poolIds, k) === column) return true;
  return false;
}

export function frameBound(multipliers: usize, least: f64): f64 {
  let bound = least * Math.max(1, weight);
  for (let r = 0; r < rows; r++) {
    const pi = f(multipliers, r);
    const disposable = f(direction, r) === 0 || pi * f(direction, r) <= 0;
    bound -= Math.abs(pi) * (disposable ? f(residual, r) : f(slack, r));
  }
  return bound;
}
