import { saysMean } from "./header-periods.ts";

/** What the label of a row or column that sums others up says of how. */
export type Said = "mean" | "geometric" | "median" | "weighted" | "sum";

const geometric = /几何|\bgeo(?:m|metric)?\b|geomean/iu;
const median = /中位[数值]|^median\b|\bmedian$/iu;
const weighted = /加权|weighted/iu;
const sums = /合\s*计|总\s*计|小\s*计|共\s*计|总和|\b(?:sub-?)?totals?\b|\bsum\b/iu;

/** Null where it says nothing: 全国 may be a mean, a sum, or a number of its own. */
export function saidBy(label: string): Said | null {
  if (median.test(label)) return "median";
  const mean = saysMean(label) || /^geomean$/i.test(label);
  if (mean || /几何/u.test(label)) return geometric.test(label) ? "geometric" : weighted.test(label) ? "weighted" : "mean";
  return sums.test(label) ? "sum" : null;
}
