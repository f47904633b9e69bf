import { columnwiseWords } from "./columnwise.words.ts";
import { both, entry, periodWords, unitWords } from "./wording.ts";

/** What the procedure `lag` says, in both languages. */
export const lagWords = {
  title: both("滞后项", "Lags"),
  summary: both("把同一单元若干期以前的数值放到本期旁边。", "Puts the values of an earlier period of the same unit beside those of each row."),
  whenToUse: both("投入在几年之后才见产出，或回归需要滞后变量时。", "Inputs take years to bear, or a regression takes lagged variables."),
  whenNot: both("样本开头几期没有滞后项，行数会减少。", "The first periods have none, so that rows are lost."),
  formula: both("x_{t−k}", "x_{t−k}"),
  takes: {
    values: entry(["指标", "Indicators"], ["要换算的列，一列或多列。", "The columns, one or more."]),
    unit: unitWords,
    period: periodWords,
  },
  gives: {
    columns: entry(["滞后列", "Lagged columns"], ["列名加_lag与期数。", "Each name with _lag and how many periods."]),
    indicators: columnwiseWords.indicators,
  },
  values: columnwiseWords.values,
  refuses: {},
  says: columnwiseWords.says,
} as const;
