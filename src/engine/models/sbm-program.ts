import type { Unit } from "../dataset.ts";
import { Program, type Entry } from "../lp/program.ts";
import { plainTreatment, type Treatment } from "./sbm-options.ts";
import type { ReturnsToScale, Technology } from "../technology.ts";

export type Orientation = "none" | "input" | "output";

/**
 * A program of the SBM family, and where the numbers of its outcome stand.
 * Its coefficients are the data and whole numbers, so that the program in floating point is the paper's exactly.
 */
export interface SbmProgram {
  readonly program: Program;
  /** Own column of the Charnes–Cooper t, or −1 where the program is not fractional. */
  readonly t: number;
  /** Own column of each variable's slack relative to the unit's own value; −1 where the program has none. */
  readonly slacks: readonly number[];
  /** What the mean in the objective divides by: m, or the number of outputs. The score follows by `scoreOf`. */
  readonly divisor: number;
}

/** Whether a side that the orientation averages over has no term: every one of its variables is 0 and dropped. */
export function hasNoTerm(unit: Unit, orientation: Orientation, { formula, zeros }: Treatment): boolean {
  if (zeros === "none") return false;
  const none = (values: readonly number[]) => values.every((value) => !(value > 0));
  const [inputs, outputs] = formula === "b" ? [[...unit.x, ...unit.b], unit.y] : [unit.x, [...unit.y, ...unit.b]];
  return (orientation !== "output" && none(inputs)) || (orientation !== "input" && none(outputs));
}

/** The score of an optimum: the objective over the divisor, read as the orientation asks. */
export function scoreOf(objective: number, divisor: number, orientation: Orientation): number {
  const mean = objective / divisor;
  return orientation === "none" ? mean : orientation === "input" ? 1 + mean : 1 / (1 - mean);
}

/** The objective of a unit with score 1. */
export const objectiveAtOne = (divisor: number, orientation: Orientation): number => (orientation === "none" ? divisor : 0);

/**
 * SBM of one unit (Tone 2001; undesirable outputs: Cooper, Seiford & Tone 2007, ch. 13). With σ = slack / own value
 * and s counting desirable and undesirable outputs:
 *
 *     none    min m t − Σ σ⁻   s.t. s t + Σ (σ⁺ + σᵇ) = s      (Charnes–Cooper: everything times t)
 *     input   min −Σ σ⁻
 *     output  min −Σ (σ⁺ + σᵇ)
 *     x_o = Σλx + σ⁻x_o,   y_o = Σλy − σ⁺y_o,   b_o = Σλb + σᵇb_o,   λ, σ ≥ 0
 *
 * A variable that is 0 and whose term is dropped keeps its row, with a slack of cost 0.
 */
export function sbmProgram(
  unit: Unit,
  technology: Technology,
  rts: ReturnsToScale,
  orientation: Orientation,
  treatment: Treatment = plainTreatment,
): SbmProgram {
  const frame = new Frame(unit, technology, rts, orientation, treatment, -1);
  const { program, t } = frame;
  const slacks = frame.variables.map(({ side, row, value, counts }) => {
    if (!counts) return program.column(0, [[row, side === "output" ? -1 : 1]]);
    return side === "input"
      ? program.column(orientation === "output" ? 0 : -1, [[row, value]])
      : program.column(orientation === "output" ? -1 : 0, frame.counted([row, side === "output" ? -value : value], 1));
  });
  const returns = frame.constrainIntensities();
  const column = technology.columnOf(unit.row);
  if (column >= 0) {
    // The unit as its own reference with every slack 0 is feasible, and basic with all slacks but one (VRS: all).
    const left = rts === "vrs" ? -1 : frame.variables.findIndex(({ value }) => value > 0);
    program.start = [...(t < 0 ? [] : [t]), ~column, ...slacks.filter((_, k) => k !== left), ...returns];
  }
  return { program, t, slacks, divisor: frame.divisor };
}

/**
 * Super-efficiency SBM of one unit (Tone 2002), the unit itself left out of the reference set. With δ = surplus / own value:
 *
 *     none    min m t + Σ δ⁻   s.t. s t − Σ (δ⁺ + δᵇ) = s      (Charnes–Cooper: everything times t)
 *     input   min Σ δ⁻
 *     output  min Σ (δ⁺ + δᵇ)
 *     Σλx − δ⁻x_o ≤ x_o,   Σλy + δ⁺y_o ≥ y_o,   Σλb − δᵇb_o ≤ b_o,   λ, δ ≥ 0
 *
 * Formula B counts δᵇ with δ⁻ instead. An oriented program has no surplus on the other side, which is why it can be infeasible.
 */
