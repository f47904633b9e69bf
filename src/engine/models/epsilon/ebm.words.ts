import { columns } from "../shared/columns.words.ts";
import { withInputs } from "../shared/formula.words.ts";
import type { Basis } from "./ebm-weights.ts";

export const ebmWords = {
  title: { "zh-CN": "EBM模型（混合距离）", en: "Epsilon-based measure (EBM)" },
  summary: {
    "zh-CN": "径向与松弛量的结合：各列越是同增同减越接近径向模型，越不相关越接近SBM，程度由数据决定。",
    en: "Between radial and slacks-based: the more the columns move together the more radial it is, and the data says how much.",
  },
  whenToUse: {
    "zh-CN": "部分投入须按比例变动、部分又可单独调整，且希望由数据而非主观确定两者的权重。",
    en: "Inputs partly move in proportion and partly on their own, and the data rather than the analyst should weigh the two.",
  },
  whenNot: {
    "zh-CN": "各期或各组分别评价时ε与权重各不相同，效率值之间不可直接比较；单元很少时ε不稳定。",
    en: "Against the technologies of several periods or groups ε and the weights differ, so the scores are not on one scale; with few units ε is unstable.",
  },
  options: {
    affinity: {
      title: { "zh-CN": "相似度的数据", en: "Data of the affinity" },
      help: {
        "zh-CN": "观测值：直接用参照单元的数据。投影值：先按加法模型（松弛量除以自身数值）投影到规模报酬可变的前沿再计算。",
        en: "Observed: the reference units as they are. Projected: first projected on the frontier of variable returns, by the additive model with slacks in shares of the unit's own values.",
      },
      values: {
        observed: { "zh-CN": "观测值", en: "Observed" },
        projected: { "zh-CN": "投影值", en: "Projected" },
      },
    },
  },
  results: {
    ...columns,
    epsilonX: {
      title: { "zh-CN": "投入侧ε", en: "ε of the inputs" },
      meaning: { "zh-CN": "0为径向，1为SBM。非期望产出计入投入侧。", en: "0 is radial, 1 is slacks-based; undesirable outputs stand with the inputs." },
    },
    epsilonY: {
      title: { "zh-CN": "产出侧ε", en: "ε of the outputs" },
      meaning: { "zh-CN": "0为径向，1为SBM。", en: "0 is radial, 1 is slacks-based." },
    },
    weights: {
      title: { "zh-CN": "权重w", en: "Weights w" },
      meaning: {
        "zh-CN": "各列松弛量的权重，依次为投入、期望产出、非期望产出；投入侧、产出侧各自合计为1。",
        en: "Weights of the slacks in the order inputs, outputs, undesirable outputs; those of each side add up to 1.",
      },
    },
  },
  functions: {
    "DEA.EBM": { "zh-CN": "每行一个EBM效率值。", en: "One epsilon-based score per row." },
  },
  formula: ({ affinity }: { readonly affinity: Basis }, undesirable: boolean) => {
    const basis = {
      observed: { "zh-CN": "相似度取观测值", en: "affinity of observed data" },
      projected: { "zh-CN": "相似度取投影值", en: "affinity of projected data" },
    }[affinity];
    return withInputs({ "zh-CN": `EBM，${basis["zh-CN"]}`, en: `EBM, ${basis.en}` }, undesirable);
  },
};
