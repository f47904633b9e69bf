import type { Unit } from "../../data/dataset.ts";
import type { Appraiser } from "./cross-multipliers.ts";

/** Weighted outputs over weighted inputs of a unit, undesirable outputs among the inputs. */
export function appraisal({ multipliers }: Appraiser, { x, y, b }: Unit): number {
  const weighted = (values: readonly number[], from: number) => values.reduce((sum, value, k) => sum + value * multipliers[from + k], 0);
  return weighted(y, x.length) / (weighted(x, 0) + weighted(b, x.length + y.length));
}

/** Input-oriented the mean of the scores; output-oriented 1 over the mean of their inverses, as the scores are 1/φ. */
export function meanOf(scores: readonly number[], orientation: "input" | "output"): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return orientation === "input" ? mean(scores) : 1 / mean(scores.map((score) => 1 / score));
}
