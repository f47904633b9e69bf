import highsPackage, { type Highs, type Model } from "highs";
import type { Program } from "../engine/lp/program.ts";
import type { LpSolver, Solution, SolveStatus } from "../engine/lp/solution.ts";
import { ScaledForm } from "./scaled-form.ts";

/** Ways to ask HiGHS, one after the other, until it gives a verdict: on badly scaled programs its simplex may end with none. */
const attempts = [{ solver: "simplex" }, { solver: "simplex", presolve: "on", simplex_scale_strategy: 2 }, { solver: "ipm" }] as const;

/** HiGHS (WebAssembly) behind the solver port, with the tightest tolerances that it takes. */
export class HighsSolver implements LpSolver {
  readonly name = "highs";
  readonly #models: Model[];

  constructor(private readonly highs: Highs) {
    this.#models = attempts.map((attempt) => modelFor(highs, attempt));
  }

  solve(program: Program): Solution {
    const form = new ScaledForm(program);
    const given = matrixOf(form);
    let solution = form.solution("stopped", new Float64Array(form.columns.length), null);
    for (const [k, attempt] of attempts.entries()) {
      try {
        solution = this.#ask(this.#models[k], form, given);
      } catch {
        // Its own error, in place of a verdict; the model may be in any state.
        this.#models[k].dispose();
        this.#models[k] = modelFor(this.highs, attempt);
      }
      if (solution.status !== "stopped") break;
    }
    return solution;
  }

  #ask(model: Model, form: ScaledForm, given: Given): Solution {
    model.passModel(given);
    // Its time limit is one for all runs of a model, unless the clocks are set back.
    model.zeroAllClocks();
    model.run();
    const { colValue, rowDual } = model.getSolution();
    const values = form.columns.map((_, k) => colValue[k] ?? 0);
    const duals = form.rhs.map((_, r) => rowDual[r] ?? 0);
    return form.solution(this.#statusOf(model.getModelStatus()), values, duals);
  }

  #statusOf(code: number): SolveStatus {
    const { optimal, infeasible, unbounded } = this.highs.constants.modelStatus;
    return code === optimal ? "optimal" : code === infeasible ? "infeasible" : code === unbounded ? "unbounded" : "stopped";
  }
}

// The package describes an ES module as CommonJS: its loader is the default itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

export const loadHighsSolver = async (): Promise<LpSolver> => new HighsSolver(await loadHighs());

type Given = Parameters<Model["passModel"]>[0];

function modelFor(highs: Highs, attempt: (typeof attempts)[number]): Model {
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
}

function matrixOf({ columns, rhs }: ScaledForm): Given {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries } of columns) {
    entries.forEach((value, r) => {
      if (value === 0) return;
      indices.push(r);
      values.push(value);
    });
    starts.push(indices.length);
  }
  return {
    numCols: columns.length,
    numRows: rhs.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: [...rhs],
    rowUpper: [...rhs],
    matrix: { format: "csc", numRows: rhs.length, numCols: columns.length, starts, indices, values },
  };
}
