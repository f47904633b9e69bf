import type { Unit } from "../../data/dataset.ts";
import { quotient } from "../../exact/integer.ts";
import type { Entry, Program } from "../../lp/program.ts";
import type { Solution } from "../../lp/solution.ts";
import { frontier } from "../shared/optimum.ts";
import { countsOf, SbmForm, type Orientation, type SbmSetting } from "./sbm-form.ts";
import type { Technology } from "../../technology/technology.ts";
import type { Returns } from "../shared/returns.ts";

export type { Orientation, SbmSetting } from "./sbm-form.ts";

/**
 * A program of the SBM family, and where the numbers of its outcome stand.
 * Its coefficients are the data, whole numbers and the bounds of Σλ as they were given, so that the program in floating point is the paper's exactly.
 */
export interface SbmProgram {
  readonly program: Program;
  /** Own column of the Charnes–Cooper t, or −1 where the program is not fractional. */
  readonly t: number;
  /** Own column of each variable's slack relative to the unit's own value; −1 where the program has none. */
  readonly slacks: readonly number[];
  /** What the mean in the objective divides by: m, or the number of outputs. The score follows by `scoreOf`. */
  readonly divisor: number;
  /** The unit's own numbers, in the order inputs, outputs, undesirable outputs. */
  readonly values: ArrayLike<number>;
}

/** A program of the family for one unit after another. */
interface Built {
  readonly form: SbmForm;
  readonly built: SbmProgram;
  /** The columns of the condition on Σλ: the start from the unit itself has them in its basis. */
  readonly condition: readonly number[];
}

/** Whether a side that the orientation averages over has no term: every one of its variables is 0 and dropped. */
export function hasNoTerm(unit: Unit, { orientation, treatment: { formula, zeros } }: SbmSetting): boolean {
  if (zeros === "none") return false;
  const none = (values: readonly number[]) => values.every((value) => !(value > 0));
  const [inputs, outputs] = formula === "b" ? [[...unit.x, ...unit.b], unit.y] : [unit.x, [...unit.y, ...unit.b]];
  return (orientation !== "output" && none(inputs)) || (orientation !== "input" && none(outputs));
}

/** An oriented score, or its denominator, below this has lost so many of its digits as a difference that a fraction is asked for. */
const fewDigits = 1e-4;

/** The score of an optimum: the objective over the divisor, read as the orientation asks. */
export function scoreOf({ objective, exact }: Solution, divisor: number, orientation: Orientation): number {
  const mean = objective / divisor;
  if (orientation === "none") return mean;
  const rough = orientation === "input" ? 1 + mean : 1 - mean;
  if (!exact || Math.abs(rough) > fewDigits) return orientation === "input" ? rough : 1 / rough;
  const whole = BigInt(divisor) * exact.denominator;
  return orientation === "input" ? quotient(whole + exact.numerator, whole) : quotient(whole, whole - exact.numerator);
}

/** Whether a unit beyond the frontier keeps so little of its outputs that its score is to be read off an exact optimum. */
export function losesNearlyAll({ objective, exact }: Solution, divisor: number, orientation: Orientation): boolean {
  return orientation === "output" && !exact && 1 - objective / divisor <= fewDigits;
}

/**
 * Whether a unit beyond the frontier would have to lose its outputs altogether: the denominator of its score is not above
 * 0. Decided exactly where the solution carries a fraction; otherwise a score above 1e9 is none.
 */
export function losesAll({ exact, objective }: Solution, divisor: number, orientation: Orientation): boolean {
  if (orientation !== "output") return false;
  return exact ? exact.numerator >= BigInt(divisor) * exact.denominator : 1 - objective / divisor <= frontier;
}

/** The objective of a unit with score 0; an output-oriented score comes near it only. */
export const objectiveAtNothing = (divisor: number, orientation: Orientation): number | undefined =>
  orientation === "none" ? 0 : orientation === "input" ? -divisor : undefined;

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
 * A variable that is 0 and whose term is dropped keeps its row, with a slack of cost 0. The program is filled in anew by
 * the next call for the same technology.
 */
export function sbmProgram(unit: Unit, technology: Technology, setting: SbmSetting): SbmProgram {
  const { orientation, returns } = setting;
  const { form, built, condition } = formFor(unit, technology, setting, "sbm", (form) =>
    form.variables.map(({ side, row, counts }, k) => {
      const sign = side === "output" ? -1 : 1;
      if (!counts) return form.program.column(0, [[row, sign]]);
      return side === "input"
        ? form.program.column(orientation === "output" ? 0 : -1, [form.entry(k, 1)])
        : form.program.column(orientation === "output" ? -1 : 0, form.counted(form.entry(k, sign), 1));
    }),
  );
  form.fill(unit, -1);
  form.program.start = startOf(built, technology.columnOf(unit.row), returns.rts, condition);
  return built;
}

