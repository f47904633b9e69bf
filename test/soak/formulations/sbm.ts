import { ExactLp, type Term } from "../exact/exact-lp.ts";
import { Fraction, one, zero } from "../exact/fraction.ts";
import { columnsOf, combination, none, returns, standing, withoutOwn, type Column, type Found, type Options, type Point, type Question } from "./question.ts";

/** A term of an average is left out where its own value is 0 and zeros are dropped. */
const counted = (columns: readonly Column[]) => columns.filter(({ own }) => own.sign > 0).length;
const share = (own: Fraction, count: number) => (own.sign > 0 ? one.over(own.times(Fraction.from(count))) : zero);

/** Whether a side that the score averages has no term; under formula b the undesirable outputs stand beside the inputs. */
export function hasNoTerm({ x, y, b }: Point, { zeros, orientation = "none" }: Options, formula: Options[string] = "a"): boolean {
  const positive = (values: readonly Fraction[]) => values.some(({ sign }) => sign > 0);
  if (zeros !== "drop") return [...x, ...y, ...b].some(({ sign }) => sign <= 0);
  const [above, below] = formula === "b" ? [[...x, ...b], y] : [x, [...y, ...b]];
  return (orientation !== "output" && !positive(above)) || (orientation !== "input" && !positive(below));
}

/** Tone (2001), with undesirable outputs as Cooper, Seiford & Tone (2007), ch. 13. */
export function sbm(question: Question, options: Options): Found {
  if (hasNoTerm(question.unit, options)) return none("bad data");
  const { orientation = "none" } = options;
  const columns = columnsOf(question);
  const [above, below] = [columns.filter(({ kind }) => kind === "x"), columns.filter(({ kind }) => kind !== "x")];
  const [m, s] = [counted(above), counted(below)];
  const lp = new ExactLp();
  const t = lp.variable(orientation === "output" ? one.negative() : one);
  const lambdas = lp.variables(question.reference.length);
  const denominator: Term[] = [[t, one]];
  for (const { kind, own, values } of columns) {
    const weight = kind === "x" ? (m === 0 ? zero : share(own, m)) : s === 0 ? zero : share(own, s);
    const counts = kind === "x" ? orientation !== "output" : orientation === "output";
    const slack = lp.variable(counts ? weight.negative() : zero);
    lp.row([...combination(lambdas, values), [slack, kind === "y" ? one.negative() : one], [t, own.negative()]], "=", zero);
    if (kind !== "x") denominator.push([slack, weight]);
  }
  returns(lp, lambdas, options, t);
  lp.row(orientation === "none" ? denominator : [[t, one]], "=", one);
  const best = lp.minimum();
  if (best.status === "unbounded") return { score: zero, status: "inefficient" };
  if (best.status !== "optimal") return none(best.status);
  const score = orientation === "output" ? one.over(best.objective.negative()) : best.objective;
  return { score, status: standing(score) };
}

/** Tone's program of super-efficiency: the unit against the others. The surpluses stand for the projection. */
export function beyond(question: Question, options: Options) {
  const others = withoutOwn(question);
  const { orientation = "none", formula = "a" } = options;
  const columns = columnsOf(others);
  const isAbove = ({ kind }: Column) => kind === "x" || (kind === "b" && formula === "b");
  const [m, s] = [counted(columns.filter(isAbove)), counted(columns.filter((column) => !isAbove(column)))];
  const lp = new ExactLp();
  const t = lp.variable(orientation === "output" ? zero : one);
  const lambdas = lp.variables(others.reference.length);
  const lost: Term[] = [];
  const surpluses = columns.map((column) => {
    const { kind, own, values } = column;
    const above = isAbove(column);
    const free = own.sign > 0 && (orientation === "none" || (orientation === "input") === above);
    const weight = own.sign > 0 ? share(own, above ? m : s) : zero;
    const terms: Term[] = [...combination(lambdas, values), [t, own.negative()]];
    const surplus = free ? lp.variable(above || orientation === "output" ? weight : zero) : null;
    if (surplus !== null) {
      terms.push([surplus, kind === "y" ? one : one.negative()]);
      if (!above) lost.push([surplus, weight.negative()]);
    }
    lp.row(terms, kind === "y" ? ">=" : "<=", zero);
    return surplus;
  });
  returns(lp, lambdas, options, t);
  lp.row(orientation === "none" ? [[t, one], ...lost] : [[t, one]], "=", one);
  const best = lp.minimum();
  if (best.status !== "optimal") return null;
  const left = one.minus(best.objective);
  if (orientation === "output" && left.sign <= 0) return null;
  const targets = () =>
    columns.map(({ kind, own }, k) => {
      const surplus = surpluses[k] === null ? zero : best.value(surpluses[k]).over(best.value(t));
      return kind === "y" ? own.minus(surplus) : own.plus(surplus);
    });
  const isOnlyOne = () => best.fixes([t, ...surpluses.flatMap((surplus) => surplus ?? [])]);
  return { score: orientation === "output" ? one.over(left) : best.objective, targets, isOnlyOne, others };
}

