import type { LpSolver } from "../engine/lp/solution.ts";

/** The solvers of others that a run can be checked with. */
export const independentSolvers = ["highs", "javascript-lp-solver"] as const;
export type IndependentSolver = (typeof independentSolvers)[number];

/** Loads one of them; nothing of it is read before. */
export async function loadSolver(name: IndependentSolver): Promise<LpSolver> {
  if (name === "highs") return (await import("./highs.ts")).loadHighsSolver();
  return new (await import("./javascript-lp-solver.ts")).JavascriptLpSolver();
}
