import type { Unit } from "../dataset.ts";
import type { Fraction } from "../exact/fraction.ts";
import { partsOf } from "../exact/integer.ts";
import { isSubnormal } from "../finite.ts";
import type { Entry, Program } from "../lp/program.ts";
import type { LpSolver, Solution } from "../lp/solution.ts";
import type { Outcome } from "../method.ts";
import type { Technology } from "../technology.ts";
import type { Returns } from "./returns.ts";
import { withoutScore } from "./outcome.ts";
import { yieldOf } from "./sbm.ts";
import { relaxedProgram } from "./sbm-program.ts";
import type { Treatment } from "./sbm-options.ts";

/**
 * Two stages for an oriented program that has no solution: the least relative surplus of the side that is held, and with
 * it the least of the other (the process of Lee, Chu & Zhu 2011, on slacks). The score is Tone's fraction of both.
 */
export function twoStage(
  unit: Unit,
  technology: Technology,
  returns: Returns,
  orientation: "input" | "output",
  solver: LpSolver,
  treatment: Treatment,
): Outcome {
  const relaxed = (held: number | null) => relaxedProgram(unit, technology, returns, orientation, treatment, held);
  const hairOf = ({ exact }: Solution) => (exact ? 2 ** -51 : 2 ** -40);
  const holding = (held: Solution) => relaxed(held.objective * (1 + hairOf(held)));
  let first = solver.solve(relaxed(null).program);
  if (first.status !== "optimal") return withoutScore(first.status === "infeasible" ? "infeasible" : "unsolved");
  const { program, slacks, counts, limit } = holding(first);
  if (orientation === "input" && takesAll(first, counts)) return withoutScore("infeasible");
  let solution = solver.solve(program);
  if (solution.status !== "optimal") return withoutScore("unsolved");
  const mean = (side: 1 | -1) => {
    const surpluses = slacks.flatMap((column, k) => (counts[k] === side ? [solution.own[column]] : []));
    return surpluses.reduce((sum, surplus) => sum + surplus, 0) / surpluses.length;
  };
  if (mean(1) > 1 + fewDigits) return withoutScore("infeasible");
  // Shares of numbers that have lost digits themselves, as those below the normal doubles have, are none.
  if (isSubnormal(unit)) return withoutScore("unsolved");
  const values = [...unit.x, ...unit.y, ...unit.b];
  const isOutput = (k: number) => k >= unit.x.length && k < unit.x.length + unit.y.length;
  /** What the hair by which the first stage's optimum is held is worth in the second, of its size. */
  const worth = () => (Math.abs(solution.duals[limit]) * first.objective * hairOf(first)) / (orientation === "input" ? 1 + mean(-1) : 1 - mean(1));
  if ((1 - mean(1) <= fewDigits || worth() > fewestDigits) && solver.exactly) {
    if (!first.exact) first = solver.exactly(relaxed(null).program);
    if (first.status !== "optimal" || !first.exact) return withoutScore("unsolved");
    solution = solver.exactly(withDigits(relaxed, first.exact), true);
    if (solution.status !== "optimal") return withoutScore("unsolved");
  }
  const kept = 1 - mean(1) <= fewDigits ? keptShare(technology, solution, values, slacks, counts, isOutput) : 1 - mean(1);
  const score = (1 + mean(-1)) / kept;
  // A surplus of all that the unit has, or more: the fraction has no meaning.
  if (!(kept > 0)) return withoutScore("infeasible");
  const worsened = slacks.map((column, k) => (column < 0 ? 0 : solution.own[column] * values[k]));
  return {
    status: "super-efficient",
    score,
    slacks: worsened.map((surplus) => 0 - surplus),
    targets: values.map((value, k) => (isOutput(k) ? value - worsened[k] : value + worsened[k])),
    peers: solution.intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value })),
    extras: { remedy: "two-stage" },
    certificates: [first.certificate, solution.certificate],
  };
}

/** Whether the least surplus of the outputs and undesirable outputs is exactly all that the unit has, or more: the fraction has no meaning. */
function takesAll({ exact }: Solution, counts: readonly (1 | -1 | 0)[]): boolean {
  return exact != null && exact.numerator >= BigInt(counts.filter((count) => count === 1).length) * exact.denominator;
}

/** The first stage's optimum is held with all of its digits but for this part of itself: 1 / 10^50. */
const exactHair = 10n ** 50n;

/** The second stage with the first one's optimum as a fraction: what no double has of it is a column of its own. */
function withDigits(relaxed: (held: number) => ReturnType<typeof relaxedProgram>, { numerator, denominator }: Fraction): Program {
  const [held = 0, ...rest] = partsOf({ numerator: numerator * (exactHair + 1n), denominator: denominator * exactHair });
  const { program, limit } = relaxed(held);
  const entries = rest.map((part): Entry => [limit, -part]);
  if (rest.length > 0) program.column(0, entries, { lower: 1, upper: 1 });
  return program;
}

/** A mean surplus within this distance of 1 leaves too few digits of the difference. */
const fewDigits = 1e-4;
/** What rounding may be worth of a score. */
const fewestDigits = 1e-10;

/**
 * 1 less the mean surplus of the outputs and undesirable outputs, from what the peers yield of each output: no difference
 * of numbers that are nearly the same. What a surplus of undesirable outputs takes off is taken off at the end.
 */
function keptShare(
  technology: Technology,
  solution: Solution,
  values: readonly number[],
  slacks: readonly number[],
  counts: readonly (1 | -1 | 0)[],
  isOutput: (k: number) => boolean,
): number {
  const terms = slacks.flatMap((column, k) => {
    if (counts[k] !== 1) return [];
    const surplus = solution.own[column];
    return [isOutput(k) && surplus > 0 ? Math.min(1, yieldOf(technology, k, solution) / values[k]) : isOutput(k) ? 1 : -surplus];
  });
  const spared = counts.filter((count, k) => count === 1 && !isOutput(k)).length;
  return (terms.reduce((sum, term) => sum + term, 0) + spared) / terms.length;
}
