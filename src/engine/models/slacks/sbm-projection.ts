import { isOutput, type Unit } from "../../data/dataset.ts";
import type { Solution } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import type { SbmProgram } from "./sbm-program.ts";

/** The share of an output below which what is left of it is read off the peers. */
const nearlyNone = 1e-4;

/** What the peers of a solution have together of a variable. */
export function yieldOf(technology: Technology, variable: number, { intensities }: Solution, scale = 1): number {
  const { values } = technology.variables[variable];
  return intensities.reduce((sum, { column, value }) => sum + (value / scale) * values[technology.members[column]], 0);
}

/**
 * Slacks, targets and peers of an optimum of the SBM family, in the data's own units.
 * @param sign 1 for slacks, −1 for the surpluses of the super stage
 */
export function projection(
  unit: Unit,
  technology: Technology,
  { t, slacks, values }: SbmProgram,
  solution: Solution,
  sign: 1 | -1,
): Pick<Outcome, "slacks" | "targets" | "peers" | "certificates"> {
  const scale = t < 0 ? 1 : solution.own[t];
  // t = 0: the score is an infimum that no projection attains (a reference unit whose inputs are all 0).
  if (!(scale > 0)) return { slacks: null, targets: null, peers: [], certificates: [solution.certificate] };
  const gaps: number[] = [];
  const targets: number[] = [];
  for (let k = 0; k < slacks.length; k++) {
    const gap = slacks[k] < 0 ? 0 : (sign * solution.own[slacks[k]] * (values[k] > 0 ? values[k] : 1)) / scale + 0;
    gaps.push(gap);
    const rises = isOutput(k, unit);
    const target = rises ? values[k] + gap : values[k] - gap;
    // Of an output that is lost nearly whole the difference keeps its last digits only, and what the peers yield has all of them.
    targets.push(rises && gap < 0 && sign < 0 && target <= nearlyNone * values[k] ? yieldOf(technology, k, solution, scale) : target);
  }
  const peers: { row: number; lambda: number }[] = [];
  for (const { column, value } of solution.intensities) peers.push({ row: technology.members[column], lambda: value / scale });
  return { slacks: gaps, targets, peers, certificates: [solution.certificate] };
}
