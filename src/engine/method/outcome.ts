import type { Status } from "../declare/status.ts";
import type { Certificate } from "../lp/solution.ts";

/** A reference observation on the frontier with its intensity λ > 0. */
export interface Peer {
  readonly row: number;
  readonly lambda: number;
}

type Extra = number | string | null;

/**
 * What a model says of one unit against one technology.
 * A slack is what separates the unit from its target: `target = x − slack` for an input or an undesirable output,
 * `y + slack` for an output. Of a super-efficient unit it is negative: how far the unit may worsen and stay efficient.
 */
export interface Outcome<Id extends string = string> {
  readonly status: Status;
  /** null unless the program was solved to optimality. */
  readonly score: number | null;
  /** One number per variable (inputs, outputs, undesirable outputs), in the data's own units. */
  readonly slacks: readonly number[] | null;
  readonly targets: readonly number[] | null;
  readonly peers: readonly Peer[];
  /** Multipliers (shadow prices) ≥ 0 of the variables, in the same order and per unit of the data, where the model has them. */
  readonly multipliers?: readonly number[] | undefined;
  /** What else the model says of the unit, by the id of a result column: φ of an output-oriented score, say. */
  readonly extras?: (string extends Id ? Readonly<Record<string, Extra>> : { readonly [K in Id]?: Extra }) | undefined;
  readonly certificates: readonly Certificate[];
}
