import { Lp, type Term } from "./lp.ts";
import { returns, unitOfMeasure, type Against, type Observation, type Options, type Verdict } from "./observations.ts";

interface Column {
  readonly own: number;
  readonly values: readonly number[];
}

const columns = (unit: Observation, reference: readonly Observation[], kind: "x" | "y" | "b"): readonly Column[] =>
  unit[kind].map((own, k) => ({ own, values: reference.map((other) => other[kind][k]) }));

/** A term of an average is left out where its own value is 0 and zeros are dropped. */
const counted = (list: readonly Column[]) => list.filter(({ own }) => own > 0).length;
const share = (own: number, scale: number, count: number) => (own > 0 ? scale / own / count : 0);

export function refused(unit: Observation, options: Options): boolean {
  if (options.zeros !== "drop") return [...unit.x, ...unit.y, ...unit.b].some((value) => !(value > 0));
  const inputs = unit.x.some((value) => value > 0);
  const outputs = [...unit.y, ...unit.b].some((value) => value > 0);
  return !inputs || !outputs;
}

/** Tone (2001), with undesirable outputs as Cooper, Seiford & Tone (2007), ch. 13. */
export function sbm({ unit, reference }: Against, options: Options): Verdict {
  if (refused(unit, options)) return "bad data";
  const { orientation = "none" } = options;
  const lp = new Lp();
  const oriented = orientation !== "none";
  const t = lp.variable(orientation === "output" ? 0 : 1, oriented ? 1 : 0, oriented ? 1 : Infinity);
  const lambdas = lp.variables(reference.length);
  const [x, y, b] = [columns(unit, reference, "x"), columns(unit, reference, "y"), columns(unit, reference, "b")];
  const [m, s] = [counted(x), counted(y) + counted(b)];
  const denominator: Term[] = [[t, 1]];
  const balance = ({ own, values }: Column, sign: 1 | -1, cost: number, above: number) => {
    const scale = unitOfMeasure(own, values);
    const slack = lp.variable(cost === 0 ? 0 : cost * share(own, scale, m) + 0);
    lp.row([...lambdas.map((lambda, j): Term => [lambda, values[j] / scale]), [slack, sign], [t, -own / scale]], "=", 0);
    if (above > 0) denominator.push([slack, share(own, scale, s)]);
  };
  for (const column of x) balance(column, 1, orientation === "output" ? 0 : -1, 0);
  for (const column of y) balance(column, -1, 0, 1);
  for (const column of b) balance(column, 1, 0, 1);
  returns(lp, lambdas, options, t);
  if (orientation === "none") lp.row(denominator, "=", 1);
  if (orientation !== "output") {
    const best = lp.minimum();
    return best === null ? "infeasible" : { score: best.objective };
  }
  const whole = lp.variable(-1);
  lp.row([...denominator, [whole, -1]], "=", 0);
  const best = lp.minimum();
  return best === null ? "infeasible" : { score: 1 / -best.objective };
}

/** Tone (2002): the unit that SBM calls efficient, against the others; formula a or b for undesirable outputs. */
export function superSbm(against: Against, options: Options): Verdict {
  const { unit, own } = against;
  const first = sbm(against, options);
  if (typeof first === "string" && own >= 0) return first;
  if (typeof first === "object" && first.score < 1 - 1e-9) return first;
  if (refused(unit, options)) return "bad data";
  const reference = against.reference.filter((_, j) => j !== own);
  const { orientation = "none", formula = "a" } = options;
  const [x, y, b] = [columns(unit, reference, "x"), columns(unit, reference, "y"), columns(unit, reference, "b")];
  const asInput = formula === "b";
  const m = counted(x) + (asInput ? counted(b) : 0);
  const s = counted(y) + (asInput ? 0 : counted(b));
  const lp = new Lp();
  const t = lp.variable(orientation === "output" ? 0 : 1, orientation === "none" ? 0 : 1, orientation === "none" ? Infinity : 1);
  const lambdas = lp.variables(reference.length);
  const lost: Term[] = [];
  const balance = ({ own: value, values }: Column, side: "numerator" | "denominator", sense: "<=" | ">=") => {
    const scale = unitOfMeasure(value, values);
    const weight = share(value, scale, side === "numerator" ? m : s);
    const free = value > 0 && (orientation === "none" || (orientation === "input") === (side === "numerator"));
    const d = lp.variable(side === "numerator" ? weight : 0, 0, free ? Infinity : 0);
    if (side === "denominator") lost.push([d, weight]);
    lp.row([...lambdas.map((lambda, j): Term => [lambda, values[j] / scale]), [d, sense === "<=" ? -1 : 1], [t, -value / scale]], sense, 0);
  };
  for (const column of x) balance(column, "numerator", "<=");
  for (const column of y) balance(column, "denominator", ">=");
  for (const column of b) balance(column, asInput ? "numerator" : "denominator", "<=");
  returns(lp, lambdas, options, t);
  if (orientation === "none") lp.row([[t, 1], ...lost.map(([d, weight]): Term => [d, -weight])], "=", 1);
  if (orientation !== "output") {
    const best = lp.minimum();
    return best === null ? "infeasible" : { score: best.objective };
  }
  const loss = lp.variable(1);
  lp.row([...lost, [loss, -1]], "=", 0);
  const best = lp.minimum();
  return best === null || best.objective >= 1 - 1e-9 ? "infeasible" : { score: 1 / (1 - best.objective) };
}
