import type { Text } from "../../engine/declare/text.ts";
import { fromCell } from "../said/said-cell.ts";

type Params<K extends string> = Readonly<Record<K, string>>;

/** What entropy weights say, in both languages. */
export const entropyWords = {
  title: { "zh-CN": "熵值法权重与综合得分", en: "Entropy weights and composite score" },
  summary: {
    "zh-CN": "按各指标数值的离散程度确定权重，并加权合成综合得分：差别越大的指标，权重越大。",
    en: "Weights indicators by how far their values differ, and adds them up to a composite score: the more an indicator tells rows apart, the more it weighs.",
  },
  whenToUse: {
    "zh-CN": "需要把多个指标合成一个综合指数，又不想主观确定权重时。面板数据把各年各单元放在一起计算，各年得分可以比较。",
    en: "Several indicators are to become one index without weights chosen by hand. Of a panel all periods are taken together, so that scores of different periods compare.",
  },
  whenNot: {
    "zh-CN": "权重只反映数值的离散程度，不反映重要性；一个异常值会使该指标权重变大。增加一年或一个单元，全部权重都会变化。不要把标准化后的指标再用于DEA。",
    en: "The weights say how far values differ, not what matters; one outlier makes its indicator weigh more. A period or unit more changes all weights. Scaled indicators are not data for DEA.",
  },
  formula: {
    "zh-CN": "z = (x − min) ÷ (max − min)，负向指标取1 − z；p = z ÷ Σz；e = −Σ p ln p ÷ ln n；w = (1 − e) ÷ Σ(1 − e)；得分 = Σ w z",
    en: "z = (x − min) / (max − min), of a negative indicator 1 − z; p = z / Σz; e = −Σ p ln p / ln n; w = (1 − e) / Σ(1 − e); score = Σ w z",
  },
  takes: {
    values: {
      title: { "zh-CN": "正向指标", en: "Positive indicators" },
      help: { "zh-CN": "越大越好的指标，一列或多列。", en: "Indicators of which more is better, one or more columns." },
    },
    negative: {
      title: { "zh-CN": "负向指标", en: "Negative indicators" },
      help: { "zh-CN": "可选：越小越好的指标。", en: "Optional: indicators of which less is better." },
    },
    period: {
      title: { "zh-CN": "时期", en: "Period" },
      help: { "zh-CN": "可选：各时期放在一起标准化。", en: "Optional: the periods are scaled together." },
    },
    unit: { title: { "zh-CN": "单元", en: "Unit" }, help: { "zh-CN": "可选：每行的名称。", en: "Optional: the name of each row." } },
  },
  gives: {
    weights: {
      title: { "zh-CN": "各指标权重", en: "Weights of the indicators" },
      help: { "zh-CN": "权重合计为1。", en: "The weights add up to 1." },
      fields: {
        indicator: { title: { "zh-CN": "指标", en: "Indicator" }, help: { "zh-CN": "列名。", en: "Its column." } },
        direction: { title: { "zh-CN": "方向", en: "Direction" }, help: { "zh-CN": "正向或负向。", en: "Positive or negative." } },
        entropy: {
          title: { "zh-CN": "信息熵e", en: "Entropy e" },
          help: { "zh-CN": "越接近1，各行差别越小。", en: "The nearer to 1, the less rows differ." },
        },
        redundancy: { title: { "zh-CN": "信息效用值d", en: "Redundancy d" }, help: { "zh-CN": "1 − e。", en: "1 − e." } },
        weight: {
          title: { "zh-CN": "权重w", en: "Weight w" },
          help: { "zh-CN": "d占全部指标d之和的比重。", en: "The share of d in that of all indicators." },
        },
        low: { title: { "zh-CN": "最小值", en: "Lowest" }, help: { "zh-CN": "标准化所用的最小值。", en: "The least value that it is scaled by." } },
        high: { title: { "zh-CN": "最大值", en: "Highest" }, help: { "zh-CN": "标准化所用的最大值。", en: "The largest value that it is scaled by." } },
      },
    },
    score: {
      title: { "zh-CN": "综合得分", en: "Composite score" },
      help: { "zh-CN": "各指标标准化值的加权和，0到1。", en: "The weighted sum of the scaled indicators, from 0 to 1." },
    },
  },
  values: { positive: { "zh-CN": "正向", en: "positive" }, negative: { "zh-CN": "负向", en: "negative" } },
  refuses: {
    "no-indicator": (): Text => ({ "zh-CN": "至少需要一个指标（正向或负向）。", en: "There must be at least one indicator, positive or negative." }),
    constant: ({ column, value, cell }: Params<"column" | "value" | "cell">): Text => ({
      "zh-CN": `指标“${column}”${fromCell(cell)["zh-CN"]}的数值全部为${value}，无法标准化，也没有权重；请去掉这一列。`,
      en: `Every value of the indicator "${column}"${fromCell(cell).en} is ${value}: it cannot be scaled and has no weight; leave it out.`,
    }),
  },
  says: {
    heaviest: ({ indicator, weight }: Params<"indicator" | "weight">): Text => ({
      "zh-CN": `“${indicator}”的权重最大，为${weight}。`,
      en: `“${indicator}” weighs most: ${weight}.`,
    }),
    lightest: ({ indicator, weight }: Params<"indicator" | "weight">): Text => ({
      "zh-CN": `“${indicator}”的权重最小，为${weight}。`,
      en: `“${indicator}” weighs least: ${weight}.`,
    }),
    alike: ({ most, least }: Params<"most" | "least">): Text => ({
      "zh-CN": `各指标权重相差很小，在${least}与${most}之间，与等权没有实质差别。`,
      en: `The weights hardly differ, from ${least} to ${most}: no indicator stands out, as with equal weights.`,
    }),
    alone: ({ indicator }: Params<"indicator">): Text => ({
      "zh-CN": `只有“${indicator}”一个指标，权重为1，综合得分就是它的标准化值。`,
      en: `“${indicator}” is the only indicator: its weight is 1, and the score is the indicator itself, scaled.`,
    }),
    first: ({ unit, period, score }: Params<"unit" | "period" | "score">): Text => ({
      "zh-CN": `${period === "" ? "" : `${period}${/^\d{4}$/.test(period) ? "年" : ""}，`}${unit}的综合得分最高，为${score}。`,
      en: `${period === "" ? "" : `In ${period}, `}${unit} has the highest composite score: ${score}.`,
    }),
  },
} as const;
