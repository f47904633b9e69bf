import loadHighs from "highs";

const highs = await loadHighs();

/** The ways in which HiGHS is asked, the next where the one before gives no verdict. */
const ways = [
  { presolve: "on", tolerance: 1e-10 },
  { presolve: "off", tolerance: 1e-10 },
  { presolve: "on", tolerance: 1e-9 },
  { presolve: "off", tolerance: 1e-7 },
] as const;

/** The verdicts so far, by program: many settings, and the tasks of neighbouring intervals, ask the same one again. */
const known = new Map<string, Solved | null>();

/** null where HiGHS fails. */
function attempt(text: string, { presolve, tolerance }: (typeof ways)[number]) {
  try {
    return highs.solve(text, { presolve, primal_feasibility_tolerance: tolerance, dual_feasibility_tolerance: tolerance, log_to_console: false });
  } catch {
    return null;
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
    const text = this.text();
    if (!known.has(text)) known.set(text, this.solved(text));
    return known.get(text)!;
  }

  private solved(text: string): Solved | null {
    for (const way of ways) {
      const solution = attempt(text, way);
      if (solution?.Status === "Infeasible") return null;
      if (solution?.Status !== "Optimal") continue;
      const values = this.costs.map((_, k) => (solution.Columns[`v${k}`] as { readonly Primal: number }).Primal);
      return { objective: values.reduce((sum, value, k) => sum + value * this.costs[k], 0), values };
    }
    throw new Error(`HiGHS gives no verdict on\n${text.slice(0, 2000)}`);
  }

  private text(): string {
    const sum = (terms: readonly Term[]) =>
      terms
        .filter(([, value]) => value !== 0)
        .map(([variable, value]) => `${value < 0 ? "-" : "+"} ${String(Math.abs(value))} v${variable}`)
        .join("\n ") || "0 v0";
    const limit = (value: number) => (value === Infinity ? "+inf" : value === -Infinity ? "-inf" : String(value));
    return [
      "Minimize",
      ` obj: ${sum(this.costs.map((cost, k): Term => [k, cost]))}`,
      "Subject To",
      ...this.rows.map(({ terms, sense, rhs }, k) => ` r${k}: ${sum(terms)} ${sense} ${rhs}`),
      "Bounds",
      // Every variable is named here, so that HiGHS knows those of cost 0 that stand in no row.
      ...this.limits.map(([lower, upper], k) => ` ${limit(lower)} <= v${k} <= ${limit(upper)}`),
      "End",
    ].join("\n");
  }
}
