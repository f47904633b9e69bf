import { valuesOf, type Unit } from "../../data/dataset.ts";
import type { LpSolver } from "../../lp/solution.ts";
import type { DataRule } from "../../method/model.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { unscored, withoutScore } from "../shared/outcome.ts";
import { pricesOf } from "../shared/prices.ts";
import type { DirectionName, DirectionalSetting } from "./directional-options.ts";
import { decidedDistance, isZero, projectAlong } from "./directional-outcome.ts";
import { directionalFrame } from "./directional-program.ts";

/** Zero is a number like any other; below it only where the technology and the direction do not depend on the origin. */
export function acceptsDirection({
  rts,
  disposability,
  direction,
}: {
  readonly rts: string;
  readonly disposability: string;
  readonly direction: DirectionName;
}): DataRule {
  const translated = rts === "vrs" && disposability === "strong" && (direction === "unit" || direction === "chosen");
  return translated ? "any" : "non-negative";
}

/** Solves for β, and for a unit of the technology the slacks beyond it. Without any direction there is no distance. */
export function evaluateAlong(unit: Unit, technology: Technology, setting: DirectionalSetting, g: readonly number[], solver: LpSolver): Outcome {
  if (!g.some((step) => step > 0)) return withoutScore("bad data");
  const frame = directionalFrame(unit, technology, setting);
  const { program, rows, towards } = frame;
  program.free(
    -1,
    g.flatMap((step, k) => (step > 0 ? [[rows[k], towards[k] * step] as const] : [])),
  );
  // At β = −1 the closeness 1 / (1 + β) that indices take ratios of has no number.
  const solution = decidedDistance(program, unit, g, solver, 1);
  if (solution.status !== "optimal") return unscored(solution);
  const onFrontier = isZero(solution, unit, g);
  const beta = onFrontier ? 0 : -solution.objective;
  const scored = {
    score: beta,
    multipliers: pricesOf(
      rows.map((row, k) => -towards[k] * solution.duals[row] + 0),
      valuesOf(unit),
      solution,
    ),
    extras: { efficiency: beta > -1 ? 1 / (1 + beta) : null },
  };
  if (technology.columnOf(unit.row) < 0) {
    const status = onFrontier ? "efficient" : beta < 0 ? "super-efficient" : "inefficient";
    return { ...withoutScore(status), ...scored, certificates: [solution.certificate] };
  }
  const { dominated, ...projected } = projectAlong(unit, technology, setting, { direction: g, frame, solution, beta }, solver);
  return {
    ...projected,
    ...scored,
    status: onFrontier ? (dominated ? "weakly-efficient" : "efficient") : "inefficient",
    certificates: [solution.certificate, ...projected.certificates],
  };
}
