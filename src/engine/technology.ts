import { variablesOf, type Dataset } from "./dataset.ts";
import { Block } from "./lp/block.ts";
import { seedPool } from "./technology-seeds.ts";
import type { Panel } from "./panel.ts";

/** Returns to scale of a technology: the condition on the sum of the intensities λ. */
export type ReturnsToScale = "crs" | "vrs" | "nirs" | "ndrs";

/**
 * Names the observations that span a technology: `all`, or `period:2014`.
 * "all" pools every period: the global technology of a panel, the only one of a cross-section.
 */
export type TechnologyKey = string;

export const pooled: TechnologyKey = "all";
export const ofPeriod = (period: string): TechnologyKey => `period:${period}`;

/** The rows that span the technology of a key, in key order. */
export function referenceSet(panel: Panel, key: TechnologyKey): Int32Array {
  if (key === pooled) return panel.keyOrder;
  const period = key.slice("period:".length);
  return panel.rowsWhere((row) => panel.periodOf(row) === period);
}

/** A reference set J and its block T, scaled once and shared by every unit evaluated against it. */
export class Technology {
  /** Row of the block for each variable, in the order inputs, outputs, undesirable outputs. */
  readonly rows: { readonly input: readonly number[]; readonly output: readonly number[]; readonly undesirable: readonly number[] };

  readonly #columnOf: Int32Array;
  #plain: Block | null = null;
  #withSum: Block | null = null;

  /** @param members dataset row of each column */
  constructor(
    readonly data: Dataset,
    readonly members: Int32Array,
  ) {
    const m = data.inputs.length;
    const s = data.outputs.length;
    this.rows = {
      input: data.inputs.map((_, i) => i),
      output: data.outputs.map((_, r) => m + r),
      undesirable: data.undesirables.map((_, k) => m + s + k),
    };
    this.#columnOf = new Int32Array(data.dmus.length).fill(-1);
    members.forEach((row, column) => (this.#columnOf[row] = column));
  }

  /** The block's column of a dataset row, or −1 when the row is not in the reference set. */
  columnOf(row: number): number {
    return this.#columnOf[row];
  }

  /** Σλx, Σλy, Σλb, one row each; `withSum` adds the row Σλ, last. */
  block(withSum: boolean): Block {
    if (withSum) return (this.#withSum ??= this.#build(true));
    return (this.#plain ??= this.#build(false));
  }

  #build(withSum: boolean): Block {
    const variables = variablesOf(this.data);
    const rows = variables.length + (withSum ? 1 : 0);
    const n = this.members.length;
    const raw = new Float64Array(rows * n);
    variables.forEach(({ values }, r) => {
      for (let j = 0; j < n; j++) raw[r * n + j] = values[this.members[j]];
    });
    if (withSum) raw.fill(1, variables.length * n);
    const block = new Block(rows, n, raw);
    seedPool(block, variables.length, new Set(this.rows.output));
    return block;
  }
}
