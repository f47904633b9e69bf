import type { Text } from "../../engine/declare/text.ts";
import { when, year } from "../said/period-words.ts";
import { options } from "./composite-options.ts";
import { sumOffSentence } from "./given-weights.ts";
import { both, entry, rowPeriodWords, rowUnitWords, type Params } from "./wording.ts";
import { fromCell } from "../said/said-cell.ts";

const methodOf = (weighting: string): Text => options.weighting.values[weighting as keyof typeof options.weighting.values];

/** What composite indices say, in both languages. */
export const compositeWords = {
  title: both("综合指数", "Composite index"),
  summary: both(
    "把多个指标合成一个综合得分：熵值、CRITIC、变异系数、等权、给定、主成分或层次分析法权重，加权求和或TOPSIS。",
    "Makes one score of several indicators: weights of entropy, CRITIC, variation, equal, given, principal components or AHP; summed or by TOPSIS.",
  ),
  whenToUse: both(
    "需要把多个指标合成一个指数，并要比较不同权重方法的结果时。",
    "Several indicators are to become one index, and ways of weighting are to be compared.",
  ),
  whenNot: both(
    "标准化后的指标或得分不要再作DEA的投入产出：极差标准化移动了原点，比率随之改变，最小值成为0。客观权重只反映离散程度，不反映重要性。",
    "Scaled indicators and scores are no data for DEA: min–max moves the origin and with it every ratio, and makes the least a 0. Objective weights say how far values differ, not what matters.",
  ),
  formula: both(
    "z = (x − min) ÷ (max − min)，负向指标取1 − z；得分 = Σ w z，或D⁻ ÷ (D⁺ + D⁻)；主成分：Σ λ_k F_k ÷ Σ λ_k",
    "z = (x − min) / (max − min), of a negative indicator 1 − z; score = Σ w z, or D⁻ / (D⁺ + D⁻); principal components: Σ λ_k F_k / Σ λ_k",
  ),
  takes: {
    values: entry(["正向指标", "Positive indicators"], ["越大越好的指标，一列或多列。", "Indicators of which more is better, one or more columns."]),
    negative: entry(["负向指标", "Negative indicators"], ["可选：越小越好的指标。", "Optional: indicators of which less is better."]),
    unit: rowUnitWords,
    period: rowPeriodWords,
    pairwise: entry(
      ["判断矩阵", "Pairwise matrix"],
      ["可选：层次分析法的两两比较矩阵，行列为指标名称。", "Optional: the comparisons of AHP, with the names of the indicators across and down."],
    ),
  },
  gives: {
    score: entry(["综合得分", "Composite score"], ["每行的得分。", "The score of each row."]),
    weights: {
      ...entry(["各指标权重", "Weights of the indicators"], ["除主成分外，权重合计为1。", "They add up to 1, but for those of principal components."]),
      fields: {
        indicator: entry(["指标", "Indicator"], ["列名。", "Its column."]),
        direction: entry(["方向", "Direction"], ["正向或负向。", "Positive or negative."]),
        measure: entry(
          ["依据", "Measure"],
          [
            "熵值e、CRITIC的C、变异系数，主成分为依次的特征根，其他为权重本身。",
            "Entropy e, C of CRITIC, the coefficient of variation; of components the eigenvalues in turn; else the weight itself.",
          ],
        ),
        weight: entry(["权重w", "Weight w"], ["在得分中的权重。", "What it counts in the score."]),
        low: entry(["最小值", "Lowest"], ["标准化所用的最小值。", "The least value that it is scaled by."]),
        high: entry(["最大值", "Highest"], ["标准化所用的最大值。", "The largest value that it is scaled by."]),
      },
    },
    checks: {
      ...entry(["核对", "Checks"], ["范围、得分与一致性。", "Rows, scores and consistency."]),
      fields: {
        check: entry(["项目", "Check"], ["核对什么。", "What is checked."]),
        value: entry(["数值", "Value"], ["它的数值。", "Its value."]),
      },
    },
  },
  values: {
    positive: both("正向", "positive"),
    negative: both("负向", "negative"),
    rows: both("一起标准化的行数", "rows that are scaled together"),
    sum: both("权重合计", "sum of the weights"),
    low: both("最低得分", "lowest score"),
    high: both("最高得分", "highest score"),
    lambda: both("最大特征根λ", "largest eigenvalue λ"),
    CI: both("一致性指标CI", "consistency index CI"),
    CR: both("一致性比率CR", "consistency ratio CR"),
    kept: both("保留的主成分个数", "components that are kept"),
    share: both("保留成分的方差占比", "share of variance that they hold"),
  },
  refuses: {
    "no-indicator": (): Text => both("至少需要一个指标（正向或负向）。", "There must be at least one indicator, positive or negative."),
    constant: ({ column, period, value, cell }: Params<"column" | "period" | "value" | "cell">): Text =>
      both(
        `指标“${column}”${fromCell(cell)["zh-CN"]}${period === "" ? "" : `${year(period)}`}的数值全部为${value}，无法标准化，也没有权重；请去掉这一列${period === "" ? "" : "或改为全部各行一起标准化"}。`,
        `Every value of the indicator "${column}"${fromCell(cell).en}${period === "" ? "" : ` of ${period}`} is ${value}: it cannot be scaled and has no weight; leave it out${period === "" ? "" : ", or scale all rows together"}.`,
      ),
    "few-rows": ({ period, rows }: Params<"period" | "rows">): Text =>
      both(`${year(period)}只有${rows}行，分别标准化至少需要3行。`, `${period} has ${rows} rows; to be scaled by itself it must have 3.`),
    "no-weights": (): Text => both("选择了给定权重，请填写每个指标的权重。", "Given weights were chosen; give one for each indicator."),
    "weights-count": ({ weights, columns }: Params<"weights" | "columns">): Text =>
      both(
        `权重有${weights}个，指标有${columns}个；每个指标一个权重，正向指标在前。`,
        `There are ${weights} weights for ${columns} indicators; give one for each, the positive ones first.`,
      ),
    "weights-sum": sumOffSentence,
    "no-pairwise": (): Text => both("层次分析法需要判断矩阵，没有给出。", "AHP takes a pairwise matrix, and none was given."),
    "one-indicator": (): Text => both("CRITIC法与主成分分析至少需要两个指标。", "CRITIC and principal components take two indicators or more."),
  },
  says: {
    heaviest: ({ indicator, weight, weighting }: Params<"indicator" | "weight" | "weighting">): Text =>
      both(`按${methodOf(weighting)["zh-CN"]}，“${indicator}”的权重最大，为${weight}。`, `“${indicator}” weighs most: ${weight} (${methodOf(weighting).en}).`),
    lightest: ({ indicator, weight }: Params<"indicator" | "weight">): Text =>
      both(`“${indicator}”的权重最小，为${weight}。`, `“${indicator}” weighs least: ${weight}.`),
    alike: ({ most, least }: Params<"most" | "least">): Text =>
      both(
        `各指标权重相差很小，在${least}与${most}之间，与等权没有实质差别。`,
        `The weights hardly differ, from ${least} to ${most}: no indicator stands out, as with equal weights.`,
      ),
    first: ({ unit, period, score }: Params<"unit" | "period" | "score">): Text =>
      both(`${when(period)["zh-CN"]}${unit}的综合得分最高，为${score}。`, `${when(period).en}${unit} has the highest composite score: ${score}.`),
    pooled: ({ rows, score }: Params<"rows" | "score">): Text =>
      both(
        `各期${rows}行一起标准化，不同时期的得分可以比较，最高为${score}。`,
        `The ${rows} rows of all periods are scaled together, so that scores of different periods compare; the highest is ${score}.`,
      ),
    yearly: ({ rows, score }: Params<"rows" | "score">): Text =>
      both(
        `每期分别标准化（最后一期${rows}行，最高${score}），不同时期的得分不能比较。`,
        `Each period is scaled by itself (the last with ${rows} rows, highest ${score}): scores of different periods do not compare.`,
      ),
    scaled: ({ low, high }: Params<"low" | "high">): Text =>
      both(
        `得分在${low}与${high}之间，原点是样本的最小值或均值，不是自然的零点，不宜作DEA的投入产出。`,
        `Scores run from ${low} to ${high}; their origin is the least or the mean of the sample and no natural zero, so they are no data for DEA.`,
      ),
    shifted: ({ indicator, shift, weight }: Params<"indicator" | "shift" | "weight">): Text =>
      both(
        `标准化值平移了${shift}，权重因此改变（“${indicator}”为${weight}）；0·ln 0取0时不需要平移。`,
        `Scaled values were shifted by ${shift}, which changes the weights (that of “${indicator}” is ${weight}); with 0·ln 0 = 0 no shift is needed.`,
      ),
    inconsistent: ({ CR }: Params<"CR">): Text =>
      both(`判断矩阵的一致性比率CR为${CR}，大于0.1，应调整判断。`, `The consistency ratio CR is ${CR}, above 0.1: the comparisons should be revised.`),
    consistent: ({ CR }: Params<"CR">): Text => both(`判断矩阵的一致性比率CR为${CR}，不大于0.1。`, `The consistency ratio CR is ${CR}, not above 0.1.`),
    "without-ratio": ({ n, lambda }: Params<"n" | "lambda">): Text =>
      both(
        `${n}个指标没有一致性比率：少于3个时判断总是一致，多于9个时没有随机指标（λ为${lambda}）。`,
        `For ${n} indicators there is no consistency ratio: fewer than 3 are always consistent, and of more than 9 the random index is not known (λ is ${lambda}).`,
      ),
    components: ({ kept, share }: Params<"kept" | "share">): Text =>
      both(
        `保留${kept}个主成分，占总方差的比重为${share}（1为全部）。`,
        `${kept} principal ${kept === "1" ? "component is" : "components are"} kept, with a share of ${share} of the variance.`,
      ),
  },
} as const;
