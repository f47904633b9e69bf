// What an optimum and a ray prove of themselves: `primal`, `dual` and `gap`, each figure scaled, 0 for a perfect proof.
import * as basis from "./basis";
import { cost, direction, entered, enteredSign, scratch, sizes, values } from "./iteration";
import { f, mark } from "./memory";
import { growingShare, noise, priceViolation, roundingOfRows, rowViolation } from "./own-terms";
import * as prices from "./prices";
import { columnOf, free, own, rhs, rows, units, upper } from "./program";
import { addUpper, isAtUpper, isBasic } from "./standing";

/** 2^-53: half a unit in the last place of 1. */
const precision: f64 = 1.1102230246251565e-16;
/** The share of a violation against its own terms that counts: its tenth digit is rounding, where others weigh in their twelfth. */
const ofOwnTerms: f64 = 1e-2;
/** What the rounding of the rows may change in the objective; and a figure that leaves the matter to exact arithmetic, where no other attempt would do better. */
const ofRounding: f64 = 1e-2;
const beyondHelp: f64 = 1e-9;

export let primal: f64 = 0;
export let dual: f64 = 0;
export let gap: f64 = 0;
/** The least reduced cost of an own column, 0 when none has the wrong sign. */
let leastOwn: f64 = 0;

/**
 * The least reduced cost by which a column could still improve the phase's objective, turned positive; 0 or less when
 * there is none.
 */
export function dualViolation(): f64 {
  let least: f64 = 0;
  for (let k = 0; k < own; k++) {
    if (isBasic(k) || f(upper, k) === 0) continue;
    const d = prices.reducedCost(k);
    least = Math.min(least, mark(free, k) ? -Math.abs(d) : isAtUpper(k) ? -d : d);
  }
  leastOwn = least;
  return -Math.min(least, prices.leastOverBlock());
}

/**
 * Largest violation of a row or a bound by the present values, against values of size 1 or more.
 * @param objective size of the objective, 1 or more, against which counts what a violation changes in it; 0 where that is of no account
 */
export function primalViolation(objective: f64): f64 {
  basis.product(values, scratch);
  addUpper(scratch, 1);
  let worst: f64 = 0;
  let size: f64 = 1;
  let meant: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const missed = Math.abs(f(scratch, r) - f(rhs, r));
    const beyond = basis.isFreeAt(r) ? 0 : Math.max(Math.max(-f(values, r), f(values, r) - f(basis.upper, r)), 0);
    worst = Math.max(Math.max(worst, missed), beyond);
    size = Math.max(size, Math.abs(f(values, r)));
    if (objective > 0) meant = Math.max(Math.max(meant, missed * Math.abs(f(prices.multipliers, r))), beyond * Math.abs(f(basis.cost, r)));
  }
  return objective > 0 ? Math.max(worst / size, meant / objective) : worst / size;
}

/**
 * Of an optimum: the point, the multipliers, and the distance of their objectives. A row in which the unit's own numbers
 * are tiny beside the technology's weighs much in the objective; so a violation counts as what it changes there, too. And
 * every row, reduced cost and objective is measured against its own terms as well: where all of them are tiny, what
 * would pass for rounding elsewhere is much of it.
 */
export function certify(): void {
  const met = rowViolation();
  const rounding = roundingOfRows();
  let objective: f64 = 0;
  let bound: f64 = 0;
  let terms: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const worth = f(basis.cost, r) * f(values, r);
    const reach = f(prices.multipliers, r) * f(rhs, r);
    objective += worth;
    bound += reach;
    terms = Math.max(Math.max(terms, Math.abs(worth)), Math.abs(reach));
  }
  for (let k = 0; k < own; k++) {
    if (!isAtUpper(k)) continue;
    const worth = cost(units + k) * f(upper, k);
    const reach = prices.reducedCost(k) * f(upper, k);
    objective += worth;
    bound += reach;
    terms = Math.max(Math.max(terms, Math.abs(worth)), Math.abs(reach));
  }
  const size = Math.max(1, Math.abs(objective));
  const apart = Math.abs(objective - bound);
  primal = Math.max(primalViolation(size), ofOwnTerms * met);
  dual = dualViolation();
  if (dual > 0) dual = Math.max(dual, ofOwnTerms * priceViolation(leastOwn < 0));
  gap = Math.max(Math.max(apart / size, terms > 0 ? ofOwnTerms * (apart / terms) : 0), Math.min((ofRounding * rounding) / size, beyondHelp));
}

