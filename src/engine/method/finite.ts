import type { Unit } from "../data/dataset.ts";
import type { Outcome } from "./method.ts";
import type { ScoreRow } from "../run/results.ts";

// No Infinity and no NaN leaves the engine: a number beyond the largest double, of data that lie as far apart, is none.

/** The mean of numbers, added in their order: one, although their sum may be none. */
export function mean(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  if (Number.isFinite(sum)) return sum / values.length;
  let found = 0;
  for (const value of values) found += value / values.length;
  return found;
}

const isFiniteList = (values: readonly number[] | null | undefined) => values == null || values.every(Number.isFinite);
const isFiniteOrNone = (value: unknown) => typeof value !== "number" || Number.isFinite(value);

/** The outcome, or one without a score where one of its numbers is none; its certificates tell that the programs were solved. */
export function finiteOutcome(outcome: Outcome): Outcome {
  const { score, slacks, targets, multipliers, peers, extras, certificates } = outcome;
  const whole =
    isFiniteOrNone(score) &&
    isFiniteList(slacks) &&
    isFiniteList(targets) &&
    isFiniteList(multipliers) &&
    peers.every(({ lambda }) => Number.isFinite(lambda)) &&
    (extras === undefined || Object.values(extras).every(isFiniteOrNone));
  return whole ? outcome : { status: "unsolved", score: null, slacks: null, targets: null, peers: [], certificates };
}

/** The smallest double with all of its digits. */
export const leastNormal = 2 ** -1022;

/** Whether a unit has a number between 0 and the smallest double with all of its digits. */
export const isSubnormal = ({ x, y, b }: Unit): boolean => [x, y, b].some((values) => values.some((value) => value !== 0 && Math.abs(value) < leastNormal));

/** Whether an outcome lost its score because it is no number. */
export const isBeyondRange = ({ status, certificates }: Outcome) => status === "unsolved" && certificates.length > 0;

/** A row whose ratios of scores are numbers, or absent. */
export function finiteRow<R extends Pick<ScoreRow, "extras">>(row: R): R {
  const { extras } = row;
  if (extras === undefined || Object.values(extras).every(isFiniteOrNone)) return row;
  return { ...row, extras: Object.fromEntries(Object.entries(extras).map(([name, value]) => [name, isFiniteOrNone(value) ? value : null])) };
}

/** Factors of an index that are numbers, or absent. */
export function finiteFactors(factors: Readonly<Record<string, number | null>>): Readonly<Record<string, number | null>> {
  if (Object.values(factors).every(isFiniteOrNone)) return factors;
  return Object.fromEntries(Object.entries(factors).map(([name, value]) => [name, isFiniteOrNone(value) ? value : null]));
}
