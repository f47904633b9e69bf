import type { Unit } from "../../data/dataset.ts";
import type { Program } from "../../lp/program.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { decided, frontier, reaches } from "../shared/optimum.ts";
import { atZero, slackOf, unscored, withoutScore } from "../shared/outcome.ts";
import { isScaled, movedBy, placesOf, radialProgram, slackProgram, type Place, type RadialSetting } from "./radial-program.ts";
import { weightsOf, withDigits } from "../shared/price-digits.ts";

/**
 * Both phases for one unit: θ or φ, then the largest slacks. The score is θ or 1/φ.
 * @param skip the block's column that is left out of the reference set, or −1
 */
export function evaluateRadial(unit: Unit, technology: Technology, setting: RadialSetting, skip: number, solver: LpSolver): Outcome {
  const { orientation } = setting;
  const places = placesOf(unit, technology);
  // Nothing to scale: the factor of a unit whose inputs (or outputs) are all 0 has no meaning.
  if (!places.some((place) => isScaled(place, orientation) && place.value > 0)) return withoutScore("bad data");
  const first = radialProgram(unit, technology, setting, skip);
  const atOne = orientation === "input" ? 1 : -1;
  const priced = (program: Program, found: Solution) => (unit.isAppraiser ? withDigits(program, found, places, technology, solver) : found);
  const solution = priced(first.program, decided(first.program, solver, { onFrontier: atOne, atNothing: 0 }));
  if (solution.status === "unbounded" && orientation === "output") return atZero(solution);
  if (solution.status !== "optimal") return unscored(solution);
  const onFrontier = reaches(solution, atOne);
  const factor = onFrontier ? 1 : Math.abs(solution.objective);
  if (orientation === "output" && !(factor > 0)) return unscored({ ...solution, status: "infeasible" });
  const second = slackProgram(unit, technology, setting, skip, onFrontier ? 1 : reachable(solution, setting));
  second.program.relaxed = !onFrontier;
  const slack = solver.solve(second.program);
  const moved = places.map((place) => movedBy(factor, place, orientation));
  const projected =
    slack.status === "optimal" ? projection(technology, places, moved, second.slacks, slack) : projection(technology, places, moved, first.slacks, solution);
  const weak =
    slack.status === "unbounded" ||
    (slack.exact ? slack.exact.numerator !== 0n : projected.rest.some((rest, k) => rest > frontier * Math.max(places[k].value, projected.targets[k])));
  const score = orientation === "input" ? factor : 1 / factor;
  // A factor of 0 stands at its bound, and the weighted inputs need not add up to 1; without the bound they do.
  const free = reaches(solution, 0) ? radialProgram(unit, technology, setting, skip, -Infinity).program : null;
  const unbounded = free === null ? solution : priced(free, solver.solve(free));
  return {
    status: onFrontier ? (weak ? "weakly-efficient" : "efficient") : score > 1 ? "super-efficient" : "inefficient",
    score,
    slacks: projected.slacks,
    targets: projected.targets,
    peers: projected.peers,
    multipliers: weightsOf(places, unbounded.status === "optimal" ? unbounded : solution),
    extras: { [orientation === "input" ? "theta" : "phi"]: factor },
    certificates: [solution.certificate, ...(slack.status === "optimal" ? [slack.certificate] : [])],
  };
}

/** A factor a hair's breadth inside the technology, so that the second phase has a point in spite of rounding. */
function reachable({ objective, exact }: Solution, { orientation }: RadialSetting): number {
  const hair = exact ? 2 ** -51 : 1e-11;
  return Math.abs(objective) * (orientation === "input" ? 1 + hair : 1 - hair);
}

/**
 * Slacks (with the radial movement), targets and peers; `rest` is what remains of the slacks after the radial movement.
 * @param moved where that movement leads
 */
function projection(technology: Technology, places: readonly Place[], moved: readonly number[], slacks: readonly number[], solution: Solution) {
  const rest = slacks.map((column, k) => slackOf(solution.own[column], moved[k], k, technology, solution));
  const targets = places.map(({ less }, k) => (less ? moved[k] - rest[k] : moved[k] + rest[k]));
  return {
    rest,
    targets,
    slacks: places.map(({ less, value }, k) => (less ? value - targets[k] : targets[k] - value) + 0),
    peers: solution.intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value })),
  };
}
