import { geometricMean, mean, middle, present } from "./averages.ts";
import { derived, summary } from "../layout/cells.ts";
import type { ReportCell, ReportFormat } from "../layout/report-cell.ts";

/** A number and the formula that computes the same from the cells. */
export interface Statistic {
  /** Of values of which some may be missing; null where it is none. */
  of(values: readonly (number | null)[]): number | null;
  /** `=` first; over a range, or several with commas between. */
  formula(range: string): string;
}

/** A statistic with a function of the spreadsheet, blank of fewer numbers than it needs. */
const made = (of: (values: readonly number[]) => number | null, formula: (range: string) => string, least = 1): Statistic => ({
  of: (values) => (present(values).length < least ? null : of(present(values))),
  formula: (range) => `=IF(COUNT(${range})${least === 1 ? "=0" : `<${least}`},"",${formula(range)})`,
});

export const arithmetic = made(mean, (range) => `AVERAGE(${range})`);
export const median = made(middle, (range) => `MEDIAN(${range})`);
export const geometric = made(geometricMean, (range) => `GEOMEAN(${range})`);
/** The highest less the lowest, of two at least. */
export const spread = made(
  (values) => Math.max(...values) - Math.min(...values),
  (range) => `MAX(${range})-MIN(${range})`,
  2,
);
/** How many numbers there are. */
export const count: Statistic = { of: (values) => present(values).length, formula: (range) => `=COUNT(${range})` };
/** How many numbers hold what is asked; `condition` is what COUNTIF compares with. */
export const countOf = (holds: (value: number) => boolean, condition: string): Statistic => ({
  of: (values) => present(values).filter(holds).length,
  formula: (range) => `=COUNTIF(${range},${condition})`,
});
/** The mean of those whose rows meet the conditions, ranges and criteria of AVERAGEIFS; it is given the values of these rows. */
export const arithmeticWhere = (conditions: string): Statistic => ({
  of: arithmetic.of,
  formula: (range) => `=IFERROR(AVERAGEIFS(${range},${conditions}),"")`,
});

/** A statistic in a row of summaries. */
export const summed = (statistic: Statistic, values: readonly (number | null)[], range: string, format: ReportFormat): ReportCell =>
  summary(statistic.of(values), statistic.formula(range), format);

/** A statistic of a row's own numbers, behind them. */
export const ofRow = (statistic: Statistic, values: readonly (number | null)[], range: string, format: ReportFormat): ReportCell =>
  derived(statistic.of(values), statistic.formula(range), format);
