import { ExactLp } from "../exact/exact-lp.ts";
import { Fraction, largest, least, one, zero } from "../exact/fraction.ts";
import { columnsOf, combination, none, returns, type Found, type Options, type Question } from "./question.ts";

/** The additive program with given weights; the slacks are variables of the optimum. */
export function additiveProgram(question: Question, options: Options) {
  const { weights = "none" } = options;
  const columns = columnsOf(question);
  const count = Fraction.from(columns.length);
  const lp = new ExactLp();
  const lambdas = lp.variables(question.reference.length);
  const weighed = columns.map(({ kind, own, values }) => {
    const [few, most] = [least(values), largest(values)];
    const reach = kind === "y" ? most.minus(own) : own.minus(few);
    const width = weights === "ram" ? most.minus(few) : reach;
    const weight = weights === "none" ? one : weights === "mip" ? one.over(own) : width.sign > 0 ? one.over(count.times(width)) : zero;
    const slack = lp.variable(weight.negative());
    lp.row([...combination(lambdas, values), [slack, kind === "y" ? one.negative() : one]], "=", own);
    if (weights === "bam") lp.row([[slack, one]], "<=", reach.sign > 0 ? reach : zero);
    return { slack, size: weight.times(largest([...values, own].map((value) => value.absolute()))).toNumber() };
  });
  returns(lp, lambdas, options);
  return { optimum: lp.minimum(), slacks: weighed.map(({ slack }) => slack), size: Math.max(...weighed.map(({ size }) => size)) };
}

/** Charnes et al. (1985); MIP, RAM: Cooper, Park & Pastor (1999); BAM: Cooper, Pastor, Borras, Aparicio & Pastor (2011). */
export function found(question: Question, options: Options): Found {
  const { optimum, size } = additiveProgram(question, options);
  if (optimum.status !== "optimal") return none(optimum.status);
  const score = optimum.objective.negative();
  return { score, status: score.sign === 0 ? "efficient" : "inefficient", size, widest: size };
}

/** What it asks of the numbers of a row. */
export const takes = ({ weights, rts = "crs" }: Options) => (weights === "mip" ? "positive" : rts === "vrs" ? "any" : "non-negative");
