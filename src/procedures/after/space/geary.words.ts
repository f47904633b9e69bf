import { globalSayWords, testFields } from "./global.words.ts";
import { valueTilesWords } from "./local.words.ts";
import { spatialRefuseWords } from "./spatial-section.ts";
import { titled } from "../sentence-parts.ts";
import { spatialTakeWords, weightSayWords, weightsWords } from "./weight.words.ts";

/** What Geary's C says, in both languages. */
export const gearyWords = {
  title: { "zh-CN": "Geary's C空间自相关", en: "Geary's C: spatial autocorrelation" },
  summary: {
    "zh-CN": "用相邻单元之差检验一个指标在空间上是否集聚：Geary's C及其检验。",
    en: "Whether an indicator clusters in space, by the differences of neighbours: Geary's C with its tests.",
  },
  whenToUse: {
    "zh-CN": "与Moran's I并用：Geary's C以相邻单元之差衡量，对局部的差异更敏感；两者结论一致时更可靠。",
    en: "Beside Moran's I: it measures differences of neighbours and is more sensitive to local ones; what both say stands firmer.",
  },
  whenNot: {
    "zh-CN": "单元之间没有邻接关系，或只有少数几个单元；有极端值时，它比Moran's I更受影响。显著的空间自相关本身不说明原因。",
    en: "Where units have no neighbours, or there are only a few; outliers move it more than Moran's I. Autocorrelation says nothing of a cause.",
  },
  formula: {
    "zh-CN": "C = (n − 1) ΣΣ wᵢⱼ(xᵢ − xⱼ)² ÷ [2S₀ Σ(xᵢ − x̄)²]，E(C) = 1",
    en: "C = (n − 1) ΣΣ wᵢⱼ(xᵢ − xⱼ)² / [2S₀ Σ(xᵢ − x̄)²], E(C) = 1",
  },
  takes: spatialTakeWords,
  gives: {
    global: {
      ...titled(
        "全局Geary's C",
        "Global Geary's C",
        "小于1表示相近的值相邻；在随机化假定和正态假定下的方差、z值和p值，以及置换检验的p值；没有相邻单元的行不计入。",
        "Below 1 like values are neighbours; variance, z and p under randomisation and under normality, and the p value by permutations; units without a neighbour do not count.",
      ),
      fields: {
        n: titled("单元数n", "Units n", "有相邻单元的行数。", "How many rows have a neighbour."),
        C: titled("Geary's C", "Geary's C", "小于1表示相近的值相邻，大于1表示相异的值相邻。", "Below 1 like values are neighbours; above 1 unlike ones."),
        E_C: titled("期望值E(C)", "Expected E(C)", "没有空间自相关时的期望值，1。", "Without autocorrelation: 1."),
        ...testFields("C", {
          "zh-CN": "(E(C) − C) ÷ 方差的平方根：与Moran's I一样，正值表示集聚。",
          en: "(E(C) − C) over the root of the variance: above 0 there is clustering, as of Moran's I.",
        }),
      },
    },
    units: {
      ...titled(
        "单元及相邻单元数",
        "Units and their neighbours",
        "每个单元一行；没有相邻单元的行排在各期之末，不计入。",
        "A row for every unit; those without a neighbour stand last in their period and do not count.",
      ),
      fields: {
        unit: titled("单元", "Unit", "名称。", "Its name."),
        x: titled("数值x", "Value x", "原值。", "As it was given."),
        links: titled("相邻单元数", "Neighbours", "当期权重大于0的相邻单元个数。", "How many units of the period it gives a weight above 0."),
      },
    },
    weights: weightsWords,
    values: valueTilesWords,
    course: titled(
      "全局Geary's C的变化",
      "Global Geary's C over time",
      "各时期的全局Geary's C及其期望值1。",
      "Geary's C in every period, and 1 that is expected.",
    ),
  },
  refuses: spatialRefuseWords,
  says: { ...globalSayWords("Geary's C"), ...weightSayWords },
} as const;
