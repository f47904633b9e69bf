import type { Unit } from "../dataset.ts";
import type { LpSolver, Solution } from "../lp/solution.ts";
import type { Outcome } from "../method.ts";
import type { Technology } from "../technology.ts";
import type { Returns } from "./returns.ts";
import { withoutScore } from "./outcome.ts";
import { frontier } from "./optimum.ts";
import { evaluateSbm, yieldOf } from "./sbm.ts";
import { relaxedProgram, type Orientation } from "./sbm-program.ts";
import type { Treatment } from "./sbm-options.ts";

/** The projection is moved into the technology by the least of these parts of itself with which rounding does not leave it outside. */
const hairs = [2 ** -50, 2 ** -46, 1e-12];
/** The share of an output of which nothing is left but rounding. */
const none = 2 ** -50;

/**
 * The composite SBM score (Bolós, Benítez & Coll-Serrano 2023): δ times ρ, the SBM score of the projection against the
 * technology without the unit. ρ < 1 where the projection is only weakly efficient. An output that the projection has
 * lost altogether has no term in ρ.
 */
export function composite(outcome: Outcome, unit: Unit, technology: Technology, returns: Returns, orientation: Orientation, solver: LpSolver): Outcome {
  if (outcome.score === null || outcome.targets === null) return outcome;
  const { targets, score: delta } = outcome;
  const [m, s] = [unit.x.length, unit.y.length];
  const own = [...unit.x, ...unit.y, ...unit.b];
  const others = technology.without(unit.twin ?? unit.row);
  let inner = withoutScore("unsolved");
  for (const hair of hairs) {
    const [worse, less] = [targets.map((value) => value * (1 + hair)), targets.map((value, k) => (value <= none * own[k] ? 0 : value * (1 - hair)))];
    const projected: Unit = { row: -1, x: worse.slice(0, m), y: less.slice(m, m + s), b: worse.slice(m + s) };
    inner = evaluateSbm(projected, others, returns, orientation, solver, { formula: "a", zeros: "drop" });
    // What hangs on the last digit of the projection hangs on the hair: a larger one decides.
    if (inner.score !== null && !inner.certificates.some(({ illPosed }) => illPosed)) break;
  }
  if (inner.score === null) return withoutScore("unsolved");
  const rho = inner.score > 1 - frontier ? 1 : inner.score;
  const score = Math.abs(delta * rho - 1) <= frontier ? 1 : delta * rho;
  return {
    ...outcome,
    status: score > 1 ? "super-efficient" : "efficient",
    score,
    extras: { delta, rho },
    certificates: [...outcome.certificates, ...inner.certificates],
  };
}

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
  const first = solver.solve(relaxedProgram(unit, technology, returns, orientation, treatment, null).program);
  if (first.status !== "optimal") return withoutScore(first.status === "infeasible" ? "infeasible" : "unsolved");
  const { program, slacks, counts } = relaxedProgram(
    unit,
    technology,
    returns,
    orientation,
    treatment,
    first.objective * (1 + (first.exact ? 2 ** -51 : 2 ** -40)),
  );
  let solution = solver.solve(program);
  if (solution.status !== "optimal") return withoutScore("unsolved");
  const mean = (side: 1 | -1) => {
    const surpluses = slacks.flatMap((column, k) => (counts[k] === side ? [solution.own[column]] : []));
    return surpluses.reduce((sum, surplus) => sum + surplus, 0) / surpluses.length;
  };
  const values = [...unit.x, ...unit.y, ...unit.b];
  const isOutput = (k: number) => k >= unit.x.length && k < unit.x.length + unit.y.length;
  let kept = 1 - mean(1);
  if (kept <= fewDigits) {
    solution = solver.exactly?.(program) ?? solution;
    kept = keptShare(technology, solution, values, slacks, counts, isOutput);
  }
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

/** A mean surplus within this distance of 1 leaves too few digits of the difference. */
const fewDigits = 1e-4;

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
