import { quotient } from "../../src/engine/exact/integer.ts";
import { solveFromNothing } from "../../src/engine/exact/proof.ts";
import { ProvingSolver } from "../../src/engine/exact/proving-solver.ts";
import { Program } from "../../src/engine/lp/program.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { LpSolver, Solution } from "../../src/engine/lp/solution.ts";
import { randomPrograms, shapes } from "../engine/lp/random-programs.ts";
import { anyProgram } from "./any-program.ts";
import { framedPrograms } from "./framed-programs.ts";

/** What came of a soak. */
export interface Soaked {
  programs: number;
  readonly byStatus: Record<Solution["status"], number>;
  /** Programs that ours judged by the frame of their technology. */
  framed: number;
  worst: number;
  /** Ours against exact arithmetic, wherever HiGHS says something else or nothing: must stay empty. */
  readonly disagreements: string[];
  /** Programs whose verdict hangs on the sixteenth digit of the data, where ours is right for data that differ by no more. */
  readonly illPosed: string[];
  /** Programs on which HiGHS is refuted by exact arithmetic. */
  readonly refuted: string[];
  /** Programs on which HiGHS gives no verdict: exact arithmetic alone judges ours. */
  noVerdict: number;
  /** Seed of the next program. */
  next: number;
}

/** Relative distance from which two objectives are not the same. */
const apart = 1e-8;

/** Solves programs of consecutive seeds through the product's solver and HiGHS, until `enough`. */
export function soak(highs: LpSolver, from: number, enough: (soaked: Soaked) => boolean): Soaked {
  const soaked: Soaked = {
    programs: 0,
    byStatus: { optimal: 0, infeasible: 0, unbounded: 0, stopped: 0 },
    framed: 0,
    worst: 0,
    disagreements: [],
    illPosed: [],
    refuted: [],
    noVerdict: 0,
    next: from,
  };
  const ours = new ProvingSolver(new Simplex(), "when in doubt");
  while (!enough(soaked)) {
    const seed = soaked.next++;
    for (const { name, program } of programsOf(seed)) compare(soaked, name, program, ours.solve(program), highs.solve(program));
  }
  return soaked;
}

/** Four programs of no model, an SBM and a super-SBM program of random data, and six of data whose frame is known. */
function programsOf(seed: number) {
  const any = [0, 1, 2, 3].map((k) => anyProgram(4 * seed + k));
  return [...any, ...randomPrograms(2, [shapes[seed % shapes.length]], seed), ...framedPrograms(seed)];
}

function compare(soaked: Soaked, name: string, program: Program, ours: Solution, theirs: Solution): void {
  soaked.programs++;
  soaked.byStatus[ours.status]++;
  if (ours.certificate.argument === "frame") soaked.framed++;
  const silent = theirs.status === "stopped";
  if (silent) soaked.noVerdict++;
  const difference = silent ? Infinity : distance(ours, theirs.objective);
  if (ours.status === theirs.status && !(difference > apart)) {
    soaked.worst = Math.max(soaked.worst, difference);
    return;
  }
  // The judge shares no rounding with either.
  const proof = solveFromNothing(program);
  const status = proof?.verdict ?? "unproven";
  const right = status === ours.status && (status !== "optimal" || distance(ours, quotient(proof!.objective.numerator, proof!.objective.denominator)) <= apart);
  const words = `${name}: ours ${ours.status} ${ours.objective}, HiGHS ${theirs.status} ${theirs.objective}, exact ${status}`;
  if (right) {
    if (!silent) soaked.refuted.push(words);
  } else if (isIllPosed(program, ours)) soaked.illPosed.push(words);
  else soaked.disagreements.push(words);
}

const distance = (ours: Solution, objective: number) =>
  ours.status === "optimal" ? Math.abs(ours.objective - objective) / Math.max(1, Math.abs(ours.objective)) : 0;

/** What may be left of a row, against the largest of its terms: the worst certificate that is printed. */
const acceptable = 1e-9;

/**
 * Whether a verdict that exact arithmetic contradicts is one of data that differ by rounding: the solver says so when
 * asked for a proof, and an optimum meets every row in the data's own units, each against its own terms; of an unbounded
 * program, which has no point then, the ray is there in exact arithmetic.
 */
function isIllPosed(program: Program, ours: Solution): boolean {
  if (new ProvingSolver(new Simplex(), "always").solve(program).certificate.illPosed !== true) return false;
  if (ours.status === "unbounded") return solveFromNothing(recession(program))?.verdict === "unbounded";
  if (ours.status !== "optimal") return false;
  const residual = program.rhs.map((value) => -value);
  const size = program.rhs.map(Math.abs);
  // Where all terms of a row are 0 but for rounding, that rounding is measured by the row's coefficients.
  const largest = Math.max(...ours.own.map(Math.abs), ...ours.intensities.map(({ value }) => value));
  const noise = program.rhs.map(() => 0);
  const add = (row: number, term: number) => {
    residual[row] += term;
    size[row] = Math.max(size[row], Math.abs(term));
  };
  for (const { column, value } of ours.intensities) for (let r = 0; r < program.block.rows; r++) add(r, program.block.raw(r, column) * value);
  program.columns.forEach(({ entries }, k) =>
    entries.forEach(([row, coefficient]) => {
      add(row, coefficient * ours.own[k]);
      noise[row] = Math.max(noise[row], Math.abs(coefficient) * largest * 2 ** -52);
    }),
  );
  return residual.every((value, row) => Math.abs(value) <= acceptable * size[row] + noise[row]);
}

/** The program of the directions in which a point can move for ever: no right-hand side, no finite bound but 0. */
function recession(program: Program): Program {
  const cone = new Program(program.block, program.skip);
  while (cone.rows < program.rows) cone.row();
  const bound = (value: number) => (Number.isFinite(value) ? 0 : value);
  for (const { cost, entries, lower, upper } of program.columns) cone.column(cost, entries, { lower: bound(lower), upper: bound(upper) });
  return cone;
}
