import { cumulativeOf } from "./cumulative.ts";
import type { ResultColumn } from "../method/description.ts";
import type { Index } from "../method/index.ts";
import type { Model } from "../method/model.ts";
import type { Level, Results, ScoreRow } from "./results.ts";

/** What a run adds to a model's results where each group's frontier is compared with the metafrontier. */
const ofMetafrontier: readonly ResultColumn[] = [
  {
    id: "groupScore",
    per: "unit",
    title: { "zh-CN": "本组前沿效率值", en: "Group frontier score" },
    meaning: { "zh-CN": "以本组前沿为参照的效率值。", en: "The score against the frontier of the unit's own group." },
  },
  {
    id: "TGR",
    per: "unit",
    title: { "zh-CN": "技术落差比（TGR）", en: "Technology gap ratio TGR" },
    meaning: { "zh-CN": "共同前沿效率值与本组前沿效率值之比。", en: "The score against the metafrontier over that against the group's own frontier." },
  },
];

/** Every result that a run of a model can have, its own and those of the run. */
export const resultsOf = ({ results }: Model): readonly ResultColumn[] => [...results, ...ofMetafrontier];

/** Whether a result has one value, or one for each variable, in every row. */
export const isPerRow = ({ per }: ResultColumn): boolean => per === "unit" || per === "variable";

/** The results per row or per variable that some row of a run has. */
export const heldResults = (model: Model, scores: readonly ScoreRow[]): readonly ResultColumn[] =>
  resultsOf(model).filter((result) => isPerRow(result) && scores.some((row) => holds(row, result)));

function holds(row: ScoreRow, { id, per }: ResultColumn): boolean {
  if (per === "variable") return row[id as "multipliers"] != null;
  return id === "score" ? row.score !== null : id === "status" || id === "why" || row.extras?.[id] != null;
}

/** A result per period of an index, by row: the running product (or sum) of a factor, or what it measures in every period. */
export const levelsIn = (index: Pick<Index, "combines">, results: Results, id: string, [factor] = results.factors): readonly (number | null)[] =>
  id === "cumulative" ? cumulativeOf(index, results, factor) : results.scores.map((_, row) => results.levels?.[row][id as keyof Level] ?? null);

/** The results per period that a run of an index has, by id. */
export const heldLevels = (index: Index, results: Results): readonly (readonly [id: string, values: readonly (number | null)[]])[] =>
  index.results
    .filter(({ per }) => per === "period")
    .map(({ id }) => [id, levelsIn(index, results, id)] as const)
    .filter(([, values]) => values.some((value) => value !== null));
