import loadHighs from "highs";

const highs = await loadHighs();

export interface Row {
  /** Coefficients by variable. */
  readonly terms: Readonly<Record<string, number>>;
  readonly sense: "<=" | ">=" | "=";
  readonly rhs: number;
}

export interface Linear {
  readonly minimise: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
  /** Lower and upper bounds of the variables that are not ≥ 0. */
  readonly bounds?: Readonly<Record<string, readonly [number, number]>>;
}

/** A linear program written out by a test, solved by HiGHS: nothing of the engine takes part. Throws unless it is optimal. */
export function solveLinear({ minimise, rows, bounds = {} }: Linear): { readonly objective: number; readonly values: Readonly<Record<string, number>> } {
  const sum = (terms: Readonly<Record<string, number>>) =>
    Object.entries(terms)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => `${value < 0 ? "-" : "+"} ${Math.abs(value)} ${name}`)
      .join(" ");
  const limit = (value: number) => (value === Infinity ? "+inf" : value === -Infinity ? "-inf" : String(value));
  const text = [
    "Minimize",
    ` obj: ${sum(minimise) || "0 zero"}`,
    "Subject To",
    ...rows.map(({ terms, sense, rhs }, k) => ` r${k}: ${sum(terms) || "0 zero"} ${sense} ${rhs}`),
    "Bounds",
    ...Object.entries(bounds).map(([name, [lower, upper]]) => ` ${limit(lower)} <= ${name} <= ${limit(upper)}`),
    "End",
  ].join("\n");
  const solution = highs.solve(text, { primal_feasibility_tolerance: 1e-10, dual_feasibility_tolerance: 1e-10 });
  if (solution.Status !== "Optimal") throw new Error(`HiGHS: ${solution.Status}`);
  return {
    objective: solution.ObjectiveValue,
    values: Object.fromEntries(Object.entries(solution.Columns).map(([name, column]) => [name, (column as { Primal: number }).Primal])),
  };
}
