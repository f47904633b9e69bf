// Where all the terms of a row, or of a reduced cost, are tiny beside the others of the program, what is missed there is
// none to speak of in the program's scale and may be all of the row. So each is measured against its own terms.
import * as basis from "./basis";
import { copy, f, i, mark, setF } from "./memory";
import { scratch, sizes, values } from "./iteration";
import * as prices from "./prices";
import { negligible } from "./prices";
import { entries, free, own, rhs, rows, units, upper } from "./program";
import { addUpper, isAtUpper, isBasic } from "./standing";

/** Intensities up to this size are none, unless a row would not be met without them. */
const noIntensity: f64 = 1e-11;
/** 2^-44: rounding of a number that was computed from terms of size 1, with room for a basis that is not well conditioned. */
export const noise: f64 = 1 / <f64>17592186044416;
/** 2^-49: what pivots leave of multipliers of size 1 in those that are 0. */
const leftByPivots: f64 = 1.7763568394002505e-15;

/** Intensities up to this size are not handed on: the certificate sets it. */
let cut: f64 = noIntensity;

/** A new attempt begins. */
export function handOnAll(): void {
  cut = noIntensity;
}

/**
 * Largest violation of a row against the largest of its own terms, by the values that are handed on: within their bounds,
 * and without intensities that are none. Where these alone do not meet a row, values that may be rounding as a whole
 * become 0, and then the least intensities count too, if they are what is missed.
 */
export function rowViolation(): f64 {
  cut = noIntensity;
  let missed = missedShare();
  if (missed <= negligible) return missed;
  settleNoise();
  missed = missedShare();
  if (missed <= negligible) return missed;
  cut = 0;
  const all = missedShare();
  if (all < missed) {
    dropFaint();
    return all;
  }
  cut = noIntensity;
  return missed;
}

/** The value of the basic variable in a position as it is handed on. */
export function handedOn(position: i32): f64 {
  const value = f(values, position);
  if (basis.isFreeAt(position)) return value;
  if (i(basis.ids, position) < units && value <= cut) return 0;
  return Math.min(Math.max(value, 0), f(basis.upper, position));
}

/** Leaves the largest term of every row in `sizes`. */
function missedShare(): f64 {
  for (let r = 0; r < rows; r++) setF(scratch, r, -f(rhs, r));
  addUpper(scratch, 1);
  for (let r = 0; r < rows; r++) setF(sizes, r, Math.abs(f(scratch, r)));
  for (let k = 0; k < rows; k++) addTerms(basis.matrix + ((<usize>(k * rows)) << 3), handedOn(k));
  let worst: f64 = 0;
  for (let r = 0; r < rows; r++) if (f(scratch, r) !== 0) worst = Math.max(worst, Math.abs(f(scratch, r)) / f(sizes, r));
  return worst;
}

/** Adds a column times its value to the rows, and notes where one of the terms is the largest of its row. */
function addTerms(column: usize, value: f64): void {
  let r = 0;
  if (ASC_FEATURE_SIMD) {
    const factor = f64x2.splat(value);
    for (; r + 2 <= rows; r += 2) {
      const at = (<usize>r) << 3;
      const term = f64x2.mul(v128.load(column + at), factor);
      v128.store(scratch + at, f64x2.add(v128.load(scratch + at), term));
      v128.store(sizes + at, f64x2.max(v128.load(sizes + at), f64x2.abs(term)));
    }
  }
  for (; r < rows; r++) {
    const term = f(column, r) * value;
    setF(scratch, r, f(scratch, r) + term);
    setF(sizes, r, Math.max(f(sizes, r), Math.abs(term)));
  }
}

/** What the rounding of the largest term of a row can change in the objective; `sizes` are those of `rowViolation`. */
export function roundingOfRows(): f64 {
  let most: f64 = 0;
  for (let r = 0; r < rows; r++) most = Math.max(most, Math.abs(f(prices.multipliers, r)) * f(sizes, r));
  return most * 1.1102230246251565e-16;
}

/** Puts basic values to 0 that are no larger than what rounding may have made them. */
function settleNoise(): void {
  copy(scratch, rhs, rows);
  addUpper(scratch, -1);
  for (let k = 0, at = 0; k < rows; k++) {
    let size: f64 = 0;
    for (let r = 0; r < rows; r++, at++) size += Math.abs(f(basis.inverse, at) * f(scratch, r));
    if (Math.abs(f(values, k)) <= noise * size) setF(values, k, 0);
  }
}

/** Puts to 0 those of the least intensities that no row would miss. */
function dropFaint(): void {
  for (let k = 0; k < rows; k++) {
    if (i(basis.ids, k) >= units || f(values, k) > noIntensity) continue;
    let faint = true;
    for (let r = 0; r < rows; r++) if (Math.abs(f(basis.matrix, k * rows + r) * f(values, k)) > noise * f(sizes, r)) faint = false;
    if (faint) setF(values, k, 0);
  }
}

/**
 * Largest violation of a reduced cost's sign against the largest share of its own terms, over every column of the
 * technology and every own column: how much of what a column is worth speaks for taking it in. To be asked after
 * `dualViolation` of the same multipliers.
 * @param ofOwn whether an own column has the wrong sign
 */
export function priceViolation(ofOwn: bool): f64 {
  const share = ofOwn ? violatedShare(0, false) : prices.worstShare(0);
  if (share <= negligible) return share;
  roundingOfMultipliers();
  return violatedShare(sizes, false);
}

/** The same of a ray of the first phase, over the variables that may grow for ever. */
export function growingShare(): f64 {
  roundingOfMultipliers();
  return violatedShare(sizes, true);
}

function violatedShare(rounding: usize, growing: bool): f64 {
  let worst = prices.worstShare(rounding);
  for (let k = 0; k < own; k++) {
    if (isBasic(k) || f(upper, k) === 0 || (growing && f(upper, k) < Infinity)) continue;
    const reduced = prices.reducedCost(k);
    const violation = mark(free, k) ? Math.abs(reduced) : isAtUpper(k) ? reduced : -reduced;
    if (violation <= 0) continue;
    let size = Math.abs(prices.presentCost(k));
    let error: f64 = 0;
    for (let r = 0, at = k * rows; r < rows; r++, at++) {
      size += Math.abs(f(prices.multipliers, r) * f(entries, at));
      if (rounding !== 0) error += Math.abs(f(entries, at)) * f(rounding, r);
    }
    if (violation > error) worst = Math.max(worst, violation / size);
  }
  return worst;
}

/** How far each multiplier may be off by rounding, its own and that which pivots left of others; in `sizes`. */
function roundingOfMultipliers(): void {
  let largest: f64 = 0;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(f(prices.multipliers, r)));
  for (let r = 0; r < rows; r++) setF(sizes, r, largest * leftByPivots);
  for (let k = 0, at = 0; k < rows; k++) {
    const size = noise * Math.abs(f(basis.cost, k));
    for (let r = 0; r < rows; r++, at++) setF(sizes, r, f(sizes, r) + size * Math.abs(f(basis.inverse, at)));
  }
}
