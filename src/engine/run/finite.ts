import type { Outcome } from "../method/outcome.ts";
import type { ScoreRow } from "./results.ts";

// No Infinity and no NaN leaves the engine: a number beyond the largest double, of data that lie as far apart, is none.

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

/** Whether an outcome lost its score because it is no number. */
export const isBeyondRange = (outcome: Outcome) => outcome.status === "unsolved" && outcome.certificates.length > 0;

/** A row whose ratios of scores are numbers, or absent. */
export function finiteRow<R extends Pick<ScoreRow, "extras">>(row: R): R {
  const { extras } = row;
  if (extras === undefined || Object.values(extras).every(isFiniteOrNone)) return row;
  return { ...row, extras: Object.fromEntries(Object.entries(extras).map(([name, value]) => [name, isFiniteOrNone(value) ? value : null])) };
}

/** Factors of an index that are numbers, or absent. */
export function finiteFactors(factors: Readonly<Record<string, number | null>>): Readonly<Record<string, number | null>> {
  if (isFiniteOfEach(factors)) return factors;
  return Object.fromEntries(Object.entries(factors).map(([name, value]) => [name, isFiniteOrNone(value) ? value : null]));
}

function isFiniteOfEach(factors: Readonly<Record<string, number | null>>): boolean {
  for (const name in factors) if (!isFiniteOrNone(factors[name])) return false;
  return true;
}
