import { directionalColumns } from "./directional-columns.words.ts";

export const rangeWords = {
  title: { "zh-CN": "范围方向模型（RDM）", en: "Range directional model (RDM)" },
  summary: {
    "zh-CN": "允许负数和零：看每个单元朝“各项都取最好值”的理想点能走多远，得到一个不超过1的效率值。",
    en: "Takes negative numbers and zeros: how far a unit can go towards the ideal point that has the best of everything, as a score up to 1.",
  },
  whenToUse: {
    "zh-CN": "数据里有负数（亏损、净流出、增长率）或零，又不想先加常数平移时。",
    en: "When the data has negative numbers (losses, net outflows, rates of growth) or zeros and is not to be shifted by a constant first.",
  },
  whenNot: {
    "zh-CN": "只在规模报酬可变下成立；方向取决于最好的单元，一个异常值会影响所有效率值。数据全为正数时用径向模型或SBM模型。",
    en: "It holds under variable returns alone, and the best units set the direction: one outlier moves every score. With positive data use the radial model or SBM.",
  },
  options: {
    ranges: {
      title: { "zh-CN": "改进范围", en: "Ranges" },
      help: {
        "zh-CN": "直接：差距大的项先改进，效率值可与径向模型比较。倒数：差距小的项先改进，用于找最近的目标。",
        en: "Direct: what is furthest from the best improves first. Inverse: what is nearest to it improves first, for targets close at hand.",
      },
      values: {
        direct: { "zh-CN": "直接（RDM）", en: "Direct (RDM)" },
        inverse: { "zh-CN": "倒数（IRDM）", en: "Inverse (IRDM)" },
      },
    },
  },
  results: {
    ...directionalColumns,
    score: {
      title: { "zh-CN": "效率值", en: "Score" },
      meaning: {
        "zh-CN": "1为有效；低于1的部分是到理想点的差距中可改进的比例。",
        en: "1 is efficient; what is missing to 1 is the share of the way to the ideal point that can be gone.",
      },
    },

    beta: {
      title: { "zh-CN": "方向距离β", en: "Distance β" },
      meaning: { "zh-CN": "朝理想点移动的步长：0在前沿上。", en: "The step towards the ideal point: 0 is on the frontier." },
    },
  },
  functions: {
    "DEA.RDM": { "zh-CN": "每行一个范围方向效率值，数据可以为负。", en: "One range directional score per row; data may be negative." },
  },
  formula: ({ ranges }: { readonly ranges: "direct" | "inverse" }, undesirable: boolean) => {
    const inverse = ranges === "inverse";
    return undesirable
      ? {
          "zh-CN": `范围方向模型（${inverse ? "倒数，" : ""}非期望产出强可处置）`,
          en: `range directional model${inverse ? ", inverse ranges" : ""}, undesirable outputs strongly disposable`,
        }
      : { "zh-CN": inverse ? "范围方向模型（倒数）" : "范围方向模型", en: `range directional model${inverse ? ", inverse ranges" : ""}` };
  },
};
