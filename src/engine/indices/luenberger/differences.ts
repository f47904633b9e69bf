import type { IndexRow, Measured } from "../../method/index.ts";
import { ofPeriod, pooled } from "../../technology/technology-key.ts";
import { half, less } from "../shared/directional-terms.ts";
import type { Pair } from "../shared/interval-terms.ts";

/** The distance of a row to the frontier of a period. */
const distance = (score: Measured["score"]) => (row: number, period: string) => score({ row, technology: ofPeriod(period) });

/** The change of an interval and its factors by one frontier over all periods. */
export function globalDifferences({ from, to, before, after }: Pair, score: Measured["score"]): IndexRow["factors"] {
  const [D, G] = [distance(score), (row: number) => score({ row, technology: pooled })];
  const EC = less(D(before, from), D(after, to));
  const TFP = less(G(before), G(after));
  return { TFP, EC, BPC: less(TFP, EC) };
}

/** The same by the frontiers of its two ends. */
export function adjacentDifferences({ from, to, before, after }: Pair, score: Measured["score"]): IndexRow["factors"] {
  const D = distance(score);
  const EC = less(D(before, from), D(after, to));
  const TFP = half(less(D(before, from), D(after, from)), less(D(before, to), D(after, to)));
  const TC = half(less(D(after, to), D(after, from)), less(D(before, to), D(before, from)));
  return { TFP, EC, TC };
}
