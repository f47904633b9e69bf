import { Lp, type Term } from "./lp.ts";
import { returns, type Against, type Options, type Verdict } from "./observations.ts";
import { refused } from "./sbm.ts";

/**
 * Färe & Lovell (1978), Pastor, Ruiz & Sirvent (1999), in the factors θ and φ; an undesirable output has a factor ψ ≤ 1,
 * which counts as 2 − ψ beside the φ.
 */
export function russell({ unit, reference }: Against, options: Options): Verdict {
  if (refused(unit, options)) return "bad data";
  const { orientation = "none" } = options;
  const [m, s] = [unit.x.filter((v) => v > 0).length, [...unit.y, ...unit.b].filter((v) => v > 0).length];
  const lp = new Lp();
  const oriented = orientation !== "none";
  const t = lp.variable(0, oriented ? 1 : 0, oriented ? 1 : Infinity);
  const lambdas = lp.variables(reference.length);
  const total: Term[] = [];
  const factor = (own: number, values: readonly number[], kind: "x" | "y" | "b") => {
    const sense = kind === "y" ? ">=" : "<=";
    if (own === 0) {
      const scale = Math.max(...values) || 1;
      return lp.row(
        lambdas.map((lambda, j): Term => [lambda, values[j] / scale]),
        sense,
        0,
      );
    }
    const free = kind === "x" ? orientation !== "output" : orientation !== "input";
    const f = lp.variable(kind === "x" && orientation !== "output" ? 1 / m : 0);
    lp.row([...lambdas.map((lambda, j): Term => [lambda, values[j] / own]), [f, -1]], sense, 0);
    lp.row(
      [
        [f, 1],
        [t, -1],
      ],
      free ? (kind === "y" ? ">=" : "<=") : "=",
      0,
    );
    if (kind === "y") total.push([f, 1 / s]);
    if (kind === "b") total.push([t, 2 / s], [f, -1 / s]);
  };
  unit.x.forEach((own, k) =>
    factor(
      own,
      reference.map(({ x }) => x[k]),
      "x",
    ),
  );
  unit.y.forEach((own, k) =>
    factor(
      own,
      reference.map(({ y }) => y[k]),
      "y",
    ),
  );
  unit.b.forEach((own, k) =>
    factor(
      own,
      reference.map(({ b }) => b[k]),
      "b",
    ),
  );
  returns(lp, lambdas, options, t);
  const joined = [...new Map(total.map(([v]) => [v, sumOf(total, v)])).entries()];
  if (orientation === "none") lp.row(joined, "=", 1);
  if (orientation === "output") {
    const whole = lp.variable(-1);
    lp.row([...joined, [whole, -1]], "=", 0);
  }
  const best = lp.minimum();
  if (best === null) return "infeasible";
  return { score: orientation === "output" ? 1 / -best.objective : best.objective };
}

const sumOf = (terms: readonly Term[], variable: number) => terms.filter(([v]) => v === variable).reduce((sum, [, value]) => sum + value, 0);
