import { driveOutArtificials } from "./artificials.ts";
import { Iteration, type Ending } from "./iteration.ts";
import type { Program } from "./program.ts";
import { ScaledProgram } from "./scaled-program.ts";
import type { Certificate, LpSolver, Solution, SolveStatus } from "./solution.ts";

/** Reduced costs above −this count as non-negative: an error of this size in the objective at most, per unit of λ. */
const optimality = 1e-11;
/** A solution whose certificate is worse than this is solved again from another start. */
const acceptable = 1e-9;
/** Phase 1 ends infeasible when this much of the right-hand side, of size 1, cannot be met. */
const unreachable = 1e-9;

/** The ways to try a program, one after the other, until the certificate holds. */
const attempts = [
  { perturbation: 1e-7, seed: 1, useStart: true },
  { perturbation: 1e-7, seed: 2, useStart: false },
  { perturbation: 1e-9, seed: 3, useStart: false },
  { perturbation: 1e-5, seed: 4, useStart: false },
  { perturbation: 1e-11, seed: 5, useStart: false },
] as const;

/** The product's own solver: a dense revised simplex over the shared block of a technology. */
export class Simplex implements LpSolver {
  readonly name = "qianyan";

  solve(program: Program): Solution {
    program.block.pool.reset();
    const scaled = new ScaledProgram(program);
    let best: Solution | null = null;
    for (const attempt of attempts) {
      const solution = attemptOnce(scaled, attempt);
      if (solution === null) continue;
      if (holds(solution)) return solution;
      if (best === null || worst(solution.certificate) < worst(best.certificate)) best = solution;
    }
    return { ...(best ?? nothing(scaled)), status: "stopped" };
  }
}

/** Whether the certificate proves the status; an unbounded program has an improving ray, so only its point is judged. */
const holds = ({ status, certificate }: Solution) => (status === "unbounded" ? certificate.primal : worst(certificate)) <= acceptable;

const worst = (certificate: Certificate) => Math.max(certificate.primal, certificate.dual, certificate.gap);

function attemptOnce(program: ScaledProgram, how: (typeof attempts)[number]): Solution | null {
  const it = new Iteration(program, 200 + 100 * program.rows);
  const started = how.useStart && program.start !== null && it.startFrom(program.start);
  if (!started) {
    const ending = reachFeasibility(it, how);
    if (ending === "infeasible") return extract(it, "infeasible");
    if (ending !== "optimal") return null;
  }
  const ending = optimise(it, how);
  if (ending === "unbounded") return extract(it, "unbounded");
  if (ending !== "optimal") return null;
  return extract(it, "optimal");
}

/** Phase 1: artificial columns carry the right-hand side, their sum is driven to 0. */
function reachFeasibility(it: Iteration, how: { perturbation: number; seed: number }): Ending {
  const { rows, units, own } = it.program;
  it.phase = "feasibility";
  if (!it.startFrom(Array.from({ length: rows }, (_, r) => units + own + r))) return "singular";
  const ending = optimise(it, how);
  if (ending !== "optimal") return ending === "unbounded" ? "singular" : ending;
  let missing = 0;
  it.basis.ids.forEach((id, r) => {
    if (it.isArtificial(id)) missing += Math.max(it.values[r], 0);
  });
  if (missing > unreachable) return "infeasible";
  driveOutArtificials(it);
  return it.enter("objective") ? "optimal" : "singular";
}

/** Primal pivots on a shifted right-hand side, then the true one; repeated while rounding leaves something to improve. */
function optimise(it: Iteration, how: { perturbation: number; seed: number }): Ending {
  it.perturb(how.perturbation, how.seed);
  for (let round = 0; round < 4; round++) {
    const primal = it.improve(optimality);
    if (primal !== "optimal") return primal;
    const before = it.pivots;
    const dual = it.restore();
    if (dual !== "optimal") return dual === "infeasible" ? "stopped" : dual;
    if (it.pivots === before && round > 0) return "optimal";
    if (dualViolation(it) <= optimality) return "optimal";
  }
  return "optimal";
}

function dualViolation(it: Iteration): number {
  const { own, upper, free } = it.program;
  let least = it.leastOverBlock();
  for (let k = 0; k < own; k++) {
    if (it.isBasicOwn(k) || upper[k] === 0) continue;
    const d = it.reducedCost(k);
    least = Math.min(least, free[k] ? -Math.abs(d) : it.atUpper[k] ? -d : d);
  }
  return -least;
}

function certify(it: Iteration): Certificate {
  const { rows, own, rhs, upper, entries } = it.program;
  const residual = new Float64Array(rows);
  it.basis.product(it.values, residual);
  let size = 1;
  let objective = 0;
  let bound = 0;
  for (let r = 0; r < rows; r++) {
    size = Math.max(size, Math.abs(it.values[r]));
    objective += it.basis.cost[r] * it.values[r];
    bound += it.multipliers[r] * rhs[r];
  }
  for (let k = 0; k < own; k++) {
    if (!it.atUpper[k]) continue;
    for (let r = 0; r < rows; r++) residual[r] += entries[k * rows + r] * upper[k];
    objective += it.cost(it.program.units + k) * upper[k];
    bound += it.reducedCost(k) * upper[k];
  }
  let primal = it.worstViolation().size;
  for (let r = 0; r < rows; r++) primal = Math.max(primal, Math.abs(residual[r] - rhs[r]));
  return { primal: primal / size, dual: dualViolation(it), gap: Math.abs(objective - bound) / Math.max(1, Math.abs(objective)) };
}

function extract(it: Iteration, status: SolveStatus): Solution {
  const { program, basis, values } = it;
  const { units, own } = program;
  const mine = new Float64Array(own);
  for (let k = 0; k < own; k++) mine[k] = it.atUpper[k] ? program.upper[k] : 0;
  const intensities: { column: number; value: number }[] = [];
  let objective = 0;
  for (let k = 0; k < own; k++) objective += it.atUpper[k] ? it.cost(units + k) * program.upper[k] : 0;
  basis.ids.forEach((id, r) => {
    const value = program.isFree(id) ? values[r] : Math.max(values[r], 0);
    objective += it.cost(id) * values[r];
    if (id < units) {
      if (value > 1e-11) intensities.push({ column: id, value: program.intensity(id, value) });
    } else if (id < units + own) mine[id - units] = value;
  });
  intensities.sort((a, b) => a.column - b.column);
  return {
    status,
    objective: status === "optimal" ? program.objective(objective) : status === "unbounded" ? -Infinity : NaN,
    own: mine.map((value, k) => program.ownValue(k, value)),
    intensities: status === "optimal" ? intensities : [],
    duals: it.multipliers.map((value, r) => program.dual(r, value)),
    certificate: certify(it),
    iterations: it.pivots,
    basis: { phase: it.phase, ids: basis.ids.slice(), atUpper: it.atUpper.slice(), artificialSign: program.artificialSign, rowScale: program.rowScale },
  };
}

function nothing(program: ScaledProgram): Solution {
  const certificate = { primal: Infinity, dual: Infinity, gap: Infinity };
  return {
    status: "stopped",
    objective: NaN,
    own: new Float64Array(program.own),
    intensities: [],
    duals: new Float64Array(program.rows),
    certificate,
    iterations: 0,
    basis: null,
  };
}
