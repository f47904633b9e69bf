import { choice, type OptionValues } from "../../../engine/declare/options.ts";
import { alpha } from "../significance-level.ts";

export const betaOptions = {
  model: choice({
    title: { "zh-CN": "主模型", en: "Main model" },
    help: { "zh-CN": "结论所依据的模型；各模型的结果都会列出。", en: "Which model the findings speak of; the results have all of them." },
    values: {
      "cross-section": { "zh-CN": "截面回归", en: "Cross-section" },
      pooled: { "zh-CN": "混合回归", en: "Pooled" },
      fixed: { "zh-CN": "个体固定效应", en: "Fixed effects of units" },
      "two-way": { "zh-CN": "个体与时期双固定效应", en: "Fixed effects of units and periods" },
      random: { "zh-CN": "随机效应", en: "Random effects of units" },
    },
    default: "two-way",
  }),
  errors: choice({
    title: { "zh-CN": "标准误", en: "Standard errors" },
    help: {
      "zh-CN": "t值与p值所用的标准误；各种标准误都会列出。聚类为按单元聚类。",
      en: "Those that t and p rest on; the results have all of them. Clusters are the units.",
    },
    values: {
      classical: { "zh-CN": "普通标准误", en: "Classical" },
      hc0: { "zh-CN": "聚类稳健（HC0，不校正）", en: "Clustered (HC0, no factor)" },
      cluster: { "zh-CN": "聚类稳健（k只计斜率）", en: "Clustered (factor with k the slopes)" },
      xtreg: { "zh-CN": "聚类稳健（Stata xtreg，k计常数与时期虚拟变量）", en: "Clustered (Stata's xtreg: k with constant and dummies)" },
    },
    default: "cluster",
  }),
  alpha,
};

export type BetaSettings = OptionValues<typeof betaOptions>;
export type BetaModelName = BetaSettings["model"];
export type BetaErrors = BetaSettings["errors"];
