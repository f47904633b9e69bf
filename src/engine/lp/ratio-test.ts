import type { ColumnView } from "./column-view.ts";
import type { Position } from "./position.ts";

/** Smallest pivot, relative to the largest entry of the column. */
const pivotTolerance = 1e-9;
/** How far the primal test may pass a bound to find a larger pivot (Harris). */
const harris = 1e-11;

/** What stops an entering column: a position of the basis, or −1 where the column reaches its own other bound first. */
export interface Leaving {
  position: number;
  step: number;
  /** Whether the leaving variable stops at its upper bound. */
  toUpper: boolean;
}

/**
 * The position that blocks first when the entering column moves by `sign`; the largest pivot among those that block
 * within the Harris tolerance.
 * @param direction inverse of the basis times the entering column
 */
export function primalRatioTest({ basis, values }: Position, direction: Float64Array, sign: 1 | -1, enteringUpper: number, leaving: Leaving): void {
  const { rows, upper, free } = basis;
  let largest = 1;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(direction[r]));
  const smallest = pivotTolerance * largest;
  let reach = Infinity;
  for (let r = 0; r < rows; r++) {
    const rate = sign * direction[r];
    const size = Math.abs(rate);
    if (size <= smallest || free[r] === 1) continue;
    const room = rate > 0 ? values[r] : upper[r] - values[r];
    const most = ((room > 0 ? room : 0) + harris) / size;
    if (most < reach) reach = most;
  }
  let position = -1;
  let pivot = 0;
  let step = Infinity;
  for (let r = 0; r < rows; r++) {
    const rate = sign * direction[r];
    const size = Math.abs(rate);
    if (size <= smallest || size <= pivot || free[r] === 1) continue;
    const room = rate > 0 ? values[r] : upper[r] - values[r];
    const ratio = (room > 0 ? room : 0) / size;
    if (ratio > reach || ratio === Infinity) continue;
    position = r;
    pivot = size;
    step = ratio;
  }
  const ownBoundFirst = enteringUpper <= step;
  leaving.position = ownBoundFirst ? -1 : position;
  leaving.step = ownBoundFirst ? enteringUpper : step;
  leaving.toUpper = !ownBoundFirst && position >= 0 && sign * direction[position] < 0;
}

/**
 * The column that keeps every reduced cost's sign while the basic variable at `position` returns to its bound, or −1:
 * out of the pool and the own columns, and only where they have none out of the whole block.
 */
export function dualRatioTest(it: Position, position: number, sign: 1 | -1): number {
  const { rows, own, units, block, skip, free, upper, entries } = it.program;
  const { pool } = block;
  const row = it.basis.inverse.subarray(position * rows, (position + 1) * rows);
  const test = new DualTest();
  for (let k = 0; k < own; k++) {
    if (it.standing.basic[k] || upper[k] === 0) continue;
    let entry = 0;
    for (let r = 0; r < rows; r++) entry += row[r] * entries[k * rows + r];
    entry *= sign;
    if (free[k]) {
      if (Math.abs(entry) > pivotTolerance) test.consider(units + k, Math.abs(entry), 0);
    } else if (it.standing.atUpper[k] ? entry > pivotTolerance : entry < -pivotTolerance) {
      const reduced = it.reducedCost(k);
      test.consider(units + k, Math.abs(entry), it.standing.atUpper[k] ? -reduced : reduced);
    }
  }
  testColumns(test, pool, row, it.multipliers, sign, pool.ids, skip);
  if (test.found < 0 && pool.count < block.columns && it.scope === "block") testColumns(test, block, row, it.multipliers, sign, null, skip);
  return test.found;
}

class DualTest {
  best = Infinity;
  pivot = 0;
  found = -1;

  consider(id: number, entry: number, reduced: number): void {
    const ratio = Math.max(reduced, 0) / entry;
    if (ratio >= this.best - 1e-12 && !(ratio < this.best + 1e-12 && entry > this.pivot)) return;
    this.best = ratio;
    this.pivot = entry;
    this.found = id;
  }
}

/** @param ids block column of each column of the view; null where it is the block */
function testColumns(
  test: DualTest,
  { rows, count, stride, entries }: ColumnView,
  row: Float64Array,
  multipliers: Float64Array,
  sign: number,
  ids: Int32Array | null,
  skip: number,
): void {
  for (let k = 0; k < count; k++) {
    let entry = 0;
    for (let r = 0; r < rows; r++) entry += row[r] * entries[r * stride + k];
    entry *= -sign;
    if (entry <= pivotTolerance) continue;
    const id = ids === null ? k : ids[k];
    if (id === skip) continue;
    let reduced = 0;
    for (let r = 0; r < rows; r++) reduced -= multipliers[r] * entries[r * stride + k];
    test.consider(id, entry, reduced);
  }
}
