import { ExactLp, type Term } from "../exact/exact-lp.ts";
import { Fraction, largest, least, mean, one, zero } from "../exact/fraction.ts";
import { columnsOf, combination, none, returns, type Column, type Found, type Options, type Question } from "./question.ts";

/** The direction g ≥ 0 of every column. */
function directionOf({ unit, all }: Question, columns: readonly Column[], options: Options, fallback: string): readonly Fraction[] {
  const direction = (options.direction ?? fallback) as string;
  const vector = (options["direction-vector"] ?? []) as readonly number[];
  const places = { x: 0, y: 0, b: 0 };
  return columns.map(({ kind, own }, k) => {
    const place = places[kind]++;
    if (direction === "mean") return mean(all.map((other) => other[kind][place]));
    if (direction === "unit") return one;
    if (direction === "chosen") return Fraction.from(vector[k]);
    const moves = { outputs: kind !== "x", own: true, inputs: kind === "x", undesirable: kind === "b" }[direction]!;
    return moves ? unit[kind][place] : own.minus(own);
  });
}

/**
 * The rows of Kuosmanen's, Shephard's or the plain technology; `step` gives what moves a column: a variable and its g.
 * `slack` adds a variable to each inequality; returned by column.
 */
function technology(lp: ExactLp, columns: readonly Column[], options: Options, step: (k: number) => Term | null): readonly (number | null)[] {
  const weak = options.disposability !== "strong" && columns.some(({ kind }) => kind === "b");
  const form = !weak || (options.rts ?? "crs") === "crs" ? "plain" : (options["vrs-technology"] ?? "kuosmanen");
  const n = columns[0].values.length;
  const lambdas = lp.variables(n);
  const abated = form === "kuosmanen" ? lp.variables(n) : [];
  const theta = form === "shephard" ? lp.variable() : null;
  if (theta !== null) lp.row([[theta, one]], "<=", one);
  const slacks = columns.map(({ kind, own, values }, k) => {
    const terms: Term[] = [...combination(lambdas, values)];
    if (kind === "x") terms.push(...combination(abated, values));
    const moved = step(k);
    if (moved !== null) terms.push([moved[0], kind === "y" ? moved[1].negative() : moved[1]]);
    const slack = kind === "b" && weak ? null : lp.variable();
    if (slack !== null) terms.push([slack, kind === "y" ? one.negative() : one]);
    if (kind === "x" && theta !== null) lp.row([...terms, [theta, own.negative()]], "=", zero);
    else lp.row(terms, "=", own);
    return slack;
  });
  returns(lp, [...lambdas, ...abated], options, theta ?? undefined);
  return slacks;
}

/** The unit's own numbers in the unit of the direction. */
const sizesOf = (columns: readonly Column[], g: readonly Fraction[]) =>
  columns.flatMap(({ own }, k) => (g[k].sign > 0 && own.sign !== 0 ? [own.absolute().over(g[k]).toNumber()] : []));

/** Largest step β along g, of either sign, and at β = 0 whether a slack is left. */
function along(question: Question, columns: readonly Column[], options: Options, g: readonly Fraction[]): Found {
  const first = new ExactLp();
  const beta = first.freeVariable(one.negative());
  technology(first, columns, options, (k) => (g[k].sign > 0 ? [beta, g[k]] : null));
  const best = first.minimum();
  if (best.status !== "optimal") return none(best.status);
  const score = best.objective.negative();
  const sizes = sizesOf(columns, g);
  const size = sizes.length > 0 ? Math.min(...sizes) : Math.abs(score.toNumber());
  if (score.sign !== 0 || question.own < 0) return { score, status: score.sign < 0 ? "super-efficient" : score.sign > 0 ? "inefficient" : "efficient", size };
  const second = new ExactLp();
  const slacks = technology(second, columns, options, () => null).flatMap((slack) => slack ?? []);
  const sum = second.freeVariable(one.negative());
  second.row([...slacks.map((slack): Term => [slack, one]), [sum, one.negative()]], "=", zero);
  const rest = second.minimum();
  return { score, status: rest.status === "optimal" && rest.objective.sign === 0 ? "efficient" : "weakly-efficient", size };
}

/** Chung, Färe & Grosskopf (1997); Kuosmanen (2005). */
export function ddf(question: Question, options: Options): Found {
  const columns = columnsOf(question);
  const g = directionOf(question, columns, options, "outputs");
  return g.every(({ sign }) => sign === 0) ? none("bad data") : along(question, columns, options, g);
}

/** Zhou, Ang & Wang (2012): a step for each column; equal weights for the kinds that move, shared equally inside a kind. */
export function nddf(question: Question, options: Options): Found {
  const columns = columnsOf(question);
  const g = directionOf(question, columns, options, "own");
  const given = options.weights as readonly number[] | null | undefined;
  const moving = columns.filter((_, k) => g[k].sign > 0);
  const groups = new Set(moving.map(({ kind }) => kind)).size;
  const share = ({ kind }: Column) => one.over(Fraction.from(groups * moving.filter((other) => other.kind === kind).length));
  const weights = columns.map((column, k) => (g[k].sign === 0 ? zero : given ? Fraction.from(given[k]) : share(column)));
  if (weights.every(({ sign }) => sign === 0)) return none("bad data");
  const lp = new ExactLp();
  const steps = columns.map((_, k) => (g[k].sign > 0 ? lp.variable(weights[k].negative()) : null));
  technology(lp, columns, options, (k) => (steps[k] === null ? null : [steps[k], g[k]]));
  const best = lp.minimum();
  if (best.status !== "optimal") return none(best.status);
  const score = best.objective.negative();
  const sizes = columns.flatMap(({ own, values }, k) =>
    weights[k].sign > 0
      ? [
          weights[k]
            .times(largest([own, ...values].map((value) => value.absolute())))
            .over(g[k])
            .toNumber(),
        ]
      : [],
  );
  return {
    score,
    status: score.sign === 0 ? "efficient" : "inefficient",
    size: Math.min(...sizes.filter((size) => size > 0), Infinity),
  };
}

/** Portela, Thanassoulis & Simpson (2004). */
export function rangeDirectional(question: Question, options: Options): Found {
  const { orientation = "none", ranges = "direct" } = options;
  const columns = columnsOf(question);
  const moves = ({ kind }: Column) => orientation === "none" || (orientation === "input") === (kind === "x");
  const steps = columns.map((column) => {
    const { kind, own, values } = column;
    const range = kind === "y" ? largest(values).minus(own) : own.minus(least(values));
    return !moves(column) || range.sign <= 0 ? zero : ranges === "inverse" ? one.over(range) : range;
  });
  const nowhere = steps.every(({ sign }) => sign === 0);
  if (nowhere && question.own < 0) return none("bad data");
  // With the best of everything that may move, the distance is 0 along any direction.
  const g = nowhere ? columns.map((column) => (moves(column) ? one : zero)) : steps;
  const found = along(question, columns, { rts: "vrs", disposability: "strong" }, g);
  if (!("score" in found)) return found;
  return { score: ranges === "inverse" ? one.over(one.plus(found.score)) : one.minus(found.score), status: found.status };
}
