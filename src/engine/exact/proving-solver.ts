import type { Program } from "../lp/program.ts";
import type { LpSolver, Solution, SolveStatus } from "../lp/solution.ts";
import type { Fraction } from "../lp/fraction.ts";
import { quotient } from "./integer.ts";
import { hangsOnLastDigit } from "./last-digit.ts";
import { mayMoveFar } from "./long-moves.ts";
import { prove, solveFromNothing, type Proof } from "./proof.ts";

/**
 * A solver whose answers are proven in exact arithmetic: every one (`always`), or those that floating point does
 * not settle to the last digits by itself (`when in doubt`), which are then solved exactly and never given up. Numbers
 * beyond the reach of floating point ask for exact arithmetic `alone`, which then contradicts nothing.
 */
export class ProvingSolver implements LpSolver {
  readonly name: string;

  constructor(
    readonly inner: LpSolver,
    readonly when: "always" | "when in doubt" | "alone",
  ) {
    this.name = `${inner.name}, exact`;
  }

  solve(program: Program): Solution {
    const solution = this.inner.solve(program);
    const isSafe =
      this.when === "when in doubt" &&
      isBeyondDoubt(solution) &&
      !growsFaintly(program, solution) &&
      !restsOnHair(program, solution) &&
      !mayMoveFar(program, solution);
    return isSafe ? solution : this.#proven(program, solution);
  }

  exactly(program: Program, asWritten = false): Solution {
    return this.#proven(program, this.inner.solve(program), asWritten ? "as written" : "to the last digit");
  }

  #proven(program: Program, found: Solution, how: Reading = "where it moved"): Solution {
    if (!isFinite(program)) return { ...found, status: "stopped" };
    const solution: Solution = this.when === "alone" ? { ...found, certificate: inDoubt } : found;
    const checked = solution.basis ? prove(program, solution.basis()) : null;
    const proof = settled(checked) ? checked : solveFromNothing(program);
    return settled(proof) ? proven(program, solution, proof, how) : { ...solution, status: "stopped" };
  }
}

/**
 * Where the numbers of a solution come from: off the exact basis where it is not that of floating point, or always; and
 * then also where numbers that differ in their last digit have another optimum.
 */
type Reading = "where it moved" | "to the last digit" | "as written";

const inDoubt = { primal: Infinity, dual: Infinity, gap: Infinity };

/** Whether every coefficient is a number: one that was computed from very large and very small ones may be none. */
function isFinite({ rhs, columns }: Program): boolean {
  const all = (values: readonly number[]) => values.every(Number.isFinite);
  return all(rhs) && columns.every(({ cost, entries }) => Number.isFinite(cost) && entries.every(([, value]) => Number.isFinite(value)));
}

const settled = (proof: Proof | null): proof is Proof => proof !== null && proof.verdict !== "unproven" && proof.verdict !== "feasible";

/** Residuals of this size are rounding alone. */
const rounding = 1e-12;

/** Whether the residuals of a solution are rounding alone. Columns a hair apart can hide a wrong optimum behind larger ones. */
function isBeyondDoubt({ status, certificate: { primal, dual, gap } }: Solution): boolean {
  return status !== "stopped" && Math.max(primal, dual, gap) <= rounding;
}

/** The share of its own terms from which a sum is more than their rounding. */
const share = 1e-13;

/**
 * Whether the multipliers of an infeasible program give a column that may grow for ever something to gain, however
 * little: it is what the program would be met by, unless it is rounding. A factor in a row where the unit's own number is
 * all but nothing beside the technology's gains as little.
 */
function growsFaintly({ block, skip, columns }: Program, { status, duals }: Solution): boolean {
  if (status !== "infeasible") return false;
  for (let j = 0; j < block.columns; j++) {
    let [sum, size] = [0, 0];
    for (let r = 0; r < block.rows; r++) {
      const term = duals[r] * block.raw(r, j);
      sum += term;
      size += Math.abs(term);
    }
    if (j !== skip && sum > share * size) return true;
  }
  return columns.some(({ entries, lower, upper }) => {
    if (upper < Infinity) return false;
    let [sum, size] = [0, 0];
    for (const [row, value] of entries) {
      sum += duals[row] * value;
      size += Math.abs(duals[row] * value);
    }
    return (lower === -Infinity ? Math.abs(sum) : sum) > share * size;
  });
}

/** The part of every row below which a unit bears none of it to speak of. */
const hair = 1e-7;

