import loadHighs, { type Model } from "highs";

const highs = await loadHighs();

/** The ways in which HiGHS is asked, the next where the one before gives no verdict. */
const ways = [
  { presolve: "on", tolerance: 1e-10 },
  { presolve: "off", tolerance: 1e-10 },
  { presolve: "on", tolerance: 1e-9 },
  { presolve: "off", tolerance: 1e-7 },
] as const;

type Given = Parameters<Model["passModel"]>[0];

function modelFor({ presolve, tolerance }: (typeof ways)[number]): Model {
  const model = highs.createModel();
  model.options.set({ presolve, primal_feasibility_tolerance: tolerance, dual_feasibility_tolerance: tolerance, output_flag: false });
  return model;
}

const models = new Map<(typeof ways)[number], Model>();

/** The verdicts so far, by program: many settings, and the tasks of neighbouring intervals, ask the same one again. */
const known = new Map<string, Solved | null>();

/** Every number of a program, bit by bit: to write them out would take as long as to solve them. */
function keyOf({ numCols, colCost, colLower, colUpper, rowLower, rowUpper, matrix }: Given): string {
  const { starts, indices, values } = matrix;
  const numbers = [[numCols], colCost, colLower, colUpper, rowLower, rowUpper, starts, indices, values].flatMap((part) => Array.from(part ?? []));
  return Buffer.from(Float64Array.from(numbers).buffer).toString("latin1");
}

/** Values of the variables; a word where there are none. */
function attempt(given: Given, way: (typeof ways)[number]): readonly number[] | "infeasible" | "no verdict" {
  const model = models.get(way) ?? modelFor(way);
  models.set(way, model);
  try {
    model.passModel(given);
    model.run();
    const status = model.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible) return "infeasible";
    return status === highs.constants.modelStatus.optimal ? [...model.getSolution().colValue] : "no verdict";
  } catch {
    // The model may be in any state.
    model.dispose();
    models.delete(way);
    return "no verdict";
  }
}

export interface Solved {
  readonly objective: number;
  /** Of each variable, in the order in which they were declared. */
  readonly values: readonly number[];
}

/** Number of a variable and its coefficient. */
export type Term = readonly [variable: number, coefficient: number];
export type Sense = "<=" | ">=" | "=";

/** A linear program that a formulation writes out in full; HiGHS solves it, and nothing of the engine takes part. */
export class Lp {
  private readonly costs: number[] = [];
  private readonly limits: (readonly [number, number])[] = [];
  private readonly rows: { readonly terms: readonly Term[]; readonly sense: Sense; readonly rhs: number }[] = [];

  /** A variable; its number. */
  variable(cost = 0, lower = 0, upper = Infinity): number {
    this.limits.push([lower, upper]);
    return this.costs.push(cost) - 1;
  }

  variables(count: number, cost: (k: number) => number = () => 0): readonly number[] {
    return Array.from({ length: count }, (_, k) => this.variable(cost(k)));
  }

  row(terms: readonly Term[], sense: Sense, rhs: number): void {
    this.rows.push({ terms, sense, rhs });
  }

  /** Least value of the objective and the variables there; null where no point meets the rows. Throws where HiGHS says anything else. */
  minimum(): Solved | null {
    const given = this.given();
    const key = keyOf(given);
    if (!known.has(key)) known.set(key, this.solved(given));
    return known.get(key)!;
  }

  private solved(given: Given): Solved | null {
    for (const way of ways) {
      const values = attempt(given, way);
      if (values === "infeasible") return null;
      if (values !== "no verdict") return { objective: values.reduce((sum, value, k) => sum + value * this.costs[k], 0), values };
    }
    throw new Error(`HiGHS gives no verdict on\n${JSON.stringify(given).slice(0, 2000)}`);
  }

  private given(): Given {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of this.rows) {
      for (const [variable, coefficient] of terms) {
        if (coefficient === 0) continue;
        indices.push(variable);
        values.push(coefficient);
      }
      starts.push(indices.length);
    }
    const [numRows, numCols] = [this.rows.length, this.costs.length];
    return {
      numCols,
      numRows,
      colCost: this.costs,
      colLower: this.limits.map(([lower]) => lower),
      colUpper: this.limits.map(([, upper]) => upper),
      rowLower: this.rows.map(({ sense, rhs }) => (sense === "<=" ? -Infinity : rhs)),
      rowUpper: this.rows.map(({ sense, rhs }) => (sense === ">=" ? Infinity : rhs)),
      matrix: { format: "csr", numRows, numCols, starts, indices, values },
    };
  }
}
