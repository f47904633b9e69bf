import type { Program } from "../../src/engine/lp/program.ts";
import type { Solution } from "../../src/engine/lp/solution.ts";
import { equilibrate } from "../../src/solvers/equilibrate.ts";
import { plainProgram, type PlainColumn } from "../../src/solvers/plain-program.ts";

/** How far a solution is from proving itself, computed from the program as written: nothing of the engine's own certificate. */
export interface Proof {
  /** Largest |Tλ + Dz − r| of a row, over the largest variable. */
  readonly residual: number;
  /** Largest violation of a bound, over the largest variable. */
  readonly bounds: number;
  /** Largest violation of a reduced cost's sign: what it is worth to the objective on a step of the solution's size. */
  readonly dual: number;
  /** Distance of objective and dual bound. */
  readonly gap: number;
}

/** Checks an optimum on the equilibrated program, so that every figure is one against entries of size 1. */
export function proofOf(program: Program, solution: Solution): Proof {
  const plain = plainProgram(program);
  const scale = equilibrate(plain);
  const values = valuesOf(program, plain.columns, solution);
  const largest = Math.max(1e-300, ...values.map((value, k) => Math.abs(value) / scale.column[k]));
  let residual = 0;
  plain.rhs.forEach((rhs, r) => {
    const sum = plain.columns.reduce((rest, { entries }, k) => rest + entries[r] * values[k], -rhs);
    residual = Math.max(residual, (Math.abs(sum) * scale.row[r]) / largest);
  });
  let bounds = 0;
  let dual = 0;
  let bound = plain.rhs.reduce((sum, rhs, r) => sum + rhs * solution.duals[r], 0);
  let objective = 0;
  plain.columns.forEach((column, k) => {
    const { lower, upper, cost } = column;
    bounds = Math.max(bounds, (lower - values[k]) / scale.column[k] / largest, (values[k] - upper) / scale.column[k] / largest);
    objective += cost * values[k];
    const reduced = reducedCost(column, solution.duals);
    const active = reduced > 0 ? lower : upper;
    if (Number.isFinite(active)) bound += reduced * active;
    else dual = Math.max(dual, Math.abs(reduced) * scale.column[k] * largest);
  });
  const size = Math.max(1, Math.abs(objective));
  return { residual, bounds, dual: dual / size, gap: Math.abs(objective - bound) / size };
}

/**
 * Checks a proof of infeasibility: multipliers π with π·r above all that π·(Tλ + Dz) can reach within the bounds.
 * Returns that distance over the size of π·r (positive when it proves), and the worst sign violation that was rounded
 * away, on a step of the right-hand side's size.
 */
export function farkasOf(program: Program, ray: ArrayLike<number>): { readonly margin: number; readonly violation: number } {
  const plain = plainProgram(program);
  const { columns, rhs } = plain;
  const scale = equilibrate(plain);
  const size = Math.max(1e-300, ...rhs.map((value, r) => Math.abs(value * ray[r])));
  const step = Math.max(...rhs.map((value, r) => Math.abs(value) * scale.row[r]));
  let violation = 0;
  let reach = 0;
  columns.forEach((column, k) => {
    const product = -reducedCost({ ...column, cost: 0 }, ray);
    const bound = product > 0 ? column.upper : column.lower;
    if (product === 0 || bound === 0) return;
    if (Number.isFinite(bound)) reach += product * bound;
    else violation = Math.max(violation, (Math.abs(product) * scale.column[k] * step) / size);
  });
  const offered = rhs.reduce((sum, value, r) => sum + value * ray[r], 0);
  return { margin: (offered - reach) / size, violation };
}

function valuesOf(program: Program, columns: readonly PlainColumn[], solution: Solution): readonly number[] {
  const intensity = new Map(solution.intensities.map(({ column, value }) => [column, value]));
  const units = columns.length - program.columns.length;
  return columns.map(({ unit }, k) => (unit === null ? solution.own[k - units] : (intensity.get(unit) ?? 0)));
}

/** c − π·A of a column. */
function reducedCost({ cost, entries }: PlainColumn, duals: ArrayLike<number>): number {
  return entries.reduce((reduced, value, r) => reduced - duals[r] * value, cost);
}
