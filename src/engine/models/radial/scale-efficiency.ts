import type { Unit } from "../../data/dataset.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { divisible, ratioOf, sameOptimum } from "../shared/optimum.ts";
import { radialProgram, type RadialSetting } from "./radial-program.ts";

/**
 * Scale efficiency and returns to scale (Färe, Grosskopf & Lovell 1985): constant where CRS and VRS give one score,
 * decreasing where NIRS gives that of VRS, else increasing.
 */
export function withScale(outcome: Outcome, unit: Unit, technology: Technology, setting: RadialSetting, solver: LpSolver): Outcome {
  const optimum = (rts: RadialSetting["rts"]): Solution => divisible(radialProgram(unit, technology, { ...setting, rts }, -1).program, solver);
  const [constant, variable] = [optimum("crs"), optimum("vrs")];
  if (constant.status !== "optimal" || variable.status !== "optimal") return outcome;
  const ratio = Math.abs(setting.orientation === "input" ? ratioOf(constant, variable) : ratioOf(variable, constant));
  const same = sameOptimum(constant, variable);
  const nonIncreasing = same ? null : optimum("nirs");
  const returns =
    nonIncreasing === null ? "constant" : nonIncreasing.status !== "optimal" ? null : sameOptimum(nonIncreasing, variable) ? "decreasing" : "increasing";
  return {
    ...outcome,
    extras: { ...outcome.extras, returns, scaleEfficiency: same ? 1 : ratio },
    certificates: [...outcome.certificates, constant.certificate, ...(nonIncreasing === null ? [] : [nonIncreasing.certificate])],
  };
}