/** Tone (2002): the unit that SBM calls efficient, against the others; formula a or b for undesirable outputs; and the two remedies. */
export function superSbm(question: Question, options: Options): Found {
  const first = sbm(question, options);
  if ("score" in first ? first.status === "inefficient" : question.own >= 0 || "open" in first || first.none === "bad data") return first;
  const { orientation = "none", remedy = "none", formula } = options;
  if (hasNoTerm(question.unit, options, formula)) return none("bad data");
  const second = beyond(question, options);
  if (second === null) return remedy === "two-stage" && orientation !== "none" ? twoStage(question, options) : none("infeasible");
  if (remedy !== "composite") return { score: second.score, status: standing(second.score) };
  // Bolós, Benítez & Coll-Serrano (2023): δ times the SBM score of the projection among the others.
  if (!second.isOnlyOne()) return { open: "several projections" };
  const targets = second.targets();
  const { unit } = question;
  const [m, s] = [unit.x.length, unit.y.length];
  const projection: Point = { x: targets.slice(0, m), y: targets.slice(m, m + s), b: targets.slice(m + s) };
  const rho = sbm({ ...second.others, unit: projection }, { ...options, zeros: "drop" });
  if (!("score" in rho)) return { open: "no SBM score of the projection" };
  const score = second.score.times(rho.score);
  return { score, status: score.compare(one) > 0 ? "super-efficient" : "efficient" };
}

/**
 * Lee, Chu & Zhu (2011) on the slacks of Tone (2002), for an oriented program without a solution: the least relative
 * surplus of the side that the orientation holds, both sides being free; then the least of the other with it.
 */
function twoStage(question: Question, options: Options): Found {
  const others = withoutOwn(question);
  const { orientation, formula = "a" } = options;
  const columns = columnsOf(others);
  const isAbove = ({ kind }: Column) => kind === "x" || (kind === "b" && formula === "b");
  const isHeld = (column: Column) => isAbove(column) === (orientation === "output");
  const leastOf = (wanted: (column: Column) => boolean, limit: Fraction | null) => {
    const lp = new ExactLp();
    const lambdas = lp.variables(others.reference.length);
    const rest: Term[] = [];
    for (const column of columns) {
      const { kind, own, values } = column;
      const terms = [...combination(lambdas, values)];
      if (own.sign > 0) {
        const surplus = lp.variable(wanted(column) ? one : zero);
        terms.push([surplus, kind === "y" ? own : own.negative()]);
        if (!wanted(column)) rest.push([surplus, one]);
      }
      lp.row(terms, kind === "y" ? ">=" : "<=", own);
    }
    if (limit !== null) lp.row(rest, "<=", limit);
    returns(lp, lambdas, options);
    const best = lp.minimum();
    return best.status === "optimal" ? best.objective : null;
  };
  const first = leastOf(isHeld, null);
  if (first === null) return none("infeasible");
  const second = leastOf((column) => !isHeld(column), first)!;
  const average = (sum: Fraction, above: boolean) => sum.over(Fraction.from(counted(columns.filter((column) => isAbove(column) === above)) || 1));
  const [up, down] = orientation === "output" ? [first, second] : [second, first];
  const left = one.minus(average(down, false));
  if (left.sign <= 0) return none("infeasible");
  return { score: one.plus(average(up, true)).over(left), status: "super-efficient" };
}
