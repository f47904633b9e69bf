import { variablesOf, type Unit } from "../../data/dataset.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import { defineModel, resultColumns } from "../../method/method.ts";
import type { Outcome } from "../../method/outcome.ts";
import { orientation } from "../../declare/options.ts";
import type { Text } from "../../declare/text.ts";
import type { Technology } from "../../technology/technology.ts";
import { generalReturns, lowerSum, upperSum, type Returns } from "../shared/returns.ts";
import { decided, reaches } from "../shared/optimum.ts";
import { atZero, unscored, withoutScore } from "../shared/outcome.ts";
import { plainTreatment, zeros, type Treatment } from "./sbm-options.ts";
import {
  hasNoTerm,
  losesAll,
  losesNearlyAll,
  objectiveAtNothing,
  objectiveAtOne,
  sbmProgram,
  scoreOf,
  superSbmProgram,
  type Orientation,
  type SbmProgram,
} from "./sbm-program.ts";
import { runArguments } from "../shared/run-arguments.ts";

export const sbmResults = resultColumns([
  {
    id: "score",
    per: "unit",
    title: { "zh-CN": "效率值", en: "Score" },
    meaning: { "zh-CN": "1 为有效；低于 1 的部分是平均可改进的比例。", en: "1 is efficient; what is missing to 1 is the average share that can be improved." },
  },
  {
    id: "slacks",
    per: "variable",
    title: { "zh-CN": "松弛量", en: "Slack" },
    meaning: {
      "zh-CN": "与目标值的差距：投入与非期望产出的冗余、期望产出的不足；超效率单元为负值。",
      en: "Distance to the target: excess of an input or undesirable output, shortfall of an output; negative for a super-efficient unit.",
    },
  },
  {
    id: "targets",
    per: "variable",
    title: { "zh-CN": "目标值", en: "Target" },
    meaning: { "zh-CN": "投影到前沿后的数值。", en: "The value after projection onto the frontier." },
  },
  {
    id: "peers",
    per: "peer",
    title: { "zh-CN": "标杆", en: "Peers" },
    meaning: { "zh-CN": "构成投影点的有效单元及其强度 λ。", en: "The efficient units that span the projection, with their intensities λ." },
  },
  {
    id: "status",
    per: "unit",
    title: { "zh-CN": "状态", en: "Status" },
    meaning: {
      "zh-CN": "有效、弱有效、无效、超效率、无可行解、无界、未解出或数据不符。",
      en: "Efficient, weakly efficient, inefficient, super-efficient, infeasible, unbounded, unsolved or bad data.",
    },
  },
  {
    id: "why",
    per: "unit",
    title: { "zh-CN": "说明", en: "Why" },
    meaning: { "zh-CN": "一句话说明该行的结果。", en: "One sentence on the row's result." },
  },
]);

export const sbm = defineModel({
  id: "sbm",
  title: { "zh-CN": "SBM 模型", en: "Slacks-based measure (SBM)" },
  summary: {
    "zh-CN": "把每个单元的全部投入冗余和产出不足合成一个 0 到 1 之间的效率值。",
    en: "One score between 0 and 1 from every excess input and every missing output of a unit.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "投入、产出都可以改进，要一个同时反映全部松弛量的效率值，并要知道每一项差多少。",
    en: "Inputs and outputs can both be improved, and one score must reflect every slack, with the gap in each column.",
  },
  whenNot: {
    "zh-CN": "有效单元都得 1，不能排名（排名用超效率 SBM）；数据含零或负数的行不能评价。",
    en: "Efficient units all score 1, so it does not rank them (super-efficiency SBM does); rows with zeros or negative numbers cannot be evaluated.",
  },
  citations: [
    {
      text: "Tone, K. (2001). A slacks-based measure of efficiency in data envelopment analysis. European Journal of Operational Research 130(3), 498–509.",
      doi: "10.1016/S0377-2217(99)00407-5",
    },
    {
      text: "Cooper, W. W., Seiford, L. M. & Tone, K. (2007). Data Envelopment Analysis, 2nd ed., ch. 13 (undesirable outputs). Springer.",
      doi: "10.1007/978-0-387-45283-8",
    },
  ],
  roles: { dmu: { min: 0, max: 1 }, period: { min: 0, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 0 } },
  options: { rts: generalReturns, orientation, zeros, lower: lowerSum, upper: upperSum },
  results: sbmResults,
  functions: [
    {
      name: "SBM.SCORE",
      gives: "score",
      help: { "zh-CN": "每行一个 SBM 效率值（0 到 1）。", en: "One SBM score per row, from 0 to 1." },
      parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "zeros", "lower", "upper", ...runArguments],
    },
  ],
  properties: { unitsInvariant: true, efficientAt: 1 },
  beyond: "super-sbm",
  accepts: ({ zeros }) => (zeros === "drop" ? "non-negative" : "positive"),

  formula: (options, undesirable) => formulaText({ "zh-CN": "SBM", en: "SBM" }, { formula: "a", ...options }, undesirable),

  evaluate(unit, technology, setting, solver) {
    const { orientation, zeros } = setting;
    const treatment: Treatment = { formula: "a", zeros };
    const outcome = evaluateSbm(unit, technology, setting, orientation, solver, treatment);
    // Against a technology that it does not span, as in an index, a unit can stand beyond the frontier (Tone 2004).
    const outside = technology.columnOf(unit.row) < 0;
    return outcome.status === "infeasible" && outside ? evaluateBeyond(unit, technology, setting, orientation, solver, treatment) : outcome;
  },
});

