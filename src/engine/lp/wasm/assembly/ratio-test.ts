// What stops an entering column, and which column a leaving one makes way for.
import * as basis from "./basis";
import * as block from "./block";
import { f, i, mark } from "./memory";
import { priceOf } from "./pricing";
import * as prices from "./prices";
import { entries, free, own, rows, skip, units, upper } from "./program";
import { isAtUpper, isBasic } from "./standing";

const pivotTolerance: f64 = 1e-9;
const harris: f64 = 1e-11;

export let leavingPosition: i32 = -1;
export let leavingStep: f64 = 0;
export let leavingToUpper: bool = false;

export function primalRatioTest(values: usize, direction: usize, sign: f64, enteringUpper: f64): void {
  let largest: f64 = 1;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(f(direction, r)));
  const smallest = pivotTolerance * largest;
  let reach: f64 = Infinity;
  for (let r = 0; r < rows; r++) {
    const rate = sign * f(direction, r);
    const size = Math.abs(rate);
    if (size <= smallest || basis.isFreeAt(r)) continue;
    const room = rate > 0 ? f(values, r) : f(basis.upper, r) - f(values, r);
    const most = ((room > 0 ? room : 0) + harris) / size;
    if (most < reach) reach = most;
  }
  let position = -1;
  let pivot: f64 = 0;
  let step: f64 = Infinity;
  for (let r = 0; r < rows; r++) {
    const rate = sign * f(direction, r);
    const size = Math.abs(rate);
    if (size <= smallest || size <= pivot || basis.isFreeAt(r)) continue;
    const room = rate > 0 ? f(values, r) : f(basis.upper, r) - f(values, r);
    const ratio = (room > 0 ? room : 0) / size;
    if (ratio > reach || ratio === Infinity) continue;
    position = r;
    pivot = size;
    step = ratio;
  }
  const ownBoundFirst = enteringUpper <= step;
  leavingPosition = ownBoundFirst ? -1 : position;
  leavingStep = ownBoundFirst ? enteringUpper : step;
  leavingToUpper = !ownBoundFirst && position >= 0 && sign * f(direction, position) < 0;
}

let bestRatio: f64 = Infinity;
let bestPivot: f64 = 0;
let bestFound: i32 = -1;

function consider(id: i32, entry: f64, reduced: f64): void {
  const ratio = Math.max(reduced, 0) / entry;
  if (ratio >= bestRatio - 1e-12 && !(ratio < bestRatio + 1e-12 && entry > bestPivot)) return;
  bestRatio = ratio;
  bestPivot = entry;
  bestFound = id;
}

export function dualRatioTest(position: i32, sign: f64, poolOnly: bool): i32 {
  const row = basis.inverse + ((<usize>(position * rows)) << 3);
  bestRatio = Infinity;
  bestPivot = 0;
  bestFound = -1;
  for (let k = 0; k < own; k++) {
    if (isBasic(k) || f(upper, k) === 0) continue;
    let entry: f64 = 0;
    for (let r = 0; r < rows; r++) entry += f(row, r) * f(entries, k * rows + r);
    entry *= sign;
    if (mark(free, k)) {
      if (Math.abs(entry) > pivotTolerance) consider(units + k, Math.abs(entry), 0);
    } else if (isAtUpper(k) ? entry > pivotTolerance : entry < -pivotTolerance) {
      const reduced = prices.reducedCost(k);
      consider(units + k, Math.abs(entry), isAtUpper(k) ? -reduced : reduced);
    }
  }
  testColumns(block.poolEntries, block.poolStride, block.poolCount, block.poolIds, row, sign);
  if (bestFound < 0 && block.poolCount < block.columns && !poolOnly) testColumns(block.entries, block.columns, block.columns, 0, row, sign);
  return bestFound;
}

/** @param ids block column of each column of the view; 0 where it is the block */
function testColumns(view: usize, stride: i32, count: i32, ids: usize, row: usize, sign: f64): void {
  for (let k = 0; k < count; k++) {
    let entry: f64 = 0;
    for (let r = 0; r < block.rows; r++) entry += f(row, r) * f(view, r * stride + k);
    entry *= -sign;
    if (entry <= pivotTolerance) continue;
    const id = ids === 0 ? k : i(ids, k);
    if (id === skip) continue;
    consider(id, entry, priceOf(view, stride, block.rows, prices.multipliers, k));
  }
}
