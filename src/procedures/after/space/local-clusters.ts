import type { GivenColumn } from "../../run/given.ts";
import type { ListRow } from "../../declare/gives.ts";
import { byFalseDiscovery, localMoran } from "./moran-statistics.ts";
import { pOf } from "./permutations.ts";
import type { Section } from "./spatial-section.ts";
import type { LocalTestSettings } from "./spatial-options.ts";
import type { Placed } from "./weight-findings.ts";

/** The local Moran's I of every unit. In every period the units without a number stand last. */
export const localGiven = {
  gives: "rows",
  columns: {
    unit: "word",
    x: "significant",
    z: "score",
    lag: "score",
    I_i: "score",
    E_I_i: "score",
    var_I_i: "significant",
    z_I_i: "score",
    p: "significant",
    p_perm: "significant",
    p_adj: "significant",
    quadrant: "word",
  },
} as const;

/** The quadrants on a tile map, in the colours that such maps have. */
export const quadrantTiles = {
  gives: "figure",
  kind: "tiles",
  from: "local",
  unit: "unit",
  value: "quadrant",
  colours: { HH: "red", LL: "blue", HL: "rose", LH: "sky", ns: "grey", none: "amber" },
} as const;

export type Local = ListRow<keyof typeof localGiven.columns>;

/** The words of the column `quadrant`: value and lag high or low, where the local I is significant; or why there is none. */
export type Quadrant = "HH" | "LL" | "HL" | "LH" | "ns" | "none";

/**
 * The rows of a period.
 * @param extremes how many permuted statistics lie as far out as the one of each unit; empty without permutations
 */
export function localRows(
  { unit, value }: { readonly unit: GivenColumn; readonly value: GivenColumn },
  { period, rows, isolated, z, W }: Section,
  extremes: readonly number[],
  { alternative, permutations, alpha, adjust }: LocalTestSettings,
): readonly Local[] {
  const { labels } = unit;
  const found = localMoran(z, W, alternative);
  const deciding = found.map(({ p }, i) => (permutations === 0 || p === null ? p : pOf(extremes[i], permutations)));
  const adjusted = adjust === "fdr" ? byFalseDiscovery(deciding) : deciding;
  const linked = found.map(({ lag, I, E_I, variance, z: z_I, p }, i): readonly [number, Local] => {
    const quadrant: Quadrant = (adjusted[i] ?? 1) < alpha ? `${z[i] > 0 ? "H" : "L"}${lag > 0 ? "H" : "L"}` : "ns";
    const cells = { unit: labels[rows[i]], x: value.numbers[rows[i]], z: z[i], lag, I_i: I, E_I_i: E_I, var_I_i: variance, z_I_i: z_I, p };
    return [rows[i], { period, cells: { ...cells, p_perm: permutations === 0 ? null : deciding[i], p_adj: adjusted[i], quadrant } }];
  });
  const blank = { z: null, lag: null, I_i: null, E_I_i: null, var_I_i: null, z_I_i: null, p: null, p_perm: null, p_adj: null };
  const alone = isolated.map((row): readonly [number, Local] => [
    row,
    { period, cells: { unit: labels[row], x: value.numbers[row], ...blank, quadrant: "none" } },
  ]);
  const inOrder = (list: (readonly [number, Local])[]) => list.sort(([a], [b]) => a - b).map(([, row]) => row);
  return [...inOrder(linked), ...inOrder(alone)];
}

/** The units of the rows, for what is said of the weights. */
export const placedUnits = (local: readonly Local[]): readonly Placed[] =>
  local.map(({ period, cells: { unit, quadrant } }) => ({ period, unit: String(unit), isLinked: quadrant !== "none" }));
