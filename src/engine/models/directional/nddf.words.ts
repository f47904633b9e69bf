import { directionalColumns } from "./directional-columns.words.ts";
import type { Disposability } from "./directional-options.ts";

export const nddfWords = {
  title: { "zh-CN": "非径向方向距离函数（NDDF）", en: "Non-radial directional distance function (NDDF)" },
  summary: {
    "zh-CN": "每个投入、产出、排放各有自己的改进比例，加权相加成一个无效率值：0为有效。",
    en: "Every input, output and emission improves by a share of its own; their weighted sum is the inefficiency: 0 is efficient.",
  },
  whenToUse: {
    "zh-CN": "要分别知道能源、排放、产出各能改进多少，并按给定权重合成；能源与碳排放效率研究常用。",
    en: "When the share by which energy, emissions and output can each improve is wanted, and their sum by given weights: usual in energy and carbon studies.",
  },
  whenNot: {
    "zh-CN": "结果取决于权重；要求各项同比例改进、或计算GML、ML指数时用方向距离函数（DDF）。",
    en: "The result depends on the weights; where all is to move by one share, and for GML and ML, use the directional distance function (DDF).",
  },
  results: {
    ...directionalColumns,
    score: {
      title: { "zh-CN": "无效率值", en: "Inefficiency" },
      meaning: {
        "zh-CN": "各项改进比例的加权和：0为有效，越大越差。",
        en: "The weighted sum of the shares by which the variables can improve: 0 is efficient.",
      },
    },
    slacks: {
      title: directionalColumns.slacks.title,
      meaning: {
        "zh-CN": "每项与目标值的差距；以自身数值为方向时，除以自身数值即该项的改进比例β。",
        en: "Distance of each variable to its target; along own values, divided by the own value it is that variable's β.",
      },
    },
  },
  functions: {
    "DEA.NDDF": { "zh-CN": "每行一个非径向无效率值：0为有效。", en: "One non-radial inefficiency per row: 0 is efficient." },
    "DEA.NDDF.SLACKS": { "zh-CN": "每行每个变量一个与目标值的差距。", en: "One distance to the target per row and variable." },
  },
  formula: ({ disposability }: { readonly disposability: Disposability }, undesirable: boolean) =>
    !undesirable
      ? { "zh-CN": "非径向方向距离函数", en: "non-radial directional distance function" }
      : disposability === "weak"
        ? { "zh-CN": "非径向方向距离函数（非期望产出弱可处置）", en: "non-radial directional distance function, undesirable outputs weakly disposable" }
        : { "zh-CN": "非径向方向距离函数（非期望产出强可处置）", en: "non-radial directional distance function, undesirable outputs strongly disposable" },
};
