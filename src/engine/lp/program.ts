import type { Block } from "./block.ts";

/** One coefficient of a column: [row, value], in the data's own units. */
export type Entry = readonly [row: number, value: number];

export interface OwnColumn {
  readonly cost: number;
  /** −∞ only together with upper = ∞: a free variable. */
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly Entry[];
}

export interface Bounds {
  readonly lower?: number;
  readonly upper?: number;
}

/**
 * The one shape of every program of this field:
 *
 *     min c·z   s.t.   T λ + D z = r,   λ ≥ 0 (cost 0),   lower ≤ z ≤ upper
 *
 * T is the technology's block, shared by all units; z is a handful of the unit's own variables (slacks, θ, β, the
 * Charnes–Cooper t). Rows 0 … block.rows − 1 are the block's; further rows are the program's own.
 * A model writes its own columns and right-hand side only: the number of reference units never appears in it.
 */
export class Program {
  readonly columns: OwnColumn[] = [];
  readonly rhs: number[];
  /** Basic columns to start from, when the model knows a feasible basis: own columns by index, reference units by ~j. */
  start: readonly number[] | null = null;
  /** Held a hair inside what it may reach, as a second phase is: what it takes of a unit may be a hair of one. */
  relaxed = false;

  /**
   * @param block the technology
   * @param skip the block's column that is left out (super-efficiency), or −1
   */
  constructor(
    readonly block: Block,
    public skip: number = -1,
  ) {
    this.rhs = new Array<number>(block.rows).fill(0);
  }

  get rows(): number {
    return this.rhs.length;
  }

  /** Whether `start` is a whole basis. */
  get hasStart(): boolean {
    return this.start !== null && this.start.length === this.rows;
  }

  /** Adds a row of the program's own and returns its index. */
  row(rhs = 0): number {
    return this.rhs.push(rhs) - 1;
  }

  /** Adds a variable of the unit's own, ≥ 0 unless bounded otherwise, and returns its index. */
  column(cost: number, entries: readonly Entry[], bounds: Bounds = {}): number {
    return this.columns.push({ cost, entries, lower: bounds.lower ?? 0, upper: bounds.upper ?? Infinity }) - 1;
  }

  /** Adds a variable without sign. */
  free(cost: number, entries: readonly Entry[]): number {
    return this.column(cost, entries, { lower: -Infinity });
  }
}
