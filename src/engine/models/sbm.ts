import type { Unit } from "../dataset.ts";
import type { LpSolver, Solution } from "../lp/solution.ts";
import { defineModel, type Outcome, type ResultColumn } from "../method.ts";
import { orientation, returnsToScale } from "../options.ts";
import type { ReturnsToScale, Technology } from "../technology.ts";
import { objectiveAtOne, sbmProgram, scoreOf, type Orientation, type SbmProgram } from "./sbm-program.ts";

/** Without an exact proof, a score this close to 1 is 1: the certificate cannot tell them apart. */
const frontier = 1e-9;

/** Whether an optimum is the value given, a whole number: decided exactly where the solution carries a fraction. */
export function reaches({ exact, objective }: Solution, value: number): boolean {
  if (exact) return exact.numerator === BigInt(value) * exact.denominator;
  return Math.abs(objective - value) <= frontier;
}

export const sbmResults: readonly ResultColumn[] = [
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
    meaning: { "zh-CN": "有效、无效、超效率、无可行解、未解出或数据不符。", en: "Efficient, inefficient, super-efficient, infeasible, unsolved or bad data." },
  },
  {
    id: "why",
    per: "unit",
    title: { "zh-CN": "说明", en: "Why" },
    meaning: { "zh-CN": "一句话说明该行的结果。", en: "One sentence on the row's result." },
  },
];

export const sbm = defineModel({
  id: "sbm",
  title: { "zh-CN": "SBM 模型", en: "Slacks-based measure (SBM)" },
  summary: {
    "zh-CN": "把每个单元的全部投入冗余和产出不足合成一个 0 到 1 之间的效率值。",
    en: "One score between 0 and 1 from every excess input and every missing output of a unit.",
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
  options: { rts: returnsToScale, orientation },
  results: sbmResults,
  functions: [
    {
      name: "SBM.SCORE",
      gives: "score",
      help: { "zh-CN": "每行一个 SBM 效率值（0 到 1）。", en: "One SBM score per row, from 0 to 1." },
      parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference"],
    },
  ],
  properties: { unitsInvariant: true, efficientAt: 1 },
  evaluates: "positive",

  formula: (_, undesirable) =>
    undesirable ? { "zh-CN": "SBM（非期望产出的松弛量计入分母）", en: "SBM, slacks of undesirable outputs in the denominator" } : { "zh-CN": "SBM", en: "SBM" },

  evaluate(unit, technology, { rts, orientation }, solver) {
    return evaluateSbm(unit, technology, rts, orientation, solver);
  },
});

/** Solves SBM and reads slacks, targets and peers off the optimum. */
export function evaluateSbm(unit: Unit, technology: Technology, rts: ReturnsToScale, orientation: Orientation, solver: LpSolver): Outcome {
  const built = sbmProgram(unit, technology, rts, orientation);
  const solution = solver.solve(built.program);
  if (solution.status !== "optimal") return unscored(solution);
  const score = scoreOf(solution.objective, built.divisor, orientation);
  const efficient = reaches(solution, objectiveAtOne(built.divisor, orientation));
  return { ...projection(unit, technology, built, solution, 1), status: efficient ? "efficient" : "inefficient", score: efficient ? 1 : score };
}

/** The outcome of a program without an optimum. */
export function unscored(solution: Solution): Outcome {
  const status = solution.status === "infeasible" ? "infeasible" : "unsolved";
  return { status, score: null, slacks: null, targets: null, peers: [], certificates: solution.status === "infeasible" ? [solution.certificate] : [] };
}

/**
 * Slacks, targets and peers of an optimum of the SBM family, in the data's own units.
 * @param sign 1 for slacks, −1 for the surpluses of the super stage
 */
export function projection(unit: Unit, technology: Technology, { t, slacks }: SbmProgram, solution: Solution, sign: 1 | -1): Omit<Outcome, "status" | "score"> {
  const scale = t < 0 ? 1 : solution.own[t];
  // t = 0: the score is an infimum that no projection attains (a reference unit whose inputs are all 0).
  if (!(scale > 0)) return { slacks: null, targets: null, peers: [], certificates: [solution.certificate] };
  const values = [...unit.x, ...unit.y, ...unit.b];
  const slack = slacks.map((column, k) => (column < 0 ? 0 : (sign * solution.own[column] * values[k]) / scale + 0));
  const isOutput = (k: number) => k >= unit.x.length && k < unit.x.length + unit.y.length;
  return {
    slacks: slack,
    targets: slack.map((value, k) => (isOutput(k) ? values[k] + value : values[k] - value)),
    peers: solution.intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value / scale })),
    certificates: [solution.certificate],
  };
}
