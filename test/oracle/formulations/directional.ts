import { Lp, type Term } from "./lp.ts";
import { mean, returns, unitOfMeasure, type Against, type Observation, type Options, type Verdict } from "./observations.ts";

const kinds = ["x", "y", "b"] as const;
type Kind = (typeof kinds)[number];
interface Column {
  readonly kind: Kind;
  readonly own: number;
  readonly values: readonly number[];
  readonly g: number;
}

/** The direction g ≥ 0 of every column; `all` are the data, whose means are taken whatever the technology. */
function columnsOf({ unit, reference }: Against, options: Options, all: readonly Observation[], fallback: string): readonly Column[] {
  const direction = (options.direction ?? fallback) as string;
  const vector = (options["direction-vector"] ?? []) as readonly number[];
  let place = 0;
  return kinds.flatMap((kind) =>
    unit[kind].map((own, k): Column => {
      const chosen = vector[place++];
      const moves = { outputs: kind !== "x", own: true, inputs: kind === "x", undesirable: kind === "b" }[direction] ?? true;
      const g = direction === "mean" ? mean(all.map((other) => other[kind][k])) : direction === "unit" ? 1 : direction === "chosen" ? chosen : moves ? own : 0;
      return { kind, own, g, values: reference.map((other) => other[kind][k]) };
    }),
  );
}

/** Σλx ≤ x − βg, Σλy ≥ y + βg, Σλb = or ≤ b − βg under Kuosmanen's, Shephard's or the plain technology; `beta` names the step of a column. */
function technology(lp: Lp, columns: readonly Column[], options: Options, beta: (k: number) => number | null): void {
  const weak = options.disposability !== "strong" && columns.some(({ kind }) => kind === "b");
  const form = !weak || (options.rts ?? "crs") === "crs" ? "plain" : ((options["vrs-technology"] ?? "kuosmanen") as string);
  const n = columns[0].values.length;
  const lambdas = lp.variables(n);
  const abated = form === "kuosmanen" ? lp.variables(n) : [];
  const theta = form === "shephard" ? lp.variable(0, 0, 1) : null;
  columns.forEach(({ kind, own, values, g }, k) => {
    const scale = unitOfMeasure(own, values);
    const terms: Term[] = lambdas.map((lambda, j): Term => [lambda, values[j] / scale]);
    if (kind === "x") terms.push(...abated.map((mu, j): Term => [mu, values[j] / scale]));
    const step = beta(k);
    if (step !== null && g !== 0) terms.push([step, (kind === "y" ? -g : g) / scale]);
    if (kind === "x" && theta !== null) lp.row([...terms, [theta, -own / scale]], "<=", 0);
    else lp.row(terms, kind === "x" ? "<=" : kind === "y" ? ">=" : weak ? "=" : "<=", own / scale);
  });
  returns(lp, [...lambdas, ...abated], options, theta ?? undefined);
}

/** Chung, Färe & Grosskopf (1997); Kuosmanen (2005). */
export function ddf(against: Against, options: Options, all: readonly Observation[]): Verdict {
  const columns = columnsOf(against, options, all, "outputs");
  if (columns.some(({ own }) => own < 0) || columns.every(({ g }) => g === 0)) return "bad data";
  const lp = new Lp();
  // The step is counted in the largest one of a column, so that HiGHS sees numbers of one size.
  const size = Math.max(...columns.map(({ own, values, g }) => g / unitOfMeasure(own, values)));
  const beta = lp.variable(-1, -Infinity);
  technology(
    lp,
    columns.map((column) => ({ ...column, g: column.g / size })),
    options,
    () => beta,
  );
  const best = lp.minimum();
  return best === null ? "infeasible" : { score: -best.objective / size, size: 1 / size };
}

/** Zhou, Ang & Wang (2012): a step for each column; equal weights for the kinds that move, shared equally inside a kind. */
export function nddf(against: Against, options: Options, all: readonly Observation[]): Verdict {
  const columns = columnsOf(against, options, all, "own");
  if (columns.some(({ own }) => own < 0) || columns.every(({ g }) => g === 0)) return "bad data";
  const given = options.weights as readonly number[] | null | undefined;
  const moving = columns.filter(({ g }) => g > 0);
  const groups = new Set(moving.map(({ kind }) => kind)).size;
  const weight = ({ kind }: Column, k: number) => given?.[k] ?? 1 / groups / moving.filter((other) => other.kind === kind).length;
  const lp = new Lp();
  // Every step is counted in the unit of its row, and the costs in the largest.
  const scales = columns.map(({ own, values }) => unitOfMeasure(own, values));
  const costs = columns.map((column, k) => (column.g > 0 ? (weight(column, k) * scales[k]) / column.g : 0));
  const most = Math.max(...costs);
  const steps = columns.map(({ g }, k) => (g > 0 ? lp.variable(-costs[k] / most) : null));
  technology(
    lp,
    columns.map((column, k) => ({ ...column, g: column.g > 0 ? scales[k] : 0 })),
    options,
    (k) => steps[k],
  );
  const best = lp.minimum();
  return best === null ? "infeasible" : { score: -best.objective * most, size: most };
}

/** Portela, Thanassoulis & Simpson (2004). */
export function rangeDirectional({ unit, reference }: Against, options: Options): Verdict {
  const { orientation = "none", ranges = "direct" } = options;
  const columns = kinds.flatMap((kind) =>
    unit[kind].map((own, k) => {
      const values = reference.map((other) => other[kind][k]);
      const range = kind === "y" ? Math.max(...values) - own : own - Math.min(...values);
      const free = orientation === "none" || (orientation === "input") === (kind === "x");
      const step = !free || range <= 0 ? 0 : ranges === "inverse" ? 1 / range : range;
      return { kind, own, values, step, scale: Math.max(...values.map(Math.abs), Math.abs(own)) || 1 };
    }),
  );
  const size = Math.max(...columns.map(({ step, scale }) => step / scale));
  if (size === 0) return { score: 1 };
  const lp = new Lp();
  const beta = lp.variable(-1, -Infinity);
  const lambdas = lp.variables(reference.length);
  for (const { kind, own, values, step, scale } of columns) {
    const moved: Term = [beta, (kind === "y" ? -step : step) / scale / size];
    lp.row([...lambdas.map((lambda, j): Term => [lambda, values[j] / scale]), moved], kind === "y" ? ">=" : "<=", own / scale);
  }
  lp.row(
    lambdas.map((lambda): Term => [lambda, 1]),
    "=",
    1,
  );
  const best = lp.minimum();
  if (best === null) return "infeasible";
  const distance = -best.objective / size;
  return { score: ranges === "inverse" ? 1 / (1 + distance) : 1 - distance };
}
