import type { Fraction } from "./fraction.ts";
import type { Program } from "./program.ts";

/**
 * How a program ended.
 * - `optimal`: proven by the certificate within its tolerance;
 * - `infeasible`: no point satisfies the rows; `ray` holds the Farkas multipliers;
 * - `unbounded`: the objective falls without end;
 * - `stopped`: no proof either way within the limits.
 */
export type SolveStatus = "optimal" | "infeasible" | "unbounded" | "stopped";

/** What shows that no column has a negative reduced cost: all of them priced, or the frame and those that it spans. */
export type Argument = "all columns" | "frame";

/** How well a solution proves itself: each figure scaled, 0 for a perfect proof (MODELS: the certificate). */
export interface Certificate {
  /** Largest violation of a row or a bound by the primal solution. */
  readonly primal: number;
  /** Largest violation of a reduced cost's sign, over every column of the technology and every own column. */
  readonly dual: number;
  /** Distance between the primal and the dual objective. */
  readonly gap: number;
  /**
   * What `dual` rests on: `all columns` were priced; or the `frame` was, and every other column is a combination of
   * frame columns that it does not outdo, so that `dual` is a bound for it. Absent where a solver does not say.
   */
  readonly argument?: Argument;
  /** Whether exact arithmetic proved the solution, so that no tolerance decided anything. */
  readonly proven?: boolean;
  /** Whether the optimum hangs on the last digit of the data: exact arithmetic finds another one, far off. */
  readonly illPosed?: boolean;
}

/** A reference observation with positive intensity. */
export interface Intensity {
  /** Column of the technology's block. */
  readonly column: number;
  readonly value: number;
}

/** The basis in which a program ended, so that it can be checked again in exact arithmetic. */
export interface FinalBasis {
  readonly phase: "feasibility" | "objective";
  /** Basic columns: λ_j is j, own column k is n + k, the artificial of row r is n + K + r. */
  readonly ids: Int32Array;
  /** 1 for an own column that stands at its upper bound. */
  readonly atUpper: Uint8Array;
  /** Sign of each row's artificial column, and the power of two by which the row was scaled. */
  readonly artificialSign: Float64Array;
  readonly rowScale: Float64Array;
}

export interface Solution {
  readonly status: SolveStatus;
  readonly objective: number;
  /** The objective as a fraction, where exact arithmetic proved it. */
  readonly exact?: Fraction | null;
  /** The unit's own variables, in the order and units in which the program declared them. */
  readonly own: readonly number[];
  /** One of them as a fraction, where it was read off an exact basis; null where it stands at a bound other than 0. */
  readonly exactOwn?: (k: number) => Fraction | null;
  /**
   * Sign of the exact reduced cost of a column with a lower bound, numbered as in a basis, where it was read off an exact
   * one: the other optima of the program have those at their lower bound whose sign is 1, at the upper those with −1.
   */
  readonly pricedSign?: (id: number) => -1 | 0 | 1;
  /** The positive intensities: at most one per row. */
  readonly intensities: readonly Intensity[];
  /** ∂objective/∂rhs of every row, in the data's own units; the Farkas ray when infeasible. */
  readonly duals: readonly number[];
  readonly certificate: Certificate;
  readonly iterations: number;
  /** The final basis, where one was reached: to be asked for before the solver is given its next program. */
  readonly basis?: (() => FinalBasis) | null;
}

/** A technology fills more memory than the solver can have. */
export class NoRoom extends Error {
  /** @param variables and @param observations of the block, its rows and columns */
  constructor(
    readonly variables: number,
    readonly observations: number,
  ) {
    super(`no memory for ${variables} × ${observations} numbers`);
    this.name = "NoRoom";
  }
}

/** The solver port: synchronous and pure; the same program gives the same solution. */
export interface LpSolver {
  readonly name: string;
  solve(program: Program): Solution;
  /**
   * The same with a proof and every number read off it, where the solver can: for numbers that are a small part of the optimum.
   * @param asWritten whether the optimum of the program as it is written is wanted even where it hangs on a last digit: of numbers that have more of them than doubles
   */
  exactly?(program: Program, asWritten?: boolean): Solution;
}
