import type { Text } from "../../../engine/declare/text.ts";
import { byCount } from "../../../locale/wording/wording.ts";
import type { ParamsOf } from "../../declare/says.ts";
import { clusterSayWords, localWords, quadrantTilesWords, quadrantWords } from "./local.words.ts";
import { spatialRefuseWords } from "./spatial-section.ts";
import { listed, sentenceIn, sides, titled } from "../sentence-parts.ts";
import { spatialTakeWords, weightSayWords, weightsWords } from "./weight.words.ts";

type P<N extends string> = ParamsOf<N>;

const kinds: Readonly<Record<string, Text>> = {
  HH: { "zh-CN": "高值集聚（高—高）", en: "high among high values" },
  LL: { "zh-CN": "低值集聚（低—低）", en: "low among low values" },
  HL: { "zh-CN": "高—低", en: "high among low values" },
  LH: { "zh-CN": "低—高", en: "low among high values" },
};
const counts = (zh: string, en: string) => titled(zh, en, `当期判为${zh}的单元数。`, `Units of the period that are ${en}.`);

/** What the local indicators of spatial association say, in both languages. */
export const lisaWords = {
  title: { "zh-CN": "LISA局部空间自相关", en: "LISA: local indicators of spatial association" },
  summary: {
    "zh-CN": "哪些单元构成高值区或低值区，哪些与相邻单元相异：局部Moran指数及其条件置换检验。",
    en: "Which units form clusters of high or low values, and which are unlike their neighbours: the local Moran's I with conditional permutations.",
  },
  whenToUse: {
    "zh-CN": "想知道集聚在哪里：指认各时期的高值区、低值区和异常单元，并看它们是否持续。",
    en: "To learn where there is clustering: the clusters and outliers of every period, and whether they last.",
  },
  whenNot: {
    "zh-CN": "只问总体上是否集聚时，用Moran's I或Geary's C。每个单元检验一次，次数多时总有单元偶然显著，宜用FDR校正。",
    en: "Where the question is whether there is any clustering, take Moran's I or Geary's C. There is a test for every unit, and among many some are significant by chance: adjust them by FDR.",
  },
  formula: { "zh-CN": "Iᵢ = zᵢ Σ wᵢⱼ zⱼ，zᵢ = (xᵢ − x̄) ÷ s", en: "Iᵢ = zᵢ Σ wᵢⱼ zⱼ, zᵢ = (xᵢ − x̄) / s" },
  takes: spatialTakeWords,
  gives: {
    local: localWords,
    clusters: {
      ...titled(
        "各类单元数",
        "Counts of the quadrants",
        "各时期每一类的单元数，以及校正与不校正时p值小于显著性水平的检验数。",
        "Units of every quadrant by period, and how many tests have a p value below the significance level, with and without adjustment.",
      ),
      fields: {
        n: titled("单元数n", "Units n", "有相邻单元的行数。", "How many rows have a neighbour."),
        HH: counts("高—高", "high–high"),
        LL: counts("低—低", "low–low"),
        HL: counts("高—低", "high–low"),
        LH: counts("低—高", "low–high"),
        ns: counts("不显著", "not significant"),
        found: titled("显著数（不校正）", "Significant, unadjusted", "p值小于显著性水平的单元数。", "Units whose p value is below the significance level."),
        found_fdr: titled(
          "显著数（FDR校正）",
          "Significant by FDR",
          "按Benjamini–Hochberg校正后p值小于显著性水平的单元数。",
          "Units whose p value is below it after Benjamini and Hochberg's adjustment.",
        ),
        by_chance: titled(
          "偶然期望数",
          "Expected by chance",
          "没有空间自相关时，不校正也会显著的单元数，n × 显著性水平。",
          "How many would be significant without any autocorrelation: n times the level.",
        ),
      },
    },
    times: {
      ...titled("各单元属于各类的期数", "Periods in each quadrant", "每个单元在几个时期属于该类。", "In how many periods a unit was of the quadrant."),
      fields: {
        unit: titled("单元", "Unit", "名称。", "Its name."),
        HH: titled("高—高", "high–high", "期数。", "Periods."),
        LL: titled("低—低", "low–low", "期数。", "Periods."),
        HL: titled("高—低", "high–low", "期数。", "Periods."),
        LH: titled("低—高", "low–high", "期数。", "Periods."),
      },
    },
    weights: weightsWords,
    quadrants: quadrantTilesWords,
    scatter: titled(
      "Moran散点图",
      "Moran scatter plot",
      "末期各单元的标准化值与其空间滞后：右上为高—高，左下为低—低，右下为高—低，左上为低—高。",
      "The units of the last period by their standard value and its lag: high–high in the upper right, low–low in the lower left, high–low in the lower right, low–high in the upper left.",
    ),
    course: titled("各类单元数的变化", "Quadrants over time", "各时期显著的各类单元数。", "Units of every quadrant that are significant, by period."),
  },
  values: quadrantWords,
  refuses: spatialRefuseWords,
  says: {
    tests: ({
      period,
      n,
      found,
      found_fdr,
      by_chance,
      alpha,
      side,
      by,
      adjust,
    }: P<"period" | "n" | "found" | "found_fdr" | "by_chance" | "alpha" | "side" | "by" | "adjust">) =>
      sentenceIn(period, {
        "zh-CN": `${n}次局部检验（${by === "" ? "正态近似" : `条件置换${by}次`}，${sides[side]["zh-CN"]}）中，不校正有${found}个小于${alpha}，没有空间自相关时偶然也会有${by_chance}个；FDR校正后为${found_fdr}个。${adjust === "fdr" ? "类型按校正后的p值判定。" : "类型按未校正的p值判定。"}`,
        en: `of ${n} local tests (${by === "" ? "normal approximation" : `${by} conditional permutations`}, ${sides[side].en}) ${found} ${byCount(found, "is", "are")} below ${alpha} unadjusted, where ${by_chance} would be by chance alone; ${found_fdr} ${byCount(found_fdr, "is", "are")} after the adjustment for the false discovery rate. The quadrants go by the ${adjust === "fdr" ? "adjusted" : "unadjusted"} p values.`,
      }),
    lasting: ({ units, quadrant, times, periods }: P<"units[]" | "quadrant" | "times" | "periods">): Text => ({
      "zh-CN": `最持续的是${listed(units)["zh-CN"]}：${periods}个时期中有${times}个属于${kinds[quadrant]["zh-CN"]}。`,
      en: `What lasts longest is ${listed(units).en}: ${kinds[quadrant].en} in ${times} of ${periods} periods.`,
    }),
    "never-lasting": ({ periods, n, own }: P<"periods" | "n">): Text => ({
      "zh-CN": `${n}个${own.zh}中，没有一个在${periods}个时期的半数以上属于同一类：没有持续的集聚区。`,
      en: `None of ${own.counted(n)} is of one quadrant in more than half of ${periods} periods: no cluster lasts.`,
    }),
    ...clusterSayWords,
    ...weightSayWords,
  },
} as const;
