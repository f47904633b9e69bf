import type { Given } from "../../run/given.ts";
import { nameKey } from "../../neighbours/name-key.ts";
import type { Neighbours } from "../../neighbours/neighbours.ts";
import { neighboursMistake } from "../../neighbours/neighbours.words.ts";
import { lagOf, linkedUnits, spatialWeights, type SpatialWeights } from "../../neighbours/spatial-weights.ts";
import type { Refuse } from "../../declare/says.ts";
import { classIn, foldedCut, quantileCuts } from "./markov-classes.ts";
import type { MarkovSettings } from "./markov-options.ts";
import type { spatialTakes } from "../space/spatial-section.ts";

export const markovTakes = {
  value: { holds: "numbers", min: 1, like: "score" },
  unit: { holds: "labels", min: 1 },
  period: { holds: "labels", min: 1 },
  neighbours: { holds: "table", form: "neighbours", min: 0 },
} as const satisfies { readonly [K in keyof typeof spatialTakes]: unknown };

export const markovRefuses = {
  "one-period": ["period"],
  "cuts-order": ["before", "cut"],
  "too-many-cuts": ["cuts", "most"],
  "equal-cuts": ["column", "period", "cut", "classes"],
  "equal-lag-cuts": ["cut", "classes"],
  "zero-mean": ["column", "period"],
  "none-linked": ["period", "units"],
} as const;

/** A unit of a period: its value as it is classed, and its neighbours' mean where it has neighbours. */
export interface State {
  readonly key: string;
  readonly row: number;
  readonly x: number;
  readonly lag: number | null;
}

export interface MarkovSection {
  readonly period: string;
  readonly states: readonly State[];
  /** The weights between units with a neighbour; null where neighbours do not count. */
  readonly W: SpatialWeights | null;
}

/** Every period with the values that are classed and, where neighbours count, their means. */
export function markovSections(
  { columns: { unit, value }, periods }: Given<typeof markovTakes>,
  neighbours: Neighbours | null,
  { relative }: MarkovSettings,
  refuse: Refuse<typeof markovRefuses>,
): readonly MarkovSection[] {
  return periods.map(({ period, rows }) => {
    const numbers = rows.map((row) => value[0].numbers[row]);
    const mean = relative === "none" ? 1 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    if (mean === 0) refuse("zero-mean", { column: value[0].name, period: period! });
    const valued = rows.map((row, k) => ({ row, label: unit[0].labels[row], x: numbers[k] / mean }));
    return neighbours === null
      ? { period: period!, W: null, states: valued.map(({ row, label, x }): State => ({ key: label, row, x, lag: null })) }
      : { period: period!, ...laggedStates(period!, valued, neighbours, refuse) };
  });
}

function laggedStates(
  period: string,
  valued: readonly { readonly row: number; readonly label: string; readonly x: number }[],
  neighbours: Neighbours,
  refuse: Refuse<typeof markovRefuses>,
): Pick<MarkovSection, "states" | "W"> {
  const byKey = new Map<string, (typeof valued)[number]>();
  for (const one of valued) {
    const before = byKey.get(nameKey(one.label));
    if (before !== undefined) throw neighboursMistake(null, "alike", { one: before.label, other: one.label, period });
    byKey.set(nameKey(one.label), one);
  }
  const keys = [...byKey.keys()].sort((a, b) => (a < b ? -1 : 1));
  const links = neighbours.linksAmong(keys);
  const { kept } = linkedUnits(keys, links);
  if (kept.length === 0) refuse("none-linked", { period, units: String(keys.length) });
  const W = spatialWeights(kept, links, "row");
  const lags = lagOf(
    W,
    kept.map((key) => byKey.get(key)!.x),
  );
  const lagAt = new Map(kept.map((key, k) => [key, lags[k]]));
  return { W, states: [...byKey].map(([key, { row, x }]): State => ({ key, row, x, lag: lagAt.get(key) ?? null })) };
}

/** Cut points of every section, and those of the lag. */
export interface Cuts {
  readonly values: readonly (readonly number[])[];
  readonly lags: readonly (readonly number[])[];
}

/** Refuses cut points that do not ascend: two of them would leave a class that nothing can be in. */
export function cutsOf(sections: readonly MarkovSection[], column: string, settings: MarkovSettings, most: number, refuse: Refuse<typeof markovRefuses>): Cuts {
  const values = valueCuts(sections, column, settings, most, refuse);
  const lagged = sections.flatMap(({ states }) => states.flatMap(({ lag }) => (lag === null ? [] : [lag])));
  if (settings["lag-cuts"] === "pooled" || lagged.length === 0) return { values, lags: values };
  const classes = values[0].length + 1;
  const own = quantileCuts(lagged, classes);
  const folded = foldedCut(own);
  if (folded !== undefined) refuse("equal-lag-cuts", { cut: String(folded), classes: String(classes) });
  return { values, lags: sections.map(() => own) };
}

function valueCuts(
  sections: readonly MarkovSection[],
  column: string,
  { cuts, classes, quantiles }: MarkovSettings,
  most: number,
  refuse: Refuse<typeof markovRefuses>,
): readonly (readonly number[])[] {
  if (cuts !== null && cuts.length > 0) {
    if (cuts.length >= most) refuse("too-many-cuts", { cuts: String(cuts.length), most: String(most - 1) });
    const k = cuts.findIndex((cut, at) => at > 0 && cut <= cuts[at - 1]);
    if (k > 0) refuse("cuts-order", { before: String(cuts[k - 1]), cut: String(cuts[k]) });
    return sections.map(() => cuts);
  }
  const checked = (values: readonly number[], period: string) => {
    const found = quantileCuts(values, classes);
    const folded = foldedCut(found);
    if (folded !== undefined) refuse("equal-cuts", { column, period, cut: String(folded), classes: String(classes) });
    return found;
  };
  const numbersOf = ({ states }: MarkovSection) => states.map(({ x }) => x);
  if (quantiles === "yearly") return sections.map((section) => checked(numbersOf(section), section.period));
  const pooled = checked(sections.flatMap(numbersOf), "");
  return sections.map(() => pooled);
}

/** A unit of a period with its classes, numbered from 0. */
export interface Classed extends State {
  readonly own: number;
  readonly near: number | null;
}

export const classedStates = (sections: readonly MarkovSection[], { values, lags }: Cuts): readonly (readonly Classed[])[] =>
  sections.map(({ states }, t) =>
    states.map((state): Classed => ({ ...state, own: classIn(values[t], state.x), near: state.lag === null ? null : classIn(lags[t], state.lag) })),
  );
