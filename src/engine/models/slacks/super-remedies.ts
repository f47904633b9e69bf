import { isOutput, valuesOf, type Unit } from "../../data/dataset.ts";
import { isSubnormal } from "../../data/subnormal.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { withoutScore } from "../shared/outcome.ts";
import { yieldOf } from "./sbm-projection.ts";
import { relaxedProgram, type OrientedSetting, type RelaxedProgram } from "./sbm-program.ts";

/**
 * Two stages for an oriented program that has no solution: the least relative surplus of the side that is held, and with
 * it the least of the other (the process of Lee, Chu & Zhu 2011, on slacks). The score is Tone's fraction of both.
 */
export function twoStage(unit: Unit, technology: Technology, setting: OrientedSetting, solver: LpSolver): Outcome {
  const { orientation } = setting;
  const relaxed: Relaxed = (among, held) => relaxedProgram(unit, among, setting, held);
  const built = relaxed(technology, null);
  const { program, slacks, counts } = built;
  const first = solver.solve(program);
  if (first.status !== "optimal") return withoutScore(first.status === "infeasible" ? "infeasible" : "unsolved");
  if (orientation === "input" && takesAll(first, counts)) return withoutScore("infeasible");
  const meanOf = ({ own }: Solution, side: 1 | -1) => {
    const surpluses = slacks.flatMap((column, k) => (counts[k] === side ? [own[column]] : []));
    return surpluses.reduce((sum, surplus) => sum + surplus, 0) / surpluses.length;
  };
  const exactly = () =>
    solver.exactly ? exactStages(first.pricedSign ? first : solver.exactly(program), technology, relaxed, solver.exactly.bind(solver)) : null;
  let stages: Stages | null = first.exact ? exactly() : null;
  if (stages === null) {
    stages = heldStages(first, technology, relaxed, solver);
    if (stages === null) return withoutScore("unsolved");
    const { second, worth } = stages;
    const size = orientation === "input" ? 1 + meanOf(second, -1) : 1 - meanOf(second, 1);
    if ((1 - meanOf(second, 1) <= fewDigits || worth > fewestDigits * size) && solver.exactly) stages = exactly();
  }
  if (stages === null) return withoutScore("unsolved");
  const { second: solution, reference } = stages;
  const [above, below] = [meanOf(solution, -1), meanOf(solution, 1)];
  if (below > 1 + fewDigits) return withoutScore("infeasible");
  // Shares of numbers that have lost digits themselves, as those below the normal doubles have, are none.
  if (isSubnormal(unit)) return withoutScore("unsolved");
  const values = valuesOf(unit);
  const kept = 1 - below <= fewDigits ? keptShare(unit, built, stages) : 1 - below;
  const score = (1 + above) / kept;
  // A surplus of all that the unit has, or more: the fraction has no meaning.
  if (!(kept > 0)) return withoutScore("infeasible");
  const worsened = slacks.map((column, k) => (column < 0 ? 0 : solution.own[column] * values[k]));
  return {
    status: "super-efficient",
    score,
    slacks: worsened.map((surplus) => 0 - surplus),
    targets: values.map((value, k) => (isOutput(k, unit) ? value - worsened[k] : value + worsened[k])),
    peers: solution.intensities.map(({ column, value }) => ({ row: reference.members[column], lambda: value })),
    extras: { remedy: "two-stage" },
    certificates: [stages.first.certificate, solution.certificate],
  };
}

/** Whether the least surplus of the outputs and undesirable outputs is exactly all that the unit has, or more: the fraction has no meaning. */
function takesAll({ exact }: Solution, counts: readonly (1 | -1 | 0)[]): boolean {
  return exact != null && exact.numerator >= BigInt(counts.filter((count) => count === 1).length) * exact.denominator;
}

type Relaxed = (among: Technology, held: number | "elsewhere" | null) => RelaxedProgram;

interface Stages {
  readonly first: Solution;
  readonly second: Solution;
  /** What the second stage's intensities are those of. */
  readonly reference: Technology;
  /** What the hair by which the first stage's optimum is held is worth in the second, where it is and as far as it goes. */
  readonly worth: number;
}

/** The second stage in floating point, with the optimum of the first held but for a hair. */
function heldStages(first: Solution, technology: Technology, relaxed: Relaxed, solver: LpSolver): Stages | null {
  const hair = first.exact ? 2 ** -51 : 2 ** -40;
  const { program, limit } = relaxed(technology, first.objective * (1 + hair));
  const second = solver.solve(program);
  if (second.status !== "optimal") return null;
  return { first, second, reference: technology, worth: Math.abs(second.duals[limit]) * first.objective * hair };
}

/**
 * The second stage among the optima of the first, exactly: those have no reference unit whose reduced cost is above 0, and
 * every other variable with a reduced cost at its bound. A number that held them would need a hair, and there is none that
 * is worth nothing wherever numbers may lie.
 */
function exactStages(first: Solution, technology: Technology, relaxed: Relaxed, exactly: NonNullable<LpSolver["exactly"]>): Stages | null {
  const { status, pricedSign } = first;
  if (status !== "optimal" || !pricedSign) return null;
  const reference = technology.subset((column) => pricedSign(column) <= 0);
  const { program } = relaxed(reference, "elsewhere");
  program.columns.forEach((column, k) => {
    const sign = pricedSign(technology.members.length + k);
    if (sign !== 0) program.columns[k] = { ...column, ...(sign > 0 ? { upper: column.lower } : { lower: column.upper }) };
  });
  const second = exactly(program, true);
  return second.status === "optimal" ? { first, second, reference, worth: 0 } : null;
}

/** A mean surplus within this distance of 1 leaves too few digits of the difference. */
const fewDigits = 1e-4;
/** What rounding may be worth of a score. */
const fewestDigits = 1e-10;

/**
 * 1 less the mean surplus of the outputs and undesirable outputs, from what the peers yield of each output: no difference
 * of numbers that are nearly the same. What a surplus of undesirable outputs takes off is taken off at the end.
 */
function keptShare(unit: Unit, { slacks, counts }: RelaxedProgram, { reference, second }: Stages): number {
  const values = valuesOf(unit);
  const rises = (k: number) => isOutput(k, unit);
  const terms = slacks.flatMap((column, k) => {
    if (counts[k] !== 1) return [];
    const surplus = second.own[column];
    return [rises(k) && surplus > 0 ? Math.min(1, yieldOf(reference, k, second) / values[k]) : rises(k) ? 1 : -surplus];
  });
  const spared = counts.filter((count, k) => count === 1 && !rises(k)).length;
  return (terms.reduce((sum, term) => sum + term, 0) + spared) / terms.length;
}
