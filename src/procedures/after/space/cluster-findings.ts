import type { FoundAt } from "../../declare/says.ts";
import type { Local, Quadrant } from "./local-clusters.ts";
import { mostNamed } from "../sentence-parts.ts";
import { whole } from "../../said/shown-number.ts";

// Which units make clusters and outliers in a period.

export const clusterSays = {
  high: ["period", "units[]"],
  low: ["period", "units[]"],
  apart: ["period", "units[]"],
  "no-unit": ["period", "n", "alpha"],
} as const;

type ClusterFound<N> = FoundAt<typeof clusterSays, readonly ["local", number, "unit"] | readonly [N, number, "n"]>;

/** The rows of a period whose units are of some quadrants. */
export const rowsOf = (local: readonly Local[], period: string | null, ...quadrants: readonly Quadrant[]): readonly number[] =>
  [...local.keys()].filter((row) => local[row].period === period && (quadrants as readonly unknown[]).includes(local[row].cells.quadrant));

/**
 * The units of the last period that are clusters or outliers, or that there is none.
 * @param record the result that has the number of units `n` in a row for each period
 */
export function clusterFindings<N extends string>(
  local: readonly Local[],
  record: N,
  counts: readonly number[],
  period: string | null,
  alpha: number,
): readonly ClusterFound<N>[] {
  const named = period ?? "";
  const kinds = [
    ["high", rowsOf(local, period, "HH")] as const,
    ["low", rowsOf(local, period, "LL")] as const,
    ["apart", rowsOf(local, period, "HL", "LH")] as const,
  ];
  const found = kinds.flatMap(([code, rows]): ClusterFound<N>[] =>
    rows.length === 0
      ? []
      : [
          {
            code,
            params: { period: named, units: rows.map((row) => String(local[row].cells.unit)) },
            at: rows.slice(0, mostNamed).map((row) => ["local", row, "unit"] as const),
          },
        ],
  );
  if (found.length > 0) return found;
  const last = counts.length - 1;
  const n = whole(counts[last]);
  return [{ code: "no-unit", params: { period: named, n, alpha: String(alpha) }, at: [[record, last, "n"]] }];
}
