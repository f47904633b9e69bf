// The revised bounded simplex: twin of iteration.ts and ratio-test.ts.
import * as basis from "./basis";
import * as block from "./block";
import { addTimes, copy, f, i, mark, numbers, setF } from "./memory";
import { priceOf } from "./pricing";
import * as prices from "./prices";
import { columnOf, costOf, entries, free, isArtificial, isFree, own, rhs, rows, skip, units, upper, upperOf } from "./program";
import { addUpper, isAtUpper, isBasic, markBasic, raise, resetStanding } from "./standing";

export const enum Ending {
  optimal,
  infeasible,
  unbounded,
  stopped,
  singular,
}

const feasibility: f64 = 1e-11;
const refactorAfter: i32 = 40;
const pivotTolerance: f64 = 1e-9;
const harris: f64 = 1e-11;

export let values: usize = 0;
export let parts: usize = 0;
let present: usize = 0;
export let direction: usize = 0;
let column: usize = 0;
export let scratch: usize = 0;
export let sizes: usize = 0;
let limit: i32 = 0;
export let pivots: i32 = 0;
let objectivePhase: bool = true;
let poolOnly: bool = false;

let leavingPosition: i32 = -1;
let leavingStep: f64 = 0;
let leavingToUpper: bool = false;

let worstSize: f64 = 0;
let worstPosition: i32 = -1;
let worstBelow: bool = true;

export function layIteration(): void {
  values = numbers(rows);
  parts = numbers(rows);
  present = numbers(rows);
  direction = numbers(rows);
  column = numbers(rows);
  scratch = numbers(rows);
  sizes = numbers(rows);
  limit = 200 + 100 * rows;
}

export function begin(scopeIsPool: bool): void {
  pivots = 0;
  poolOnly = scopeIsPool;
  setPhase(true);
  prices.begin(scopeIsPool);
}

function setPhase(objective: bool): void {
  objectivePhase = objective;
  prices.countCosts(objective);
}

export function cost(id: i32): f64 {
  if (!objectivePhase) return isArtificial(id) ? 1 : 0;
  return costOf(id);
}

function upperBound(id: i32): f64 {
  if (isArtificial(id)) return objectivePhase ? 0 : Infinity;
  return upperOf(id);
}

export function startFrom(ids: usize, objective: bool): bool {
  basis.loadColumns(ids);
  resetStanding(ids);
  copy(present, rhs, rows);
  return enter(objective) && worstViolation() <= 1e-9;
}

export function enter(objective: bool): bool {
  setPhase(objective);
  for (let r = 0; r < rows; r++) setTerms(r, i(basis.ids, r));
  return refresh();
}

export function refresh(): bool {
  if (!basis.refactor()) return false;
  recompute();
  return true;
}

export function refine(): void {
  copy(scratch, present, rows);
  addUpper(scratch, -1);
  basis.refineBasis(values, scratch, prices.multipliers);
  prices.forget();
}

export function perturb(size: f64): void {
  for (let r = 0; r < rows; r++) {
    if (basis.isFreeAt(r)) continue;
    setF(values, r, Math.min(Math.max(f(values, r), 0) + size * f(parts, r), f(basis.upper, r)));
  }
  basis.product(values, present);
  addUpper(present, 1);
}

export function improve(tolerance: f64): Ending {
  while (true) {
    if (pivots >= limit) return Ending.stopped;
    const id = prices.entering(tolerance);
    if (block.overflowed) return Ending.stopped;
    if (id < 0) {
      if (basis.age <= basis.trusted) return Ending.optimal;
      if (!refresh()) return Ending.singular;
      continue;
    }
    const sign = prices.sign;
    columnOf(id, column);
    basis.apply(column, direction);
    primalRatioTest(sign, upperBound(id));
    if (leavingPosition < 0 && leavingStep === Infinity) {
      if (basis.age === 0) return Ending.unbounded;
      if (!refresh()) return Ending.singular;
      pivots++;
      continue;
    }
    move(id, sign);
    pivots++;
    if (basis.age >= refactorAfter && !refresh()) return Ending.singular;
  }
}

export function restore(): Ending {
  copy(present, rhs, rows);
  if (basis.age > basis.trusted && !refresh()) return Ending.singular;
  computeValues();
  while (true) {
    const size = worstViolation();
    if (size <= feasibility) return Ending.optimal;
    if (pivots >= limit) return Ending.stopped;
    const position = worstPosition;
    const below = worstBelow;
    const id = dualRatioTest(position, below ? 1 : -1);
    if (id < 0) return size < 1e-8 ? Ending.optimal : Ending.infeasible;
    const left = i(basis.ids, position);
    exchange(position, id);
    if (!below && !isArtificial(left) && left >= units) raise(left - units, true);
    pivots++;
    if (basis.age >= refactorAfter) {
      if (!refresh()) return Ending.singular;
    } else recompute();
  }
}

export function exchange(position: i32, id: i32): void {
  columnOf(id, column);
  basis.apply(column, direction);
  swap(position, id);
}

function worstViolation(): f64 {
  worstPosition = -1;
  worstSize = 0;
  worstBelow = true;
  for (let r = 0; r < rows; r++) {
    if (basis.isFreeAt(r)) continue;
    const value = f(values, r);
    const over = value - f(basis.upper, r);
    if (-value > worstSize) {
      worstPosition = r;
      worstSize = -value;
      worstBelow = true;
    } else if (over > worstSize) {
      worstPosition = r;
      worstSize = over;
      worstBelow = false;
    }
  }
  return worstSize;
}

function computeValues(): void {
  copy(scratch, present, rows);
  addUpper(scratch, -1);
  basis.apply(scratch, values);
}

function recompute(): void {
  computeValues();
  basis.multipliersOf(prices.multipliers);
  prices.forget();
}

function move(id: i32, sign: f64): void {
  const position = leavingPosition;
  const step = leavingStep;
  addTimes(values, direction, -(sign * step), rows);
  const k = id - units;
  if (position < 0) {
    raise(k, !isAtUpper(k));
    return;
  }
  let reduced = cost(id);
  for (let r = 0; r < rows; r++) reduced -= f(basis.cost, r) * f(direction, r);
  const value = k >= 0 && k < own && isAtUpper(k) ? f(upper, k) - step : sign * step;
  const left = i(basis.ids, position);
  const factor = reduced / f(direction, position);
  addTimes(prices.multipliers, basis.inverse + ((<usize>(position * rows)) << 3), factor, rows);
  swap(position, id);
  setF(values, position, value);
  if (leavingToUpper && left >= units && !isArtificial(left)) raise(left - units, true);
}

function swap(position: i32, id: i32): void {
  markBasic(i(basis.ids, position), false);
  markBasic(id, true);
  basis.replace(position, id, column, direction);
  setTerms(position, id);
  prices.forget();
}

function setTerms(position: i32, id: i32): void {
  basis.setTerms(position, cost(id), upperBound(id), isFree(id));
}

function primalRatioTest(sign: f64, enteringUpper: f64): void {
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

function dualRatioTest(position: i32, sign: f64): i32 {
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
