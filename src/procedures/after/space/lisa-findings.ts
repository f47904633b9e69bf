import type { FoundAt } from "../../declare/says.ts";
import type { ListRow, RecordRow } from "../../declare/gives.ts";
import type { Local } from "./local-clusters.ts";
import type { LocalTestSettings } from "./spatial-options.ts";
import { mostNamed } from "../sentence-parts.ts";
import { significant, whole } from "../../said/shown-number.ts";

// How firm the clusters are: among how many tests they were found, by which test, and in how many periods.

export const lisaSays = {
  tests: ["period", "n", "found", "found_fdr", "by_chance", "alpha", "side", "by", "adjust"],
  lasting: ["units[]", "quadrant", "times", "periods"],
  "never-lasting": ["periods", "n"],
} as const;

export type Clusters = RecordRow<"n" | "HH" | "LL" | "HL" | "LH" | "ns" | "found" | "found_fdr" | "by_chance">;

/** In how many periods a unit was of each quadrant. */
export type Times = ListRow<"unit" | TimesQuadrant>;
type TimesQuadrant = (typeof quadrants)[number];
const quadrants = ["HH", "LL", "HL", "LH"] as const;

type LisaFound = FoundAt<
  typeof lisaSays,
  | readonly ["local", number, "unit"]
  | readonly ["times", number, "unit" | TimesQuadrant]
  | readonly ["clusters", number, "n" | "found" | "found_fdr" | "by_chance"]
>;

/** The quadrants of every unit over all periods, in the order of its first row. */
export function timesOf(local: readonly Local[]): readonly Times[] {
  const found = new Map<string, Record<TimesQuadrant, number>>();
  for (const { cells } of local) {
    const own = found.get(String(cells.unit)) ?? { HH: 0, LL: 0, HL: 0, LH: 0 };
    found.set(String(cells.unit), own);
    const quadrant = quadrants.find((one) => one === cells.quadrant);
    if (quadrant !== undefined) own[quadrant]++;
  }
  return [...found].map(([unit, counts]) => ({ period: null, cells: { unit, ...counts } }));
}

export const lisaFindings = (clusters: readonly Clusters[], times: readonly Times[], settings: LocalTestSettings): readonly LisaFound[] => [
  ofTests(clusters, settings),
  ...(clusters.length < 3 ? [] : [ofPeriods(clusters, times)]),
];

function ofTests(clusters: readonly Clusters[], { alpha, alternative, permutations, adjust }: LocalTestSettings): LisaFound {
  const last = clusters.length - 1;
  const { n, found, found_fdr, by_chance } = clusters[last].values;
  return {
    code: "tests",
    params: {
      period: clusters[last].period ?? "",
      n: whole(n),
      found: whole(found),
      found_fdr: whole(found_fdr),
      by_chance: significant(by_chance),
      alpha: String(alpha),
      side: alternative,
      by: permutations === 0 ? "" : String(permutations),
      adjust,
    },
    at: (["n", "found", "found_fdr", "by_chance"] as const).map((field) => ["clusters", last, field] as const),
  };
}

/** The units that are of one quadrant in the most periods, where that is more than half of them. */
function ofPeriods(clusters: readonly Clusters[], times: readonly Times[]): LisaFound {
  const periods = String(clusters.length);
  const countOf = (quadrant: TimesQuadrant) => Math.max(...times.map(({ cells }) => Number(cells[quadrant])));
  const quadrant = quadrants.reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
  const most = countOf(quadrant);
  const last = clusters.length - 1;
  if (2 * most <= clusters.length) return { code: "never-lasting", params: { periods, n: whole(clusters[last].values.n) }, at: [["clusters", last, "n"]] };
  const rows = [...times.keys()].filter((row) => times[row].cells[quadrant] === most);
  return {
    code: "lasting",
    params: { units: rows.map((row) => String(times[row].cells.unit)), quadrant, times: whole(most), periods },
    at: [...rows.slice(0, mostNamed).map((row) => ["times", row, "unit"] as const), ["times", rows[0], quadrant]],
  };
}
