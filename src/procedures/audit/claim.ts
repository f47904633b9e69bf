import { roundedTo } from "../../analysis/table/printed-number.ts";
import { apart, width, type Interval, type Printed } from "./interval.ts";

/** What kinds of statement a table makes, or a person typed. */
export type Check =
  | "digits"
  | "product"
  | "sum"
  | "growth"
  | "share"
  | "telescoping"
  | "score-ratio"
  | "mean"
  | "extreme"
  | "rank"
  | "grim"
  | "count"
  | "percent"
  | "ratio"
  | "direction"
  | "sample-size"
  | "base"
  | "identity-of-means"
  | "weight"
  | "gap";

/** Never more than the digits allow: cannot hold, holds as far as they tell, cannot be told from them. */
export type Verdict = "consistent" | "inconsistent" | "undetermined";

/** How a mean was formed. */
export type Formula =
  | "arithmetic"
  | "geometric"
  | "median"
  | "sum"
  | "weighted"
  | "divided-by-more"
  | "divided-by-fewer"
  | "counted-twice"
  | "left-out"
  | "other-group"
  | "mean-of-periods"
  | "pooled"
  | "none";

/** The faults of a mean whose items are its own: by what its weights are shown. */
const meanFaults: readonly string[] = ["divided-by-more", "divided-by-fewer", "counted-twice", "left-out"] satisfies readonly Formula[];
export const isMeanFault = (formula: string): boolean => meanFaults.includes(formula);

export interface Claim {
  readonly check: Check;
  /** The statement as a formula, or as it was typed. */
  readonly claim: string;
  /** Row and column of the data where it stands; null of one that was typed. */
  readonly row: number | null;
  readonly column: number | null;
  readonly unit: string;
  readonly printed: number | null;
  /** With so many decimals, and whether as a percentage. */
  readonly decimals: number;
  readonly percent: boolean;
  readonly follows: Interval | null;
  readonly verdict: Verdict;
  /** How far the printed number lies from what follows at least; 0 where they meet. */
  readonly by: number;
  /** What should be printed, where the digits determine it. */
  readonly corrected: number | null;
  /** Of a mean, the formula that its number fits. */
  readonly formula: Formula | null;
  /** Of a mean that fits others than its own, or another item, what it is. */
  readonly of: string;
}

/** What follows is so much wider than what is printed that meeting it says nothing. */
const tooWide = 20;

/** Where a statement stands and what it says. */
export type Stated = Pick<Claim, "check" | "claim" | "row" | "column" | "unit"> & Partial<Pick<Claim, "formula" | "of">>;

/** Judges a printed number by the interval that follows from others; null where there is none. */
export function judged(stated: Stated, number: Printed, follows: Interval | null): Claim {
  const rest = { formula: null, of: "", ...stated, printed: number.value, decimals: number.decimals, percent: number.percent };
  if (follows === null) return { ...rest, follows: null, verdict: "undetermined", by: 0, corrected: null };
  const by = apart(number, follows);
  const vague = width(follows) > tooWide * Math.max(width(number), 1e-9 * Math.abs(number.value));
  const verdict: Verdict = by > 0 ? "inconsistent" : vague ? "undetermined" : "consistent";
  return { ...rest, follows, verdict, by, corrected: verdict === "inconsistent" ? determined(follows, number.decimals) : null };
}

/** Judges a whole number by the least and the most that it can be. */
export function judgedCount(stated: Stated, number: number, follows: Interval): Claim {
  const rest = { formula: null, of: "", ...stated, printed: number, decimals: 0, percent: false, follows };
  const by = Math.max(follows.low - number, number - follows.high, 0);
  const known = follows.low === follows.high;
  return { ...rest, by, verdict: by > 0 ? "inconsistent" : known ? "consistent" : "undetermined", corrected: by > 0 && known ? follows.low : null };
}

/** The one number with so many decimals that all of an interval rounds to, but for its very ends, which round either way; null where there are several. */
export function determined({ low, high }: Interval, decimals: number): number | null {
  const one = roundedTo((low + high) / 2, decimals);
  const half = 0.5 * 10 ** -decimals * (1 + 1e-9);
  return low >= one - half && high <= one + half ? one : null;
}

/** Digits more than those printed, that tell the ends of an interval from the number beside it. */
const finer = 2;

/** With how many decimals what follows is shown: with those of the number where it is a count, or one number of so many digits. */
export function decimalsOfWhatFollows({ decimals, follows }: Pick<Claim, "decimals" | "follows">): number {
  if (follows === null || (decimals > 0 && follows.low !== follows.high)) return decimals + finer;
  return [follows.low, follows.high].every((end) => roundedTo(end, decimals) === end) ? decimals : decimals + finer;
}