/**
 * Of an infeasible program: the multipliers y of the first phase as a Farkas ray. Any point that meets the rows would
 * have y·(Tλ + Dz) = y·r; `dual` is the largest coefficient of a variable that may grow for ever, against what y·r
 * exceeds everything by that the bounded ones can reach, or against its own terms. There is no point, so that the other
 * figures are 0.
 */
export function certifyRay(): void {
  let excess: f64 = 0;
  let terms: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const reach = f(prices.multipliers, r) * f(rhs, r);
    excess += reach;
    terms += Math.abs(reach);
  }
  let worst = Math.max(0, -prices.leastOverBlock());
  for (let k = 0; k < own; k++) {
    // The reduced cost of the first phase is −y·D_k.
    const grows = -prices.reducedCost(k);
    if (mark(free, k)) worst = Math.max(worst, Math.abs(grows));
    else if (grows <= 0) continue;
    else if (f(upper, k) < Infinity) excess -= grows * f(upper, k);
    else worst = Math.max(worst, grows);
  }
  primal = 0;
  gap = 0;
  dual =
    excess > 0
      ? Math.max(Math.max(worst / Math.min(1, excess), Math.min((precision * terms) / excess, beyondHelp)), Math.min(ofOwnTerms * growingShare(), beyondHelp))
      : Infinity;
}

/**
 * Of an unbounded program: a feasible point, which was the start of the second phase, and the ray along which the column
 * that entered last moves for ever. `dual` is the largest violation of a row or a bound by the ray, in its own size,
 * against the rate at which the objective falls, and the rounding of that rate; and a variable that falls by more than the
 * rounding of its own rate stops the ray some time, however slow it is.
 * @param ofPoint violation of the point
 */
export function certifyUnbounded(ofPoint: f64): void {
  basis.product(direction, scratch);
  const column = sizes;
  columnOf(entered, column);
  let rate = cost(entered);
  let terms = Math.abs(rate);
  let size: f64 = 1;
  let worst: f64 = 0;
  let stopping: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const rates = f(direction, r);
    rate -= f(basis.cost, r) * rates;
    terms += Math.abs(f(basis.cost, r) * rates);
    size = Math.max(size, Math.abs(rates));
    worst = Math.max(worst, Math.abs(f(scratch, r) - f(column, r)));
    if (basis.isFreeAt(r)) continue;
    const falls = enteredSign * rates;
    if (!(falls > 0 || f(basis.upper, r) < Infinity)) continue;
    worst = Math.max(worst, Math.abs(falls));
    stopping = Math.max(stopping, shareOfTerms(r, column, falls));
  }
  const falling = -enteredSign * rate;
  primal = ofPoint;
  gap = 0;
  dual = falling > 0 ? Math.max(worst / Math.min(size, falling) + (precision * terms) / falling, ofOwnTerms * stopping) : Infinity;
}

/** The rate of a basic variable against the terms that it is the sum of; 0 where it may be their rounding. */
function shareOfTerms(position: i32, column: usize, rate: f64): f64 {
  let terms: f64 = 0;
  for (let r = 0; r < rows; r++) terms += Math.abs(f(basis.inverse, position * rows + r) * f(column, r));
  return Math.abs(rate) > noise * terms ? Math.abs(rate) / terms : 0;
}
