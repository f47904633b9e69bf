import { meanOf } from "../../distribution/dispersion.ts";
import type { Between, Within } from "./dagum-results.ts";
import { giniOf, groupsOf, pairOf } from "./gini.ts";

/**
 * The Gini coefficient of some values and its parts by one grouping.
 * @param grouping what the column of the groups is called
 */
export function decomposed(period: string | null, grouping: string, names: readonly string[], values: readonly number[]) {
  const groups = groupsOf(names, values);
  const [n, mean] = [values.length, meanOf(values)];
  const within = groups.map(({ name, values: own }): Within => ({
    period,
    cells: { group: name, n: own.length, mean: meanOf(own), G_jj: giniOf(own), grouping },
  }));
  const pairs = groups.flatMap((one, j) => groups.slice(j + 1).map((other) => pairOf(one, other)));
  const between = pairs.map(({ high, low, G_jh, d, p, D }): Between => ({
    period,
    cells: { group_j: high.name, group_h: low.name, G_jh, d_jh: d, p_jh: p, D_jh: D, grouping },
  }));
  const none = { G: null, Gw: null, Gnb: null, Gt: null, share_w: null, share_nb: null, share_t: null };
  if (mean === 0) return { totals: { period, values: { n, mean, ...none } }, within, between };
  const population = ({ values: own }: { readonly values: readonly number[] }) => own.length / n;
  const share = (one: { readonly values: readonly number[] }) => (population(one) * meanOf(one.values)) / mean;
  const Gw = groups.reduce((sum, one) => sum + (giniOf(one.values) ?? 0) * population(one) * share(one), 0);
  const weights = pairs.map(({ high, low, G_jh }) => (G_jh ?? 0) * (population(high) * share(low) + population(low) * share(high)));
  const Gnb = pairs.reduce((sum, { D }, k) => sum + weights[k] * D, 0);
  const Gt = pairs.reduce((sum, { D }, k) => sum + weights[k] * (1 - D), 0);
  const G = Gw + Gnb + Gt;
  const of = (part: number) => (G === 0 ? null : part / G);
  return { totals: { period, values: { n, mean, G, Gw, Gnb, Gt, share_w: of(Gw), share_nb: of(Gnb), share_t: of(Gt) } }, within, between };
}
