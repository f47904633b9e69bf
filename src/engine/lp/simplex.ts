import { driveOutArtificials } from "./artificials.ts";
import { dualViolation, ofOptimum, ofRay, ofUnbounded, primalViolation } from "./certificate.ts";
import { Iteration, type Ending } from "./iteration.ts";
import type { Scope } from "./position.ts";
import type { Program } from "./program.ts";
import { ScaledProgram } from "./scaled-program.ts";
import { Kernel } from "./wasm/kernel.ts";
import { handedOn } from "./own-terms.ts";
import type { Certificate, FinalBasis, LpSolver, Solution, SolveStatus } from "./solution.ts";

/** Reduced costs above −this count as non-negative: an error of this size in the objective at most, per unit of λ. */
const optimality = 1e-11;
/**
 * A solution whose certificate is worse than this is solved again from another start. What is printed must hold to far
 * less: exact arithmetic takes up everything that is more than rounding (`ProvingSolver`).
 */
const acceptable = 1e-8;
/** Reduced costs further below 0 are pivoted away at the end: one more pivot costs far less than exact arithmetic. */
const settled = 1e-12;
/** An optimum whose certificate is worse than this is refined. */
const refined = 1e-13;
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

  /** One for each shape of program, used again: a program is solved in less time than its arrays take to make. */
  readonly #iterations = new Map<number, Iteration>();

  /**
   * @param scope `pool` asks for the optimum over the columns of the block's pool, and says nothing of the others
   * @param kernel makes the first attempt where there is one; without it the results are the same
   */
  constructor(
    private readonly scope: Scope = "block",
    private readonly kernel: Kernel | null = Kernel.shared(),
  ) {}

  solve(program: Program): Solution {
    program.block.pool.reset();
    const found = this.kernel?.solve(program, this.scope);
    if (found) return found;
    const it = this.#iterationFor(program);
    let best: Solution | null = null;
    for (const attempt of attempts) {
      const ended = attemptOnce(it, attempt);
      if (ended === null) continue;
      const solution = extract(it, ended);
      if (holds(solution)) return solution;
      if (best === null || worst(solution.certificate) < worst(best.certificate)) best = solution;
    }
    return { ...(best ?? nothing(it.program)), status: "stopped" };
  }

  #iterationFor(program: Program): Iteration {
    const shape = program.rows * 4096 + program.columns.length;
    const known = this.#iterations.get(shape);
    if (known) {
      known.load(program);
      return known;
    }
    const it = new Iteration(new ScaledProgram(program), this.scope);
    this.#iterations.set(shape, it);
    return it;
  }
}

const holds = ({ certificate }: Solution) => worst(certificate) <= acceptable;

const worst = (certificate: Certificate) => Math.max(certificate.primal, certificate.dual, certificate.gap);

/** Whether rounding shows that can be taken away: what the frame argument leaves is a bound, and stays. */
const isRough = ({ primal, dual, gap, argument }: Certificate) => Math.max(primal, gap, argument === "frame" ? 0 : dual) > refined;

/** How an attempt ended, and what proves it. */
interface Ended {
  readonly status: Exclude<SolveStatus, "stopped">;
  readonly certificate: Certificate;
}

/** null when the attempt came to nothing. */
function attemptOnce(it: Iteration, how: (typeof attempts)[number]): Ended | null {
  const { program } = it;
  it.begin();
  const started = how.useStart && program.hasStart && it.startFrom(program.start);
  if (!started) {
    const ending = reachFeasibility(it, how);
    if (ending === "infeasible") return { status: "infeasible", certificate: ofRay(it) };
    if (ending !== "optimal") return null;
  }
  const reached = primalViolation(it);
  const ending = optimise(it, how);
  if (ending === "unbounded") return { status: "unbounded", certificate: ofUnbounded(it, reached) };
  if (ending !== "optimal") return null;
  return certified(it);
}

function certified(it: Iteration): Ended | null {
  let certificate = ofOptimum(it);
  if ((isRough(certificate) || it.scope === "pool") && it.basis.age > 0) {
    if (!it.refresh() || it.improve(optimality) !== "optimal") return null;
    certificate = ofOptimum(it);
  }
  if (certificate.dual > settled) {
    if (it.improve(settled / 2) !== "optimal") return null;
    certificate = ofOptimum(it);
    if (certificate.dual > settled) {
      // A column of tiny entries: what speaks for taking it in is much of it, and little in the program's scale.
      it.improve(0);
      certificate = ofOptimum(it);
    }
  }
  if (isRough(certificate)) {
    // Where the costs of a program lie many orders apart, one step leaves what a second one takes.
    it.refine();
    it.refine();
    certificate = ofOptimum(it);
  }
  return { status: "optimal", certificate };
}

/** Phase 1: artificial columns carry the right-hand side, their sum is driven to 0. */
function reachFeasibility(it: Iteration, how: { perturbation: number; seed: number }): Ending {
  const { rows, units, own } = it.program;
  it.phase = "feasibility";
  if (!it.startFrom(Int32Array.from({ length: rows }, (_, r) => units + own + r))) return "singular";
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

function extract(it: Iteration, { status, certificate }: Ended): Solution {
  const { program, basis, values } = it;
  const { atUpper } = it.standing;
  const { units, own, rows } = program;
  const duals = new Array<number>(rows).fill(0);
  const mine = new Array<number>(own).fill(0);
  const intensities: { column: number; value: number }[] = [];
  let objective = 0;
  for (let k = 0; k < own; k++) {
    if (!atUpper[k]) continue;
    mine[k] = program.upper[k];
    objective += it.cost(units + k) * program.upper[k];
  }
  for (let r = 0; r < rows; r++) {
    const id = basis.ids[r];
    const value = handedOn(it, r);
    objective += basis.cost[r] * values[r];
    if (id < units) {
      if (value > 0 && status === "optimal") intensities.push({ column: id, value: program.intensity(id, value) });
    } else if (id < units + own) mine[id - units] = value;
  }
  if (intensities.length > 1) intensities.sort((a, b) => a.column - b.column);
  for (let k = 0; k < own; k++) mine[k] = program.ownValue(k, mine[k]);
  for (let r = 0; r < rows; r++) duals[r] = program.dual(r, it.multipliers[r]);
  return {
    status,
    objective: status === "optimal" ? program.objective(objective) : status === "unbounded" ? -Infinity : NaN,
    own: mine,
    intensities,
    duals,
    certificate,
    iterations: it.pivots,
    basis: () => finalBasis(it),
  };
}

function finalBasis({ phase, basis, standing, program }: Iteration): FinalBasis {
  return {
    phase,
    ids: basis.ids.slice(),
    atUpper: standing.atUpper.slice(),
    artificialSign: program.artificialSign.slice(),
    rowScale: program.rowScale.slice(),
  };
}

function nothing(program: ScaledProgram): Solution {
  const certificate = { primal: Infinity, dual: Infinity, gap: Infinity };
  return {
    status: "stopped",
    objective: NaN,
    own: new Array<number>(program.own).fill(0),
    intensities: [],
    duals: new Array<number>(program.rows).fill(0),
    certificate,
    iterations: 0,
    basis: null,
  };
}
