import { unitAt, variablesOf, type Unit } from "../../data/dataset.ts";
import type { Fraction } from "../../lp/fraction.ts";
import { isSubnormal } from "../../data/subnormal.ts";
import { commonExponent, fractionOf, hasFewDigits, integerAt, partsOf, powerOfTen, quotient } from "../../exact/integer.ts";
import { priceErrors } from "../../lp/conditioning.ts";
import { Program, type Entry } from "../../lp/program.ts";
import type { Certificate, LpSolver, Solution } from "../../lp/solution.ts";
import type { Technology } from "../../technology/technology.ts";
import { reaches } from "../shared/optimum.ts";
import { keepsDigits } from "../shared/price-digits.ts";
import { placesOf, radialProgram } from "../radial/radial-program.ts";

/** What the multipliers of a unit do to the others, among those that give the unit itself its best score. */
export type Goal = "benevolent" | "aggressive";

/** The multipliers with which a unit appraises every other. */
export interface Appraiser {
  readonly row: number;
  /** The unit's own CCR score. */
  readonly own: number;
  readonly efficient: boolean;
  /** One weight ≥ 0 per variable: v of inputs and undesirable outputs, u of outputs. */
  readonly multipliers: readonly number[];
  readonly certificates: readonly Certificate[];
}

/** What a cross-score may miss of the conditions on the multipliers. */
const tolerance = 1e-9;
/** Added to the goal, a different part of it for each column, so that one of several optima is chosen in any unit of measure. */
const tie = 10_000_000n;
/** What is no more than this part of the numbers that it stands beside is rounding; up to the second part nobody knows. */
const isRounding = 1e-12;
const isCertain = 1e-5;

/** The appraisers of a technology: its members with numbers above 0; null in the place of one that could not be solved. */
export function appraisersOf(technology: Technology, goal: Goal, solver: LpSolver): readonly (Appraiser | null)[] {
  const variables = variablesOf(technology.data);
  const rows = [...technology.members].filter((row) => variables.every(({ values }) => values[row] > 0));
  const totals = variables.map(({ values }) => totalOf(rows.map((row) => values[row])));
  // A weight of such a number, or its product with another, may be no double, or one of few digits.
  const isOutside = totals.some(({ numerator, denominator }) => isBeyond(quotient(numerator, denominator)));
  if (isOutside || rows.some((row) => isSubnormal(unitAt(technology.data, row)))) return rows.map(() => null);
  return rows.map((row) => {
    const unit = unitAt(technology.data, row);
    const others = totals.map((total, k) => less(total, fractionOf(variables[k].values[row])));
    const found = appraiser(unit, technology, others, goal, { solve: (program) => solver.solve(program), isExact: false });
    if (found?.isSure || !solver.exactly) return found;
    // Between units that are nearly the same, or of which one is all but nothing beside the others, floating point leaves prices of few digits.
    return appraiser(unit, technology, others, goal, { solve: (program) => solver.exactly!(program, true), isExact: true });
  });
}

/** What the programs are solved in: floating point, or fractions, where every number of a solution is exact. */
interface Arithmetic {
  readonly solve: LpSolver["solve"];
  readonly isExact: boolean;
}

/**
 * Multipliers of one unit (Doyle & Green 1994). X̄ and Ȳ are the inputs and outputs of all others together, θ_o the
 * unit's CCR score:
 *
 *     max (benevolent) or min (aggressive) uȲ   s.t.   vX̄ = 1,   uy_o = θ_o vx_o,   uy_j ≤ vx_j for every j,   u, v ≥ 0
 *
 * uy_o = θ_o vx_o says that u, v are optimal in the unit's own program: they are so where uy_j = vx_j for the peers j of one
 * of its optima, and 0 for a variable that has a slack there. This is what is asked for, as its numbers are the data alone.
 * Of several optima the goal with 1e-7/(k + 2) of each column k added decides. Its dual is solved, which has the shape of an envelopment program; the multipliers are its row prices.
 */
