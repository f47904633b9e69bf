import { valuesOf, type Unit } from "../../data/dataset.ts";
import type { LpSolver } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { slackOf, unscored, withoutScore } from "../shared/outcome.ts";
import { pricesOf } from "../shared/prices.ts";
import type { DirectionalSetting } from "./directional-options.ts";
import { decidedDistance, folded, isZero, peersOf, targetsOf } from "./directional-outcome.ts";
import { directionalFrame, type Steps } from "./directional-program.ts";

/** Solves for the β of every variable. Where none that counts has a direction there is no distance. */
export function evaluateEach(unit: Unit, technology: Technology, setting: DirectionalSetting, steps: Steps, solver: LpSolver): Outcome {
  const { sizes: g, weights: w } = steps;
  if (!g.some((step, k) => step > 0 && w[k] > 0)) return withoutScore("bad data");
  const { program, rows, towards, slacks, theta } = directionalFrame(unit, technology, setting, steps);
  const solution = folded(technology, decidedDistance(program, unit, g, solver));
  if (solution.status !== "optimal") return unscored(solution);
  const efficient = isZero(solution, unit, g);
  const score = efficient ? 0 : -solution.objective;
  const scale = theta < 0 || !(solution.own[theta] > 0) ? 1 : solution.own[theta];
  const values = valuesOf(unit);
  const gaps = g.map((step, k) => {
    if (slacks[k] < 0) return 0;
    const gap = (solution.own[slacks[k]] * (step || 1)) / (k < unit.x.length ? scale : 1);
    return slackOf(gap, values[k], k, technology, solution);
  });
  return {
    status: efficient ? "efficient" : "inefficient",
    score,
    ...targetsOf(unit, towards, gaps),
    peers: peersOf(technology, solution, scale),
    multipliers: pricesOf(
      rows.map((row, k) => -towards[k] * solution.duals[row] + 0),
      values,
      solution,
    ),
    extras: { efficiency: 1 / (1 + score) },
    certificates: [solution.certificate],
  };
}
