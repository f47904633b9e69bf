import type { Unit } from "../../data/dataset.ts";
import type { LpSolver } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { decided, reaches } from "../shared/optimum.ts";
import { atZero, unscored, withoutScore } from "../shared/outcome.ts";
import {
  hasNoTerm,
  losesAll,
  losesNearlyAll,
  objectiveAtNothing,
  objectiveAtOne,
  sbmProgram,
  scoreOf,
  superSbmProgram,
  type SbmSetting,
} from "./sbm-program.ts";
import { projection } from "./sbm-projection.ts";

/** Solves SBM and reads slacks, targets and peers off the optimum. */
export function evaluateSbm(unit: Unit, technology: Technology, setting: SbmSetting, solver: LpSolver): Outcome {
  const { orientation } = setting;
  if (hasNoTerm(unit, setting)) return withoutScore("bad data");
  const built = sbmProgram(unit, technology, setting);
  const atOne = objectiveAtOne(built.divisor, orientation);
  const solution = decided(built.program, solver, { onFrontier: atOne, atNothing: objectiveAtNothing(built.divisor, orientation) });
  if (solution.status === "unbounded" && orientation === "output") return atZero(solution);
  if (solution.status !== "optimal") return unscored(solution);
  const score = scoreOf(solution, built.divisor, orientation);
  const efficient = reaches(solution, atOne);
  const { slacks, targets, peers, certificates } = projection(unit, technology, built, solution, 1);
  return { status: efficient ? "efficient" : "inefficient", score: efficient ? 1 : score, slacks, targets, peers, certificates };
}

/** Solves the super-efficiency program: the unit against the frontier of the others. */
export function evaluateBeyond(unit: Unit, technology: Technology, setting: SbmSetting, solver: LpSolver): Outcome {
  const { orientation } = setting;
  if (hasNoTerm(unit, setting)) return withoutScore("bad data");
  const built = superSbmProgram(unit, technology, setting);
  const atOne = objectiveAtOne(built.divisor, orientation);
  let solution = decided(built.program, solver, { onFrontier: atOne });
  if (solution.status !== "optimal") return unscored(solution);
  if (losesNearlyAll(solution, built.divisor, orientation)) solution = solver.exactly?.(built.program) ?? solution;
  if (solution.status !== "optimal") return unscored(solution);
  if (losesAll(solution, built.divisor, orientation)) return withoutScore("infeasible");
  const score = scoreOf(solution, built.divisor, orientation);
  const onFrontier = reaches(solution, atOne);
  const { slacks, targets, peers, certificates } = projection(unit, technology, built, solution, -1);
  return { status: onFrontier ? "efficient" : "super-efficient", score: onFrontier ? 1 : score, slacks, targets, peers, certificates };
}
