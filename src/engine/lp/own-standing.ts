import type { ScaledProgram } from "./scaled-program.ts";

/** Which own columns of a program are basic, and which stand non-basic at their upper bound. */
export class OwnStanding {
  readonly basic: Uint8Array;
  readonly atUpper: Uint8Array;
  /** How many stand at their upper bound. */
  #raised = 0;

  constructor(readonly program: ScaledProgram) {
    this.basic = new Uint8Array(program.own);
    this.atUpper = new Uint8Array(program.own);
  }

  /** Every own column at its lower bound, but the basic ones. */
  reset(basicIds: Int32Array): void {
    this.atUpper.fill(0);
    this.#raised = 0;
    this.basic.fill(0);
    for (let r = 0; r < basicIds.length; r++) this.markBasic(basicIds[r], 1);
  }

  /** Takes note that a column, own or not, became basic or ceased to be. */
  markBasic(id: number, mark: 0 | 1): void {
    const k = id - this.program.units;
    if (k < 0 || k >= this.program.own) return;
    this.basic[k] = mark;
    if (mark === 1) this.raise(k, 0);
  }

  /** Takes note that own column k stands at its upper bound, or does no longer. */
  raise(k: number, mark: 0 | 1): void {
    this.#raised += mark - this.atUpper[k];
    this.atUpper[k] = mark;
  }

  /** Adds `times` the contribution of the columns at their upper bound to `vector`. */
  addUpper(vector: Float64Array, times: number): void {
    if (this.#raised === 0) return;
    const { rows, own, entries, upper } = this.program;
    for (let k = 0; k < own; k++) {
      if (!this.atUpper[k]) continue;
      for (let r = 0; r < rows; r++) vector[r] += times * entries[k * rows + r] * upper[k];
    }
  }
}
