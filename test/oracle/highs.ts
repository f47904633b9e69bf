import loadHighs, { type Model } from "highs";
import type { Program } from "../../src/engine/lp/program.ts";
import type { Intensity, LpSolver, Solution, SolveStatus } from "../../src/engine/lp/solution.ts";
import { equilibrate, plainProgram } from "./matrix.ts";

const highs = await loadHighs();

/** Ways to ask HiGHS, one after the other, until it gives a verdict: on badly scaled programs its simplex may end with none. */
const attempts = [{ solver: "simplex" }, { solver: "simplex", presolve: "on", simplex_scale_strategy: 2 }, { solver: "ipm" }] as const;

/**
 * HiGHS behind the solver port, as the tests' second opinion. It shares no scaling with the engine: the program is
 * written out in the data's own units, equilibrated here, and solved with the tightest tolerances that HiGHS takes.
 */
export class Highs implements LpSolver {
  readonly name = "highs";
  readonly #models: readonly Model[] = attempts.map((attempt) => {
    const model = highs.createModel();
    model.options.set({
      output_flag: false,
      presolve: "off",
      simplex_scale_strategy: 0,
      primal_feasibility_tolerance: 1e-10,
      dual_feasibility_tolerance: 1e-10,
      small_matrix_value: 1e-12,
      // Where columns differ by a hair's breadth its simplex may never return.
      time_limit: 2,
      ...attempt,
    });
    return model;
  });

  solve(program: Program): Solution {
    let solution: Solution | null = null;
    for (const model of this.#models) {
      solution = solveWith(model, program);
      if (solution.status !== "stopped") break;
    }
    return solution!;
  }
}

function solveWith(model: Model, program: Program): Solution {
  const plain = plainProgram(program);
  const { rows, columns } = plain;
  const scale = equilibrate(plain);
  const rhs = plain.rhs.map((value, r) => value * scale.row[r]);
  const size = Math.max(...rhs.map(Math.abs)) || 1;
  const bound = (value: number, k: number) => value / scale.column[k] / size;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  columns.forEach(({ entries }, k) => {
    entries.forEach((value, r) => {
      if (value === 0) return;
      indices.push(r);
      values.push(value * scale.row[r] * scale.column[k]);
    });
    starts.push(indices.length);
  });
  model.passModel({
    numCols: columns.length,
    numRows: rows,
    colCost: columns.map(({ cost }, k) => cost * scale.column[k] * size),
    colLower: columns.map(({ lower }, k) => bound(lower, k)),
    colUpper: columns.map(({ upper }, k) => bound(upper, k)),
    rowLower: rhs.map((value) => value / size),
    rowUpper: rhs.map((value) => value / size),
    matrix: { format: "csc", numRows: rows, numCols: columns.length, starts, indices, values },
  });
  model.run();
  const status = statusOf(model.getModelStatus());
  const { colValue, rowDual } = model.getSolution();
  const value = (k: number) => (colValue[k] ?? 0) * scale.column[k] * size;
  const intensities: Intensity[] = [];
  const own: number[] = [];
  let objective = 0;
  columns.forEach(({ unit, cost }, k) => {
    if (unit === null) own.push(value(k));
    else if (colValue[k] > 1e-11) intensities.push({ column: unit, value: value(k) });
    objective += cost * value(k);
  });
  return {
    status,
    objective: status === "optimal" ? objective : NaN,
    own: Float64Array.from(own),
    intensities,
    duals: Float64Array.from(plain.rhs, (_, r) => ((rowDual[r] ?? 0) * scale.row[r]) / size),
    certificate: { primal: 0, dual: 0, gap: 0 },
    iterations: 0,
  };
}

function statusOf(code: number): SolveStatus {
  const { optimal, infeasible, unbounded } = highs.constants.modelStatus;
  return code === optimal ? "optimal" : code === infeasible ? "infeasible" : code === unbounded ? "unbounded" : "stopped";
}
