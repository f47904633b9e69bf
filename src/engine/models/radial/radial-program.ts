import type { Unit } from "../../data/dataset.ts";
import { Program } from "../../lp/program.ts";
import type { Technology } from "../../technology/technology.ts";
import { meansOf } from "../directional/direction.ts";
import { constrainSum, hasSum, type Returns } from "../shared/returns.ts";

export type Side = "input" | "output";

/** What a radial program is solved under. */
export interface RadialSetting extends Returns {
  readonly orientation: Side;
}

/** A radial program, and where the numbers of its outcome stand. */
export interface RadialProgram {
  readonly program: Program;
  /** Own column of θ or φ; −1 in the second phase, where it is held. */
  readonly factor: number;
  /** Own column of each variable's slack. */
  readonly slacks: readonly number[];
}

/** A variable of the unit: its row, its value, and whether less of it is better (inputs, undesirable outputs). */
export interface Place {
  readonly row: number;
  readonly value: number;
  readonly less: boolean;
}

/** The variables of a unit in the order inputs, outputs, undesirable outputs. */
export function placesOf({ x, y, b }: Unit, { rows: { input, output, undesirable } }: Technology): readonly Place[] {
  return [
    ...x.map((value, i) => ({ row: input[i], value, less: true })),
    ...y.map((value, r) => ({ row: output[r], value, less: false })),
    ...b.map((value, k) => ({ row: undesirable[k], value, less: true })),
  ];
}

/** Whether the factor of an orientation scales the variable. */
export const isScaled = ({ less }: Place, orientation: Side) => less === (orientation === "input");

/** What the factor makes of the variable's value. */
export const movedBy = (factor: number, place: Place, orientation: Side) => (isScaled(place, orientation) ? factor * place.value : place.value);

/**
 * The radial program of one unit (Charnes, Cooper & Rhodes 1978; Banker, Charnes & Cooper 1984). Undesirable outputs b
 * stand with the inputs (Hailu & Veeman 2001).
 *
 *     input   min θ    s.t.  Σλx + s = θx_o,   Σλb + s = θb_o,   Σλy − s = y_o
 *     output  max φ    s.t.  Σλx + s = x_o,    Σλb + s = b_o,    Σλy − s = φy_o        λ, s ≥ 0
 *
 * No θ is below 0 for want of a bound, which is there for the solver: the weights of a unit at the bound need not add up to 1.
 *
 * @param skip the block's column that is left out of the reference set, or −1
 * @param least bound of the factor
 */
export function radialProgram(unit: Unit, technology: Technology, setting: RadialSetting, skip: number, least = 0): RadialProgram {
  const frame = new Program(technology.block(hasSum(setting)), skip);
  const places = placesOf(unit, technology);
  const scaled = places.filter((place) => isScaled(place, setting.orientation));
  for (const place of places) if (!scaled.includes(place)) frame.rhs[place.row] = place.value;
  const factor = frame.column(
    setting.orientation === "input" ? 1 : -1,
    scaled.map(({ row, value }) => [row, -value]),
    { lower: least },
  );
  const slacks = places.map(({ row, less }) => frame.column(0, [[row, less ? 1 : -1]]));
  const returns = constrainSum(frame, frame.block.rows - 1, setting);
  const column = technology.columnOf(unit.row);
  const built: RadialProgram = { program: frame, factor, slacks };
  if (column >= 0 && skip < 0) frame.start = startOf(places, setting, built, column, returns);
  return built;
}

/**
 * The unit as its own reference: θ = λ_o = 1 and every slack 0. Basic are θ, λ_o and all slacks but that of one variable
 * which θ scales and, unless Σλ is fixed, of one that it does not.
 */
function startOf(places: readonly Place[], setting: RadialSetting, { factor, slacks }: RadialProgram, column: number, returns: readonly number[]) {
  const one = places.findIndex((place) => place.value > 0 && isScaled(place, setting.orientation));
  const other = setting.rts === "vrs" ? -2 : places.findIndex((place) => place.value > 0 && !isScaled(place, setting.orientation));
  if (one < 0 || other === -1) return null;
  return [factor, ~column, ...slacks.filter((_, k) => k !== one && k !== other), ...returns];
}

/**
 * The second phase: with the factor held, the largest sum of slacks, each in units of its column's mean, so that the
 * units of measure change nothing (Lovell & Pastor 1995). The factor must be one that the technology reaches.
 */
export function slackProgram(unit: Unit, technology: Technology, setting: RadialSetting, skip: number, factor: number): RadialProgram {
  const program = new Program(technology.block(hasSum(setting)), skip);
  const places = placesOf(unit, technology);
  for (const place of places) program.rhs[place.row] = movedBy(factor, place, setting.orientation);
  const means = meansOf(technology);
  const slacks = places.map(({ row, less }, k) => program.column(means[k] > 0 ? -1 / means[k] : -1, [[row, less ? 1 : -1]]));
  const returns = constrainSum(program, program.block.rows - 1, setting);
  const column = technology.columnOf(unit.row);
  if (column >= 0 && skip < 0 && factor === 1) {
    const positive = places.findIndex(({ value }) => value > 0);
    program.start = [~column, ...(setting.rts === "vrs" ? slacks : slacks.filter((_, k) => k !== positive)), ...returns];
  }
  return { program, factor: -1, slacks };
}
