import { defineModel } from "../../method/method.ts";
import { orientation } from "../../declare/options.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { formulaText, sbm, sbmResults } from "./sbm.ts";
import { zeros } from "./sbm-options.ts";
import { runArguments } from "../shared/run-arguments.ts";

/**
 * The enhanced Russell graph measure is SBM (Pastor, Ruiz & Sirvent 1999), and the oriented Russell measures are oriented
 * SBM: with θ_i = 1 − s_i⁻/x_io and φ_r = 1 + s_r⁺/y_ro the programs are the same.
 */
export const russell = defineModel({
  id: "russell",
  title: { "zh-CN": "Russell 测度（增强型，等同 SBM）", en: "Russell measures (enhanced graph = SBM)" },
  summary: {
    "zh-CN": "每项投入、产出各有自己的比例，效率值是这些比例的平均；与 SBM 是同一模型。",
    en: "Every input and output has a factor of its own, and the score is their mean; the same model as SBM.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "要按 Russell 测度报告或与该文献比较；投入导向为 Färe–Lovell 测度。",
    en: "To report a Russell measure, or to compare with its literature; input-oriented it is that of Färe & Lovell.",
  },
  whenNot: {
    "zh-CN": "不要与 SBM 一起当作两个模型互相印证：两者数值必然相同。原始 Russell 图测度（1985，非线性）不提供。",
    en: "Not as a second opinion beside SBM: the numbers are the same by construction. The original, non-linear Russell graph measure (1985) is not offered.",
  },
  citations: [
    {
      text: "Pastor, J. T., Ruiz, J. L. & Sirvent, I. (1999). An enhanced DEA Russell graph efficiency measure. European Journal of Operational Research 115(3), 596–607.",
      doi: "10.1016/S0377-2217(98)00098-8",
    },
    {
      text: "Färe, R. & Lovell, C. A. K. (1978). Measuring the technical efficiency of production. Journal of Economic Theory 19(1), 150–162.",
      doi: "10.1016/0022-0531(78)90060-1",
    },
    sbm.citations[0],
  ],
  roles: sbm.roles,
  options: { rts: generalReturns, orientation, zeros, lower: lowerSum, upper: upperSum },
  results: sbmResults,
  functions: [
    {
      name: "DEA.RUSSELL",
      gives: "score",
      help: { "zh-CN": "每行一个 Russell 效率值（与 SBM 相同）。", en: "One Russell score per row, the same as SBM." },
      parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "zeros", "lower", "upper", ...runArguments],
    },
  ],
  properties: sbm.properties,
  accepts: ({ zeros }) => (zeros === "drop" ? "non-negative" : "positive"),
  beyond: "super-sbm",

  formula: ({ orientation, zeros }, undesirable) =>
    formulaText(
      {
        none: { "zh-CN": "增强型 Russell 图测度（= SBM）", en: "Enhanced Russell graph measure (= SBM)" },
        input: { "zh-CN": "Russell 投入测度（Färe–Lovell，= 投入导向 SBM）", en: "Russell input measure (Färe & Lovell; = input-oriented SBM)" },
        output: { "zh-CN": "Russell 产出测度（= 产出导向 SBM）", en: "Russell output measure (= output-oriented SBM)" },
      }[orientation],
      { formula: "a", zeros },
      undesirable,
    ),

  evaluate: (unit, technology, options, solver) => sbm.evaluate(unit, technology, options, solver),
});
