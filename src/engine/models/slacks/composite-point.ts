import type { Unit } from "../../data/dataset.ts";
import type { Solution } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { SbmProgram, SbmSetting } from "./sbm-program.ts";

// What the composite score in floating point and that in fractions have in common.

/** What the projection's own rounding may change in ρ, and how near 1 is 1. */
export const rounding = 1e-11;

/** δ · ρ, and ρ. */
export interface Composite {
  readonly score: number;
  readonly rho: number;
  readonly certificates: Outcome["certificates"];
}

/** A point with its numbers in the order inputs, outputs, undesirable outputs. */
export const pointOf = (values: readonly number[], { x: { length: m }, y: { length: s } }: Unit): Unit => ({
  row: -1,
  x: values.slice(0, m),
  y: values.slice(m, m + s),
  b: values.slice(m + s),
});

/** What ρ is solved under: the projection may have lost a variable altogether. */
export const plainly = ({ returns, orientation }: SbmSetting): SbmSetting => ({ returns, orientation, treatment: { formula: "a", zeros: "drop" } });

/** Whether products of such numbers are doubles with all of their digits. */
export const isMiddling = (value: number) => value === 0 || (Math.abs(value) > 1e-150 && Math.abs(value) < 1e150);

/**
 * What a share of every number of the projection may change in the objective, as a share of its size: by the prices; and by
 * a peer that a hair of one number lets in, or keeps out, where that is many times as much of another.
 */
export function movesBy({ t, values, divisor, program: { block } }: SbmProgram, { own, duals }: Solution): number {
  const scale = t < 0 ? 1 : own[t];
  const sizes = Array.from(values, (value) => Math.abs(value * scale));
  let most = sizes.reduce((sum, size, k) => sum + Math.abs(duals[k]) * size, 0) / divisor;
  for (let j = 0; j < block.columns; j++) {
    let [least, largest] = [Infinity, 0];
    for (let k = 0; k < sizes.length; k++) {
      const share = sizes[k] === 0 ? 0 : Math.abs(block.raw(k, j)) / sizes[k];
      if (share === 0) continue;
      least = Math.min(least, share);
      largest = Math.max(largest, share);
    }
    if (largest > 0) most = Math.max(most, largest / least);
  }
  return most;
}
