import type { Unit } from "../dataset.ts";
import type { LpSolver } from "../lp/solution.ts";
import type { Outcome } from "../method.ts";
import type { Technology } from "../technology.ts";
import type { Returns } from "./returns.ts";
import { withoutScore } from "./outcome.ts";
import { frontier } from "./optimum.ts";
import { evaluateSbm } from "./sbm.ts";
import { relaxedProgram, type Orientation } from "./sbm-program.ts";
import type { Treatment } from "./sbm-options.ts";

/** The projection is moved into the technology by this part of itself, so that rounding does not leave it outside. */
const hair = 1e-12;

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
  const [worse, less] = [targets.map((value) => value * (1 + hair)), targets.map((value, k) => (value <= frontier * own[k] ? 0 : value * (1 - hair)))];
  const projected: Unit = { row: -1, x: worse.slice(0, m), y: less.slice(m, m + s), b: worse.slice(m + s) };
  const others = technology.without(unit.twin ?? unit.row);
  const inner = evaluateSbm(projected, others, returns, orientation, solver, { formula: "a", zeros: "drop" });
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
  const { program, slacks, counts } = relaxedProgram(unit, technology, returns, orientation, treatment, first.objective * (1 + 2 ** -40));
  const solution = solver.solve(program);
  if (solution.status !== "optimal") return withoutScore("unsolved");
  const mean = (side: 1 | -1) => {
    const surpluses = slacks.flatMap((column, k) => (counts[k] === side ? [solution.own[column]] : []));
    return surpluses.reduce((sum, surplus) => sum + surplus, 0) / surpluses.length;
  };
  const score = (1 + mean(-1)) / (1 - mean(1));
  // A surplus of all that the unit has, or more: the fraction has no meaning.
  if (!(1 - mean(1) > frontier)) return withoutScore("infeasible");
  const values = [...unit.x, ...unit.y, ...unit.b];
  const worsened = slacks.map((column, k) => (column < 0 ? 0 : solution.own[column] * values[k]));
  const isOutput = (k: number) => k >= unit.x.length && k < unit.x.length + unit.y.length;
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
