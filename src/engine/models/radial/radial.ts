import type { Unit } from "../../data/dataset.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import { defineModel } from "../../method/method.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { divisible, ratioOf, sameOptimum } from "../shared/optimum.ts";
import { evaluateRadial } from "./radial-outcome.ts";
import { radialProgram, type RadialSetting } from "./radial-program.ts";
import { radialCitations, radialOrientation, radialResults } from "./radial-results.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { sbm } from "../slacks/sbm.ts";
import { runArguments } from "../shared/run-arguments.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "lower", "upper", ...runArguments] as const;

export const radial = defineModel({
  id: "radial",
  title: { "zh-CN": "径向模型（CCR、BCC）", en: "Radial model (CCR, BCC)" },
  summary: {
    "zh-CN": "全部投入可以按同一比例缩减到多少，或全部产出可以按同一比例扩大到多少。",
    en: "By what one factor could all inputs shrink, or all outputs grow.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "最经典、最常被引用的效率值；要与文献比较，要分解规模效率，或投入之间比例固定时使用。",
    en: "The classic score: to compare with the literature, to split off scale efficiency, or where inputs move in fixed proportions.",
  },
  whenNot: {
    "zh-CN": "不计余下的松弛量：得 1 的单元仍可能是弱有效（会标明）；要反映每一项的差距请用 SBM。",
    en: "Slacks beyond the radial movement do not count: a unit with 1 can still be weakly efficient, which is said. SBM reflects every gap.",
  },
  citations: [radialCitations.ccr, radialCitations.bcc, radialCitations.undesirable],
  roles: sbm.roles,
  options: { rts: generalReturns, orientation: radialOrientation, lower: lowerSum, upper: upperSum },
  results: [
    ...radialResults({
      "zh-CN": "1 在前沿上；投入导向为 θ，产出导向为 1/φ。状态为“弱有效”时仍有松弛量。",
      en: "1 is on the frontier; θ in input orientation, 1/φ in output orientation. With the status “weakly efficient” a slack is left.",
    }),
    {
      id: "returns",
      per: "unit",
      title: { "zh-CN": "所处规模报酬阶段", en: "Returns to scale of the unit" },
      meaning: {
        "zh-CN": "选规模报酬可变时给出：increasing 递增、constant 不变、decreasing 递减，在其投影点上。",
        en: "Under variable returns: increasing, constant or decreasing at the unit's projection.",
      },
      words: {
        increasing: { "zh-CN": "递增", en: "Increasing" },
        constant: { "zh-CN": "不变", en: "Constant" },
        decreasing: { "zh-CN": "递减", en: "Decreasing" },
      },
    },
    {
      id: "scaleEfficiency",
      per: "unit",
      title: { "zh-CN": "规模效率", en: "Scale efficiency" },
      meaning: { "zh-CN": "选规模报酬可变时给出：CRS 效率值与 VRS 效率值之比。", en: "Under variable returns: the CRS score over the VRS score." },
    },
  ],
  functions: [
    {
      name: "DEA.RADIAL",
      gives: "score",
      help: { "zh-CN": "每行一个径向效率值（CCR、BCC）。", en: "One radial score (CCR, BCC) per row." },
      parameters: signature,
    },
  ],
  properties: { unitsInvariant: true, efficientAt: 1 },
  accepts: () => "non-negative",
  beyond: "radial",

  formula: ({ rts, orientation }, undesirable) => {
    const name = { crs: "CCR", vrs: "BCC", nirs: "NIRS", ndrs: "NDRS", grs: "GRS" }[rts];
    const side = { input: { "zh-CN": "投入导向", en: "input-oriented" }, output: { "zh-CN": "产出导向", en: "output-oriented" } }[orientation];
    return {
      "zh-CN": `径向 ${name}，${side["zh-CN"]}${undesirable ? "（非期望产出视为投入）" : ""}`,
      en: `Radial ${name}, ${side.en}${undesirable ? ", undesirable outputs treated as inputs" : ""}`,
    };
  },

  evaluate(unit, technology, setting, solver) {
    const outcome = evaluateRadial(unit, technology, setting, -1, solver);
    if (setting.rts !== "vrs" || outcome.score === null || technology.columnOf(unit.row) < 0) return outcome;
    return withScale(outcome, unit, technology, setting, solver);
  },
});

/**
 * Scale efficiency and returns to scale (Färe, Grosskopf & Lovell 1985): constant where CRS and VRS give one score,
 * decreasing where NIRS gives that of VRS, else increasing.
 */
function withScale(outcome: Outcome, unit: Unit, technology: Technology, setting: RadialSetting, solver: LpSolver): Outcome {
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
