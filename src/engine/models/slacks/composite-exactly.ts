import { isOutput, valuesOf, type Unit } from "../../data/dataset.ts";
import type { Fraction } from "../../lp/fraction.ts";
import { fractionOf, partsOf, quotient } from "../../exact/integer.ts";
import { Program, type Entry } from "../../lp/program.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import type { Technology } from "../../technology/technology.ts";
import { hasNoTerm, objectiveAtOne, sbmProgram, superSbmProgram, type Orientation, type SbmProgram, type SbmSetting } from "./sbm-program.ts";
import { movesBy, plainly, pointOf, rounding, type Composite } from "./composite-point.ts";

/** The projection is moved into the technology by this part of itself: 1 / 10^50. */
const exactHair = 10n ** 50n;
/** The same of a number that has no more digits than a double. */
const lastDigits = 2 ** -50;
/** How many times its error the hair may have moved ρ away from 0. */
const room = 2;
/** Below this a number has no second double to keep its further digits in; and below this not even the first is whole. */
const tiny = 1e-240;
const subnormal = 1e-307;
/** Fractions no further apart than 1 / 10^20 are one: the hair does no more. */
const same = 10n ** 20n;

/** By the projection in fractions; without a score where there is none, or where even its hair is much of ρ: numbers of hundreds of decades. */
export function exactly(
  unit: Unit,
  technology: Technology,
  others: Technology,
  setting: SbmSetting,
  solve: LpSolver["solve"],
): Composite | { readonly score: null; readonly isInfeasible?: boolean } {
  const nothing = { score: null };
  const { orientation } = setting;
  const beyond = superSbmProgram(unit, technology, setting);
  const first = solve(beyond.program);
  // Floating point had an optimum, which the last digit of the data decides.
  if (first.status === "infeasible") return { score: null, isInfeasible: true };
  const targets = first.exact ? targetsOf(beyond, first, unit) : null;
  if (!first.exact || targets === null) return nothing;
  const delta = fractionOfScore(first.exact, beyond.divisor, orientation);
  const found = rhoOf(targets, unit, others, plainly(setting), solve);
  if (found === null || found === "unbounded") return found === null ? nothing : { score: 0, rho: 0, certificates: [first.certificate] };
  const { built, second, objective, error } = found;
  const isWhole = isNearly(objective, objectiveAtOne(built.divisor, orientation));
  const measured = fractionOfScore(objective, built.divisor, orientation);
  // What the hair alone leaves of 0, to either side of it, is 0: as much as its error by the prices, which is itself rounded and of the first order.
  const rho = Math.abs(quotient(measured.numerator, measured.denominator)) <= room * error ? { numerator: 0n, denominator: 1n } : measured;
  const product: Fraction = isWhole ? delta : { numerator: delta.numerator * rho.numerator, denominator: delta.denominator * rho.denominator };
  return {
    score: isNearly(product, 1) ? 1 : quotient(product.numerator, product.denominator),
    rho: isWhole ? 1 : quotient(rho.numerator, rho.denominator),
    certificates: [first.certificate, second.certificate],
  };
}

/** The SBM program of the projection, moved into the technology by its hair, and its optimum. */
function rhoOf(
  targets: readonly Fraction[],
  unit: Unit,
  others: Technology,
  setting: SbmSetting,
  solve: LpSolver["solve"],
): { readonly built: SbmProgram; readonly second: Solution; readonly objective: Fraction; readonly error: number } | "unbounded" | null {
  const digits = targets.map((value, k): readonly number[] => {
    if (value.numerator === 0n) return [];
    const size = quotient(value.numerator, value.denominator);
    const towards = isOutput(k, unit) ? -1 : 1;
    if (size < tiny) return [size * (1 + towards * lastDigits)];
    return partsOf({ numerator: value.numerator * (exactHair + BigInt(towards)), denominator: value.denominator * exactHair });
  });
  if (digits.some(([value]) => value < subnormal)) return null;
  const point = pointOf(
    digits.map((parts) => parts[0] ?? 0),
    unit,
  );
  if (hasNoTerm(point, setting)) return null;
  const built = sbmProgram(point, others, setting);
  const second = solve(withDigits(built, digits));
  if (second.status === "unbounded" && setting.orientation === "output") return "unbounded";
  const moved = digits.some(([value]) => value < tiny) ? lastDigits : 1 / Number(exactHair);
  if (second.status !== "optimal" || !second.exact) return null;
  const error = movesBy(built, second) * moved;
  return error <= rounding ? { built, second, objective: second.exact, error } : null;
}

/** The projection in fractions. */
function targetsOf({ t, slacks }: SbmProgram, { exactOwn }: Solution, unit: Unit): readonly Fraction[] | null {
  const scale = t < 0 ? { numerator: 1n, denominator: 1n } : exactOwn?.(t);
  if (!scale || scale.numerator <= 0n) return null;
  const targets: Fraction[] = [];
  for (const [k, value] of valuesOf(unit).entries()) {
    const own = fractionOf(value);
    const surplus = slacks[k] < 0 ? { numerator: 0n, denominator: 1n } : exactOwn?.(slacks[k]);
    if (!surplus) return null;
    const whole = surplus.denominator * scale.numerator;
    const moved = surplus.numerator * scale.denominator;
    targets.push({ numerator: own.numerator * (isOutput(k, unit) ? whole - moved : whole + moved), denominator: own.denominator * whole });
  }
  return targets;
}

/** The score of an optimum: see `scoreOf`. */
function fractionOfScore({ numerator, denominator }: Fraction, divisor: number, orientation: Orientation): Fraction {
  const whole = denominator * BigInt(divisor);
  if (orientation === "none") return { numerator, denominator: whole };
  return orientation === "input" ? { numerator: whole + numerator, denominator: whole } : { numerator: whole, denominator: whole - numerator };
}

function isNearly({ numerator, denominator }: Fraction, value: number): boolean {
  const apart = numerator - BigInt(value) * denominator;
  return (apart < 0n ? -apart : apart) * same <= denominator;
}

/** The program with the digits of the unit's numbers that no double has: those of t, or of the right-hand side, and of the slacks, which are counted in them. */
function withDigits({ program, t, slacks }: SbmProgram, digits: readonly (readonly number[])[]): Program {
  const more = (k: number, sign: number) => digits[k].slice(1).map((part): Entry => [k, sign * part]);
  const rest = digits.flatMap((_, k) => more(k, -1));
  const other = new Program(program.block, program.skip);
  program.rhs.forEach((value, row) => (row < other.rows ? (other.rhs[row] = value) : other.row(value)));
  const furtherOf = (column: number, entries: readonly Entry[]) => {
    if (column === t) return rest;
    const k = slacks.indexOf(column);
    return k < 0 ? [] : more(k, entries.some(([row, value]) => row === k && value < 0) ? -1 : 1);
  };
  other.columns.push(...program.columns.map((column, k) => ({ ...column, entries: [...column.entries, ...furtherOf(k, column.entries)] })));
  if (t < 0) other.column(0, rest, { lower: 1, upper: 1 });
  return other;
}
