import { farePrimont } from "./fare-primont.ts";
import type { Observation, Options } from "./observations.ts";
import { formulations } from "./score.ts";
import { sbm, superSbm } from "./sbm.ts";

/** An observation of a panel. */
export interface Entry extends Observation {
  readonly dmu: string;
  readonly period: string;
  readonly group: string | null;
}

type Factors = Readonly<Record<string, number | null>>;
type Number = number | null;

/** A ratio to 0 is not defined. */
const over = (a: Number, b: Number): Number => (a === null || b === null || b === 0 ? null : a / b);
const times = (...values: readonly Number[]): Number => values.reduce((all, value) => (all === null || value === null ? null : all * value), 1);
const root = (values: readonly Number[]): Number => {
  const product = times(...values);
  return product === null ? null : product ** (1 / values.length);
};
const less = (a: Number, b: Number): Number => (a === null || b === null ? null : a - b);

/** Distances of the observations of a panel, by the papers' programs, each computed once. */
export class Distances {
  private readonly known = new Map<string, Number>();
  private readonly sets = new Map<string, readonly Entry[]>();

  /** @param periods in their order in time */
  constructor(
    readonly entries: readonly Entry[],
    readonly periods: readonly string[],
    readonly model: string,
    readonly options: Options,
  ) {}

  at(dmu: string, period: string): Entry | undefined {
    return this.entries.find((entry) => entry.dmu === dmu && entry.period === period);
  }

  /** The score of an observation, or of one's inputs with another's outputs, against the observations of some periods and one group. */
  score(unit: Entry, periods: readonly string[], options: Options = {}, group: string | null = null, outputs: Entry = unit): Number {
    const name = JSON.stringify([periods, group]);
    const set = this.sets.get(name) ?? this.entries.filter((entry) => periods.includes(entry.period) && (group === null || entry.group === group));
    this.sets.set(name, set);
    const key = JSON.stringify([unit.dmu, unit.period, outputs.period, name, options]);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const found = this.solve(unit, outputs, set, { ...this.options, ...options });
    this.known.set(key, found);
    return found;
  }

  /** 1 on the frontier and smaller below it. */
  efficiency(...of: Parameters<Distances["score"]>): Number {
    const score = this.score(...of);
    return score === null || this.model !== "ddf" ? score : 1 / (1 + score);
  }

  private solve(unit: Entry, outputs: Entry, reference: readonly Entry[], options: Options): Number {
    const own = unit === outputs ? reference.indexOf(unit) : -1;
    const against = { unit: { x: unit.x, y: outputs.y, b: outputs.b }, reference, own };
    // Tone (2004): within its own technology the inclusive measure; beyond another's the super-efficiency there.
    const measure = this.model !== "sbm" ? formulations[this.model] : own >= 0 ? sbm : superSbm;
    const verdict = measure(against, options, this.entries);
    return typeof verdict === "string" ? null : verdict.score;
  }
}

/** What an index makes of one interval of a unit, `null` where a factor has no number. */
export type Formula = (d: Distances, from: Entry, to: Entry, options: Options) => Factors;

const span = (d: Distances, period: string, base: string, width: number): readonly string[] => {
  const end = d.periods.indexOf(period) + 1;
  if (base === "sequential") return d.periods.slice(0, end);
  return base === "window" ? d.periods.slice(Math.max(0, end - width), end) : [period];
};

/** Pastor & Lovell (2005); with ddf Oh (2010). */
const global: Formula = (d, from, to) => {
  const [e0, e1] = [d.efficiency(from, [from.period]), d.efficiency(to, [to.period])];
  const [g0, g1] = [d.efficiency(from, d.periods), d.efficiency(to, d.periods)];
  // TFP / EC, in an order in which scores near the least double leave no ratio that is none.
  return { TFP: over(g1, g0), EC: over(e1, e0), BPC: over(over(g1, e1), over(g0, e0)) };
};

