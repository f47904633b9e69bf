import { columnwiseWords } from "./columnwise.words.ts";
import { both, entry, rowPeriodWords, rowUnitWords } from "./wording.ts";

/** What the procedure `unit` says, in both languages. */
export const unitWords = {
  title: both("单位换算", "Conversion of units"),
  summary: both("把各列换算为另一数量级或单位，如万元换算为亿元。", "Converts columns to another scale or unit, as from ten thousands to hundred millions."),
  whenToUse: both("各来源的单位不同，要统一后再测算时。", "Sources differ in their units, and are to be measured together."),
  whenNot: both("换算不改变径向与SBM效率值，但会改变对量纲敏感的模型。", "It changes no radial or SBM score, but those of models that hang on units."),
  formula: both("x × 原单位 ÷ 新单位 × 换算系数", "x · from / to · factor"),
  takes: {
    values: entry(["指标", "Indicators"], ["要换算的列，一列或多列。", "The columns, one or more."]),
    unit: rowUnitWords,
    period: rowPeriodWords,
  },
  gives: {
    columns: entry(["换算后的列", "Converted columns"], ["列名加_u。", "Each name with _u behind it."]),
    indicators: columnwiseWords.indicators,
  },
  values: columnwiseWords.values,
  refuses: {},
  says: columnwiseWords.says,
} as const;
