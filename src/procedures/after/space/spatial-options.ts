import { choice, number, type OptionValues } from "../../../engine/declare/options.ts";

/** How a measure of spatial autocorrelation is tested. */
export const testOptions = {
  permutations: number({
    title: { "zh-CN": "置换次数", en: "Permutations" },
    help: {
      "zh-CN": "随机置换检验的次数；0为不做，改用正态近似。",
      en: "Of the permutation tests; with 0 there are none, and the normal distribution decides.",
    },
    min: 0,
    max: 99_999,
    integer: true,
    default: 999,
  }),
  seed: number({
    title: { "zh-CN": "随机种子", en: "Seed" },
    help: { "zh-CN": "同一种子、同一数据得到同样的置换结果。", en: "The same seed and data give the same permutations." },
    min: 0,
    max: 2 ** 31 - 1,
    integer: true,
    default: 1,
  }),
  alpha: number({
    title: { "zh-CN": "显著性水平", en: "Significance level" },
    help: { "zh-CN": "p值小于它时称为显著。", en: "A p value below it is called significant." },
    min: 0.0001,
    max: 0.5,
    integer: false,
    default: 0.05,
  }),
  alternative: choice({
    title: { "zh-CN": "备择假设", en: "Alternative" },
    help: { "zh-CN": "检验双侧，或只检验正的、负的空间自相关。", en: "Whether departures on both sides count, or clustering or dispersion alone." },
    values: {
      "two-sided": { "zh-CN": "双侧", en: "Two-sided" },
      greater: { "zh-CN": "单侧：正相关（集聚）", en: "One-sided: clustering" },
      less: { "zh-CN": "单侧：负相关（相异）", en: "One-sided: dispersion" },
    },
    default: "two-sided",
  }),
};

/** The tests of every unit are many. */
export const localTestOptions = {
  ...testOptions,
  adjust: choice({
    title: { "zh-CN": "多重检验校正", en: "Adjustment for many tests" },
    help: {
      "zh-CN": "局部检验每个单元一次；FDR为Benjamini–Hochberg错误发现率校正，按时期进行。",
      en: "There is a local test for every unit; FDR adjusts those of a period for the rate of false discoveries (Benjamini–Hochberg).",
    },
    values: { none: { "zh-CN": "不校正", en: "None" }, fdr: { "zh-CN": "FDR校正", en: "False discovery rate" } },
    default: "none",
  }),
};

export type TestSettings = OptionValues<typeof testOptions>;
export type LocalTestSettings = OptionValues<typeof localTestOptions>;
