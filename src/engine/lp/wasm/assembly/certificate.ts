// What an optimum proves of itself: twin of certificate.ts.
import * as basis from "./basis";
import { f, mark, setF } from "./memory";
import { cost, scratch, sizes, values } from "./iteration";
import * as prices from "./prices";
import { free, own, rhs, rows, units, upper } from "./program";
import { addUpper, isAtUpper, isBasic } from "./standing";

const ofOwnTerms: f64 = 1e-3;
const tiny: f64 = 1e-9;

export let primal: f64 = 0;
export let dual: f64 = 0;
export let gap: f64 = 0;

export function dualViolation(): f64 {
  let least = prices.leastOverBlock();
  for (let k = 0; k < own; k++) {
    if (isBasic(k) || f(upper, k) === 0) continue;
    const d = prices.reducedCost(k);
    least = Math.min(least, mark(free, k) ? -Math.abs(d) : isAtUpper(k) ? -d : d);
  }
  return -least;
}

function primalViolation(objective: f64): f64 {
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
    meant = Math.max(Math.max(meant, missed * Math.abs(f(prices.multipliers, r))), beyond * Math.abs(f(basis.cost, r)));
  }
  return Math.max(worst / size, meant / objective);
}

function ownTermsViolation(): f64 {
  for (let r = 0; r < rows; r++) setF(scratch, r, -f(rhs, r));
  addUpper(scratch, 1);
  for (let r = 0; r < rows; r++) setF(sizes, r, Math.max(Math.abs(f(scratch, r)), tiny));
  for (let k = 0; k < rows; k++) {
    const value = f(values, k);
    addTerms(basis.matrix + ((<usize>(k * rows)) << 3), basis.isFreeAt(k) ? value : Math.min(Math.max(value, 0), f(basis.upper, k)));
  }
  let worst: f64 = 0;
  for (let r = 0; r < rows; r++) worst = Math.max(worst, Math.abs(f(scratch, r)) / f(sizes, r));
  return worst;
}

/** Adds a column times its value to the rows, and notes where one of the terms is the largest of its row. */
function addTerms(column: usize, value: f64): void {
  const factor = f64x2.splat(value);
  let r = 0;
  for (; r + 2 <= rows; r += 2) {
    const at = (<usize>r) << 3;
    const term = f64x2.mul(v128.load(column + at), factor);
    v128.store(scratch + at, f64x2.add(v128.load(scratch + at), term));
    v128.store(sizes + at, f64x2.max(v128.load(sizes + at), f64x2.abs(term)));
  }
  if (r === rows) return;
  const term = f(column, r) * value;
  setF(scratch, r, f(scratch, r) + term);
  setF(sizes, r, Math.max(f(sizes, r), Math.abs(term)));
}

/** Computes `primal`, `dual` and `gap` of the present basis. */
export function certify(): void {
  let objective: f64 = 0;
  let bound: f64 = 0;
  for (let r = 0; r < rows; r++) {
    objective += f(basis.cost, r) * f(values, r);
    bound += f(prices.multipliers, r) * f(rhs, r);
  }
  for (let k = 0; k < own; k++) {
    if (!isAtUpper(k)) continue;
    objective += cost(units + k) * f(upper, k);
    bound += prices.reducedCost(k) * f(upper, k);
  }
  const size = Math.max(1, Math.abs(objective));
  primal = Math.max(primalViolation(size), ofOwnTerms * ownTermsViolation());
  dual = dualViolation();
  gap = Math.abs(objective - bound) / size;
}
