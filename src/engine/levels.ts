import type { Level, ScoreRow } from "./results.ts";
import type { RunPlan } from "./run-plan.ts";

/**
 * What stands behind an index that compares with the global technology: E^G against it, E against the technology of the
 * own period, and the best-practice gap BPG = E^G / E (Pastor & Lovell 2005); of an index of differences the distances
 * and their difference.
 */
export function levelsOf({ model, options, index }: RunPlan, scores: readonly ScoreRow[]): readonly Level[] {
  const sums = index?.index.combines === "sum";
  const measure = (score: number | null | undefined) => (score == null ? null : sums ? score : (model.efficiency?.(score, options) ?? score));
  return scores.map(({ ownScore, globalScore }) => {
    const [own, global] = [measure(ownScore), measure(globalScore)];
    const gap = own === null || global === null ? null : sums ? global - own : own === 0 ? null : global / own;
    return { own, global, BPG: gap };
  });
}
