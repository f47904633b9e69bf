import { choice, number, numbers, type OptionValues } from "../../../engine/declare/options.ts";
import { weightOptions } from "../../neighbours/weight-options.ts";
import { alpha } from "../significance-level.ts";

/** The most classes that quantiles or cut points may make. */
export const mostClasses = 10;

/** How classes are cut, and whether transitions are told apart by the class of the neighbours. */
export const markovOptions = {
  classes: number({
    title: { "zh-CN": "类别数", en: "Classes" },
    help: {
      "zh-CN": "按分位数划分的类别个数；4为四分位。提供了分界点时不用。",
      en: "How many classes quantiles make, 4 being quartiles; not used where cut points are given.",
    },
    min: 2,
    max: mostClasses,
    integer: true,
    default: 4,
  }),
  quantiles: choice({
    title: { "zh-CN": "分位数", en: "Quantiles" },
    help: {
      "zh-CN": "各时期合并计算分位数（第7类），或每个时期各自计算；上界计入本类。",
      en: "Quantiles (type 7) of all periods together, or of each by itself; the upper bound belongs to the class.",
    },
    values: { pooled: { "zh-CN": "各时期合并", en: "All periods together" }, yearly: { "zh-CN": "每个时期各自", en: "Each period by itself" } },
    default: "pooled",
  }),
  cuts: numbers({
    title: { "zh-CN": "分界点", en: "Cut points" },
    help: {
      "zh-CN": "可选：自定分界点，从小到大；n个分界点分n+1类，分界点本身归下面一类。",
      en: "Optional: cut points of your own in ascending order; n of them make n + 1 classes, and each belongs to the class below it.",
    },
  }),
  relative: choice({
    title: { "zh-CN": "相对数", en: "Relative to" },
    help: { "zh-CN": "数值按原样划分，或先除以当期均值。", en: "Whether values are taken as they are, or over the mean of their period." },
    values: { none: { "zh-CN": "原值", en: "Nothing: as they are" }, mean: { "zh-CN": "当期均值", en: "The mean of the period" } },
    default: "none",
  }),
  spatial: choice({
    title: { "zh-CN": "空间马尔可夫链", en: "Spatial Markov chain" },
    help: {
      "zh-CN": "不区分，或按期初相邻单元均值（空间滞后）的类别分别统计转移；提供了邻接表时总是区分。",
      en: "Whether transitions are told apart by the class of the neighbours' mean (the spatial lag) at their beginning; with a table of neighbours they always are.",
    },
    values: { none: { "zh-CN": "不区分", en: "No" }, lag: { "zh-CN": "按相邻单元的类别", en: "By the class of the neighbours" } },
    default: "none",
  }),
  "lag-cuts": choice({
    title: { "zh-CN": "空间滞后的分界点", en: "Cut points of the lag" },
    help: {
      "zh-CN": "空间滞后用数值的分界点划分，或用其自身各时期合并的分位数划分。",
      en: "Whether the lag is cut at the cut points of the values, or at its own quantiles over all periods together.",
    },
    values: { pooled: { "zh-CN": "数值的分界点", en: "Those of the values" }, own: { "zh-CN": "自身的分位数", en: "Its own quantiles" } },
    default: "pooled",
  }),
  weights: weightOptions.weights,
  k: weightOptions.k,
  alpha,
};

export type MarkovSettings = OptionValues<typeof markovOptions>;
