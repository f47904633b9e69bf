import type { Text } from "../../engine/declare/text.ts";
import { when } from "../said/period-words.ts";
import { both, entry, indicatorField, rowPeriodWords, rowUnitWords, type Params } from "./wording.ts";
import { fromCell } from "../said/said-cell.ts";

/** What obstacle degrees say, in both languages. */
export const obstacleWords = {
  title: both("障碍度", "Obstacle degrees"),
  summary: both(
    "计算每个指标对综合水平的障碍度：离最优越远、权重越大的指标，障碍度越高。",
    "How much each indicator keeps a row from the best: the further from it and the heavier, the more.",
  ),
  whenToUse: both("已用熵值法合成指数，要看哪些指标拉低了水平时。", "An index of entropy weights is there, and what holds it down is asked."),
  whenNot: both("障碍度不是原因：它只由权重与差距算出。", "Degrees are no causes: they follow from weights and distances alone."),
  formula: both("O_j = w_j (1 − z_j) ÷ Σ w (1 − z) × 100", "O_j = w_j (1 − z_j) / Σ w (1 − z) · 100"),
  takes: {
    values: entry(["正向指标", "Positive indicators"], ["越大越好的指标，一列或多列。", "Indicators of which more is better, one or more columns."]),
    negative: entry(["负向指标", "Negative indicators"], ["可选：越小越好的指标。", "Optional: indicators of which less is better."]),
    unit: rowUnitWords,
    period: rowPeriodWords,
  },
  gives: {
    columns: entry(["障碍度列", "Obstacle degrees by row"], ["列名加_O，每行合计为100。", "Each name with _O behind it, adding up to 100 in every row."]),
    means: {
      ...entry(["平均障碍度", "Mean degrees"], ["每期每个指标的平均，单位为%。", "The mean of each indicator in each period, in per cent."]),
      fields: {
        indicator: indicatorField,
        direction: entry(["方向", "Direction"], ["正向或负向。", "Positive or negative."]),
        weight: entry(["权重w", "Weight w"], ["熵值法权重。", "Its entropy weight."]),
        O: entry(["障碍度（%）", "Degree (%)"], ["各行的平均。", "The mean over rows."]),
        rank: entry(["位次", "Rank"], ["1为障碍度最高。", "1 is the highest."]),
      },
    },
  },
  values: { positive: both("正向", "positive"), negative: both("负向", "negative") },
  refuses: {
    "few-indicators": (): Text => both("至少需要两个指标。", "There must be two indicators or more."),
    constant: ({ column, value, cell }: Params<"column" | "value" | "cell">): Text =>
      both(
        `指标“${column}”${fromCell(cell)["zh-CN"]}的数值全部为${value}，无法标准化；请去掉这一列。`,
        `Every value of the indicator "${column}"${fromCell(cell).en} is ${value}: it cannot be scaled; leave it out.`,
      ),
  },
  says: {
    first: ({ period, indicator, O }: Params<"period" | "indicator" | "O">): Text =>
      both(`${when(period)["zh-CN"]}平均障碍度最高的是“${indicator}”，为${O}%。`, `${when(period).en}“${indicator}” has the highest mean degree: ${O}%.`),
    last: ({ period, indicator, O }: Params<"period" | "indicator" | "O">): Text =>
      both(`${when(period)["zh-CN"]}平均障碍度最低的是“${indicator}”，为${O}%。`, `${when(period).en}“${indicator}” has the lowest mean degree: ${O}%.`),
    alike: ({ period, high, low }: Params<"period" | "high" | "low">): Text =>
      both(
        `${when(period)["zh-CN"]}没有突出的障碍因素：各指标平均障碍度在${low}%与${high}%之间。`,
        `${when(period).en}No indicator stands out: mean degrees run from ${low}% to ${high}%.`,
      ),
    none: ({ rows, indicator, weight }: Params<"rows" | "indicator" | "weight">): Text =>
      both(
        `有${rows}行各指标都是最优，没有障碍度（“${indicator}”的权重为${weight}）。`,
        `${rows} ${rows === "1" ? "row is" : "rows are"} best in every indicator and ${rows === "1" ? "has" : "have"} no degrees (the weight of “${indicator}” is ${weight}).`,
      ),
  },
} as const;
