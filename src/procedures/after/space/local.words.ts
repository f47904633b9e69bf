import type { ParamsOf } from "../../declare/says.ts";
import { listed, sentenceIn, titled } from "../sentence-parts.ts";

type P<N extends string> = ParamsOf<N>;

/** The local Moran's I of every unit. */
export const localWords = {
  ...titled(
    "局部Moran指数",
    "Local Moran's I",
    "每个单元一行；象限只在显著时给出，没有相邻单元的行排在各期之末。",
    "A row for every unit; the quadrant is given only where it is significant, and units without a neighbour stand last in their period.",
  ),
  fields: {
    unit: titled("单元", "Unit", "名称。", "Its name."),
    x: titled("数值x", "Value x", "原值。", "As it was given."),
    z: titled("标准化值z", "Standard value z", "(x − x̄) ÷ 总体标准差。", "(x − x̄) over the standard deviation of the population."),
    lag: titled(
      "空间滞后Wz",
      "Spatial lag Wz",
      "相邻单元标准化值的加权和；按行标准化时为均值。",
      "The weighted sum of the neighbours' z: their mean where rows are standardised.",
    ),
    I_i: titled("局部指数Iᵢ", "Local Iᵢ", "z × Wz。", "z × Wz."),
    E_I_i: titled("期望值E(Iᵢ)", "Expected E(Iᵢ)", "该单元的值不动，其余任意排列时。", "Where its value is held and the others are arranged at random."),
    var_I_i: titled(
      "条件方差",
      "Conditional variance",
      "该单元的值不动，其余任意排列时（Sokal、Oden与Thomson，1998）。",
      "Where its value is held and the others are arranged at random (Sokal, Oden & Thomson 1998).",
    ),
    z_I_i: titled("z值", "z of Iᵢ", "(Iᵢ − E(Iᵢ)) ÷ 方差的平方根。", "(Iᵢ − E(Iᵢ)) over the root of the variance."),
    p: titled("p值", "p", "按正态分布；默认双侧。", "By the normal distribution; two-sided unless another alternative was chosen."),
    p_perm: titled(
      "p值（条件置换）",
      "p (conditional permutations)",
      "(b + 1) ÷ (m + 1)，该单元的值不动，其余随机排列。",
      "(b + 1) / (m + 1), its value held and the others arranged at random.",
    ),
    p_adj: titled(
      "判定用p值",
      "p that decides",
      "置换的p值（不做置换时为正态近似），按所选方法校正后。",
      "That of the permutations (without them, of the normal distribution), adjusted as was chosen.",
    ),
    quadrant: titled(
      "类型",
      "Quadrant",
      "高—高、低—低为集聚，高—低、低—高为空间异常；不显著的不分类。",
      "High–high and low–low are clusters, high–low and low–high outliers; none where it is not significant.",
    ),
  },
};

/** The maps of the last period. */
export const quadrantTilesWords = titled(
  "末期各类分布",
  "Quadrants of the last period",
  "末期各单元的类型，每个省级单元一格，不画边界；不是省级单元时为各类单元数的条形图。",
  "The quadrants of the last period, a tile for every province and no boundary; where units are no provinces, bars of how many units each has.",
);
export const valueTilesWords = titled(
  "末期数值分布",
  "Values of the last period",
  "末期各单元的数值，每个省级单元一格，不画边界；不是省级单元时为排序条形图。",
  "The values of the last period, a tile for every province and no boundary; where units are no provinces, ranked bars.",
);

/** What the quadrants are called. */
export const quadrantWords = {
  HH: { "zh-CN": "高—高", en: "high–high" },
  LL: { "zh-CN": "低—低", en: "low–low" },
  HL: { "zh-CN": "高—低", en: "high–low" },
  LH: { "zh-CN": "低—高", en: "low–high" },
  ns: { "zh-CN": "不显著", en: "not significant" },
  none: { "zh-CN": "无相邻单元", en: "no neighbour" },
};

/** Which units make clusters and outliers. */
export const clusterSayWords = {
  high: ({ period, units }: P<"period" | "units[]">) =>
    sentenceIn(period, { "zh-CN": `高值集聚（高—高）：${listed(units)["zh-CN"]}。`, en: `high values among high ones: ${listed(units).en}.` }),
  low: ({ period, units }: P<"period" | "units[]">) =>
    sentenceIn(period, { "zh-CN": `低值集聚（低—低）：${listed(units)["zh-CN"]}。`, en: `low values among low ones: ${listed(units).en}.` }),
  apart: ({ period, units, own }: P<"period" | "units[]">) =>
    sentenceIn(period, {
      "zh-CN": `与相邻${own.zh}相异（高—低或低—高）：${listed(units)["zh-CN"]}。`,
      en: `unlike their neighbours, high among low or low among high: ${listed(units).en}.`,
    }),
  "no-unit": ({ period, n, alpha, own }: P<"period" | "n" | "alpha">) =>
    sentenceIn(period, {
      "zh-CN": `${n}个${own.zh}的局部Moran指数在${alpha}的水平上都不显著，没有可以指认的高值区或低值区。`,
      en: `none of the local I of ${own.counted(n)} is significant at ${alpha}: no cluster can be named.`,
    }),
};
