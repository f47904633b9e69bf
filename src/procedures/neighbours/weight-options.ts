import { choice, number } from "../../engine/declare/options.ts";

/** How units are weighed, the same wherever neighbours count. A table of neighbours that is given comes first. */
export const weightOptions = {
  weights: choice({
    title: { "zh-CN": "空间权重", en: "Spatial weights" },
    help: {
      "zh-CN": "没有邻接表时：省份是否接壤，或省会（首府）之间的大圆距离。提供了邻接表时以表为准。",
      en: "Without a table of neighbours: whether provinces touch, or the great-circle distances of their capitals. A table that is given comes first.",
    },
    values: {
      contiguity: { "zh-CN": "邻接", en: "Contiguity" },
      "inverse-distance": { "zh-CN": "反距离（1/d）", en: "Inverse distance (1/d)" },
      "inverse-distance-squared": { "zh-CN": "反距离平方（1/d²）", en: "Inverse distance squared (1/d²)" },
      "k-nearest": { "zh-CN": "k个最近邻", en: "k nearest" },
    },
    default: "contiguity",
  }),
  k: number({
    title: { "zh-CN": "最近邻个数k", en: "Nearest units k" },
    help: {
      "zh-CN": "每个单元取当期距离最近的k个单元，权重相同。",
      en: "Every unit has the k nearest of the period for neighbours, each with the same weight.",
    },
    min: 1,
    max: 33,
    integer: true,
    default: 4,
    onlyWith: { option: "weights", value: "k-nearest" },
  }),
  standardise: choice({
    title: { "zh-CN": "权重标准化", en: "Standardise weights" },
    help: { "zh-CN": "空间权重矩阵按行标准化（每行之和为1），或不标准化。", en: "Whether every row of the weights is divided by its sum." },
    values: { row: { "zh-CN": "按行标准化", en: "By row" }, none: { "zh-CN": "不标准化", en: "Not at all" } },
    default: "row",
  }),
};
