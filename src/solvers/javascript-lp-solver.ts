import lpSolverPackage from "javascript-lp-solver";
import type { Program } from "../engine/lp/program.ts";
import type { LpSolver, Solution } from "../engine/lp/solution.ts";
import { ScaledForm, type ScaledColumn } from "./scaled-form.ts";

// The package describes an ES module as CommonJS: its solver is the default itself.
const lpSolver = lpSolverPackage as unknown as typeof lpSolverPackage.default;

/**
 * javascript-lp-solver behind the solver port. It may never return (docs/solvers.md), and takes no time limit: run it
 * where it can be ended from outside. It gives no multipliers, so its answers prove nothing.
 */
export class JavascriptLpSolver implements LpSolver {
  readonly name = "javascript-lp-solver";

  solve(program: Program): Solution {
    const form = new ScaledForm(program);
    const nothing = new Array<number>(form.columns.length).fill(0);
    try {
      const answer = new Map<string, unknown>(Object.entries(lpSolver.Solve(modelOf(form)) as object));
      if (answer.get("bounded") === false) return form.solution("unbounded", nothing, null);
      if (answer.get("feasible") !== true) return form.solution("infeasible", nothing, null);
      const values = form.columns.map(({ lower }, k) => Number(answer.get(`x${k}`) ?? 0) + shift(lower));
      return form.solution("optimal", values, null);
    } catch {
      return form.solution("stopped", nothing, null);
    }
  }
}

/** It knows variables ≥ 0 and free ones only: a finite lower bound is moved to 0. */
const shift = (lower: number) => (Number.isFinite(lower) ? lower : 0);

function modelOf({ columns, rhs }: ScaledForm) {
  const constraints: Record<string, { equal?: number; max?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const unrestricted: Record<string, 1> = {};
  const moved = Float64Array.from(rhs);
  const use = ({ cost, lower, upper, entries }: ScaledColumn, k: number) => {
    const variable: Record<string, number> = { cost };
    entries.forEach((value, r) => {
      if (value === 0) return;
      variable[`r${r}`] = value;
      moved[r] -= value * shift(lower);
    });
    if (lower === -Infinity) unrestricted[`x${k}`] = 1;
    if (Number.isFinite(upper)) {
      variable[`u${k}`] = 1;
      constraints[`u${k}`] = { max: upper - shift(lower) };
    }
    variables[`x${k}`] = variable;
  };
  columns.forEach(use);
  moved.forEach((value, r) => (constraints[`r${r}`] = { equal: value }));
  return { optimize: "cost", opType: "min" as const, constraints, variables, unrestricted };
}
