import type { Distances, Entry, Formula } from "./indices.ts";
import { Lp, type Term } from "./lp.ts";
import { mean, returns, sum, type Observation, type Options } from "./observations.ts";

/** What is added up with the inputs: less of it is better. */
const less = ({ x, b }: Observation): readonly number[] => [...x, ...b];

function meanOf(all: readonly Observation[]): Observation {
  const of = (kind: "x" | "y" | "b") => all[0][kind].map((_, k) => mean(all.map((one) => one[kind][k])));
  return { x: of("x"), y: of("y"), b: of("b") };
}

interface Prices {
  readonly p: readonly number[];
  readonly w: readonly number[];
}

/** The multiplier program of one side at the means: each price in units of the variable's mean. */
function pricesAt(all: readonly Observation[], side: "input" | "output", { rts = "crs" }: Options): Prices {
  const means = meanOf(all);
  const toInputs = side === "input";
  const lp = new Lp();
  const p = lp.variables(means.y.length, () => (toInputs ? -1 : 0));
  const w = lp.variables(less(means).length, () => (toInputs ? 0 : 1));
  // Intensities that add up to at least 1 pay for scale, to at most 1 are paid for it.
  const [lower, upper] = rts === "vrs" ? [-Infinity, Infinity] : rts === "nirs" ? [0, Infinity] : rts === "ndrs" ? [-Infinity, 0] : [0, 0];
  const scale = lp.variable(1, lower, upper);
  lp.row(
    (toInputs ? w : p).map((price): Term => [price, 1]),
    "=",
    1,
  );
  for (const one of all) {
    const inputs = less(one).map((value, k): Term => [w[k], value / less(means)[k]]);
    const outputs = one.y.map((value, k): Term => [p[k], -value / means.y[k]]);
    lp.row([...inputs, ...outputs, [scale, 1]], ">=", 0);
  }
  const { values } = lp.minimum()!;
  return { p: p.map((price, k) => values[price] / means.y[k]), w: w.map((price, k) => values[price] / less(means)[k]) };
}

const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, k) => value * b[k]));

/** The largest TFP of a technology at given prices, by the transformation of Charnes & Cooper (1962). */
function largest(all: readonly Observation[], { p, w }: Prices, options: Options): number {
  const lp = new Lp();
  const one = lp.variable();
  const lambdas = lp.variables(all.length, (j) => -dot(p, all[j].y) / dot(p, all[0].y));
  lp.row(
    lambdas.map((lambda, j): Term => [lambda, dot(w, less(all[j])) / dot(w, less(all[0]))]),
    "=",
    1,
  );
  returns(lp, lambdas, options, one);
  return (-lp.minimum()!.objective * dot(p, all[0].y)) / dot(w, less(all[0]));
}

interface Levels {
  readonly output: (unit: Entry) => number;
  readonly input: (unit: Entry) => number;
  readonly most: (period: string) => number;
}

const known = new WeakMap<Distances, Map<string, Levels>>();

/** O'Donnell (2011): prices; O'Donnell (2014): distances, whose largest ratio an observation has. */
function levelsOf(d: Distances, options: Options): Levels {
  const { rts = "crs", aggregates = "shadow-prices" } = options;
  const kept = known.get(d) ?? new Map<string, Levels>();
  known.set(d, kept);
  const key = `${rts as string} ${aggregates as string}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const during = (period: string) => d.entries.filter((entry) => entry.period === period);
  const memo = new Map<string, number>();
  const once = (period: string, find: () => number) => memo.get(period) ?? memo.set(period, find()).get(period)!;
  let found: Levels;
  if (aggregates === "distances") {
    const means = meanOf(d.entries);
    const against = (orientation: "input" | "output", unit: Entry) =>
      d.score({ ...unit, period: `${unit.period}, ${orientation}` }, d.periods, { rts, orientation })!;
    const output = (unit: Entry) => against("output", { ...means, dmu: unit.dmu, period: unit.period, group: null, y: unit.y });
    const input = (unit: Entry) => 1 / against("input", { ...unit, y: means.y });
    found = { output, input, most: (period) => once(period, () => Math.max(...during(period).map((unit) => output(unit) / input(unit)))) };
  } else {
    const prices = { p: pricesAt(d.entries, "output", options).p, w: pricesAt(d.entries, "input", options).w };
    found = {
      output: (unit) => dot(prices.p, unit.y),
      input: (unit) => dot(prices.w, less(unit)),
      most: (period) => once(period, () => largest(during(period), prices, options)),
    };
  }
  kept.set(key, found);
  return found;
}

/** Färe & Primont (1995); O'Donnell (2011, 2012, 2014). */
export const farePrimont: Formula = (d, from, to, options) => {
  const { rts = "crs", orientation = "input" } = options;
  const { output, input, most } = levelsOf(d, options);
  const change = (of: (unit: Entry) => number) => of(to) / of(from);
  const [QO, QI, TC] = [change(output), change(input), change(({ period }) => most(period))];
  const own = (returnsToScale: typeof rts) => change((unit) => d.efficiency(unit, [unit.period], { rts: returnsToScale, orientation })!);
  const [TFP, TE, constant] = [QO / QI, own(rts), own("crs")];
  return { TFP, QO, QI, TC, TFPE: TFP / TC, TE, SE: constant / TE, RME: TFP / TC / constant };
};
