import type { Basis } from "./basis.ts";
import type { Iteration } from "./iteration.ts";
import { growingShare, noise, priceViolation, roundingOfRows, rowViolation } from "./own-terms.ts";
import type { Certificate } from "./solution.ts";

/** Half a unit in the last place of 1. */
const precision = 2 ** -53;
/** The share of a violation against its own terms that counts: its tenth digit is rounding, where others weigh in their twelfth. */
const ofOwnTerms = 1e-2;
/** What the rounding of the rows may change in the objective; and a figure that leaves the matter to exact arithmetic, where no other attempt would do better. */
const ofRounding = 1e-2;
const beyondHelp = 1e-9;

/**
 * The least reduced cost by which a column could still improve the phase's objective, turned positive; 0 or less when
 * there is none.
 */
export function dualViolation(it: Iteration): number {
  const { own, upper, free } = it.program;
  const { basic, atUpper } = it.standing;
  let least = 0;
  for (let k = 0; k < own; k++) {
    if (basic[k] || upper[k] === 0) continue;
    const d = it.reducedCost(k);
    least = Math.min(least, free[k] ? -Math.abs(d) : atUpper[k] ? -d : d);
  }
  it.leastOwn = least;
  return -Math.min(least, it.prices.leastOverBlock());
}

/**
 * Largest violation of a row or a bound by the present values, against values of size 1 or more.
 * @param worth what a violation of size 1 changes in the objective, by row; null where that is of no account
 * @param objective size of the objective, 1 or more
 */
export function primalViolation(it: Iteration, worth: Float64Array | null = null, objective = 1): number {
  const { basis, values, standing } = it;
  const { rows, rhs } = it.program;
  const residual = it.scratch;
  basis.product(values, residual);
  standing.addUpper(residual, 1);
  let primal = 0;
  let size = 1;
  let meant = 0;
  for (let r = 0; r < rows; r++) {
    const missed = Math.abs(residual[r] - rhs[r]);
    const beyond = basis.free[r] === 1 ? 0 : Math.max(-values[r], values[r] - basis.upper[r], 0);
    primal = Math.max(primal, missed, beyond);
    size = Math.max(size, Math.abs(values[r]));
    if (worth !== null) meant = Math.max(meant, missed * Math.abs(worth[r]), beyond * Math.abs(basis.cost[r]));
  }
  return Math.max(primal / size, meant / objective);
}

/**
 * Of an optimum: the point, the multipliers, and the distance of their objectives. A row in which the unit's own numbers
 * are tiny beside the technology's weighs much in the objective; so a violation counts as what it changes there, too. And
 * every row, reduced cost and objective is measured against its own terms as well: where all of them are tiny, what
 * would pass for rounding elsewhere is much of it.
 */
export function ofOptimum(it: Iteration): Certificate {
  const { basis, values, multipliers, standing } = it;
  const { rows, own, rhs, upper, units } = it.program;
  const met = rowViolation(it);
  const rounding = roundingOfRows(it);
  let objective = 0;
  let bound = 0;
  let terms = 0;
  for (let r = 0; r < rows; r++) {
    const [worth, reach] = [basis.cost[r] * values[r], multipliers[r] * rhs[r]];
    objective += worth;
    bound += reach;
    terms = Math.max(terms, Math.abs(worth), Math.abs(reach));
  }
  for (let k = 0; k < own; k++) {
    if (!standing.atUpper[k]) continue;
    const [worth, reach] = [it.cost(units + k) * upper[k], it.reducedCost(k) * upper[k]];
    objective += worth;
    bound += reach;
    terms = Math.max(terms, Math.abs(worth), Math.abs(reach));
  }
  const size = Math.max(1, Math.abs(objective));
  const apart = Math.abs(objective - bound);
  const dual = dualViolation(it);
  return {
    primal: Math.max(primalViolation(it, multipliers, size), ofOwnTerms * met),
    dual: dual > 0 ? Math.max(dual, ofOwnTerms * priceViolation(it)) : dual,
    gap: Math.max(apart / size, terms > 0 ? ofOwnTerms * (apart / terms) : 0, Math.min((ofRounding * rounding) / size, beyondHelp)),
    argument: it.prices.argument,
  };
}

