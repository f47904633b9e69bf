import type { Iteration } from "./iteration.ts";
import { negligible } from "./prices.ts";
import { noIntensity } from "./solution.ts";

// Where all the terms of a row, or of a reduced cost, are tiny beside the others of the program, what is missed there is
// none to speak of in the program's scale and may be all of the row. So each is measured against its own terms.

/** Rounding of a number that was computed from terms of size 1, with room for a basis that is not well conditioned. */
export const noise = 2 ** -44;
/** What pivots leave of multipliers of size 1 in those that are 0. */
const leftByPivots = 2 ** -49;

/**
 * Largest violation of a row against the largest of its own terms, by the values that are handed on: within their bounds,
 * and without intensities that are none. Where these alone do not meet a row, values that may be rounding as a whole
 * become 0, and then the least intensities count too, if they are what is missed.
 */
export function rowViolation(it: Iteration): number {
  it.cut = noIntensity;
  let missed = missedShare(it);
  if (missed <= negligible) return missed;
  settleNoise(it);
  missed = missedShare(it);
  if (missed <= negligible) return missed;
  it.cut = 0;
  const all = missedShare(it);
  if (all < missed) {
    dropFaint(it);
    return all;
  }
  it.cut = noIntensity;
  return missed;
}

/** The value of the basic variable in a position as it is handed on. */
export function handedOn({ basis, values, program, cut }: Iteration, position: number): number {
  const value = values[position];
  if (basis.free[position] === 1) return value;
  if (basis.ids[position] < program.units && value <= cut) return 0;
  return Math.min(Math.max(value, 0), basis.upper[position]);
}

/** Leaves the largest term of every row in `sizes`. */
function missedShare(it: Iteration): number {
  const { standing, sizes } = it;
  const { rows, matrix } = it.basis;
  const { rhs } = it.program;
  const residual = it.scratch;
  for (let r = 0; r < rows; r++) residual[r] = -rhs[r];
  standing.addUpper(residual, 1);
  for (let r = 0; r < rows; r++) sizes[r] = Math.abs(residual[r]);
  for (let k = 0, at = 0; k < rows; k++) {
    const value = handedOn(it, k);
    for (let r = 0; r < rows; r++, at++) {
      const term = matrix[at] * value;
      residual[r] += term;
      sizes[r] = Math.max(sizes[r], Math.abs(term));
    }
  }
  let worst = 0;
  for (let r = 0; r < rows; r++) if (residual[r] !== 0) worst = Math.max(worst, Math.abs(residual[r]) / sizes[r]);
  return worst;
}

/** What the rounding of the largest term of a row can change in the objective; `sizes` are those of `rowViolation`. */
export function roundingOfRows({ sizes, multipliers, program: { rows } }: Iteration): number {
  let most = 0;
  for (let r = 0; r < rows; r++) most = Math.max(most, Math.abs(multipliers[r]) * sizes[r]);
  return most * 2 ** -53;
}

/** Puts basic values to 0 that are no larger than what rounding may have made them. */
function settleNoise({ basis, values, standing, program, scratch }: Iteration): void {
  const { rows, inverse } = basis;
  scratch.set(program.rhs);
  standing.addUpper(scratch, -1);
  for (let k = 0, at = 0; k < rows; k++) {
    let size = 0;
    for (let r = 0; r < rows; r++, at++) size += Math.abs(inverse[at] * scratch[r]);
    if (Math.abs(values[k]) <= noise * size) values[k] = 0;
  }
}

/** Puts to 0 those of the least intensities that no row would miss. */
function dropFaint({ basis, values, sizes, program }: Iteration): void {
  const { rows, ids, matrix } = basis;
  for (let k = 0; k < rows; k++) {
    if (ids[k] >= program.units || values[k] > noIntensity) continue;
    let faint = true;
    for (let r = 0; r < rows; r++) if (Math.abs(matrix[k * rows + r] * values[k]) > noise * sizes[r]) faint = false;
    if (faint) values[k] = 0;
  }
}

/**
 * Largest violation of a reduced cost's sign against the largest share of its own terms, over every column of the
 * technology and every own column: how much of what a column is worth speaks for taking it in. To be asked after
 * `dualViolation` of the same multipliers.
 */
export function priceViolation(it: Iteration): number {
  const share = it.leastOwn < 0 ? violatedShare(it, null) : it.prices.worstShare(null);
  return share <= negligible ? share : violatedShare(it, roundingOfMultipliers(it));
}

function violatedShare(it: Iteration, rounding: Float64Array | null, growing = false): number {
  const { rows, own, entries, upper, free, cost } = it.program;
  const { basic, atUpper } = it.standing;
  let worst = it.prices.worstShare(rounding);
  for (let k = 0; k < own; k++) {
    if (basic[k] || upper[k] === 0 || (growing && upper[k] < Infinity)) continue;
    const reduced = it.reducedCost(k);
    const violation = free[k] ? Math.abs(reduced) : atUpper[k] ? reduced : -reduced;
    if (violation <= 0) continue;
    let size = it.phase === "objective" ? Math.abs(cost[k]) : 0;
    let error = 0;
    for (let r = 0, at = k * rows; r < rows; r++, at++) {
      size += Math.abs(it.multipliers[r] * entries[at]);
      if (rounding !== null) error += Math.abs(entries[at]) * rounding[r];
    }
    if (violation > error) worst = Math.max(worst, violation / size);
  }
  return worst;
}

/** The same of a ray of the first phase, over the variables that may grow for ever. */
export function growingShare(it: Iteration): number {
  return violatedShare(it, roundingOfMultipliers(it), true);
}

/** How far each multiplier may be off by rounding, its own and that which pivots left of others; in `sizes`. */
function roundingOfMultipliers({ basis, multipliers, sizes }: Iteration): Float64Array {
  const { rows, inverse, cost } = basis;
  let largest = 0;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(multipliers[r]));
  sizes.fill(largest * leftByPivots);
  for (let k = 0, at = 0; k < rows; k++) {
    const size = noise * Math.abs(cost[k]);
    for (let r = 0; r < rows; r++, at++) sizes[r] += size * Math.abs(inverse[at]);
  }
  return sizes;
}
