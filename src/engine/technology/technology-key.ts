import type { Panel } from "../data/panel.ts";

/**
 * Names the observations that span a technology: `all`, `period:2014`, or a set of periods and a group.
 * "all" pools every period: the global technology of a panel, the only one of a cross-section.
 */
export type TechnologyKey = string;

export const pooled: TechnologyKey = "all";

const ofOne = "period:";
/** The keys of periods, one text for each: a text that is made anew for every row is looked up more slowly. */
const ofPeriods = new Map<string, TechnologyKey>();
export function ofPeriod(period: string): TechnologyKey {
  let key = ofPeriods.get(period);
  if (key === undefined) ofPeriods.set(period, (key = `${ofOne}${period}`));
  return key;
}

/** Whether every task has the same text for a key, and not one of its own that says the same. */
export const isOneText = (key: TechnologyKey): boolean => key === pooled || ofPeriods.get(key.slice(ofOne.length)) === key;

/** The observations of some periods (null: of all), of one group (null: of every group). */
export function spannedBy(periods: readonly string[] | null, group: string | null = null): TechnologyKey {
  if (group === null && periods === null) return pooled;
  if (group === null && periods?.length === 1) return ofPeriod(periods[0]);
  return `set:${JSON.stringify([periods, group])}`;
}

/** What a key of `spannedBy` names: its periods, null for all of them, and its group, null for every one. */
export function spanOf(key: TechnologyKey): { readonly periods: readonly string[] | null; readonly group: string | null } {
  if (key === pooled) return { periods: null, group: null };
  if (!key.startsWith("set:")) return { periods: [key.slice(ofOne.length)], group: null };
  const [periods, group] = JSON.parse(key.slice("set:".length)) as [readonly string[] | null, string | null];
  return { periods, group };
}

/** The same technology in data whose second half are pseudo-observations of its first (`Resampling`), spanned by those. */
export const twinsOf = (key: TechnologyKey): TechnologyKey => `twins:${key}`;

/** Whether the data of a technology holds pseudo-observations in its second half. */
export const isOfTwins = (key: TechnologyKey) => key.startsWith("twins:");

/** The rows that span the technology of a key, in key order. */
export function referenceSet(panel: Panel, key: TechnologyKey): Int32Array {
  if (isOfTwins(key)) {
    const n = panel.data.dmus.length / 2;
    return referenceSet(panel, key.slice("twins:".length))
      .filter((row) => row < n)
      .map((row) => row + n);
  }
  if (key === pooled) return panel.keyOrder;
  const { periods, group } = spanOf(key);
  const taken = periods === null ? null : new Set(periods);
  return panel.rowsWhere((row) => (taken === null || taken.has(panel.periodOf(row))) && (group === null || panel.groupOf(row) === group));
}
