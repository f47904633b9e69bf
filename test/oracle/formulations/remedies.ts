import { Lp, type Term } from "./lp.ts";
import { mean, returns, unitOfMeasure, type Against, type Observation, type Options, type Verdict } from "./observations.ts";
import { refused, sbm, superSbm } from "./sbm.ts";

interface Column {
  readonly own: number;
  readonly values: readonly number[];
  readonly side: "worse" | "less";
  /** Whether its surplus stands in the numerator of the score. */
  readonly above: boolean;
}

function columnsOf({ unit, reference }: Against, formula: unknown): readonly Column[] {
  return (["x", "y", "b"] as const).flatMap((kind) =>
    unit[kind].map((own, k): Column => {
      const values = reference.map((other) => other[kind][k]);
      return { own, values, side: kind === "y" ? "less" : "worse", above: kind === "x" || (kind === "b" && formula === "b") };
    }),
  );
}

/**
 * The least sum of relative surpluses of the free columns, those of the held ones adding up to no more than `limit`;
 * null where there is none. What is neither free nor held may not worsen.
 */
function leastSurplus(columns: readonly Column[], options: Options, free: (column: Column) => boolean, held: (column: Column) => boolean, limit: number) {
  const lp = new Lp();
  const lambdas = lp.variables(columns[0].values.length);
  const heldTerms: Term[] = [];
  for (const column of columns) {
    const { own, values, side } = column;
    const scale = unitOfMeasure(own, values);
    const terms: Term[] = lambdas.map((lambda, j): Term => [lambda, values[j] / scale]);
    if (own > 0 && (free(column) || held(column))) {
      const surplus = lp.variable(free(column) ? 1 : 0);
      terms.push([surplus, side === "less" ? 1 : -1]);
      if (held(column)) heldTerms.push([surplus, 1]);
    }
    lp.row(terms, side === "less" ? ">=" : "<=", own / scale);
  }
  if (heldTerms.length > 0) lp.row(heldTerms, "<=", limit);
  returns(lp, lambdas, options);
  return lp.minimum()?.objective ?? null;
}

/**
 * Lee, Chu & Zhu (2011) on the slacks of Tone (2002), for an oriented program without a solution: the least relative
 * surplus of the side that the orientation holds, both sides being free; then the least of the other with it.
 */
export function twoStage(against: Against, options: Options): Verdict {
  const plain = superSbm(against, options);
  const { orientation = "none", formula = "a" } = options;
  if (plain !== "infeasible" || orientation === "none" || refused(against.unit, options)) return plain;
  const reference = against.reference.filter((_, j) => j !== against.own);
  const columns = columnsOf({ ...against, reference }, formula);
  const holds = ({ above }: Column) => above === (orientation === "output");
  const first = leastSurplus(columns, options, holds, (column) => !holds(column), Infinity);
  if (first === null) return "infeasible";
  // A hair of room: the least itself is a corner that a solver may miss.
  const second = leastSurplus(columns, options, (column) => !holds(column), holds, first * (1 + 1e-11) + 1e-13);
  if (second === null) return "infeasible";
  const counted = (above: boolean) => columns.filter((column) => column.own > 0 && column.above === above).length;
  const [up, down] = orientation === "output" ? [first, second] : [second, first];
  const lost = 1 - down / counted(false);
  return lost <= 1e-9 ? "infeasible" : { score: (1 + up / counted(true)) / lost };
}

/**
 * Bolós, Benítez & Coll-Serrano (2023): δ times the SBM score of the projection among the others. The projection is one
 * of several; it is taken as given, and held to be one: in the others' technology, no better than the unit, and at δ.
 * @param projection targets in the order inputs, outputs, undesirable outputs
 */
export function composite(against: Against, options: Options, projection: readonly number[]): Verdict | "no projection" {
  const { unit } = against;
  const delta = superSbm(against, options);
  if (typeof delta === "string" || delta.score < 1 - 1e-9) return delta;
  const reference = against.reference.filter((_, j) => j !== against.own);
  const { orientation = "none", formula = "a", zeros = "none" } = options;
  const [m, s] = [unit.x.length, unit.y.length];
  const point: Observation = { x: projection.slice(0, m), y: projection.slice(m, m + s), b: projection.slice(m + s) };
  const columns = columnsOf({ unit: point, reference, own: -1 }, formula);
  const own = [...unit.x, ...unit.y, ...unit.b];
  const worsened = own.map((value, k) => (columns[k].side === "less" ? value - projection[k] : projection[k] - value) / (value || 1));
  const shares = (above: boolean) => worsened.filter((_, k) => columns[k].above === above && (zeros === "none" || own[k] > 0));
  const fraction = (1 + (orientation === "output" ? 0 : mean(shares(true)))) / (1 - (orientation === "input" ? 0 : mean(shares(false))));
  const heldSide = orientation === "none" ? [] : shares(orientation === "output");
  if (worsened.some((share) => share < -1e-9) || heldSide.some((share) => share > 1e-9) || Math.abs(fraction - delta.score) > 1e-8 * delta.score)
    return "no projection";
  // How far the projection is outside the others' technology, in its own numbers.
  const outside = leastSurplus(
    columns.map((column) => ({ ...column, above: false })),
    options,
    () => true,
    () => false,
    0,
  );
  if (outside === null || outside > 1e-8) return "no projection";
  // Into the technology by a hair, as the targets are rounded; what is lost altogether has no term.
  const near = (values: readonly number[], kind: "x" | "y" | "b") =>
    values.map((value, k) => (value <= 1e-9 * unit[kind][k] ? 0 : value * (kind === "y" ? 1 - 1e-11 : 1 + 1e-11)));
  const inside: Observation = { x: near(point.x, "x"), y: near(point.y, "y"), b: near(point.b, "b") };
  const rho = sbm({ unit: inside, reference, own: -1 }, { ...options, formula: "a", zeros: "drop" });
  if (typeof rho === "string") return rho;
  return { score: delta.score * Math.min(1, rho.score) };
}
