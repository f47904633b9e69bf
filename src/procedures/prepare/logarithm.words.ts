import { columnwiseWords } from "./columnwise.words.ts";
import { both, entry, rowPeriodWords, rowUnitWords } from "./wording.ts";

/** What the procedure `logarithm` says, in both languages. */
export const logarithmWords = {
  title: both("取对数", "Logarithms"),
  summary: both(
    "把各列换成自然对数或常用对数；不大于0的数值没有对数。",
    "Takes natural or decimal logarithms of columns; a value that is not above 0 has none.",
  ),
  whenToUse: both("回归或收敛检验需要对数变量时。", "A regression or a test of convergence takes logarithms."),
  whenNot: both(
    "不要给0加一个小数再取对数：结果取决于加了多少。取对数的数值不再用于DEA。",
    "Do not add a small number to a zero first: the result hangs on which. Logarithms are no data for DEA.",
  ),
  formula: both("ln x或lg x", "ln x or lg x"),
  takes: {
    values: entry(["指标", "Indicators"], ["要换算的列，一列或多列。", "The columns, one or more."]),
    unit: rowUnitWords,
    period: rowPeriodWords,
  },
  gives: {
    columns: entry(["对数列", "Columns of logarithms"], ["列名加_ln或_lg。", "Each name with _ln or _lg behind it."]),
    indicators: columnwiseWords.indicators,
  },
  values: columnwiseWords.values,
  refuses: {},
  says: columnwiseWords.says,
} as const;
