import type { Note } from "../declare/note.ts";
import type { IntervalRow, ScoreRow } from "./results.ts";

/** Intervals whose comparison across periods is infeasible although both observations have their score, and those that are not defined. */
export function brokenIntervals(index: readonly IntervalRow[], scores: readonly ScoreRow[]): readonly Note[] {
  const notes: Note[] = [];
  let without: ReadonlySet<string> | null = null;
  for (const { dmu, from, to, status } of index) {
    if (status === "not defined") notes.push({ code: "undefined-interval", dmu, from, to });
    // Few of a large panel are: the names of the others are not looked for.
    if (status !== "infeasible") continue;
    without ??= infeasibleIn(scores);
    if (!without.has(JSON.stringify([dmu, from])) && !without.has(JSON.stringify([dmu, to]))) notes.push({ code: "infeasible-interval", dmu, from, to });
  }
  return notes;
}

const infeasibleIn = (scores: readonly ScoreRow[]): ReadonlySet<string> =>
  new Set(scores.flatMap(({ dmu, period, status }) => (status === "infeasible" ? [JSON.stringify([dmu, period])] : [])));
