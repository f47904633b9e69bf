import { isOutput, valuesOf, type Unit } from "../../data/dataset.ts";
import { isWide } from "../../lp/block.ts";
import type { LpSolver } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { exactly } from "./composite-exactly.ts";
import { isMiddling, movesBy, plainly, pointOf, rounding, type Composite } from "./composite-point.ts";
import { withoutScore } from "../shared/outcome.ts";
import { hasNoTerm, sbmProgram, scoreOf, type SbmSetting } from "./sbm-program.ts";

/** The projection is moved into the technology by the least of these parts of itself with which rounding does not leave it outside. */
const hairs = [2 ** -50, 2 ** -46, 1e-12];
/** The share of an output of which nothing is left but rounding. */
const none = 2 ** -50;
/** Whether a score this near to 1 is above it is asked of exact arithmetic. */
const nearOne = 1e-8;

/**
 * The composite SBM score (Bolós, Benítez & Coll-Serrano 2023): δ times ρ, the SBM score of the projection against the
 * technology without the unit. ρ < 1 where the projection is only weakly efficient. An output that the projection has
 * lost altogether has no term in ρ. Where the columns of the technology are nearly the same, or far apart, the last digit
 * of the projection is many digits of ρ: then it has as many as exact arithmetic gives it.
 */
export function composite(outcome: Outcome, unit: Unit, technology: Technology, setting: SbmSetting, solver: LpSolver): Outcome {
  if (outcome.score === null || outcome.targets === null) return outcome;
  // A projection of numbers hundreds of decades apart is no double, nor are its products.
  if (technology.once("wide", () => technology.variables.some(({ values }) => isWide(values)))) return withoutScore("unsolved");
  const others = technology.without(unit.twin ?? unit.row);
  const rough = roughly({ delta: outcome.score, targets: outcome.targets }, unit, others, plainly(setting), solver);
  const found = rough.isSure || !solver.exactly ? rough : exactly(unit, technology, others, setting, (program) => solver.exactly!(program, true));
  if (found.score === null) return withoutScore("isInfeasible" in found && found.isInfeasible ? "infeasible" : "unsolved");
  return {
    ...outcome,
    status: found.rho === 1 ? outcome.status : found.score > 1 ? "super-efficient" : "efficient",
    score: found.score,
    extras: { delta: outcome.score, rho: found.rho },
    certificates: [...outcome.certificates, ...found.certificates],
  };
}

/** The super-efficiency of a unit, and where it projects the unit. */
interface Projected {
  readonly delta: number;
  readonly targets: readonly number[];
}

/** By the projection in floating point. */
function roughly(
  { delta, targets }: Projected,
  unit: Unit,
  others: Technology,
  setting: SbmSetting,
  solver: LpSolver,
): (Composite | { readonly score: null }) & { readonly isSure: boolean } {
  const { orientation } = setting;
  const own = valuesOf(unit);
  const isLost = targets.map((value, k) => isOutput(k, unit) && value <= none * own[k]);
  const isWhole = targets.every((value, k) => (!isLost[k] || value === 0) && isMiddling(value));
  for (const hair of hairs) {
    const values = targets.map((value, k) => (isLost[k] ? 0 : value * (isOutput(k, unit) ? 1 - hair : 1 + hair)));
    const point = pointOf(values, unit);
    if (hasNoTerm(point, setting)) return { score: null, isSure: isWhole };
    const built = sbmProgram(point, others, setting);
    const solution = solver.solve(built.program);
    const certificates = [solution.certificate];
    if (solution.status === "unbounded" && orientation === "output") return { score: 0, rho: 0, certificates, isSure: isWhole };
    // What hangs on the last digit of the projection hangs on the hair: exact arithmetic decides, or else a larger one.
    if (solution.status !== "optimal" || solution.certificate.illPosed) continue;
    const found = scoreOf(solution, built.divisor, orientation);
    const rho = found > 1 - rounding ? 1 : Math.abs(found) <= rounding ? 0 : found;
    const score = delta * rho;
    const isSure = isWhole && rho !== 0 && hair === hairs[0] && movesBy(built, solution) * hair <= rounding && (rho === 1 || Math.abs(score - 1) > nearOne);
    return { score, rho, certificates, isSure };
  }
  return { score: null, isSure: false };
}
