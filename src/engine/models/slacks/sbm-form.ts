import { valuesOf, type Unit } from "../../data/dataset.ts";
import { Program, type Entry } from "../../lp/program.ts";
import type { Technology } from "../../technology/technology.ts";
import { constrainSum, hasSum, scaleSum, type Returns } from "../shared/returns.ts";
import type { Treatment } from "./sbm-options.ts";

export type Orientation = "none" | "input" | "output";

/** What a program of the SBM family is solved under. */
export interface SbmSetting {
  readonly returns: Returns;
  readonly orientation: Orientation;
  readonly treatment: Treatment;
}

/** A variable of the form: its place in the technology, and whether it has its term in an average. */
export interface FormVariable {
  readonly side: "input" | "output" | "undesirable";
  readonly row: number;
  readonly counts: boolean;
}

/** A coefficient that is a number of the unit's own, times a factor. */
interface Slot {
  readonly entry: [row: number, value: number];
  readonly variable: number;
  readonly factor: 1 | -1;
  /** Whether a number that is not positive counts as 1. */
  readonly scale: boolean;
}

/**
 * What the programs of the SBM family share: the rows of the variables, the Charnes–Cooper t with its row, the condition
 * on Σλ. A form is built once for a technology and filled in for one unit after another: `fill` changes the program in
 * place, since building it anew takes as long as solving it.
 */
export class SbmForm {
  readonly program: Program;
  /** Own column of the Charnes–Cooper t, or −1 where the program is not fractional. */
  readonly t: number = -1;
  /** What the mean in the objective divides by: m, or the number of outputs. */
  readonly divisor: number;
  /** In the order inputs, outputs, undesirable outputs. */
  readonly variables: readonly FormVariable[];
  /** The numbers of the unit that was filled in last, in the order of the variables. */
  readonly values: Float64Array;
  readonly #slots: Slot[] = [];
  readonly #norm: number = -1;
  readonly #constrain: () => readonly number[];

  /** @param counts of each variable */
  constructor(technology: Technology, { returns, orientation, treatment: { formula } }: SbmSetting, counts: readonly boolean[]) {
    const { input, output, undesirable } = technology.rows;
    this.program = new Program(technology.block(hasSum(returns)));
    const sum = this.program.block.rows - 1;
    this.variables = [
      ...input.map((row) => ({ side: "input" as const, row })),
      ...output.map((row) => ({ side: "output" as const, row })),
      ...undesirable.map((row) => ({ side: formula === "b" ? ("input" as const) : ("undesirable" as const), row })),
    ].map((variable, k) => ({ ...variable, counts: counts[k] }));
    this.values = new Float64Array(this.variables.length);
    const counting = (isInput: boolean) => this.variables.filter((variable) => variable.counts && (variable.side === "input") === isInput).length;
    const [m, s] = [counting(true), counting(false)];
    this.divisor = orientation === "output" ? s : m;
    if (orientation === "none") {
      const own = this.variables.map((_, k) => this.entry(k, -1));
      this.#norm = this.program.row(s);
      const scaled = scaleSum(this.program, sum, returns);
      this.t = this.program.column(m, [[this.#norm, s], ...own, ...scaled.entries]);
      this.#constrain = () => scaled.columns();
    } else this.#constrain = () => constrainSum(this.program, sum, returns);
  }

  /** The unit's number in a variable's row, times `factor`. */
  entry(variable: number, factor: 1 | -1, scale = false): Entry {
    const entry: [number, number] = [this.variables[variable].row, factor];
    this.#slots.push({ entry, variable, factor, scale });
    return entry;
  }

  /** A column's entries, together with its part in the denominator where the program is fractional. */
  counted(entry: Entry, sign: 1 | -1): readonly Entry[] {
    return this.#norm < 0 ? [entry] : [entry, [this.#norm, sign]];
  }

  /** The columns of the condition on Σλ, after all others; with the unit as its own reference they are basic. */
  constrainIntensities(): readonly number[] {
    return this.#constrain();
  }

  /**
   * Fills in a unit's numbers.
   * @param skip the block's column that is left out, or −1
   */
  fill({ x, y, b }: Unit, skip: number): void {
    const { values, program, variables } = this;
    let k = 0;
    for (const value of x) values[k++] = value;
    for (const value of y) values[k++] = value;
    for (const value of b) values[k++] = value;
    program.skip = skip;
    for (const { entry, variable, factor, scale } of this.#slots) {
      const value = values[variable];
      entry[1] = factor * (scale && !(value > 0) ? 1 : value);
    }
    if (this.t < 0) for (let v = 0; v < variables.length; v++) program.rhs[variables[v].row] = values[v];
  }
}

/** Which variables have their term in an average: all, unless terms of zeros are dropped. */
export function countsOf(unit: Unit, { zeros }: Treatment): readonly boolean[] {
  return valuesOf(unit).map((value) => zeros === "none" || value > 0);
}
