import type { Iteration } from "./iteration.ts";

/** Smallest pivot, relative to the largest entry of the column. */
const pivotTolerance = 1e-9;
/** How far the primal test may pass a bound to find a larger pivot (Harris). */
const harris = 1e-11;

/** What stops an entering column: a position of the basis, or −1 where the column reaches its own other bound first. */
export interface Leaving {
  readonly position: number;
  readonly step: number;
  /** Whether the leaving variable stops at its upper bound. */
  readonly toUpper: boolean;
}

/**
 * The position that blocks first when the entering column moves by `sign`; the largest pivot among those that block
 * within the Harris tolerance.
 * @param direction inverse of the basis times the entering column
 */
export function primalRatioTest(it: Iteration, direction: Float64Array, sign: 1 | -1, enteringUpper: number): Leaving {
  const { rows } = it.program;
  let largest = 1;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(direction[r]));
  const smallest = pivotTolerance * largest;
  const room = (r: number, rate: number) => {
    const id = it.basis.ids[r];
    if (it.program.isFree(id)) return Infinity;
    return rate > 0 ? Math.max(it.values[r], 0) : Math.max(it.upper(id) - it.values[r], 0);
  };
  let reach = Infinity;
  for (let r = 0; r < rows; r++) {
    const rate = sign * direction[r];
    if (Math.abs(rate) > smallest) reach = Math.min(reach, (room(r, rate) + harris) / Math.abs(rate));
  }
  let position = -1;
  let pivot = 0;
  let step = Infinity;
  for (let r = 0; r < rows; r++) {
    const rate = sign * direction[r];
    if (Math.abs(rate) <= smallest || Math.abs(rate) <= pivot) continue;
    const ratio = room(r, rate) / Math.abs(rate);
    if (ratio > reach || ratio === Infinity) continue;
    [position, pivot, step] = [r, Math.abs(rate), ratio];
  }
  if (enteringUpper <= step) return { position: -1, step: enteringUpper, toUpper: false };
  return { position, step, toUpper: position >= 0 && sign * direction[position] < 0 };
}

/** The column that keeps every reduced cost's sign while the basic variable at `position` returns to its bound, or −1. */
export function dualRatioTest(it: Iteration, position: number, sign: 1 | -1): number {
  const { rows, own, units, block, skip, free, upper, entries: ownEntries } = it.program;
  const row = it.basis.inverse.subarray(position * rows, (position + 1) * rows);
  let best = Infinity;
  let pivot = 0;
  let found = -1;
  const consider = (id: number, entry: number, reduced: number) => {
    const ratio = Math.max(reduced, 0) / entry;
    if (ratio < best - 1e-12 || (ratio < best + 1e-12 && entry > pivot)) [best, pivot, found] = [ratio, entry, id];
  };
  for (let k = 0; k < own; k++) {
    if (it.isBasicOwn(k) || upper[k] === 0) continue;
    let entry = 0;
    for (let r = 0; r < rows; r++) entry += row[r] * ownEntries[k * rows + r];
    entry *= sign;
    const reduced = it.reducedCost(k);
    if (free[k]) {
      if (Math.abs(entry) > pivotTolerance) consider(units + k, Math.abs(entry), 0);
    } else if (it.atUpper[k] ? entry > pivotTolerance : entry < -pivotTolerance) consider(units + k, Math.abs(entry), it.atUpper[k] ? -reduced : reduced);
  }
  const { columns, entries } = block;
  for (let j = 0; j < columns; j++) {
    if (j === skip) continue;
    let entry = 0;
    let reduced = 0;
    for (let r = 0; r < block.rows; r++) {
      const value = entries[r * columns + j];
      entry += row[r] * value;
      reduced -= it.multipliers[r] * value;
    }
    if (sign * entry < -pivotTolerance) consider(j, -sign * entry, reduced);
  }
  return found;
}
