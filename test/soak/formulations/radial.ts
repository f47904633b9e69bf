import { ExactLp, type Term } from "../exact/exact-lp.ts";
import { one, zero, type Fraction } from "../exact/fraction.ts";
import { columnsOf, combination, none, returns, standing, withoutOwn, type Found, type Options, type Question } from "./question.ts";

/** Charnes, Cooper & Rhodes (1978), Banker, Charnes & Cooper (1984); undesirable outputs beside the inputs. */
export function radial(question: Question, options: Options): Found {
  const found = factorOf(question, options);
  if ("none" in found || "open" in found || options.rts !== "vrs" || question.own < 0) return found;
  // Färe, Grosskopf & Lovell (1985).
  const constant = factorOf(question, { ...options, rts: "crs" });
  return "score" in constant && found.score.sign > 0 ? { ...found, extras: { scaleEfficiency: constant.score.over(found.score) } } : found;
}

/** Andersen & Petersen (1993): the same against the others. */
export const superRadial = (question: Question, options: Options): Found => factorOf(withoutOwn(question), options);

function factorOf(question: Question, options: Options): Found {
  const columns = columnsOf(question);
  const toInputs = (options.orientation ?? "input") === "input";
  const moves = (kind: string) => (kind === "y") !== toInputs;
  const scaled = columns.filter(({ kind }) => moves(kind));
  if (scaled.every(({ own }) => own.sign === 0)) return none("bad data");

  const program = (fixed: Fraction | null) => {
    const lp = new ExactLp();
    const factor = lp.variable(fixed === null ? (toInputs ? one : one.negative()) : zero);
    if (fixed !== null) lp.row([[factor, one]], "=", fixed);
    const lambdas = lp.variables(question.reference.length);
    const slacks = columns.map(({ kind, own, values }) => {
      const slack = lp.variable(fixed === null ? zero : one.negative());
      const terms: Term[] = [...combination(lambdas, values), [slack, kind === "y" ? one.negative() : one]];
      lp.row(moves(kind) ? [...terms, [factor, own.negative()]] : terms, "=", moves(kind) ? zero : own);
      return slack;
    });
    returns(lp, lambdas, options);
    return { optimum: lp.minimum(), slacks };
  };
  const { optimum } = program(null);
  if (optimum.status === "unbounded") return { score: zero, status: "inefficient" };
  if (optimum.status !== "optimal") return none(optimum.status);
  const factor = toInputs ? optimum.objective : optimum.objective.negative();
  // An output that no reference unit has cannot be reached by any factor.
  if (!toInputs && factor.sign === 0) return none("infeasible");
  const score = toInputs ? factor : one.over(factor);
  if (!factor.equals(one)) return { score, status: standing(score) };
  const second = program(one).optimum;
  return { score, status: second.status === "optimal" && second.objective.sign === 0 ? "efficient" : "weakly-efficient" };
}