/** A model of the SBM family with its formula and its treatment of zeros, as the method sheet states them. */
export function formulaText(name: Text, { formula, zeros }: Treatment, undesirable: boolean): Text {
  const where = {
    a: { "zh-CN": "，公式 A（非期望产出的松弛量计入分母）", en: ", formula A (slacks of undesirable outputs in the denominator)" },
    b: { "zh-CN": "，公式 B（超效率阶段把非期望产出视为投入）", en: ", formula B (undesirable outputs treated as inputs in the super-efficiency stage)" },
  }[formula];
  const dropped = zeros === "drop" ? { "zh-CN": "；零值项略去", en: "; terms of zeros dropped" } : { "zh-CN": "", en: "" };
  return {
    "zh-CN": name["zh-CN"] + (undesirable ? where["zh-CN"] : "") + dropped["zh-CN"],
    en: name.en + (undesirable ? where.en : "") + dropped.en,
  };
}

export { unscored };

/** Solves SBM and reads slacks, targets and peers off the optimum. */
export function evaluateSbm(
  unit: Unit,
  technology: Technology,
  returns: Returns,
  orientation: Orientation,
  solver: LpSolver,
  treatment: Treatment = plainTreatment,
): Outcome {
  if (hasNoTerm(unit, orientation, treatment)) return withoutScore("bad data");
  const built = sbmProgram(unit, technology, returns, orientation, treatment);
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
export function evaluateBeyond(
  unit: Unit,
  technology: Technology,
  returns: Returns,
  orientation: Orientation,
  solver: LpSolver,
  treatment: Treatment = plainTreatment,
): Outcome {
  if (hasNoTerm(unit, orientation, treatment)) return withoutScore("bad data");
  const built = superSbmProgram(unit, technology, returns, orientation, treatment);
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

/** The share of an output below which what is left of it is read off the peers. */
const nearlyNone = 1e-4;

/** What the peers of a solution have together of a variable. */
export function yieldOf(technology: Technology, variable: number, { intensities }: Solution, scale = 1): number {
  const { values } = technology.once("variables", () => variablesOf(technology.data))[variable];
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
  const [firstOutput, afterOutputs] = [unit.x.length, unit.x.length + unit.y.length];
  const gaps: number[] = [];
  const targets: number[] = [];
  for (let k = 0; k < slacks.length; k++) {
    const gap = slacks[k] < 0 ? 0 : (sign * solution.own[slacks[k]] * (values[k] > 0 ? values[k] : 1)) / scale + 0;
    gaps.push(gap);
    const isOutput = k >= firstOutput && k < afterOutputs;
    const target = isOutput ? values[k] + gap : values[k] - gap;
    // Of an output that is lost nearly whole the difference keeps its last digits only, and what the peers yield has all of them.
    targets.push(isOutput && gap < 0 && sign < 0 && target <= nearlyNone * values[k] ? yieldOf(technology, k, solution, scale) : target);
  }
  const peers: { row: number; lambda: number }[] = [];
  for (const { column, value } of solution.intensities) peers.push({ row: technology.members[column], lambda: value / scale });
  return { slacks: gaps, targets, peers, certificates: [solution.certificate] };
}
