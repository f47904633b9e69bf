import type { Solution } from "../lp/solution.ts";

/** Without an exact proof, a score this close to 1 is 1: the certificate cannot tell them apart. */
export const frontier = 1e-9;

/** Whether an optimum is the value given, a whole number: decided exactly where the solution carries a fraction. */
export function reaches({ exact, objective }: Solution, value: number): boolean {
  if (exact) return exact.numerator === BigInt(value) * exact.denominator;
  return Math.abs(objective - value) <= frontier;
}

/** Whether two programs have the same optimum: decided exactly where both solutions carry a fraction. */
export function sameOptimum(a: Solution, b: Solution): boolean {
  if (a.exact && b.exact) return a.exact.numerator * b.exact.denominator === b.exact.numerator * a.exact.denominator;
  return Math.abs(a.objective - b.objective) <= frontier * Math.max(1, Math.abs(a.objective));
}
