import { moveOf } from "../lp/conditioning.ts";
import type { Program } from "../lp/program.ts";
import type { FinalBasis, Solution } from "../lp/solution.ts";

/** The share of its own terms from which a reduced cost is more than their rounding. */
const share = 1e-10;
/** What may be missed of an objective: of its size, and of 1. */
const ofObjective = 1e-10;
const ofOne = 1e-13;

/**
 * Whether an optimum might be another because a variable of the unit's own that stands at a bound is worth less than
 * rounding for each of its units, and can move by very many of them. Where a unit has 3e-5 of an output of which another has
 * 8e6, the output can grow by a factor of 1e13, and a price of 1e-15, which passes for none, is worth 1 %.
 */
export function mayMoveFar(program: Program, solution: Solution): boolean {
  const { columns } = program;
  const { status, own, duals, objective } = solution;
  if (status !== "optimal" || !solution.basis) return false;
  const most = Math.max(ofObjective * Math.abs(objective), ofOne);
  let basis: FinalBasis | null = null;
  for (let k = 0; k < columns.length; k++) {
    const { cost, entries, lower, upper } = columns[k];
    const isLow = own[k] === lower;
    if ((!isLow && own[k] !== upper) || lower === upper) continue;
    let [reduced, size] = [cost, Math.abs(cost)];
    for (const [row, value] of entries) {
      const term = duals[row] * value;
      reduced -= term;
      size += Math.abs(term);
    }
    const gain = isLow ? -reduced : reduced;
    if (!(gain > share * size)) continue;
    basis ??= solution.basis();
    if (!basis.ids.includes(program.block.columns + k) && gain * stepOf(program, solution, basis, k, isLow ? 1 : -1) > most) return true;
  }
  return false;
}

/** How far an own column can move until it or a basic variable is at a bound. */
function stepOf(program: Program, { own, intensities }: Solution, basis: FinalBasis, column: number, sign: 1 | -1): number {
  const { block, columns } = program;
  const move = moveOf(program, basis, columns[column].entries);
  if (move === null) return Infinity;
  let least = columns[column].upper - columns[column].lower;
  basis.ids.forEach((id, position) => {
    const rate = sign * move.rates[position];
    if (Math.abs(rate) <= move.errors[position]) return;
    const k = id - block.columns;
    // An artificial variable is 0 and stays so.
    if (k >= columns.length) {
      least = 0;
      return;
    }
    const [value, lower, upper] =
      k < 0 ? [intensities.find((one) => one.column === id)?.value ?? 0, 0, Infinity] : [own[k], columns[k].lower, columns[k].upper];
    least = Math.min(least, Math.max(0, rate > 0 ? value - lower : upper - value) / Math.abs(rate));
  });
  return least;
}