/** The unit as its own reference with every slack 0 is feasible, and basic with all slacks but one (VRS: all). */
function startOf({ t, slacks, values }: SbmProgram, column: number, rts: Returns["rts"], condition: readonly number[]): readonly number[] | null {
  if (column < 0) return null;
  let left = -1;
  if (rts !== "vrs") while (++left < values.length && !(values[left] > 0));
  const start = t < 0 ? [~column] : [t, ~column];
  for (let k = 0; k < slacks.length; k++) if (k !== left) start.push(slacks[k]);
  for (const k of condition) start.push(k);
  return start;
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
export function superSbmProgram(unit: Unit, technology: Technology, setting: SbmSetting): SbmProgram {
  const { orientation } = setting;
  const { form, built } = formFor(unit, technology, setting, "super", (form) => {
    const surpluses = form.variables.map(({ side, counts }, k) => {
      if (!counts) return -1;
      if (side === "input") return orientation === "output" ? -1 : form.program.column(1, [form.entry(k, -1)]);
      if (orientation === "input") return -1;
      return form.program.column(orientation === "output" ? 1 : 0, form.counted(form.entry(k, side === "output" ? 1 : -1), -1));
    });
    plainSlacks(form);
    return surpluses;
  });
  form.fill(unit, technology.columnOf(unit.twin ?? unit.row));
  return built;
}

/** A slack of each variable in its own size, without a term in the objective. */
function plainSlacks(form: SbmForm): void {
  form.variables.forEach(({ side }, k) => form.program.column(0, [form.entry(k, side === "output" ? -1 : 1, true)]));
}

const stages = ["sbm", "super"] as const;

/** What a technology keeps each form under, made once: putting them together takes longer than looking them up. */
const names = tree(stages, (stage) =>
  tree(["crs", "vrs", "nirs", "ndrs", "grs"] as const, (rts) =>
    tree(["none", "input", "output"] as const, (orientation) => tree(["a", "b"] as const, (formula) => [stage, rts, orientation, formula].join(" "))),
  ),
);

function tree<K extends string, T>(keys: readonly K[], value: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;
}

/** The form of a technology's programs for units with these zeros, built where it is asked for first and filled in by who asks. */
function formFor(
  unit: Unit,
  technology: Technology,
  setting: SbmSetting,
  stage: (typeof stages)[number],
  addSlacks: (form: SbmForm) => readonly number[],
): Built {
  const { returns, orientation, treatment } = setting;
  const name = names[stage][returns.rts][orientation][treatment.formula];
  const plain = returns.rts === "grs" ? `${name} ${returns.lower} ${returns.upper}` : name;
  return technology.once(treatment.zeros === "none" ? plain : `${plain} ${countsOf(unit, treatment).join(" ")}`, (): Built => {
    const form = new SbmForm(technology, setting, countsOf(unit, treatment));
    const slacks = addSlacks(form);
    const condition = form.constrainIntensities();
    return { form, built: { program: form.program, t: form.t, slacks, divisor: form.divisor, values: form.values }, condition };
  });
}

/** What an oriented program is solved under. */
export type OrientedSetting = SbmSetting & { readonly orientation: "input" | "output" };

/** A super-efficiency program with surpluses on both sides, and where the numbers of its outcome stand. */
export interface RelaxedProgram {
  readonly program: Program;
  /** Own column of each variable's surplus; −1 where it has none. */
  readonly slacks: readonly number[];
  /** The side of the fraction that each surplus counts on: −1 for inputs, 1 for the others, 0 where it has no term. */
  readonly counts: readonly (1 | -1 | 0)[];
  /** The row of the sum that the held side may have; −1 where it is not held. */
  readonly limit: number;
}

/**
 * The super-efficiency program with surpluses on both sides, for an oriented one that has no solution. Both stages are
 * linear: the least surplus of the side that the orientation holds, and, with it held, the least of the other.
 *
 * @param held the sum of relative surpluses that the held side may have; null to find the least, or "elsewhere" where
 * columns that are left out hold it
 */
export function relaxedProgram(unit: Unit, technology: Technology, setting: OrientedSetting, held: number | "elsewhere" | null): RelaxedProgram {
  const { orientation } = setting;
  const form = new SbmForm(technology, setting, countsOf(unit, setting.treatment));
  const { program, variables } = form;
  const isHeld = (side: string) => (side === "input") === (orientation === "output");
  const limit = typeof held === "number" ? program.row(held) : -1;
  const slacks = variables.map(({ side, counts }, k) => {
    if (!counts) return -1;
    const entry: Entry = form.entry(k, side === "output" ? 1 : -1);
    return program.column(isHeld(side) === (held === null) ? 1 : 0, isHeld(side) && limit >= 0 ? [entry, [limit, 1]] : [entry]);
  });
  if (limit >= 0) program.column(0, [[limit, 1]]);
  plainSlacks(form);
  form.constrainIntensities();
  form.fill(unit, technology.columnOf(unit.twin ?? unit.row));
  return { program, slacks, limit, counts: variables.map(({ side, counts }) => (!counts ? 0 : side === "input" ? -1 : 1)) };
}
