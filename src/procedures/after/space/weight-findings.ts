import { nameKey } from "../../neighbours/name-key.ts";
import type { Neighbours } from "../../neighbours/neighbours.ts";
import type { WeightSettings } from "../../neighbours/neighbours-of.ts";
import type { FoundAt } from "../../declare/says.ts";
import type { RecordRow } from "../../declare/gives.ts";
import type { Section } from "./spatial-section.ts";
import { mostNamed } from "../sentence-parts.ts";
import { whole } from "../../said/shown-number.ts";

/** What is given of the weights of every period. */
export const weightsGiven = {
  gives: "record",
  fields: { links: "integer", one_way: "integer", S0: "significant", S1: "significant", S2: "significant" },
} as const;

export type Weighing = RecordRow<keyof typeof weightsGiven.fields>;

export const weighingOf = ({ period, W: { links, oneWay, S0, S1, S2 } }: Section): Weighing => ({ period, values: { links, one_way: oneWay, S0, S1, S2 } });

/** What is said of the weights, whoever takes them. */
export const weightSays = {
  weights: ["form", "k", "standardise", "links", "n", "period"],
  convention: ["one", "other"],
  "one-way": ["period", "one_way"],
  "table-first": ["chosen", "links", "period"],
  isolated: ["units[]", "period"],
  unlisted: ["units[]"],
  strangers: ["names[]", "n", "period"],
} as const;

/** A unit of a period, and whether it has a neighbour there. */
export interface Placed {
  readonly period: string | null;
  readonly unit: string;
  readonly isLinked: boolean;
}

/** Where a run has what these sentences state: the record with `n`, and the list of the units, a row for each of `units`. */
export interface WeightPlaces<N extends string, U extends string> {
  readonly n: N;
  readonly list: U;
  readonly units: readonly Placed[];
  readonly counts: readonly number[];
  readonly weights: readonly Weighing[];
}

type WeightAt<N, U> = readonly [N, number, "n"] | readonly [U, number, "unit"] | readonly ["weights", number, "links" | "one_way"];
export type WeightFound<N, U> = FoundAt<typeof weightSays, WeightAt<N, U>>;

/** What the weights of the last period are and where they come from; then units without a neighbour, and names on one side only. */
export const weightFindings = <N extends string, U extends string>(
  places: WeightPlaces<N, U>,
  neighbours: Neighbours,
  settings: WeightSettings,
): readonly WeightFound<N, U>[] => [...ofWeights(places, neighbours, settings), ...ofNames(places, neighbours)];

function ofWeights<N extends string, U extends string>(
  { n, list, units, counts, weights }: WeightPlaces<N, U>,
  neighbours: Neighbours,
  { weights: chosen, k, standardise }: WeightSettings,
): readonly WeightFound<N, U>[] {
  const last = weights.length - 1;
  const { period, values } = weights[last];
  const named = period ?? "";
  const found: WeightFound<N, U>[] = [
    {
      code: "weights",
      params: { form: neighbours.form, k: String(k), standardise, links: whole(values.links), n: whole(counts[last]), period: named },
      at: [
        ["weights", last, "links"],
        [n, last, "n"],
      ],
    },
  ];
  if (neighbours.given && chosen !== "contiguity")
    found.push({ code: "table-first", params: { chosen, links: whole(values.links), period: named }, at: [["weights", last, "links"]] });
  const placeOf = (key: string) => units.findIndex((one) => one.period === period && one.isLinked && nameKey(one.unit) === key);
  for (const [one, other] of neighbours.byConvention) {
    const [a, b] = [placeOf(one), placeOf(other)];
    if (a >= 0 && b >= 0)
      found.push({
        code: "convention",
        params: { one: units[a].unit, other: units[b].unit },
        at: [
          [list, a, "unit"],
          [list, b, "unit"],
        ],
      });
  }
  if (values.one_way! > 0) found.push({ code: "one-way", params: { period: named, one_way: whole(values.one_way) }, at: [["weights", last, "one_way"]] });
  return found;
}

/** Units without a neighbour, units that the table does not have, and names of the table that are no units. */
function ofNames<N extends string, U extends string>(
  { n, list, units, counts, weights }: WeightPlaces<N, U>,
  { given, names }: Neighbours,
): readonly WeightFound<N, U>[] {
  const found: WeightFound<N, U>[] = [];
  const keys = units.map(({ unit }) => nameKey(unit));
  const firstRow = new Map<string, number>();
  units.forEach(({ isLinked }, row) => {
    if (!isLinked && !firstRow.has(keys[row])) firstRow.set(keys[row], row);
  });
  const listed = [...firstRow].filter(([key]) => names.has(key)).map(([, row]) => row);
  const unlisted = [...firstRow].filter(([key]) => !names.has(key)).map(([, row]) => row);
  const named = (rows: readonly number[]) => rows.map((row) => units[row].unit);
  const cellsOf = (rows: readonly number[]) => rows.slice(0, mostNamed).map((row): WeightAt<N, U> => [list, row, "unit"]);
  if (listed.length > 0) {
    const period = weights.length > 1 ? units[listed[0]].period : null;
    const always = listed.every((row) => units.every(({ isLinked }, k) => keys[k] !== keys[row] || !isLinked));
    found.push({ code: "isolated", params: { units: named(listed), period: always ? "" : (period ?? "") }, at: cellsOf(listed) });
  }
  if (unlisted.length > 0) found.push({ code: "unlisted", params: { units: named(unlisted) }, at: cellsOf(unlisted) });
  const known = new Set(keys);
  const strangers = given ? [...names].filter(([key]) => !known.has(key)).map(([, name]) => name) : [];
  const last = weights.length - 1;
  if (strangers.length > 0)
    found.push({ code: "strangers", params: { names: strangers, n: whole(counts[last]), period: weights[last].period ?? "" }, at: [[n, last, "n"]] });
  return found;
}
