import { extremesOf, meanOf, rangeRatio, variationOf } from "../../distribution/dispersion.ts";
import { groupsOf } from "./gini.ts";
import { theilParts } from "./theil-index.ts";
import type { Totals, Within } from "./theil-results.ts";

/**
 * Theil's indices of some values and their parts by one grouping.
 * @param grouping what the column of the groups is called
 */
export function decomposed(period: string | null, grouping: string, names: readonly string[], values: readonly number[]) {
  const groups = groupsOf(names, values);
  const { Tb, Tw, Lb, Lw, groups: parts } = theilParts(groups);
  const [T, L] = [sum(Tb, Tw), sum(Lb, Lw)];
  const [min, max] = extremesOf(values);
  const totals: Totals = {
    period,
    values: {
      n: values.length,
      mean: meanOf(values),
      T,
      Tb,
      Tw,
      share_b: over(Tb, T),
      share_w: over(Tw, T),
      L,
      Lb,
      Lw,
      L_share_b: over(Lb, L),
      L_share_w: over(Lw, L),
      cv: variationOf(values, "sample"),
      cv_pop: variationOf(values, "population"),
      min,
      max,
      range_ratio: rangeRatio(values),
      group_range_ratio: rangeRatio(groups.map((one) => meanOf(one.values))),
      zeros: values.filter((value) => value === 0).length,
    },
  };
  const within = parts.map(({ name, n, mean, s_j, T: T_j, L: L_j }): Within => ({
    period,
    cells: { group: name, n, mean, s_j, T_j, L_j, contribution: T_j === null || s_j === null ? null : over(s_j * T_j, T), grouping },
  }));
  return { totals, within };
}

const sum = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other);
const over = (part: number | null, whole: number | null) => (part === null || whole === null || whole === 0 ? null : part / whole);