export function superSbmProgram(
  unit: Unit,
  technology: Technology,
  rts: ReturnsToScale,
  orientation: Orientation,
  treatment: Treatment = plainTreatment,
): SbmProgram {
  const frame = new Frame(unit, technology, rts, orientation, treatment, technology.columnOf(unit.twin ?? unit.row));
  const { program, t } = frame;
  const slacks = frame.variables.map(({ side, row, value, counts }) => {
    if (!counts) return -1;
    if (side === "input") return orientation === "output" ? -1 : program.column(1, [[row, -value]]);
    if (orientation === "input") return -1;
    return program.column(orientation === "output" ? 1 : 0, frame.counted([row, side === "output" ? value : -value], -1));
  });
  for (const { side, row, value } of frame.variables) program.column(0, [[row, (side === "output" ? -1 : 1) * (value > 0 ? value : 1)]]);
  frame.constrainIntensities();
  return { program, t, slacks, divisor: frame.divisor };
}

/**
 * The super-efficiency program with surpluses on both sides, for an oriented one that has no solution. Both stages are
 * linear: the least surplus of the side that the orientation holds, and, with it held, the least of the other.
 *
 * @param held the sum of relative surpluses that the held side may have; null to find the least
 */
export function relaxedProgram(
  unit: Unit,
  technology: Technology,
  rts: ReturnsToScale,
  orientation: "input" | "output",
  treatment: Treatment,
  held: number | null,
): { readonly program: Program; readonly slacks: readonly number[]; readonly counts: readonly (1 | -1 | 0)[] } {
  const frame = new Frame(unit, technology, rts, orientation, treatment, technology.columnOf(unit.twin ?? unit.row));
  const { program, variables } = frame;
  const isHeld = (side: string) => (side === "input") === (orientation === "output");
  const limit = held === null ? -1 : program.row(held);
  const slacks = variables.map(({ side, row, value, counts }) => {
    if (!counts) return -1;
    const entry: Entry = [row, side === "output" ? value : -value];
    return program.column(isHeld(side) === (held === null) ? 1 : 0, isHeld(side) && limit >= 0 ? [entry, [limit, 1]] : [entry]);
  });
  if (limit >= 0) program.column(0, [[limit, 1]]);
  for (const { side, row, value } of variables) program.column(0, [[row, (side === "output" ? -1 : 1) * (value > 0 ? value : 1)]]);
  frame.constrainIntensities();
  return { program, slacks, counts: variables.map(({ side, counts }) => (!counts ? 0 : side === "input" ? -1 : 1)) };
}

/** What both programs share: the rows of the variables, the Charnes–Cooper t with its row, the condition on Σλ. */
class Frame {
  readonly program: Program;
  readonly t: number;
  readonly divisor: number;
  /** In the order inputs, outputs, undesirable outputs; `counts` where the variable has its term in an average. */
  readonly variables: readonly { readonly side: "input" | "output" | "undesirable"; readonly row: number; readonly value: number; readonly counts: boolean }[];
  readonly #norm: number;
  readonly #sum: number;

  constructor(
    unit: Unit,
    technology: Technology,
    readonly rts: ReturnsToScale,
    orientation: Orientation,
    { formula, zeros }: Treatment,
    skip: number,
  ) {
    const { input, output, undesirable } = technology.rows;
    this.program = new Program(technology.block(rts !== "crs"), skip);
    this.#sum = rts === "crs" ? -1 : this.program.block.rows - 1;
    const counts = (value: number) => zeros === "none" || value > 0;
    this.variables = [
      ...unit.x.map((value, i) => ({ side: "input" as const, row: input[i], value, counts: counts(value) })),
      ...unit.y.map((value, r) => ({ side: "output" as const, row: output[r], value, counts: counts(value) })),
      ...unit.b.map((value, k) => ({
        side: formula === "b" ? ("input" as const) : ("undesirable" as const),
        row: undesirable[k],
        value,
        counts: counts(value),
      })),
    ];
    const counting = (isInput: boolean) => this.variables.filter((variable) => variable.counts && (variable.side === "input") === isInput).length;
    const [m, s] = [counting(true), counting(false)];
    this.divisor = orientation === "output" ? s : m;
    const own: Entry[] = [...this.variables.map(({ row, value }): Entry => [row, value]), ...(this.#sum < 0 ? [] : [[this.#sum, 1] as const])];
    if (orientation === "none") {
      this.#norm = this.program.row(s);
      this.t = this.program.column(m, [[this.#norm, s], ...own.map(([row, value]): Entry => [row, -value])]);
    } else {
      this.#norm = this.t = -1;
      for (const [row, value] of own) this.program.rhs[row] = value;
    }
  }

  /** A column's entries, together with its part in the denominator where the program is fractional. */
  counted(entry: Entry, sign: 1 | -1): readonly Entry[] {
    return this.#norm < 0 ? [entry] : [entry, [this.#norm, sign]];
  }

  /** `Σλ ≤ 1` and `Σλ ≥ 1` take a slack of their own; returns its column, if any. */
  constrainIntensities(): readonly number[] {
    if (this.rts === "nirs") return [this.program.column(0, [[this.#sum, 1]])];
    if (this.rts === "ndrs") return [this.program.column(0, [[this.#sum, -1]])];
    return [];
  }
}
