import { modelById } from "./catalog.ts";
import { readOptions } from "./options.ts";
import type { IntervalRow, Note, ScoreRow } from "./results.ts";
import type { Request } from "./request.ts";

/**
 * Rows with an output and no undesirable output at all, where these are weakly disposable: such a technology assumes
 * null-jointness, that nothing is produced without by-products (Färe & Grosskopf), and these rows contradict it.
 */
export function nullJointness({ model: id, options, data }: Request): readonly Note[] {
  const model = modelById(id);
  if (!("disposability" in model.options) || data.undesirables.length === 0) return [];
  const own = readOptions(model.options, Object.fromEntries(Object.entries(options).filter(([name]) => name in model.options)));
  if (own["disposability"] !== "weak") return [];
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
