import { quantile } from "../../distribution/quantile.ts";

/** The inner quantiles (type 7) that make so many classes. */
export function quantileCuts(values: readonly number[], classes: number): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: classes - 1 }, (_, k) => quantile(sorted, (k + 1) / classes, "type7"));
}

/** The class of a value, numbered from 0; a cut point belongs to the class below it. */
export const classIn = (cuts: readonly number[], value: number): number => cuts.filter((cut) => value > cut).length;

/** The first cut point that is not above the one before it; undefined where all ascend. */
export const foldedCut = (cuts: readonly number[]): number | undefined => cuts.find((cut, k) => k > 0 && cut <= cuts[k - 1]);