/**
 * Whether an optimum takes no more than a hair of a unit: it fills what the others miss in one row, and what it breaks in
 * another, a hair of a hair, passes for rounding. Where the program itself leaves a hair of room, that is what is taken.
 */
function restsOnHair({ block, rhs, relaxed }: Program, { status, intensities }: Solution): boolean {
  if (status !== "optimal" || intensities.length < 2 || relaxed) return false;
  const sizes = new Float64Array(block.rows);
  for (let r = 0; r < block.rows; r++) {
    sizes[r] = Math.abs(rhs[r]);
    for (const { column, value } of intensities) sizes[r] += Math.abs(value * block.raw(r, column));
  }
  return intensities.some(({ column, value }) => {
    for (let r = 0; r < block.rows; r++) if (Math.abs(value * block.raw(r, column)) > hair * sizes[r]) return false;
    return value !== 0;
  });
}

/** Two objectives further apart than this are not the same optimum found more precisely. */
const apart = 1e-7;

/**
 * Whether exact arithmetic contradicts a solution that floating point proves to the last bit, because the data is
 * degenerate to within its own rounding (an identity between columns that the sixteenth digit breaks, say): the exact
 * optimum belongs to that digit, and the solution stands for every data set that rounds to this one. That it is so is
 * tried on data that differ by no more; where their optimum stays where it is, floating point was wrong.
 */
function contradicts(program: Program, solution: Solution, proof: Proof, status: SolveStatus, objective: number): boolean {
  if (!solution.basis || !isBeyondDoubt(solution)) return false;
  // An exact optimum is one, whatever floating point took the program for.
  if (status !== solution.status && status === "optimal") return false;
  if (status === solution.status && !(status === "optimal" && Math.abs(objective - solution.objective) > apart * Math.max(1, Math.abs(objective))))
    return false;
  return hangsOnLastDigit(program, solution, solution.basis(), proof);
}

const exactly = { primal: 0, dual: 0, gap: 0, proven: true };

/** The solution with everything that exact arithmetic decides; numbers are read off the exact basis where it moved or rounding shows. */
function proven(program: Program, solution: Solution, proof: Proof, how: Reading): Solution {
  const { objective, verdict } = proof;
  const status: SolveStatus = verdict === "optimal" || verdict === "infeasible" ? verdict : "unbounded";
  const exact = status === "optimal" ? objective : null;
  const value = exact === null ? solution.objective : quotient(exact.numerator, exact.denominator);
  if (how !== "as written" && contradicts(program, solution, proof, status, value))
    return { ...solution, certificate: { ...solution.certificate, illPosed: true } };
  if (how === "where it moved" && proof.pivots === 0 && solution.status === status && solution.basis && isBeyondDoubt(solution))
    return { ...solution, objective: value, exact, certificate: { ...solution.certificate, proven: true } };
  return { ...solution, status, objective: value, exact, certificate: exactly, ...readOff(program, proof), basis: null };
}

function readOff(
  program: Program,
  { ids, atUpper, values, multipliers, program: exact }: Proof,
): Pick<Solution, "own" | "exactOwn" | "pricedSign" | "intensities" | "duals"> {
  const { units } = exact;
  const exactOwn = (k: number): Fraction | null => {
    if (atUpper.has(k)) return null;
    const position = ids.indexOf(units + k);
    return exact.fraction(units + k, position < 0 ? 0n : values.numerators[position], values.denominator);
  };
  const own = Array.from(program.columns, (_, k) => exact.value(units + k, atUpper.has(k) ? exact.upper(units + k)! : 0n, 1n));
  const intensities: { column: number; value: number }[] = [];
  ids.forEach((id, position) => {
    const numerator = values.numerators[position];
    if (exact.isArtificial(id)) return;
    const value = exact.value(id, numerator, values.denominator);
    if (id >= units) own[id - units] = value;
    else if (numerator > 0n) intensities.push({ column: id, value });
  });
  const duals = Array.from(multipliers.numerators, (numerator, row) => exact.dual(row, numerator, multipliers.denominator));
  const pricedSign = (id: number) => {
    const { numerators, denominator } = multipliers;
    const reduced = exact.column(id).reduce((rest, value, r) => rest - numerators[r] * value, exact.cost(id) * denominator);
    return reduced > 0n ? 1 : reduced < 0n ? -1 : 0;
  };
  return { own, exactOwn, pricedSign, intensities: intensities.sort((a, b) => a.column - b.column), duals };
}