/** Färe et al. (1994) and its relatives: Shestalova (2003), Pastor et al. (2011), Berg et al. (1992), Ray & Desli (1997), Grifell-Tatjé & Lovell (1999). */
const malmquist: Formula = (d, from, to, options) => {
  const { base = "adjacent", decomposition = "ec-tc", average = "geometric", orientation = "input" } = options as Record<string, string>;
  const { window: width = 3, origin = d.periods[0] } = options as Readonly<{ window?: number; origin?: string }>;
  const own = { from: span(d, from.period, base, width), to: span(d, to.period, base, width) };
  const two = average === "earlier" ? [own.from] : average === "later" ? [own.to] : [own.from, own.to];
  const compared = base === "biennial" ? [[from.period, to.period]] : base === "fixed" ? [[origin]] : two;
  const chosen = (options.rts ?? "crs") as string;
  const variable = chosen === "crs" ? "vrs" : chosen;
  const index = (rts: string) => root(compared.map((set) => over(d.efficiency(to, set, { rts }), d.efficiency(from, set, { rts }))));
  const catching = (rts: string) => over(d.efficiency(to, own.to, { rts }), d.efficiency(from, own.from, { rts }));
  // The index over catching up, in an order in which scores near the least double leave no ratio that is none.
  const gap = (unit: Entry, set: readonly string[], own: readonly string[], rts: string) =>
    over(d.efficiency(unit, set, { rts }), d.efficiency(unit, own, { rts }));
  const technical = (rts: string) => root(compared.map((set) => over(gap(to, set, own.to, rts), gap(from, set, own.from, rts))));
  if (decomposition === "ec-tc") return { TFP: index(chosen), EC: catching(chosen), TC: technical(chosen) };
  const PEC = catching(variable);
  if (decomposition === "fgnz") return { TFP: index("crs"), EC: catching("crs"), TC: technical("crs"), PEC, SEC: over(catching("crs"), PEC) };
  if (decomposition === "ray-desli") return { TFP: index("crs"), PEC, TC: technical(variable), SCH: over(index("crs"), index(variable)) };
  if (decomposition === "grifell-lovell") {
    const scale = (x: Entry, y: Entry, set: readonly string[]) =>
      over(d.efficiency(x, set, { rts: "crs" }, null, y), d.efficiency(x, set, { rts: variable }, null, y));
    const change = (set: readonly string[]) => {
      const still = set === own.from ? from : to;
      return orientation === "input" ? over(scale(still, to, set), scale(still, from, set)) : over(scale(to, still, set), scale(from, still, set));
    };
    const SCH = root(compared.map(change));
    const TC = technical(variable);
    return { TFP: times(PEC, TC, SCH), PEC, TC, SCH };
  }
  // Färe, Grifell-Tatjé, Grosskopf & Lovell (1997), with the inputs of the later and the outputs of the earlier period.
  const shift = (x: Entry, y: Entry) => over(d.efficiency(x, own.from, { rts: chosen }, null, y), d.efficiency(x, own.to, { rts: chosen }, null, y));
  const [first, last, mixed] = [shift(from, from), shift(to, to), shift(to, from)];
  return {
    TFP: index(chosen),
    EC: catching(chosen),
    TC: technical(chosen),
    OBTC: root([over(last, mixed), 1]),
    IBTC: root([over(mixed, first), 1]),
    MATC: first,
  };
};

/** Chung, Färe & Grosskopf (1997): E = 1/(1 + D). */
const ml: Formula = (d, from, to, options) => malmquist(d, from, to, { rts: options.rts ?? "crs" });

/** Chambers, Färe & Grosskopf (1996). */
const luenberger: Formula = (d, from, to, { base = "adjacent" }) => {
  const EC = less(d.score(from, [from.period]), d.score(to, [to.period]));
  if (base === "global") {
    const TFP = less(d.score(from, d.periods), d.score(to, d.periods));
    return { TFP, EC, BPC: less(TFP, EC) };
  }
  const [one, other] = [from, to].map(({ period }) => less(d.score(from, [period]), d.score(to, [period])));
  const TFP = one === null || other === null ? null : (one + other) / 2;
  return { TFP, EC, TC: less(TFP, EC) };
};

/** Oh & Lee (2010). */
const metafrontier: Formula = (d, from, to) => {
  const [now, ever, meta] = [
    [d.efficiency(from, [from.period], {}, from.group), d.efficiency(to, [to.period], {}, to.group)],
    [d.efficiency(from, d.periods, {}, from.group), d.efficiency(to, d.periods, {}, to.group)],
    [d.efficiency(from, d.periods), d.efficiency(to, d.periods)],
  ];
  const change = ([a, b]: readonly Number[]) => over(b, a);
  const gap = (wide: readonly Number[], narrow: readonly Number[]) => over(over(wide[1], narrow[1]), over(wide[0], narrow[0]));
  return { TFP: change(meta), EC: change(now), BPC: gap(ever, now), TGC: gap(meta, ever) };
};

/** Bjurek (1996). */
const hicksMoorsteen: Formula = (d, from, to, { rts = "crs" }) => {
  const output = (x: Entry, y: Entry, period: string) => d.efficiency(x, [period], { rts, orientation: "output" }, null, y);
  const input = (x: Entry, y: Entry, period: string) => d.efficiency(x, [period], { rts, orientation: "input" }, null, y);
  const [t, u] = [from.period, to.period];
  const QO = root([over(output(from, to, t), output(from, from, t)), over(output(to, to, u), output(to, from, u))]);
  const QI = root([over(input(from, from, t), input(to, from, t)), over(input(from, to, u), input(to, to, u))]);
  return { TFP: over(QO, QI), QO, QI };
};

/** Every index by its id. */
export const indexFormulas: Readonly<Record<string, Formula>> = {
  gm: global,
  gml: global,
  malmquist,
  ml,
  luenberger,
  metafrontier,
  "hicks-moorsteen": hicksMoorsteen,
  "fare-primont": farePrimont,
};
