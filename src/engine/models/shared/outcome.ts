import type { Solution } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";

/** What is smaller than this part of the numbers that it separates is rounding. */
const rounding = 1e-12;

/** The outcome of a program without an optimum. */
export function unscored(solution: Solution): Outcome {
  const { status, certificate } = solution;
  if (status !== "infeasible" && status !== "unbounded") return withoutScore("unsolved");
  return { ...withoutScore(status), certificates: [certificate] };
}

/**
 * The outcome of an output-oriented program whose outputs grow for ever, as a reference unit yields without any input:
 * the score's infimum is 0, which no projection attains.
 */
export const atZero = ({ certificate }: Solution): Outcome => ({ ...withoutScore("inefficient"), score: 0, certificates: [certificate] });

/** An outcome that no program led to. */
export const withoutScore = (status: Outcome["status"]): Outcome => ({ status, score: null, slacks: null, targets: null, peers: [], certificates: [] });

/**
 * A slack off an optimum, or 0 where it is no more than the rounding of the two numbers that it separates.
 * @param from what the slack is counted from
 * @param variable its place in the order inputs, outputs, undesirable outputs
 */
export function slackOf(slack: number, from: number, variable: number, technology: Technology, { intensities }: Solution): number {
  const { values } = technology.variables[variable];
  const spanned = intensities.reduce((sum, { column, value }) => sum + value * Math.abs(values[technology.members[column]]), 0);
  return Math.abs(slack) <= rounding * Math.max(Math.abs(from), spanned) ? 0 : slack;
}
