import type { ColumnView } from "./column-view.ts";

/** Columns priced together: their sums stay in the first-level cache. */
const strip = 512;

/** Prices columns of a block: reduced costs 0 − π·T_j, and the least of them. */
export class Pricing {
  readonly #sums = new Float64Array(strip);
  /** The least reduced cost found by the last call, or the threshold when there was none below it. */
  value = 0;

  /** The column with the least reduced cost below `threshold` among those from `from` to before `to`, or −1; `skip` is passed over. */
  least(view: ColumnView, multipliers: Float64Array, threshold: number, skip: number, from = 0, to = view.count): number {
    this.value = threshold;
    if (skip < from || skip >= to) return this.#range(view, multipliers, from, to, -1);
    const before = this.#range(view, multipliers, from, skip, -1);
    return this.#range(view, multipliers, skip + 1, to, before);
  }

  /** Likewise over the listed columns only. */
  leastAmong(view: ColumnView, columns: Int32Array, multipliers: Float64Array, threshold: number): number {
    const { rows, stride, entries } = view;
    let best = threshold;
    let found = -1;
    for (const j of columns) {
      let sum = 0;
      for (let r = 0; r < rows; r++) sum -= multipliers[r] * entries[r * stride + j];
      if (sum < best) {
        best = sum;
        found = j;
      }
    }
    this.value = best;
    return found;
  }

  /**
   * The largest share of its own terms by which a reduced cost is below 0, as far as it is below by more than rounding.
   * @param columns the columns to be looked at; null for all but `skip`
   * @param rounding of each multiplier; null for none
   */
  worstShare(view: ColumnView, columns: Int32Array | null, multipliers: Float64Array, rounding: Float64Array | null, skip: number): number {
    const { rows, stride, entries } = view;
    const count = columns === null ? view.count : columns.length;
    let worst = 0;
    for (let k = 0; k < count; k++) {
      if (k === skip) continue;
      const j = columns === null ? k : columns[k];
      let sum = 0;
      for (let r = 0; r < rows; r++) sum -= multipliers[r] * entries[r * stride + j];
      if (sum >= 0) continue;
      let size = 0;
      let error = 0;
      for (let r = 0; r < rows; r++) {
        const entry = entries[r * stride + j];
        size += Math.abs(multipliers[r] * entry);
        if (rounding !== null) error += Math.abs(entry) * rounding[r];
      }
      if (-sum > error) worst = Math.max(worst, -sum / size);
    }
    return worst;
  }

  #range(view: ColumnView, weights: Float64Array, start: number, end: number, known: number): number {
    let found = known;
    for (let from = start; from < end; from += strip) {
      const place = this.#strip(view, weights, from, Math.min(strip, end - from));
      if (place >= 0) found = from + place;
    }
    return found;
  }

  /** Sums four rows at a time; the last rows together with the comparison. */
  #strip({ rows, stride, entries }: ColumnView, weights: Float64Array, from: number, count: number): number {
    const sums = this.#sums;
    let r = 0;
    let p = from;
    for (; r + 4 < rows; r += 4, p += 4 * stride) {
      const a = -weights[r],
        b = -weights[r + 1],
        c = -weights[r + 2],
        d = -weights[r + 3];
      const q = p + stride,
        s = q + stride,
        t = s + stride;
      if (r === 0) for (let k = 0; k < count; k++) sums[k] = a * entries[p + k] + b * entries[q + k] + c * entries[s + k] + d * entries[t + k];
      else for (let k = 0; k < count; k++) sums[k] = sums[k] + a * entries[p + k] + b * entries[q + k] + c * entries[s + k] + d * entries[t + k];
    }
    if (r === 0) sums.fill(0, 0, count);
    let best = this.value;
    let found = -1;
    const left = rows - r;
    const a = -weights[r],
      b = left > 1 ? -weights[r + 1] : 0,
      c = left > 2 ? -weights[r + 2] : 0,
      d = left > 3 ? -weights[r + 3] : 0;
    const q = p + stride,
      s = q + stride,
      t = s + stride;
    for (let k = 0; k < count; k++) {
      let sum = sums[k] + a * entries[p + k];
      if (left > 1) sum += b * entries[q + k];
      if (left > 2) sum += c * entries[s + k];
      if (left > 3) sum += d * entries[t + k];
      if (sum < best) {
        best = sum;
        found = k;
      }
    }
    this.value = best;
    return found;
  }
}
