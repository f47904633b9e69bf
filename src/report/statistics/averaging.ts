import type { Index } from "../../engine/method/index.ts";
import { aboveOne, aboveZero, unchanged } from "../findings/change.ts";
import { arithmetic, countOf, geometric, type Statistic } from "./statistic.ts";

/** How an index is averaged and accumulated: in numbers, and as the formulas that compute the same. */
export interface Averaging {
  readonly ratios: boolean;
  /** The value that says no change, at which an accumulated index begins. */
  readonly neutral: 0 | 1;
  readonly mean: Statistic;
  /** How many values are an improvement. */
  readonly above: Statistic;
  accumulate(level: number, change: number): number;
  accumulateFormula(level: string, change: string): string;
}

const ofRatios: Averaging = {
  ratios: true,
  neutral: 1,
  mean: geometric,
  above: countOf((value) => value > 1 + unchanged, aboveOne),
  accumulate: (level, change) => level * change,
  accumulateFormula: (level, change) => `=IF(COUNT(${level},${change})=2,${level}*${change},"")`,
};

const ofDifferences: Averaging = {
  ratios: false,
  neutral: 0,
  mean: arithmetic,
  above: countOf((value) => value > unchanged, aboveZero),
  accumulate: (level, change) => level + change,
  accumulateFormula: (level, change) => `=IF(COUNT(${level},${change})=2,${level}+${change},"")`,
};

/** A ratio has geometric means and multiplies over time; a difference has arithmetic ones and adds up. */
export const averagingOf = ({ combines }: Pick<Index, "combines">): Averaging => (combines === "product" ? ofRatios : ofDifferences);
