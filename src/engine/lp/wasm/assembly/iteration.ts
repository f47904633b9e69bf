// The state of the revised bounded simplex on one program, and its two ways to move: primal pivots while a column improves
// the objective, dual pivots while a basic variable breaks its bound.
// The programs of this field are heavily degenerate. Cycling is kept out by a random shift of the right-hand side
// (`perturb`), which the dual pivots of `restore` take back exactly.
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

/** Largest bound violation that counts as feasible, against a right-hand side of size 1. */
const feasibility: f64 = 1e-11;
/** Pivots after which the inverse is computed afresh. */
const refactorAfter: i32 = 40;
/** Seeds of the shifts. */
const seeds: i32 = 5;

export let values: usize = 0;
/** By how much each row is shifted, in parts of the size: as many numbers as rows for each seed. */
export let parts: usize = 0;
let present: usize = 0;
/** Inverse times the column that entered last, which one that is, and the sign of its move: the ray, where nothing stopped it. */
export let direction: usize = 0;
export let entered: i32 = -1;
export let enteredSign: f64 = 1;
let column: usize = 0;
/** One number per row, for whoever needs them until the next call; and as many again. */
export let scratch: usize = 0;
export let sizes: usize = 0;
let limit: i32 = 0;
export let pivots: i32 = 0;
export let objectivePhase: bool = true;
let poolOnly: bool = false;

let worstSize: f64 = 0;
let worstPosition: i32 = -1;
let worstBelow: bool = true;

export function layIteration(): void {
  values = numbers(rows);
  parts = numbers(seeds * rows);
  present = numbers(rows);
  direction = numbers(rows);
  column = numbers(rows);
  scratch = numbers(rows);
  sizes = numbers(rows);
  limit = 200 + 100 * rows;
}

/** Forgets the pivots made so far. */
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

/** Starts from the given basic columns; false when they are dependent or break a bound. */
export function startFrom(ids: usize, objective: bool): bool {
  basis.loadColumns(ids);
  resetStanding(ids);
  copy(present, rhs, rows);
  return enter(objective) && worstViolation() <= 1e-9;
}

/** Switches the objective and computes inverse, values and multipliers afresh. */
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

/** Takes from values and multipliers the rounding that a step of iterative refinement takes. */
export function refine(): void {
  copy(scratch, present, rows);
  addUpper(scratch, -1);
  basis.refineBasis(values, scratch, prices.multipliers);
  prices.forget();
}

/** Shifts the right-hand side so that every basic variable stands clear of its lower bound. */
export function perturb(size: f64, seed: i32): void {
  const shifts = parts + ((<usize>((seed - 1) * rows)) << 3);
  for (let r = 0; r < rows; r++) {
    if (basis.isFreeAt(r)) continue;
    setF(values, r, Math.min(Math.max(f(values, r), 0) + size * f(shifts, r), f(basis.upper, r)));
  }
  basis.product(values, present);
  addUpper(present, 1);
}

/** Primal pivots until no column improves the objective. */
export function improve(tolerance: f64): Ending {
  while (true) {
    if (pivots >= limit) return Ending.stopped;
    const id = prices.entering(tolerance);
    if (block.overflowed) return Ending.stopped;
    if (id < 0) {
      if (basis.age <= basis.trusted) return Ending.optimal;
      // What lies outside the pool is judged with the certificate's multipliers, which must not have gathered rounding.
      if (!refresh()) return Ending.singular;
      continue;
    }
    const sign = prices.sign;
    entered = id;
    enteredSign = sign;
    columnOf(id, column);
    basis.apply(column, direction);
    primalRatioTest(values, direction, sign, upperBound(id));
    if (leavingPosition < 0 && leavingStep === Infinity) {
      // Nothing stops the column: a ray, if an inverse computed afresh says so too.
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

/** Takes the perturbation back: the true right-hand side, then dual pivots until every bound holds again. */
export function restore(): Ending {
  copy(present, rhs, rows);
  if (basis.age > basis.trusted && !refresh()) return Ending.singular;
  // The multipliers, and what was priced with them, know nothing of the right-hand side.
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

/** Puts column `id` into the basis at `position` without regard to values: a degenerate exchange. */
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

/** The entering column moves by `sign` until what leaves stops it. */
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

/** Puts `id` into the basis at `position`; `column` holds it, `direction` the inverse times it. */
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
