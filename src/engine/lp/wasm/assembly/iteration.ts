// The revised bounded simplex: twin of iteration.ts.
import * as basis from "./basis";
import * as block from "./block";
import { addTimes, copy, f, i, numbers, setF } from "./memory";
import * as prices from "./prices";
import { columnOf, costOf, isArtificial, isFree, own, rhs, rows, units, upper, upperOf } from "./program";
import { dualRatioTest, leavingPosition, leavingStep, leavingToUpper, primalRatioTest } from "./ratio-test";
import { addUpper, isAtUpper, markBasic, raise, resetStanding } from "./standing";

export const enum Ending {
  optimal,
  infeasible,
  unbounded,
  stopped,
  singular,
}

const feasibility: f64 = 1e-11;
const refactorAfter: i32 = 40;

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
    primalRatioTest(values, direction, sign, upperBound(id));
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
    const id = dualRatioTest(position, below ? 1 : -1, poolOnly);
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
