import type { Given, GivenColumn } from "../../run/given.ts";
import { nameKey } from "../../neighbours/name-key.ts";
import type { Neighbours } from "../../neighbours/neighbours.ts";
import { neighboursMistake } from "../../neighbours/neighbours.words.ts";
import { linkedUnits, spatialWeights, type SpatialWeights } from "../../neighbours/spatial-weights.ts";
import type { ParamsOf, Refuse } from "../../declare/says.ts";
import { standardised } from "./moran-statistics.ts";
import { sentenceIn } from "../sentence-parts.ts";

/** What is taken by all that ask whether neighbours are alike. */
export const spatialTakes = {
  value: { holds: "numbers", min: 1, like: "score" },
  unit: { holds: "labels", min: 1 },
  period: { holds: "labels", min: 0 },
  neighbours: { holds: "table", form: "neighbours", min: 0 },
} as const;

export const spatialRefuses = { constant: ["column", "period", "value"], "too-few-linked": ["period", "n", "units"] } as const;

/** The units of a period that have a neighbour, in the order of their names, so that no result hangs on the order of the rows. */
export interface Section {
  readonly period: string | null;
  readonly rows: readonly number[];
  readonly isolated: readonly number[];
  /** (x − mean) / s. */
  readonly z: Float64Array;
  readonly W: SpatialWeights;
}

/** The sections of all periods. Refuses a period whose values are all equal, or that has fewer than 4 units with a neighbour. */
export const sectionsOf = (
  { columns: { unit, value }, periods }: Given<typeof spatialTakes>,
  neighbours: Neighbours,
  standardise: "row" | "none",
  refuse: Refuse<typeof spatialRefuses>,
): readonly Section[] => periods.map((one) => sectionOf(one, { unit: unit[0], value: value[0], neighbours, standardise }, refuse));

/** A column over the units of a space: who is whose neighbour, and how much one neighbour of several weighs. */
interface Space {
  readonly unit: GivenColumn;
  readonly value: GivenColumn;
  readonly neighbours: Neighbours;
  readonly standardise: "row" | "none";
}

function sectionOf({ period, rows }: Given["periods"][number], space: Space, refuse: Refuse<typeof spatialRefuses>): Section {
  const { value, neighbours, standardise } = space;
  const { labels } = space.unit;
  const named = period ?? "";
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    const key = nameKey(labels[row]);
    const before = rowOf.get(key);
    if (before !== undefined) throw neighboursMistake(null, "alike", { one: labels[before], other: labels[row], period: named });
    rowOf.set(key, row);
  }
  const keys = [...rowOf.keys()].sort((a, b) => (a < b ? -1 : 1));
  const links = neighbours.linksAmong(keys);
  const { kept, isolated } = linkedUnits(keys, links);
  if (kept.length < 4) refuse("too-few-linked", { period: named, n: String(kept.length), units: String(rows.length) });
  const inOrder = kept.map((key) => rowOf.get(key)!);
  const values = inOrder.map((row) => value.numbers[row]);
  const z = standardised(values) ?? refuse("constant", { column: value.name, period: named, value: String(values[0]) });
  return { period, rows: inOrder, isolated: isolated.map((key) => rowOf.get(key)!), z, W: spatialWeights(kept, links, standardise) };
}

export const spatialRefuseWords = {
  constant: ({ column, period, value }: ParamsOf<"column" | "period" | "value">) =>
    sentenceIn(period, {
      "zh-CN": `“${column}”的数值全部为${value}，没有差异，无法计算空间自相关。`,
      en: `every value of “${column}” is ${value}: where nothing differs there is no autocorrelation.`,
    }),
  "too-few-linked": ({ period, n, units, own }: ParamsOf<"period" | "n" | "units">) =>
    sentenceIn(period, {
      "zh-CN": `${units}个${own.zh}中只有${n}个有相邻的${own.zh}，至少需要4个；请核对${own.zh}名称与邻接表。`,
      en: `only ${n} of ${own.counted(units)} have a neighbour, and 4 are needed; check the names of the ${own.many} against the table of neighbours.`,
    }),
};
