import type { Unit } from "../../data/dataset.ts";
import { Program } from "../../lp/program.ts";
import type { Technology } from "../../technology/technology.ts";
import type { Weighted, Weights } from "./additive-weights.ts";
import { placesOf } from "../radial/radial-program.ts";
import { constrainSum, hasSum, type Returns } from "../shared/returns.ts";

/**
 * The weighted additive program of one unit:
 *
 *     max Σ w s   s.t.   Σλx + s = x_o,   Σλb + s = b_o,   Σλy − s = y_o,   λ ≥ 0,   0 ≤ s ≤ its bound
 */
export function additiveProgram(unit: Unit, technology: Technology, weights: Weights, weigh: readonly Weighted[], returns: Returns) {
  const program = new Program(technology.block(hasSum(returns)));
  const places = placesOf(unit, technology);
  for (const { row, value } of places) program.rhs[row] = value;
  const slacks = places.map(({ row, less }, k) => program.column(-weigh[k].weight, [[row, less ? 1 : -1]], { upper: weigh[k].most }));
  const sum = constrainSum(program, program.block.rows - 1, returns);
  const column = technology.columnOf(unit.row);
  if (column >= 0 && weights !== "bam") {
    // The unit as its own reference, every slack 0.
    const left = returns.rts === "vrs" ? -1 : places.findIndex(({ value }) => value !== 0);
    program.start = [~column, ...slacks.filter((_, k) => k !== left), ...sum];
  }
  return { program, slacks, largest: Math.max(...places.map(({ value }, k) => Math.abs(value) * weigh[k].weight)) };
}
