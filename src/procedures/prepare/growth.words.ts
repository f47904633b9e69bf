import { columnwiseWords } from "./columnwise.words.ts";
import { both, entry, periodWords, unitWords } from "./wording.ts";

/** What the procedure `growth` says, in both languages. */
export const growthWords = {
  title: both("增长率", "Growth"),
  summary: both(
    "计算同一单元与若干期以前相比的增长率或对数差。",
    "Growth of each value against an earlier period of the same unit, as a rate or a difference of logarithms.",
  ),
  whenToUse: both("比较各单元变化快慢，或核对数据有无跳变时。", "Units are compared by how fast they change, or data are checked for jumps."),
  whenNot: both("基数不大于0时没有增长率；多期平均用几何平均。", "A value that is not above 0 has no growth; a mean over periods is geometric."),
  formula: both("x_t ÷ x_{t−k} − 1，或ln x_t − ln x_{t−k}", "x_t / x_{t−k} − 1, or ln x_t − ln x_{t−k}"),
  takes: {
    values: entry(["指标", "Indicators"], ["要换算的列，一列或多列。", "The columns, one or more."]),
    unit: unitWords,
    period: periodWords,
  },
  gives: {
    columns: entry(["增长率列", "Growth columns"], ["列名加_g，0.05即5%。", "Each name with _g behind it; 0.05 is 5%."]),
    indicators: columnwiseWords.indicators,
  },
  values: columnwiseWords.values,
  refuses: {},
  says: columnwiseWords.says,
} as const;
