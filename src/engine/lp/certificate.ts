import type { Iteration } from "./iteration.ts";
import type { Certificate } from "./solution.ts";

/** Half a unit in the last place of 1. */
const precision = 2 ** -53;

/**
 * The least reduced cost by which a column could still improve the phase's objective, turned positive; 0 or less when
 * there is none.
 */
export function dualViolation(it: Iteration): number {
  const { own, upper, free } = it.program;
  const { basic, atUpper } = it.standing;
  let least = it.prices.leastOverBlock();
  for (let k = 0; k < own; k++) {
    if (basic[k] || upper[k] === 0) continue;
    const d = it.reducedCost(k);
    least = Math.min(least, free[k] ? -Math.abs(d) : atUpper[k] ? -d : d);
  }
  return -least;
}

/** The share of a row's violation against its own terms that counts: the ninth digit of a number that is tiny beside the others is rounding. */
const ofOwnTerms = 1e-3;
/** Terms smaller than this, of a right-hand side of size 1, are measured as if they were of this size. */
const tiny = 1e-9;

/**
 * Largest violation of a row against the largest of its own terms, by the values within their bounds, which are what is
 * handed on. Where all of a row's terms are tiny beside the technology's, what is missed there is much of it.
 */
function ownTermsViolation(it: Iteration): number {
  const { values, standing, sizes } = it;
  const { rows, matrix, upper, free } = it.basis;
  const { rhs } = it.program;
  const residual = it.scratch;
  for (let r = 0; r < rows; r++) residual[r] = -rhs[r];
  standing.addUpper(residual, 1);
  for (let r = 0; r < rows; r++) sizes[r] = Math.max(Math.abs(residual[r]), tiny);
  for (let k = 0, at = 0; k < rows; k++) {
    const value = free[k] === 1 ? values[k] : Math.min(Math.max(values[k], 0), upper[k]);
    for (let r = 0; r < rows; r++, at++) {
      const term = matrix[at] * value;
      residual[r] += term;
      sizes[r] = Math.max(sizes[r], Math.abs(term));
    }
  }
  let worst = 0;
  for (let r = 0; r < rows; r++) worst = Math.max(worst, Math.abs(residual[r]) / sizes[r]);
  return worst;
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
 * are tiny beside the technology's weighs much in the objective; so a violation counts as what it changes there, too.
 */
export function ofOptimum(it: Iteration): Certificate {
  const { basis, values, multipliers, standing } = it;
  const { rows, own, rhs, upper, units } = it.program;
  let objective = 0;
  let bound = 0;
  for (let r = 0; r < rows; r++) {
    objective += basis.cost[r] * values[r];
    bound += multipliers[r] * rhs[r];
  }
  for (let k = 0; k < own; k++) {
    if (!standing.atUpper[k]) continue;
    objective += it.cost(units + k) * upper[k];
    bound += it.reducedCost(k) * upper[k];
  }
  const size = Math.max(1, Math.abs(objective));
  const primal = Math.max(primalViolation(it, multipliers, size), ofOwnTerms * ownTermsViolation(it));
  const dual = dualViolation(it);
  return { primal, dual, gap: Math.abs(objective - bound) / size, argument: it.prices.argument };
}

/**
 * Of an infeasible program: the multipliers y of the first phase as a Farkas ray. Any point that meets the rows would
 * have y·(Tλ + Dz) = y·r; `dual` is the largest coefficient of a variable that may grow for ever, against what y·r
 * exceeds everything by that the bounded ones can reach. There is no point, so that the other figures are 0.
 */
export function ofRay(it: Iteration): Certificate {
  const { multipliers } = it;
  const { rows, own, rhs, upper, free } = it.program;
  let excess = 0;
  for (let r = 0; r < rows; r++) excess += multipliers[r] * rhs[r];
  let worst = Math.max(0, -it.prices.leastOverBlock());
  for (let k = 0; k < own; k++) {
    // The reduced cost of the first phase is −y·D_k.
    const grows = -it.reducedCost(k);
    if (free[k]) worst = Math.max(worst, Math.abs(grows));
    else if (grows <= 0) continue;
    else if (upper[k] < Infinity) excess -= grows * upper[k];
    else worst = Math.max(worst, grows);
  }
  return { primal: 0, dual: excess > 0 ? worst / Math.min(1, excess) : Infinity, gap: 0, argument: it.prices.argument };
}

/**
 * Of an unbounded program: a feasible point, which was the start of the second phase, and the ray along which the column
 * that entered last moves for ever. `dual` is the largest violation of a row or a bound by the ray, in its own size,
 * against the rate at which the objective falls, and the rounding of that rate.
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
  for (let r = 0; r < rows; r++) {
    rate -= basis.cost[r] * direction[r];
    terms += Math.abs(basis.cost[r] * direction[r]);
    size = Math.max(size, Math.abs(direction[r]));
    worst = Math.max(worst, Math.abs(residual[r] - column[r]));
    if (basis.free[r] === 1) continue;
    const falls = sign * direction[r];
    worst = Math.max(worst, falls > 0 || basis.upper[r] < Infinity ? Math.abs(falls) : 0);
  }
  const falling = -sign * rate;
  if (!(falling > 0)) return { primal, dual: Infinity, gap: 0 };
  return { primal, dual: worst / Math.min(size, falling) + (precision * terms) / falling, gap: 0 };
}
