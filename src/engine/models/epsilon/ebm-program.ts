import type { Unit } from "../../data/dataset.ts";
import { Program, type Entry } from "../../lp/program.ts";
import type { Technology } from "../../technology/technology.ts";
import type { Affinity } from "./affinity.ts";
import { placesOf } from "../radial/radial-program.ts";
import { constrainSum, hasSum, scaleSum, type Returns } from "../shared/returns.ts";
import type { Orientation } from "../slacks/sbm-program.ts";

/** The two sides' ε and weights: inputs with undesirable outputs, and outputs. */
export interface EbmWeights {
  readonly less: Affinity;
  readonly more: Affinity;
}

export interface EbmProgram {
  readonly program: Program;
  /** Own column of the Charnes–Cooper t, or −1 where the program is not fractional. */
  readonly t: number;
  /** Own columns of θ and η; −1 where the program holds it at 1. */
  readonly theta: number;
  readonly eta: number;
  /** Own column of each variable's slack relative to the unit's own value. */
  readonly slacks: readonly number[];
}

/**
 * EBM of one unit (Tone & Tsutsui 2010). With σ = slack / own value and undesirable outputs among the inputs:
 *
 *     none    min [θ − ε⁻ Σ w⁻σ⁻] / [η + ε⁺ Σ w⁺σ⁺]     θ ≤ 1 ≤ η     (Charnes–Cooper: everything times t)
 *     input   min θ − ε⁻ Σ w⁻σ⁻                          η = 1
 *     output  max η + ε⁺ Σ w⁺σ⁺                          θ = 1
 *     Σλx + σ⁻x_o = θx_o,   Σλy − σ⁺y_o = ηy_o,   λ, σ ≥ 0, and the condition on Σλ
 */
export function ebmProgram(unit: Unit, technology: Technology, returns: Returns, orientation: Orientation, { less, more }: EbmWeights): EbmProgram {
  const program = new Program(technology.block(hasSum(returns)));
  const sum = program.block.rows - 1;
  const places = placesOf(unit, technology);
  const side = (isLess: boolean, sign: 1 | -1) => places.filter((place) => place.less === isLess).map(({ row, value }): Entry => [row, sign * value]);
  const fractional = orientation === "none";
  const norm = fractional ? program.row(1) : -1;
  const scaled = orientation !== "output";
  const expanded = orientation !== "input";
  const [below, above] = fractional ? [program.row(), program.row()] : [-1, -1];
  const theta = scaled ? program.column(1, [...side(true, -1), ...(fractional ? [[below, 1] as const] : [])]) : -1;
  const eta = expanded ? program.column(fractional ? 0 : -1, [...side(false, -1), ...(fractional ? [[norm, 1] as const, [above, 1] as const] : [])]) : -1;
  if (!scaled) for (const [row, value] of side(true, 1)) program.rhs[row] = value;
  if (!expanded) for (const [row, value] of side(false, 1)) program.rhs[row] = value;
  const places0 = { less: 0, more: 0 };
  const slacks = places.map(({ row, value, less: isLess }) => {
    const weight = isLess ? less.epsilon * less.weights[places0.less++] : more.epsilon * more.weights[places0.more++];
    if (isLess) return program.column(scaled ? -weight : 0, [[row, value]]);
    const entry: Entry = [row, -value];
    return program.column(orientation === "output" ? -weight : 0, fractional ? [entry, [norm, weight]] : [entry]);
  });
  if (!fractional) {
    constrainSum(program, sum, returns);
    return { program, t: -1, theta, eta, slacks };
  }
  const scaledSum = scaleSum(program, sum, returns);
  const t = program.column(0, [[below, -1], [above, -1], ...scaledSum.entries]);
  program.column(0, [[below, 1]]);
  program.column(0, [[above, -1]]);
  scaledSum.columns();
  return { program, t, theta, eta, slacks };
}
