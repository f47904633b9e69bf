import type { Note } from "../declare/note.ts";
import type { IntervalRow, ScoreRow } from "./results.ts";

/** Intervals whose comparison across periods is infeasible although both observations have their score, and those that are not defined. */
export function brokenIntervals(index: readonly IntervalRow[], scores: readonly ScoreRow[]): readonly Note[] {
  const without = new Set(scores.flatMap(({ dmu, period, status }) => (status === "infeasible" ? [JSON.stringify([dmu, period])] : [])));
  return index.flatMap(({ dmu, from, to, status }): Note[] => {
    if (status === "not defined") return [{ code: "undefined-interval", dmu, from, to }];
    // Few of a large panel are: the names of the others are not looked for.
    if (status !== "infeasible") return [];
    const named = without.has(JSON.stringify([dmu, from])) || without.has(JSON.stringify([dmu, to]));
    return named ? [] : [{ code: "infeasible-interval", dmu, from, to }];
  });
}
