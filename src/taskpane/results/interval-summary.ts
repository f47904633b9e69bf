import type { Interval } from "../../engine/inference/intervals.ts";
import type { Results } from "../../engine/results.ts";

/** How many intervals of a factor lie wholly above its neutral value, wholly below it, or on both sides. */
export interface FactorVerdicts {
  readonly factor: string;
  readonly above: number;
  readonly below: number;
  readonly unclear: number;
  /** Without an interval. */
  readonly none: number;
}

/** A score of the last period, with its interval. */
export interface ScoreInterval {
  readonly dmu: string;
  readonly score: number;
  readonly interval: Interval | null;
}

/** The scores of the last period, the highest first. */
export function lastScores({ scores, periods, inference }: Results): readonly ScoreInterval[] {
  const last = periods.at(-1) ?? null;
  return scores
    .flatMap(({ dmu, period, score }, row) =>
      score !== null && (period === null || period === last) ? [{ dmu, score, interval: inference?.scores[row] ?? null }] : [],
    )
    .sort((a, b) => b.score - a.score);
}

/** @param neutral 1 for an index that multiplies, 0 for one that adds up */
export function factorVerdicts({ factors, inference }: Results, neutral: number): readonly FactorVerdicts[] {
  return factors.map((factor) => {
    const intervals = (inference?.index ?? []).map((one) => one[factor] ?? null);
    const count = (holds: (interval: Interval) => boolean) => intervals.filter((one) => one !== null && holds(one)).length;
    const above = count(({ low }) => low > neutral);
    const below = count(({ high }) => high < neutral);
    const none = intervals.filter((one) => one === null).length;
    return { factor, above, below, unclear: intervals.length - above - below - none, none };
  });
}
