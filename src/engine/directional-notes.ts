import type { IntervalRow, Note, ScoreRow } from "./results.ts";
import type { RunPlan } from "./run-plan.ts";

/**
 * Rows with an output and no undesirable output at all, where these are weakly disposable: such a technology assumes
 * null-jointness, that nothing is produced without by-products (Färe & Grosskopf), and these rows contradict it.
 */
export function nullJointness({ options, request: { data } }: RunPlan): readonly Note[] {
  if (options["disposability"] !== "weak" || data.undesirables.length === 0) return [];
  return data.dmus.flatMap((dmu, row): Note[] => {
    const clean = data.undesirables.every(({ values }) => values[row] === 0) && data.outputs.some(({ values }) => values[row] > 0);
    return clean ? [{ code: "not-null-joint", dmu, period: data.periods?.[row] ?? null }] : [];
  });
}

/** Intervals whose comparison across periods is infeasible although both observations have their score, and those that are not defined. */
export function brokenIntervals(index: readonly IntervalRow[], scores: readonly ScoreRow[]): readonly Note[] {
  const without = new Set(scores.flatMap(({ dmu, period, status }) => (status === "infeasible" ? [JSON.stringify([dmu, period])] : [])));
  return index.flatMap(({ dmu, from, to, status }): Note[] => {
    if (status === "not defined") return [{ code: "undefined-interval", dmu, from, to }];
    const named = without.has(JSON.stringify([dmu, from])) || without.has(JSON.stringify([dmu, to]));
    return status === "infeasible" && !named ? [{ code: "infeasible-interval", dmu, from, to }] : [];
  });
}
