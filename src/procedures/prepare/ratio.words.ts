import { columnwiseWords } from "./columnwise.words.ts";
import { both, entry, rowPeriodWords, rowUnitWords } from "./wording.ts";

/** What the procedure `ratio` says, in both languages. */
export const ratioWords = {
  title: both("比率", "Ratios"),
  summary: both(
    "逐行计算各列与某一列之比，如密度、强度、人均值。",
    "Divides columns by another, row by row, as for densities, intensities and values per head.",
  ),
  whenToUse: both("要由总量得到密度、强度或人均指标时。", "Totals are to become densities, intensities or values per head."),
  whenNot: both("比率不宜与总量混作DEA的投入产出。", "Ratios do not go beside totals as data for DEA."),
  formula: both("a ÷ b × 乘数", "a / b · multiplier"),
  takes: {
    numerator: entry(["分子", "Numerators"], ["一列或多列。", "One or more columns."]),
    denominator: entry(["分母", "Denominator"], ["一列。", "One column."]),
    unit: rowUnitWords,
    period: rowPeriodWords,
  },
  gives: {
    columns: entry(["比率列", "Columns of ratios"], ["列名为分子/分母；分母为0的留空。", "Named numerator/denominator; blank where the denominator is 0."]),
    indicators: columnwiseWords.indicators,
  },
  values: columnwiseWords.values,
  refuses: {},
  says: columnwiseWords.says,
} as const;