/**
 * Of an infeasible program: the multipliers y of the first phase as a Farkas ray. Any point that meets the rows would
 * have y·(Tλ + Dz) = y·r; `dual` is the largest coefficient of a variable that may grow for ever, against what y·r
 * exceeds everything by that the bounded ones can reach, or against its own terms. There is no point, so that the other
 * figures are 0.
 */
export function ofRay(it: Iteration): Certificate {
  const { multipliers } = it;
  const { rows, own, rhs, upper, free } = it.program;
  let excess = 0;
  let terms = 0;
  for (let r = 0; r < rows; r++) {
    excess += multipliers[r] * rhs[r];
    terms += Math.abs(multipliers[r] * rhs[r]);
  }
  let worst = Math.max(0, -it.prices.leastOverBlock());
  for (let k = 0; k < own; k++) {
    // The reduced cost of the first phase is −y·D_k.
    const grows = -it.reducedCost(k);
    if (free[k]) worst = Math.max(worst, Math.abs(grows));
    else if (grows <= 0) continue;
    else if (upper[k] < Infinity) excess -= grows * upper[k];
    else worst = Math.max(worst, grows);
  }
  const dual = Math.max(worst / Math.min(1, excess), Math.min((precision * terms) / excess, beyondHelp), Math.min(ofOwnTerms * growingShare(it), beyondHelp));
  return { primal: 0, dual: excess > 0 ? dual : Infinity, gap: 0, argument: it.prices.argument };
}

/**
 * Of an unbounded program: a feasible point, which was the start of the second phase, and the ray along which the column
 * that entered last moves for ever. `dual` is the largest violation of a row or a bound by the ray, in its own size,
 * against the rate at which the objective falls, and the rounding of that rate; and a variable that falls by more than the
 * rounding of its own rate stops the ray some time, however slow it is.
 * @param primal violation of the point
 */
export function ofUnbounded(it: Iteration, primal: number): Certificate {
  const { basis, direction, entered, sign } = it;
  const { rows } = it.program;
  const residual = it.scratch;
  basis.product(direction, residual);
  const column = new Float64Array(rows);
  it.program.columnOf(entered, column);
  let rate = it.cost(entered);
  let terms = Math.abs(rate);
  let size = 1;
  let worst = 0;
  let stopping = 0;
  for (let r = 0; r < rows; r++) {
    rate -= basis.cost[r] * direction[r];
    terms += Math.abs(basis.cost[r] * direction[r]);
    size = Math.max(size, Math.abs(direction[r]));
    worst = Math.max(worst, Math.abs(residual[r] - column[r]));
    if (basis.free[r] === 1) continue;
    const falls = sign * direction[r];
    if (!(falls > 0 || basis.upper[r] < Infinity)) continue;
    worst = Math.max(worst, Math.abs(falls));
    stopping = Math.max(stopping, shareOfTerms(basis, r, column, falls));
  }
  const falling = -sign * rate;
  if (!(falling > 0)) return { primal, dual: Infinity, gap: 0 };
  return { primal, dual: Math.max(worst / Math.min(size, falling) + (precision * terms) / falling, ofOwnTerms * stopping), gap: 0 };
}

/** The rate of a basic variable against the terms that it is the sum of; 0 where it may be their rounding. */
function shareOfTerms({ rows, inverse }: Basis, position: number, column: Float64Array, rate: number): number {
  let terms = 0;
  for (let r = 0; r < rows; r++) terms += Math.abs(inverse[position * rows + r] * column[r]);
  return Math.abs(rate) > noise * terms ? Math.abs(rate) / terms : 0;
}
