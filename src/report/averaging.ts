import type { Index } from "../engine/method.ts";
import { geometricMean, mean } from "./averages.ts";
import { aboveOne, aboveZero, unchanged } from "./change.ts";

/** How an index is averaged and accumulated: in numbers, and as the formulas that compute the same. */
export interface Averaging {
  readonly ratios: boolean;
  /** The value that says no change, at which an accumulated index begins. */
  readonly neutral: 0 | 1;
  mean(values: readonly number[]): number | null;
  meanFormula(range: string): string;
  /** Whether a value is an improvement, and what COUNTIF compares with to count those. */
  isAbove(value: number): boolean;
  readonly above: string;
  accumulate(level: number, change: number): number;
  accumulateFormula(level: string, change: string): string;
}

const ofRatios: Averaging = {
  ratios: true,
  neutral: 1,
  mean: geometricMean,
  meanFormula: (range) => `=IF(COUNT(${range})=0,"",GEOMEAN(${range}))`,
  isAbove: (value) => value > 1 + unchanged,
  above: aboveOne,
  accumulate: (level, change) => level * change,
  accumulateFormula: (level, change) => `=IF(COUNT(${level},${change})=2,${level}*${change},"")`,
};

const ofDifferences: Averaging = {
  ratios: false,
  neutral: 0,
  mean,
  meanFormula: (range) => `=IF(COUNT(${range})=0,"",AVERAGE(${range}))`,
  isAbove: (value) => value > unchanged,
  above: aboveZero,
  accumulate: (level, change) => level + change,
  accumulateFormula: (level, change) => `=IF(COUNT(${level},${change})=2,${level}+${change},"")`,
};

/** A ratio has geometric means and multiplies over time; a difference has arithmetic ones and adds up. */
export const averagingOf = ({ combines }: Pick<Index, "combines">): Averaging => (combines === "product" ? ofRatios : ofDifferences);
