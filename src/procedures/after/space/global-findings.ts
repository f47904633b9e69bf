import type { FoundAt } from "../../declare/says.ts";
import type { Value } from "../../declare/gives.ts";
import type { TestSettings } from "./spatial-options.ts";
import { score, significant } from "../../said/shown-number.ts";

// Whether neighbours are alike, in the last period and in how many: the same sentences of Moran's I and of Geary's C.

export const globalSays = {
  none: ["period", "statistic", "p", "side"],
  clustered: ["period", "statistic", "p", "side"],
  dispersed: ["period", "statistic", "p", "side"],
  disagree: ["period", "p_rand", "p_perm", "alpha"],
  "in-some": ["periods", "significant[]", "alpha", "first", "statistic"],
  "in-none": ["periods", "alpha", "first", "statistic"],
} as const;

/** The statistic of a period and its p values, null where it does not vary. */
interface Row<F extends string> {
  readonly period: string | null;
  readonly values: Readonly<Record<F | "p_rand" | "p_perm", number | null>>;
}

/** A statistic: its field, and how much more clustering there is in a period than is expected. */
export interface Statistic<F extends string> {
  readonly field: F;
  readonly excess: (row: number) => number;
}

type GlobalFound<F> = FoundAt<typeof globalSays, readonly ["global", number, F | "p_rand" | "p_perm"]>;

/** The p value that a sentence states: under randomisation, else by permutations. */
const judged = <F extends string>({ values: { p_rand, p_perm } }: Row<F>) => (p_rand !== null ? (["p_rand", p_rand] as const) : (["p_perm", p_perm] as const));
const isSignificant = <F extends string>(row: Row<F>, alpha: number) => (judged(row)[1] ?? 1) < alpha;

/** Whether there is clustering in the last period, then in how many. */
export const globalFindings = <F extends string>(global: readonly Row<F>[], statistic: Statistic<F>, settings: TestSettings): readonly GlobalFound<F>[] => [
  ...ofLast(global, statistic, settings),
  ...ofPeriods(global, statistic, settings),
];

function ofLast<F extends string>(global: readonly Row<F>[], { field, excess }: Statistic<F>, { alpha, alternative }: TestSettings): readonly GlobalFound<F>[] {
  const last = global.length - 1;
  const { period, values } = global[last];
  const [by, p] = judged(global[last]);
  const value: Value = values[field];
  if (value === null || p === null) return [];
  const named = period ?? "";
  const code = p >= alpha ? "none" : excess(last) > 0 ? "clustered" : "dispersed";
  const found: GlobalFound<F>[] = [
    {
      code,
      params: { period: named, statistic: score(value), p: significant(p), side: alternative },
      at: [
        ["global", last, field],
        ["global", last, by],
      ],
    },
  ];
  const { p_rand, p_perm } = values;
  if (p_rand !== null && p_perm !== null && p_rand < alpha !== p_perm < alpha)
    found.push({
      code: "disagree",
      params: { period: named, p_rand: significant(p_rand), p_perm: significant(p_perm), alpha: String(alpha) },
      at: [
        ["global", last, "p_rand"],
        ["global", last, "p_perm"],
      ],
    });
  return found;
}

/** Over several periods: in which there is anything, and where it is most. */
function ofPeriods<F extends string>(global: readonly Row<F>[], { field, excess }: Statistic<F>, { alpha }: TestSettings): readonly GlobalFound<F>[] {
  if (global.length < 2) return [];
  const periods = String(global.length);
  const distance = (t: number) => Math.abs(excess(t));
  const found = [...global.keys()].filter((t) => isSignificant(global[t], alpha));
  const first = (found.length === 0 ? [...global.keys()] : found).reduce((best, t) => (distance(t) > distance(best) ? t : best));
  const params = { periods, first: global[first].period ?? "", statistic: score(global[first].values[field]) };
  if (found.length === 0) return [{ code: "in-none", params: { ...params, alpha: String(alpha) }, at: [["global", first, field]] }];
  const significant = found.map((t) => global[t].period ?? "");
  return [{ code: "in-some", params: { ...params, significant, alpha: String(alpha) }, at: [["global", first, field]] }];
}
