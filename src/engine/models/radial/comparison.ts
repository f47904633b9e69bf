import type { Certificate } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { isScaled, type Place, type Side } from "./radial-program.ts";

/** Nothing is solved: numbers of the data are compared as they are. */
export const byComparison: Certificate = { primal: 0, dual: 0, gap: 0, proven: true };

/** The reference unit that a unit is compared with, and the factor that brings it there. */
export interface Nearest {
  readonly column: number;
  readonly factor: number;
}

/** Of the units that reach the best factor, the one with the largest sum of relative slacks. */
export function nearest(places: readonly Place[], technology: Technology, orientation: Side): Nearest | null {
  const { members } = technology;
  const columns = columnsOf(technology);
  let best: (Nearest & { readonly beyond: number }) | null = null;
  for (let column = 0; column < members.length; column++) {
    const factor = factorOf(places, columns, members[column], orientation);
    if (factor === null) continue;
    const nearer = best === null ? 1 : orientation === "input" ? best.factor - factor : factor - best.factor;
    if (nearer < 0) continue;
    const beyond = slackShare(places, columns, members[column], orientation, factor);
    if (best === null || nearer > 0 || beyond > best.beyond) best = { column, factor, beyond };
  }
  return best;
}

/** The factor that brings the unit to a reference unit, or null where that one does not stand for comparison. */
function factorOf(places: readonly Place[], columns: readonly Float64Array[], row: number, orientation: Side): number | null {
  let factor = orientation === "input" ? 0 : Infinity;
  for (const [k, place] of places.entries()) {
    const theirs = columns[k][row];
    if (!isScaled(place, orientation)) {
      if (place.less ? theirs > place.value : theirs < place.value) return null;
    } else if (place.value === 0) {
      if (orientation === "input" && theirs > 0) return null;
    } else factor = orientation === "input" ? Math.max(factor, theirs / place.value) : Math.min(factor, theirs / place.value);
  }
  return factor;
}

/** What is left of the distance to a reference unit after the radial movement, in shares of the column's largest number. */
function slackShare(places: readonly Place[], columns: readonly Float64Array[], row: number, orientation: Side, factor: number): number {
  return places.reduce((sum, place, k) => {
    const moved = isScaled(place, orientation) ? factor * place.value : place.value;
    const size = Math.max(Math.abs(moved), Math.abs(columns[k][row]));
    return size === 0 ? sum : sum + Math.abs(moved - columns[k][row]) / size;
  }, 0);
}

const columnsOf = (technology: Technology) => technology.once("fdh: columns", () => technology.variables.map(({ values }) => values));

/** What the comparison with that unit says of the one that is evaluated. */
export function outcomeOf(places: readonly Place[], technology: Technology, orientation: Side, { column, factor }: Nearest): Outcome {
  const row = technology.members[column];
  const targets = columnsOf(technology).map((values) => values[row]);
  const score = orientation === "input" ? factor : 1 / factor;
  const dominated = places.some(({ value }, k) => value !== targets[k]);
  return {
    status: factor === 1 ? (dominated ? "weakly-efficient" : "efficient") : score > 1 ? "super-efficient" : "inefficient",
    score,
    slacks: places.map(({ value, less }, k) => (less ? value - targets[k] : targets[k] - value)),
    targets,
    peers: [{ row, lambda: 1 }],
    extras: { [orientation === "input" ? "theta" : "phi"]: factor },
    certificates: [byComparison],
  };
}
