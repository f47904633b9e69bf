import type { Program } from "../../src/engine/lp/program.ts";
import type { Solution } from "../../src/engine/lp/solution.ts";
import { plainProgram, type PlainColumn } from "../../src/solvers/plain-program.ts";
import { ExactLp, type Term } from "./exact/exact-lp.ts";
import { Fraction, one, total, zero } from "./exact/fraction.ts";
import { neighbour } from "./last-digits.ts";
import { randomOf, type Random } from "./seeded.ts";

/** Relative distance from which two objectives are not the same. */
const apart = 1e-8;
const trials = 16;
/** What a row may be away from its right-hand side, in parts of its terms: some units in their sixteenth digit. */
const lastDigits = Fraction.of(1n, 10n ** 15n);

interface Written {
  readonly columns: readonly PlainColumn[];
  readonly rhs: readonly Fraction[];
}

/** The verdict of exact arithmetic on a program as it is written. */
function exactly({ columns, rhs }: Written): { readonly status: Solution["status"]; readonly objective: number } {
  const lp = new ExactLp();
  const rows: Term[][] = rhs.map(() => []);
  const right = [...rhs];
  let constant = zero;
  const bounds: (readonly [variable: number, most: Fraction])[] = [];
  for (const { cost, entries, lower, upper } of columns) {
    const price = Fraction.from(cost);
    const isFree = lower === -Infinity;
    const variable = isFree ? lp.freeVariable(price) : lp.variable(price);
    const from = isFree ? zero : Fraction.from(lower);
    constant = constant.plus(price.times(from));
    entries.forEach((entry, r) => {
      if (entry === 0) return;
      const coefficient = Fraction.from(entry);
      rows[r].push([variable, coefficient]);
      if (from.sign !== 0) right[r] = right[r].minus(coefficient.times(from));
    });
    if (upper !== Infinity) bounds.push([variable, Fraction.from(upper).minus(from)]);
  }
  rows.forEach((terms, r) => lp.row(terms, "=", right[r]));
  for (const [variable, most] of bounds) lp.row([[variable, one]], "<=", most);
  const best = lp.minimum();
  return best.status === "optimal" ? { status: "optimal", objective: best.objective.plus(constant).toNumber() } : { status: best.status, objective: 0 };
}

export type ProgramVerdict = "right" | "wrong" | "ill-posed" | "unscored";

/**
 * The product's solution of a program, judged: by HiGHS, and by exact arithmetic where HiGHS says something else or
 * nothing. What exact arithmetic contradicts is ill-posed where a program with other last digits has it.
 */
export function programVerdict(program: Program, ours: Solution, theirs: Solution): ProgramVerdict {
  if (ours.status === "stopped") return "unscored";
  const agrees = ({ status, objective }: Pick<Solution, "status" | "objective">) => status === ours.status && (status !== "optimal" || isNear(ours, objective));
  if (agrees(theirs)) return "right";
  const { columns, rhs } = plainProgram(program);
  const written: Written = { columns, rhs: [...rhs].map((value) => Fraction.from(value)) };
  const exact = exactly(written);
  if (agrees(exact)) return "right";
  const met = ours.status === "optimal" ? asMet(program, written, ours) : null;
  if (met !== null && agrees(exactly(met))) return "ill-posed";
  let furthest = 0;
  for (let trial = 0; trial < trials; trial++) {
    const other = exactly(perturbed(written, randomOf(77 + trial), trial));
    if (agrees(other)) return "ill-posed";
    if (other.status === "optimal" && exact.status === "optimal") furthest = Math.max(furthest, Math.abs(other.objective - exact.objective));
  }
  return ours.status === "optimal" && exact.status === "optimal" && isNear(ours, exact.objective, 4 * furthest) ? "ill-posed" : "wrong";
}

const isNear = (ours: Solution, objective: number, by = 0) => Math.abs(ours.objective - objective) <= Math.max(by, apart * Math.max(1, Math.abs(objective)));

/** The program whose right-hand sides are what the product's solution makes of them; null where a row is more than a last digit of its terms away. */
function asMet(program: Program, { columns, rhs }: Written, { own, intensities }: Solution): Written | null {
  const lambdas = new Map(intensities.map(({ column, value }) => [column, value]));
  const units = columns.length - program.columns.length;
  const values = columns.map(({ unit }, k) => Fraction.from(unit === null ? own[k - units] : (lambdas.get(unit) ?? 0)));
  const met = rhs.map((right, r) => {
    const terms = columns.flatMap(({ entries }, k) => (entries[r] === 0 ? [] : [values[k].times(Fraction.from(entries[r]))]));
    const size = terms.reduce((sum, term) => sum.plus(term.absolute()), right.absolute());
    const value = total(terms);
    return value.minus(right).absolute().compare(size.times(lastDigits)) <= 0 ? value : null;
  });
  return met.every((value) => value !== null) ? { columns, rhs: met } : null;
}

/** Sixteenth digits moved: the right-hand sides alone, all rounded to fifteen digits, then at random. */
function perturbed({ columns, rhs }: Written, random: Random, trial: number): Written {
  const moved = (value: number) => {
    if (!Number.isFinite(value)) return value;
    return trial === 0 ? Number(value.toPrecision(15)) : neighbour(value, Math.floor(random() * 3) - 1);
  };
  const right = rhs.map((value) => Fraction.from(moved(value.toNumber())));
  if (trial % 3 === 1) return { columns, rhs: right };
  return { columns: columns.map((column) => ({ ...column, entries: column.entries.map(moved) })), rhs: right };
}
