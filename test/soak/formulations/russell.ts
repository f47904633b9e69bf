import { ExactLp, type Term } from "../exact/exact-lp.ts";
import { Fraction, one, zero } from "../exact/fraction.ts";
import { columnsOf, combination, none, returns, standing, type Found, type Options, type Question } from "./question.ts";
import { hasNoTerm } from "./sbm.ts";

/**
 * Färe & Lovell (1978), Pastor, Ruiz & Sirvent (1999), in the factors θ and φ; an undesirable output has a factor ψ ≤ 1,
 * which counts as 2 − ψ beside the φ. Every factor is written times t, which is 1 where an orientation makes the program linear.
 */
export function found(question: Question, options: Options): Found {
  if (hasNoTerm(question.unit, options)) return none("bad data");
  const { orientation = "none" } = options;
  const columns = columnsOf(question);
  const count = (inputs: boolean) => Fraction.from(columns.filter(({ kind, own }) => (kind === "x") === inputs && own.sign > 0).length || 1);
  const [m, s] = [count(true), count(false)];
  const lp = new ExactLp();
  const t = lp.variable();
  const lambdas = lp.variables(question.reference.length);
  const growth: Term[] = [];
  const whole = orientation === "output" ? lp.variable(one.negative()) : -1;
  for (const { kind, own, values } of columns) {
    const sense = kind === "y" ? ">=" : "<=";
    if (own.sign === 0) {
      lp.row(combination(lambdas, values), sense, zero);
      continue;
    }
    const free = kind === "x" ? orientation !== "output" : orientation !== "input";
    const factor = lp.variable(kind === "x" && orientation !== "output" ? one.over(m) : zero);
    lp.row([...combination(lambdas, values), [factor, own.negative()]], sense, zero);
    lp.row(
      [
        [factor, one],
        [t, one.negative()],
      ],
      free ? sense : "=",
      zero,
    );
    if (kind === "y") growth.push([factor, one.over(s)]);
    if (kind === "b") growth.push([t, Fraction.of(2n).over(s)], [factor, one.over(s).negative()]);
  }
  returns(lp, lambdas, options, t);
  if (orientation === "none") lp.row(growth, "=", one);
  else lp.row([[t, one]], "=", one);
  if (orientation === "output") lp.row([...growth, [whole, one.negative()]], "=", zero);
  const best = lp.minimum();
  if (best.status === "unbounded") return { score: zero, status: "inefficient" };
  if (best.status !== "optimal") return none(best.status);
  const score = orientation === "output" ? one.over(best.objective.negative()) : best.objective;
  return { score, status: standing(score) };
}

/** What it asks of the numbers of a row. */
export const takes = ({ zeros }: Options) => (zeros === "drop" ? "non-negative" : "positive");
