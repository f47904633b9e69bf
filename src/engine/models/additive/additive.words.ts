import type { Weights } from "./additive-weights.ts";
import { columns } from "../shared/columns.words.ts";
import { withInputs } from "../shared/formula.words.ts";

export const additiveWords = {
  title: { "zh-CN": "加法模型（MIP、RAM、BAM）", en: "Additive model (MIP, RAM, BAM)" },
  summary: {
    "zh-CN": "把全部投入冗余与产出不足（可加权）加起来：0为有效，越大离前沿越远。",
    en: "The sum of all excess inputs and missing outputs, weighted or not: 0 is efficient, and the more the further from the frontier.",
  },
  whenToUse: {
    "zh-CN": "数据含零或负数（规模报酬可变时），或要直接加总各项差距；RAM、BAM还给出0到1的效率值。",
    en: "The data has zeros or negative numbers (under variable returns), or the gaps themselves are to be added up; RAM and BAM also give an efficiency between 0 and 1.",
  },
  whenNot: {
    "zh-CN": "不加权时得分随计量单位而变，不同单位的列不宜直接相加；需要0到1的效率值时选RAM、BAM或SBM。",
    en: "Unweighted, the score depends on the units of measure, and columns in different units should not be added up; for an efficiency between 0 and 1 take RAM, BAM or SBM.",
  },
  options: {
    weights: {
      title: { "zh-CN": "松弛量的权重", en: "Weights of the slacks" },
      help: {
        "zh-CN": "不加权时，得分随计量单位而变；MIP除以自身数值，RAM除以各列极差，BAM除以到各列最好值的距离，均与计量单位无关。",
        en: "Unweighted slacks depend on the units of measure. MIP divides by the unit's own values, RAM by each column's range, BAM by the distance to each column's best value: none of them depends on the units.",
      },
      values: {
        none: { "zh-CN": "不加权", en: "None" },
        mip: { "zh-CN": "MIP（自身数值）", en: "MIP (own values)" },
        ram: { "zh-CN": "RAM（极差）", en: "RAM (ranges)" },
        bam: { "zh-CN": "BAM（有界）", en: "BAM (bounded)" },
      },
    },
  },
  results: {
    ...columns,
    score: {
      title: { "zh-CN": "加权松弛总和", en: "Weighted sum of slacks" },
      meaning: { "zh-CN": "0为有效；越大越无效。", en: "0 is efficient; the larger, the less efficient." },
    },
    efficiency: {
      title: { "zh-CN": "效率值（RAM、BAM）", en: "Efficiency (RAM, BAM)" },
      meaning: { "zh-CN": "1减去加权松弛总和：1为有效。只有RAM与BAM有。", en: "1 less the weighted sum: 1 is efficient. RAM and BAM alone have it." },
    },
  },
  functions: {
    "DEA.ADDITIVE": { "zh-CN": "每行一个加权松弛总和（0为有效）。", en: "One weighted sum of slacks per row; 0 is efficient." },
  },
  formula: ({ weights }: { readonly weights: Weights }, undesirable: boolean) => {
    const name = {
      none: { "zh-CN": "不加权", en: "unweighted" },
      mip: { "zh-CN": "MIP", en: "MIP" },
      ram: { "zh-CN": "RAM", en: "RAM" },
      bam: { "zh-CN": "BAM", en: "BAM" },
    }[weights];
    return withInputs({ "zh-CN": `加法模型，${name["zh-CN"]}`, en: `Additive model, ${name.en}` }, undesirable);
  },
};
