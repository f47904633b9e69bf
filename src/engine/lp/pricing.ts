import type { ColumnView } from "./column-view.ts";

/** Columns priced together: their sums stay in the first-level cache. */
const strip = 512;

/** Prices columns of a block: reduced costs 0 − π·T_j, and the least of them. */
export class Pricing {
  readonly #sums = new Float64Array(strip);
  /** The least reduced cost found by the last call of `least`. */
  value = 0;

  /** The column with the least reduced cost below `threshold`, or −1; `skip` is passed over. */
  least(view: ColumnView, multipliers: Float64Array, threshold: number, skip: number): number {
    const { count: columns } = view;
    const sums = this.#sums;
    let best = threshold;
    let found = -1;
    for (let from = 0; from < columns; from += strip) {
      const count = Math.min(strip, columns - from);
      this.#accumulate(view, multipliers, from, count);
      for (let k = 0; k < count; k++) {
        if (sums[k] < best && from + k !== skip) {
          best = sums[k];
          found = from + k;
        }
      }
    }
    this.value = best;
    return found;
  }

  /** sums[k] = − Σ_r weights[r] · T[r, from + k] */
  #accumulate(view: ColumnView, weights: Float64Array, from: number, count: number): void {
    const { rows, stride: columns, entries } = view;
    const sums = this.#sums;
    let r = 0;
    let fresh = true;
    for (; r + 3 < rows; r += 4) {
      const a = -weights[r],
        b = -weights[r + 1],
        c = -weights[r + 2],
        d = -weights[r + 3];
      const p = r * columns + from,
        q = p + columns,
        s = q + columns,
        t = s + columns;
      if (fresh) for (let k = 0; k < count; k++) sums[k] = a * entries[p + k] + b * entries[q + k] + c * entries[s + k] + d * entries[t + k];
      else for (let k = 0; k < count; k++) sums[k] += a * entries[p + k] + b * entries[q + k] + c * entries[s + k] + d * entries[t + k];
      fresh = false;
    }
    for (; r < rows; r++) {
      const a = -weights[r];
      const p = r * columns + from;
      if (fresh) for (let k = 0; k < count; k++) sums[k] = a * entries[p + k];
      else for (let k = 0; k < count; k++) sums[k] += a * entries[p + k];
      fresh = false;
    }
  }
}
