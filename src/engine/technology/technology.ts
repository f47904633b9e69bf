import { variablesOf, type Dataset, type Variable } from "../data/dataset.ts";
import { Block } from "../lp/block.ts";
import { frameBlock, type FrameExchange } from "./technology-frame.ts";

/** Returns to scale of a technology: the condition on the sum of the intensities λ. */
export type ReturnsToScale = "crs" | "vrs" | "nirs" | "ndrs";

/** A column of a technology: `sign` is 1 where more of it is better, −1 where less is. */
export interface SignedVariable extends Variable {
  readonly sign: 1 | -1;
}

/** A reference set J and its block T, scaled once and shared by every unit evaluated against it. */
export class Technology {
  /** Row of the block for each variable, in the order inputs, outputs, undesirable outputs. */
  readonly rows: { readonly input: readonly number[]; readonly output: readonly number[]; readonly undesirable: readonly number[] };

  readonly #columnOf: Int32Array;
  readonly #prepared = new Map<string, unknown>();
  #lastKey: string | null = null;
  #last: unknown = null;
  #variables: readonly SignedVariable[] | null = null;
  #plain: Block | null = null;
  #withSum: Block | null = null;

  /**
   * @param members dataset row of each column
   * @param exchange of frames with other threads, where there are any
   */
  constructor(
    readonly data: Dataset,
    readonly members: Int32Array,
    private readonly exchange: FrameExchange | null = null,
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

  /** Every column of numbers in the order inputs, outputs, undesirable outputs, which is that of a unit's `valuesOf`. */
  get variables(): readonly SignedVariable[] {
    return (this.#variables ??= variablesOf(this.data).map(({ role, ...variable }) => ({ ...variable, sign: role === "output" ? 1 : -1 })));
  }

  /** The block's column of a dataset row, or −1 when the row, or a point that is no row, is not in the reference set. */
  columnOf(row: number): number {
    return row < 0 ? -1 : this.#columnOf[row];
  }

  /** The same reference set without one of its rows. */
  without(row: number): Technology {
    const left = this.columnOf(row);
    return this.subset((column) => column !== left);
  }

  /** The same reference set with some of its columns. */
  subset(has: (column: number) => boolean): Technology {
    return new Technology(
      this.data,
      this.members.filter((_, column) => has(column)),
    );
  }

  /** What a model prepares once for every unit that it evaluates against this technology, a function of the data alone. */
  once<T>(key: string, prepare: () => T): T {
    // Most often the same is asked for again: then no table is looked into.
    if (key === this.#lastKey) return this.#last as T;
    if (!this.#prepared.has(key)) this.#prepared.set(key, prepare());
    this.#lastKey = key;
    this.#last = this.#prepared.get(key);
    return this.#last as T;
  }

  /** Σλx, Σλy, Σλb, one row each; `withSum` adds the row Σλ, last. */
  block(withSum: boolean): Block {
    if (withSum) return (this.#withSum ??= this.#build(true));
    return (this.#plain ??= this.#build(false));
  }

  #build(withSum: boolean): Block {
    const { variables } = this;
    const rows = variables.length + (withSum ? 1 : 0);
    const n = this.members.length;
    const raw = new Float64Array(rows * n);
    variables.forEach(({ values }, r) => {
      for (let j = 0; j < n; j++) raw[r * n + j] = values[this.members[j]];
    });
    if (withSum) raw.fill(1, variables.length * n);
    const block = new Block(rows, n, raw);
    frameBlock(block, variables.length, new Set(this.rows.output), this.exchange);
    return block;
  }
}
