import type { Unit } from "../../data/dataset.ts";
import { leastNormal } from "../../data/subnormal.ts";
import { Program } from "../../lp/program.ts";
import { defineModel } from "../../method/method.ts";
import type { Technology } from "../../technology/technology.ts";
import { additiveWeights, weighted, type Weighted, type Weights } from "./additive-weights.ts";
import { reaches } from "../shared/optimum.ts";
import { slackOf, unscored, withoutScore } from "../shared/outcome.ts";
import { placesOf } from "../radial/radial-program.ts";
import { constrainSum, generalReturns, hasSum, lowerSum, upperSum, type Returns } from "../shared/returns.ts";
import { sbm, sbmResults } from "../slacks/sbm.ts";
import { runArguments } from "../shared/run-arguments.ts";

/** An optimum below this part of the largest weighted value is 0 without an exact proof. */
const frontier = 1e-9;

export const additive = defineModel({
  id: "additive",
  title: { "zh-CN": "加法模型（MIP、RAM、BAM）", en: "Additive model (MIP, RAM, BAM)" },
  summary: {
    "zh-CN": "把全部投入冗余与产出不足（可加权）加起来：0 为有效，越大离前沿越远。",
    en: "The sum of all excess inputs and missing outputs, weighted or not: 0 is efficient, and the more the further from the frontier.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "数据含零或负数（规模报酬可变时），或要直接加总各项差距；RAM、BAM 还给出 0 到 1 的效率值。",
    en: "The data has zeros or negative numbers (under variable returns), or the gaps themselves are to be added up; RAM and BAM also give an efficiency between 0 and 1.",
  },
  whenNot: {
    "zh-CN": "不加权时得分随计量单位而变，不同单位的列不宜直接相加；需要 0 到 1 的效率值时选 RAM、BAM 或 SBM。",
    en: "Unweighted, the score depends on the units of measure, and columns in different units should not be added up; for an efficiency between 0 and 1 take RAM, BAM or SBM.",
  },
  citations: [
    {
      text: "Charnes, A., Cooper, W. W., Golany, B., Seiford, L. & Stutz, J. (1985). Foundations of data envelopment analysis for Pareto–Koopmans efficient empirical production functions. Journal of Econometrics 30(1–2), 91–107.",
      doi: "10.1016/0304-4076(85)90133-2",
    },
    {
      text: "Cooper, W. W., Park, K. S. & Pastor, J. T. (1999). RAM: a range adjusted measure of inefficiency for use with additive models, and relations to other models and measures in DEA. Journal of Productivity Analysis 11(1), 5–42 (RAM, MIP).",
      doi: "10.1023/A:1007701304281",
    },
    {
      text: "Cooper, W. W., Pastor, J. T., Borras, F., Aparicio, J. & Pastor, D. (2011). BAM: a bounded adjusted measure of efficiency for use with bounded additive models. Journal of Productivity Analysis 35(2), 85–94.",
      doi: "10.1007/s11123-010-0190-2",
    },
  ],
  roles: sbm.roles,
  options: { rts: generalReturns, weights: additiveWeights, lower: lowerSum, upper: upperSum },
  results: [
    {
      id: "score",
      per: "unit",
      title: { "zh-CN": "加权松弛总和", en: "Weighted sum of slacks" },
      meaning: { "zh-CN": "0 为有效；越大越无效。", en: "0 is efficient; the larger, the less efficient." },
    },
    {
      id: "efficiency",
      per: "unit",
      title: { "zh-CN": "效率值（RAM、BAM）", en: "Efficiency (RAM, BAM)" },
      meaning: { "zh-CN": "1 减去加权松弛总和：1 为有效。只有 RAM 与 BAM 有。", en: "1 less the weighted sum: 1 is efficient. RAM and BAM alone have it." },
    },
    ...sbmResults.filter(({ id }) => id !== "score"),
  ],
  functions: [
    {
      name: "DEA.ADDITIVE",
      gives: "score",
      help: { "zh-CN": "每行一个加权松弛总和（0 为有效）。", en: "One weighted sum of slacks per row; 0 is efficient." },
      parameters: ["input", "output", "undesirable", "rts", "weights", "period", "reference", "lower", "upper", ...runArguments],
    },
  ],
  properties: {
    unitsInvariant: ({ weights }) => weights !== undefined && weights !== "none",
    translationInvariant: ({ rts, weights }) => rts === "vrs" && weights !== "mip",
    // Ranges and bounds are those of the reference set.
    monotone: ({ weights }) => weights !== "ram" && weights !== "bam",
    efficientAt: 0,
    better: "lower",
  },
  accepts: ({ rts, weights }) => (weights === "mip" ? "positive" : rts === "vrs" ? "any" : "non-negative"),

  formula: ({ weights }, undesirable) => {
    const name = {
      none: { "zh-CN": "不加权", en: "unweighted" },
      mip: { "zh-CN": "MIP", en: "MIP" },
      ram: { "zh-CN": "RAM", en: "RAM" },
      bam: { "zh-CN": "BAM", en: "BAM" },
    }[weights];
    return {
      "zh-CN": `加法模型，${name["zh-CN"]}${undesirable ? "（非期望产出视为投入）" : ""}`,
      en: `Additive model, ${name.en}${undesirable ? ", undesirable outputs treated as inputs" : ""}`,
    };
  },

  evaluate(unit, technology, { weights, ...returns }, solver) {
    const weigh = weighted(unit, technology, weights);
    // A weight below the normal doubles, of a distance as large as the largest of them, has lost its digits.
    if (weigh.some(({ weight }) => weight > 0 && weight < leastNormal)) return withoutScore("unsolved");
    const { program, slacks, largest } = additiveProgram(unit, technology, weights, weigh, returns);
    const solution = solver.solve(program);
    if (solution.status !== "optimal") return unscored(solution);
    const places = placesOf(unit, technology);
    const slack = slacks.map((column, k) => slackOf(solution.own[column], places[k].value, k, technology, solution));
    const efficient = solution.exact ? reaches(solution, 0) : Math.abs(solution.objective) <= frontier * largest;
    const score = efficient ? 0 : -solution.objective;
    return {
      status: efficient ? "efficient" : "inefficient",
      score,
      slacks: slack,
      targets: places.map(({ value, less }, k) => (less ? value - slack[k] : value + slack[k])),
      peers: solution.intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value })),
      ...(weights === "ram" || weights === "bam" ? { extras: { efficiency: 1 - score } } : {}),
      certificates: [solution.certificate],
    };
  },
});

/**
 * The weighted additive program of one unit:
 *
 *     max Σ w s   s.t.   Σλx + s = x_o,   Σλb + s = b_o,   Σλy − s = y_o,   λ ≥ 0,   0 ≤ s ≤ its bound
 */
function additiveProgram(unit: Unit, technology: Technology, weights: Weights, weigh: readonly Weighted[], returns: Returns) {
  const program = new Program(technology.block(hasSum(returns)));
  const places = placesOf(unit, technology);
  for (const { row, value } of places) program.rhs[row] = value;
  const slacks = places.map(({ row, less }, k) => program.column(-weigh[k].weight, [[row, less ? 1 : -1]], { upper: weigh[k].most }));
  const sum = constrainSum(program, program.block.rows - 1, returns);
  const column = technology.columnOf(unit.row);
  if (column >= 0 && weights !== "bam") {
    // The unit as its own reference, every slack 0.
    const left = returns.rts === "vrs" ? -1 : places.findIndex(({ value }) => value !== 0);
    program.start = [~column, ...slacks.filter((_, k) => k !== left), ...sum];
  }
  return { program, slacks, largest: Math.max(...places.map(({ value }, k) => Math.abs(value) * weigh[k].weight)) };
}
