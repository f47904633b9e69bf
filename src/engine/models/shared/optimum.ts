import { quotient } from "../../exact/integer.ts";
import type { Program } from "../../lp/program.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";

/** Without an exact proof, a score this close to 1 is 1: the certificate cannot tell them apart. */
export const frontier = 1e-9;

/** What rounding leaves of an optimum of size 1 that its certificate proves to twelve digits. */
const certain = 1e-12;

/**
 * Whether an optimum is the value given, a whole number: decided exactly where the solution carries a fraction. One that
 * hangs on the last digit was proven to rounding, and stands for data that have it: a distance that they have is none of 0.
 */
export function reaches({ exact, objective, certificate }: Solution, value: number): boolean {
  if (exact) return exact.numerator === BigInt(value) * exact.denominator;
  return Math.abs(objective - value) <= (certificate.illPosed ? certain : frontier);
}

/** Where the objective of a program decides something. */
export interface Deciding {
  /** The objective of a unit on the frontier, and within what distance floating point may say that it is there. */
  readonly onFrontier: number;
  readonly within?: number;
  /** What is rounding of that objective; more, up to `within`, may be a distance, and so may less where it is more than that. */
  readonly rounding?: number;
  /** The objective of a score that is 0, or of a distance that has no ratio, which no rounding tells from one near it. */
  readonly atNothing?: number | undefined;
}

/**
 * Solves a program; in exact arithmetic where floating point leaves open whether the unit is on the frontier, or whether
 * there is a score to divide by. So an index has a factor where every distance in it is solved and its quotient is
 * defined, whatever rounding makes of a 0.
 */
export function decided(program: Program, solver: LpSolver, { onFrontier, within = frontier, rounding = certain, atNothing }: Deciding): Solution {
  const solution = solver.solve(program);
  if (solution.status !== "optimal" || solution.exact || !solver.exactly) return solution;
  const apart = Math.abs(solution.objective - onFrontier);
  const [least, most] = rounding < within ? [rounding, within] : [0, rounding];
  const isOpen = (apart > least && apart <= most) || (atNothing !== undefined && Math.abs(solution.objective - atNothing) <= frontier);
  return isOpen ? solver.exactly(program) : solution;
}

/** An optimum below this part of 1 has too few certain digits to divide by, or to be told from another. */
const fewDigits = 1e-3;

/** Solves a program whose optimum is compared with another by their ratio; in exact arithmetic where it is too near 0 for that. */
export function divisible(program: Program, solver: LpSolver): Solution {
  const solution = solver.solve(program);
  if (solution.status !== "optimal" || solution.exact || !solver.exactly) return solution;
  return Math.abs(solution.objective) < fewDigits ? solver.exactly(program) : solution;
}

/** The quotient of two optima: of their fractions where both solutions carry one, as optima below the normal doubles have lost their digits. */
export function ratioOf(a: Solution, b: Solution): number {
  return a.exact && b.exact ? quotient(a.exact.numerator * b.exact.denominator, a.exact.denominator * b.exact.numerator) : a.objective / b.objective;
}

/** Whether two programs have the same optimum: decided exactly where both solutions carry a fraction, else by a part of the optimum itself. */
export function sameOptimum(a: Solution, b: Solution): boolean {
  if (a.exact && b.exact) return a.exact.numerator * b.exact.denominator === b.exact.numerator * a.exact.denominator;
  return Math.abs(a.objective - b.objective) <= frontier * Math.abs(a.objective);
}
