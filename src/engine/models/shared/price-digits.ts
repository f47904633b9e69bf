import { priceErrors } from "../../lp/conditioning.ts";
import type { Program } from "../../lp/program.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import type { Technology } from "../../technology/technology.ts";
import { pricesOf } from "./prices.ts";
import type { Place } from "../radial/radial-program.ts";

/** The part of a sum of worths that may be rounding. */
const mostRounding = 1e-11;

/**
 * Whether nothing that the prices add up, over the inputs or the outputs of a unit of the technology, hangs on what
 * rounding may have left of them.
 * @param errors of the prices, by row of the program
 */
export function keepsDigits(technology: Technology, multipliers: readonly number[], errors: readonly number[], places: readonly Place[]): boolean {
  // Most often no price has lost any.
  if (places.every(({ row }, k) => errors[row] <= mostRounding * multipliers[k])) return true;
  const block = technology.block(false);
  for (let j = 0; j < block.columns; j++)
    for (const side of [true, false]) {
      let [worth, error] = [0, 0];
      places.forEach(({ row, less }, k) => {
        if (less !== side) return;
        worth += multipliers[k] * block.raw(row, j);
        error += errors[row] * block.raw(row, j);
      });
      if (!(error <= mostRounding * worth)) return false;
    }
  return true;
}

/** The prices of inputs, outputs and undesirable outputs in the order of their places: row prices without their sign. */
export const weightsOf = (places: readonly Place[], solution: Solution): readonly number[] =>
  pricesOf(
    places.map(({ row, less }) => Math.max(0, less ? -solution.duals[row] : solution.duals[row])),
    places.map(({ value }) => value),
    solution,
  );

/**
 * An optimum whose prices add up the numbers of other units, which may be many times the unit's own: as it is where floating
 * point leaves every sum its digits, otherwise read off exact arithmetic. What proves an objective says nothing of the digits
 * of a price that is worth little of it. To be asked before the solver is given its next program.
 */
export function withDigits(program: Program, solution: Solution, places: readonly Place[], technology: Technology, solver: LpSolver): Solution {
  if (solution.status !== "optimal" || !solution.basis || !solver.exactly) return solution;
  const prices = weightsOf(places, solution);
  const errors = [...priceErrors(program, solution.basis(), solution.duals)];
  places.forEach(({ row }, k) => (errors[row] += Math.abs(Math.abs(solution.duals[row]) - prices[k])));
  if (keepsDigits(technology, prices, errors, places)) return solution;
  const found = solver.exactly(program);
  return found.status === "optimal" ? found : solution;
}
