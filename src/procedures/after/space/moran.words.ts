import { clusterSayWords, localWords, quadrantTilesWords, quadrantWords, valueTilesWords } from "./local.words.ts";
import { globalSayWords, testFields } from "./global.words.ts";
import { spatialRefuseWords } from "./spatial-section.ts";
import { titled } from "../sentence-parts.ts";
import { spatialTakeWords, weightSayWords, weightsWords } from "./weight.words.ts";

/** What Moran's I says, in both languages. */
export const moranWords = {
  title: { "zh-CN": "Moran's I空间自相关", en: "Moran's I: spatial autocorrelation" },
  summary: {
    "zh-CN": "检验一个指标在空间上是否集聚：全局Moran's I及其检验，和各单元的局部Moran指数（LISA）。",
    en: "Whether an indicator clusters in space: the global Moran's I with its tests, and the local one of every unit (LISA).",
  },
  whenToUse: {
    "zh-CN": "有各地区的效率值或其他指标，想知道相邻地区的数值是否相近，哪些地区构成高值区或低值区。",
    en: "For scores or another indicator of regions: whether neighbours have values that are alike, and which regions form clusters of high or low ones.",
  },
  whenNot: {
    "zh-CN": "单元之间没有邻接关系，或只有少数几个单元；显著的空间自相关本身不说明原因，也不是溢出效应的证据。",
    en: "Where units have no neighbours, or there are only a few of them. Autocorrelation says nothing of a cause and is no proof of spillovers.",
  },
  formula: {
    "zh-CN": "I = (n ÷ S₀) ΣΣ wᵢⱼ(xᵢ − x̄)(xⱼ − x̄) ÷ Σ(xᵢ − x̄)²，E(I) = −1 ÷ (n − 1)",
    en: "I = (n / S₀) ΣΣ wᵢⱼ(xᵢ − x̄)(xⱼ − x̄) / Σ(xᵢ − x̄)², E(I) = −1 / (n − 1)",
  },
  takes: spatialTakeWords,
  gives: {
    global: {
      ...titled(
        "全局Moran's I",
        "Global Moran's I",
        "在随机化假定和正态假定下的方差、z值和p值，以及置换检验的p值；没有相邻单元的行不计入。",
        "Variance, z and p under randomisation and under normality, and the p value by permutations; units without a neighbour do not count.",
      ),
      fields: {
        n: titled("单元数n", "Units n", "有相邻单元的行数。", "How many rows have a neighbour."),
        I: titled(
          "Moran's I",
          "Moran's I",
          "大于期望值表示相近的值相邻，小于期望值表示相异的值相邻。",
          "Above what is expected, like values are neighbours; below, unlike ones.",
        ),
        E_I: titled("期望值E(I)", "Expected E(I)", "没有空间自相关时的期望值，−1 ÷ (n − 1)。", "Without autocorrelation: −1 / (n − 1)."),
        ...testFields("I", { "zh-CN": "(I − E(I)) ÷ 方差的平方根。", en: "(I − E(I)) over the root of the variance." }),
      },
    },
    local: localWords,
    weights: weightsWords,
    scatter: titled(
      "Moran散点图",
      "Moran scatter plot",
      "末期各单元的标准化值与其空间滞后：右上、左下为相近的值相邻，左上、右下为相异的值相邻；权重按行标准化时，直线的斜率即全局Moran's I。",
      "The units of the last period by their standard value and its lag: upper right and lower left like values are neighbours, upper left and lower right unlike ones; where rows are standardised the slope of the line is Moran's I.",
    ),
    values: valueTilesWords,
    quadrants: quadrantTilesWords,
    course: titled("全局Moran's I的变化", "Global Moran's I over time", "各时期的全局Moran's I。", "Moran's I in every period."),
  },
  values: quadrantWords,
  refuses: spatialRefuseWords,
  says: { ...globalSayWords("Moran's I"), ...clusterSayWords, ...weightSayWords },
} as const;