function appraiser(
  unit: Unit,
  technology: Technology,
  others: readonly Fraction[],
  goal: Goal,
  { solve, isExact }: Arithmetic,
): (Appraiser & { readonly isSure: boolean }) | null {
  const own = radialProgram(unit, technology, { rts: "crs", lower: 1, upper: 1, orientation: "input" }, -1);
  const first = solve(own.program);
  if (first.status !== "optimal") return null;
  const efficient = reaches(first, 1);
  const score = efficient ? 1 : first.objective;
  const places = placesOf(unit, technology);
  const pricesOf = ({ duals }: Solution) => places.map(({ row, less }) => Math.max(0, less ? -duals[row] : duals[row]));
  const appraiserWith = (multipliers: readonly number[], isSure: boolean, ...solutions: readonly Solution[]) => {
    return { row: unit.row, own: score, efficient, multipliers, certificates: solutions.map(({ certificate }) => certificate), isSure };
  };
  // Nobody else is there to be good or bad to.
  if (others.every(({ numerator }) => numerator === 0n)) return appraiserWith(pricesOf(first), true, first);
  const { peers, slack, isSure } = efficient
    ? { peers: [technology.columnOf(unit.row)], slack: places.map(() => false), isSure: true }
    : boundBy(
        first,
        own.slacks,
        places.map(({ row, value, less }) => ({ row, size: less ? score * value : value })),
        technology,
        isExact && first.exact != null,
      );
  // Beside numbers hundreds of decades larger a unit has no part in what the others have together.
  if (isExact && !others.every(hasFewDigits)) return null;
  const sign = goal === "benevolent" ? -1 : 1;
  const program = new Program(technology.block(false));
  const digits = (value: Fraction) => (isExact ? partsOf(value) : [quotient(value.numerator, value.denominator)]);
  program.free(
    -sign,
    places.flatMap(({ row, less }, k) => (less ? digits(others[k]).map((part): Entry => [row, sign * part]) : [])),
  );
  for (const peer of peers)
    program.column(
      0,
      places.map(({ row }): Entry => [row, -program.block.raw(row, peer)]),
    );
  const rest: Entry[] = [];
  for (const [k, { row, less }] of places.entries()) {
    program.column(0, [[row, less ? 1 : -1]]);
    if (slack[k]) program.column(0, [[row, less ? -1 : 1]]);
    const broken = tie * BigInt(k + 2);
    const [goalPart, ...parts] = digits({ numerator: others[k].numerator * (less ? 1n : broken + 1n), denominator: others[k].denominator * broken });
    program.rhs[row] = less ? sign * goalPart : -sign * goalPart;
    for (const part of parts) rest.push([row, less ? -sign * part : sign * part]);
  }
  // Digits of the right-hand side that no double has.
  if (rest.length > 0) program.column(0, rest, { lower: 1, upper: 1 });
  const second = solve(program);
  if (second.status !== "optimal") return null;
  const multipliers = pricesOf(second);
  const totals = others.map((total) => quotient(total.numerator, total.denominator));
  const values = places.map(({ value }) => value);
  if (!holds(technology, multipliers, values, totals, score)) return null;
  const keeps = !second.basis || keepsDigits(technology, multipliers, priceErrors(program, second.basis(), second.duals), places);
  return appraiserWith(multipliers, isSure && keeps, first, second);
}

/**
 * The peers and the variables with a slack of an optimum; not sure where one of them may be rounding, or none.
 * @param rows of the variables, and how large the optimum leaves the unit's own number in each
 * @param isExact whether its numbers are no sums of floating point
 */
function boundBy(
  { intensities, own }: Solution,
  slacks: readonly number[],
  rows: readonly { readonly row: number; readonly size: number }[],
  technology: Technology,
  isExact: boolean,
) {
  const block = technology.block(false);
  const spanned = rows.map(({ row, size }) => intensities.reduce((most, one) => Math.max(most, block.raw(row, one.column) * one.value), size));
  const shares = intensities.map(({ column, value }) => Math.max(...rows.map(({ row }, k) => (block.raw(row, column) * value) / spanned[k])));
  const left = slacks.map((column, k) => own[column] / spanned[k]);
  const least = isExact ? 0 : isRounding;
  return {
    peers: intensities.filter((_, k) => shares[k] > least).map(({ column }) => column),
    slack: left.map((share) => share > least),
    isSure: isExact || [...shares, ...left].every((share) => share <= isRounding || share >= isCertain),
  };
}

const isBeyond = (value: number) => value > 0 && !(value > 1e-150 && value < 1e150);

const less = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** The sum of numbers as they were typed. */
function totalOf(values: readonly number[]): Fraction {
  const exponent = Math.min(
    0,
    commonExponent(values.length, (k) => values[k]),
  );
  return { numerator: values.reduce((sum, value) => sum + integerAt(value, exponent), 0n), denominator: powerOfTen(-exponent) };
}

/** Whether the row prices keep their conditions: they are read off floating point, whatever proved the optimum. */
function holds(technology: Technology, multipliers: readonly number[], own: readonly number[], others: readonly number[], score: number): boolean {
  const { data, members } = technology;
  const variables = variablesOf(data);
  const sum = (isOutput: boolean, valueOf: (k: number) => number) =>
    variables.reduce((total, { role }, k) => ((role === "output") === isOutput ? total + multipliers[k] * valueOf(k) : total), 0);
  if (Math.abs(sum(false, (k) => others[k]) - 1) > tolerance) return false;
  const spent = sum(false, (k) => own[k]);
  if (Math.abs(sum(true, (k) => own[k]) - score * spent) > tolerance * Math.max(spent, 1e-300)) return false;
  return members.every((row) => sum(true, (k) => variables[k].values[row]) <= (1 + tolerance) * sum(false, (k) => variables[k].values[row]) + 1e-300);
}
