import { choice, number, numbers, type OptionValues } from "../../engine/declare/options.ts";
import { both } from "./wording.ts";

export const options = {
  weighting: choice({
    title: both("权重方法", "Weights"),
    help: both("各指标的权重怎样确定。", "How the weights of the indicators are found."),
    values: {
      entropy: both("熵值法", "Entropy"),
      critic: both("CRITIC法", "CRITIC"),
      cv: both("变异系数法", "Coefficient of variation"),
      equal: both("等权", "Equal"),
      given: both("给定权重", "Given"),
      pca: both("主成分分析", "Principal components"),
      ahp: both("层次分析法（AHP）", "AHP, pairwise comparisons"),
    },
    default: "entropy",
  }),
  scoring: choice({
    title: both("得分方法", "Score"),
    help: both(
      "加权求和，或按与最优、最劣的距离（TOPSIS）；主成分分析总是加权求和。",
      "A weighted sum, or the distances to the best and the worst (TOPSIS); principal components are always summed.",
    ),
    values: {
      sum: both("加权求和", "Weighted sum"),
      topsis: both("TOPSIS（极差标准化）", "TOPSIS, min–max"),
      "topsis-vector": both("TOPSIS（向量标准化）", "TOPSIS, vector normalisation"),
    },
    default: "sum",
  }),
  within: choice({
    title: both("标准化的范围", "Scaled within"),
    help: both(
      "全部各行一起标准化，各期得分可比；或每个时期分别标准化，只能在期内比较。",
      "All rows together, so that periods compare, or each period by itself, so that only units of a period do.",
    ),
    values: { all: both("全部各行", "All rows"), period: both("每个时期", "Each period") },
    default: "all",
  }),
  "weight-vector": numbers({
    title: both("给定的权重", "Given weights"),
    help: both("给定权重时每个指标一个，正向指标在前，合计为1。", "With given weights one for each indicator, the positive ones first, adding up to 1."),
  }),
  shift: number({
    title: both("标准化值的平移", "Shift of scaled values"),
    help: both("熵值法前给标准化值加的数；会改变权重，一般为0。", "What is added to scaled values before entropy weights; it changes them, and is best 0."),
    min: 0,
    max: 1,
    integer: false,
    default: 0,
  }),
};
export type CompositeSettings = OptionValues<typeof options>;
