// What an optimum proves of itself: twin of certificate.ts.
import * as basis from "./basis";
import { f, mark } from "./memory";
import { cost, scratch, values } from "./iteration";
import { priceViolation, roundingOfRows, rowViolation } from "./own-terms";
import * as prices from "./prices";
import { free, own, rhs, rows, units, upper } from "./program";
import { addUpper, isAtUpper, isBasic } from "./standing";

const ofOwnTerms: f64 = 1e-2;
const ofRounding: f64 = 1e-2;
const beyondHelp: f64 = 1e-9;

export let primal: f64 = 0;
export let dual: f64 = 0;
export let gap: f64 = 0;
/** The least reduced cost of an own column, 0 when none has the wrong sign. */
let leastOwn: f64 = 0;

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

/** Computes `primal`, `dual` and `gap` of the present basis. */
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
