import type { Basis } from "./basis.ts";
import type { OwnStanding } from "./own-standing.ts";
import type { ScaledProgram } from "./scaled-program.ts";

export type Phase = "feasibility" | "objective";
/** Over which columns a program is solved: the block's, or those of its pool alone. */
export type Scope = "block" | "pool";

/** Where the simplex stands on a program: all that pricing and the ratio tests know of it. */
export interface Position {
  readonly program: ScaledProgram;
  readonly scope: Scope;
  readonly phase: Phase;
  readonly basis: Basis;
  /** Of the basic columns, in the order of the basis. */
  readonly values: Float64Array;
  readonly multipliers: Float64Array;
  readonly standing: OwnStanding;
  /** Reduced cost of own column k. */
  reducedCost(k: number): number;
}
