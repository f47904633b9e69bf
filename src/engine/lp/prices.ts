import type { ColumnView } from "./column-view.ts";
import { trusted } from "./basis.ts";
import type { Position } from "./position.ts";
import { Pricing } from "./pricing.ts";

/** What shows that no column has a negative reduced cost: all of them priced, or the frame and those that it spans. */
export type Argument = "all columns" | "frame";

/** Largest violation that the frame argument may leave; beyond it the whole block is priced. */
const asGoodAsPriced = 1e-12;

/** What is left of a row, or of a reduced cost, up to this share of its own terms is rounding. */
export const negligible = 1e-10;

/** Sections of a large view whose best columns join the pool together, and the columns that a section has at least. */
const mostSections = 32;
const smallestSection = 256;
/** Sections priced before a pass ends for what it found. */
const atOnce = 8;

/** The prices of a program's columns for its present multipliers: which one enters, and how far the least is below 0. */
export class Prices {
  /** Sign of the move of the column that `entering` found. */
  sign: 1 | -1 = 1;
  /** What the last call of `leastOverBlock` rests on. */
  argument: Argument = "all columns";

  readonly #pricing = new Pricing();
  /** Least reduced cost over the block, where it is known for the present multipliers. */
  #least = NaN;
  /** The block's column that has it, where it lies outside the pool; or −1. */
  #outside = -1;

  /** The column with the least reduced cost in each section of the last view priced. */
  readonly #bestOf = new Int32Array(mostSections);
  readonly #leastOf = new Float64Array(mostSections);
  /** Sections priced in the last pass, and the one with which the next begins. */
  #seen = 0;
  #cursor = 0;

  constructor(private readonly it: Position) {}

  /** A new program begins. */
  begin(): void {
    this.#cursor = 0;
    this.forget();
  }

  /** The multipliers have changed. */
  forget(): void {
    this.#least = NaN;
  }

  /** The column with the most negative reduced cost among pool and own columns; when there is none, of the block; or −1. */
  entering(tolerance: number): number {
    const { it } = this;
    const { own, units, block, skip, free, upper, entries, cost, rows } = it.program;
    const { multipliers } = it;
    const { basic, atUpper } = it.standing;
    const costs = it.phase === "objective" ? 1 : 0;
    let largest = 0;
    for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(multipliers[r]));
    const threshold = -Math.max(tolerance, 1e-15 * largest);
    let best = threshold;
    let id = -1;
    this.sign = 1;
    for (let k = 0; k < own; k++) {
      if (basic[k] || upper[k] === 0) continue;
      let d = costs * cost[k];
      for (let r = 0, at = k * rows; r < rows; r++, at++) d -= multipliers[r] * entries[at];
      const gain = free[k] === 1 ? -Math.abs(d) : atUpper[k] === 1 ? -d : d;
      if (gain >= best) continue;
      best = gain;
      id = units + k;
      this.sign = d < 0 ? 1 : -1;
    }
    const { pool } = block;
    const place = this.#pricing.least(pool, multipliers, best, pool.placeOf(skip));
    if (place >= 0) {
      this.sign = 1;
      return pool.ids[place];
    }
    if (id >= 0 || it.basis.age > trusted) return id;
    if (this.#least >= threshold) return -1;
    this.#least = this.#find(threshold);
    if (this.#least >= threshold || this.#outside < 0) return -1;
    this.forget();
    this.sign = 1;
    // The best of each section joins the pool: the next pivots will want some of them, and one pass finds them all.
    for (let k = 0; k < this.#seen; k++) if (this.#leastOf[k] < threshold) pool.add(this.#bestOf[k]);
    pool.add(this.#outside);
    return this.#outside;
  }

  /**
   * The least reduced cost over the technology's columns, 0 when none is negative; kept while the multipliers stay.
   * Where the frame argument holds it is a lower bound for the columns outside the frame.
   */
  leastOverBlock(): number {
    if (Number.isNaN(this.#least)) this.#least = this.#find(-Infinity);
    return this.#least;
  }

  /**
   * The largest share of its own terms by which a reduced cost of the technology's columns is below 0, as far as it is
   * more than `negligible`: over the columns that `argument` names.
   * @param rounding of each multiplier, which may make up the whole of a reduced cost; null to take every digit for true
   */
  worstShare(rounding: Float64Array | null): number {
    const { multipliers, scope } = this.it;
    const { block, skip } = this.it.program;
    const least = this.leastOverBlock();
    // Where no column has so few terms in a row, the least reduced cost is a negligible share of any.
    for (let r = 0; r < block.rows; r++) if (-least <= negligible * Math.abs(multipliers[r]) * block.leastEntry[r]) return 0;
    const { pool, frame } = block;
    if (scope === "pool" || pool.count === block.columns) return this.#pricing.worstShare(pool, null, multipliers, rounding, pool.placeOf(skip));
    if (this.argument === "all columns" || frame === null) return this.#pricing.worstShare(block, null, multipliers, rounding, skip);
    const within = this.#pricing.worstShare(frame, null, multipliers, rounding, frame.placeOf(skip));
    return Math.max(within, this.#pricing.worstShare(block, frame.dependents(skip), multipliers, rounding, -1));
  }

  /** The least reduced cost over the block; or one below `threshold`, with the column that has it in `#outside`. */
  #find(threshold: number): number {
    const { multipliers, scope } = this.it;
    const { block, skip } = this.it.program;
    const { pool, frame } = block;
    this.#outside = -1;
    this.#seen = 0;
    this.argument = "all columns";
    if (scope === "pool" || pool.count === block.columns) {
      this.#pricing.least(pool, multipliers, 0, pool.placeOf(skip));
      return this.#pricing.value;
    }
    if (frame === null) return this.#price(block, skip, null, threshold);
    const within = this.#price(frame, frame.placeOf(skip), frame.columns, threshold);
    if (within < threshold) return within;
    const bound = frame.bound(multipliers, within);
    if (bound < -asGoodAsPriced) return this.#price(block, skip, null, threshold);
    this.#seen = 0;
    this.#outside = this.#pricing.leastAmong(block, frame.dependents(skip), multipliers, 0);
    this.argument = "frame";
    return Math.min(bound, this.#pricing.value);
  }

  /**
   * Prices a view section by section, and no further than some sections once one has a column below `threshold`.
   * @param ids the view's columns in the block; null where it is the block
   */
  #price(view: ColumnView, skip: number, ids: Int32Array | null, threshold: number): number {
    const sections = Math.max(1, Math.min(mostSections, Math.floor(view.count / smallestSection)));
    const edge = (k: number) => Math.floor((k * view.count) / sections);
    this.#outside = -1;
    this.#seen = 0;
    let least = 0;
    while (this.#seen < sections && (least >= threshold || this.#seen % atOnce !== 0)) {
      const section = (this.#cursor + this.#seen) % sections;
      const place = this.#pricing.least(view, this.it.multipliers, 0, skip, edge(section), edge(section + 1));
      const { value } = this.#pricing;
      const column = place < 0 || ids === null ? place : ids[place];
      this.#leastOf[this.#seen] = value;
      this.#bestOf[this.#seen++] = column;
      if (value >= least) continue;
      least = value;
      this.#outside = column;
    }
    this.#cursor = (this.#cursor + this.#seen) % sections;
    return least;
  }
}
