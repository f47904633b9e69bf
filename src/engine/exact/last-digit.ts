import { variablesOf, type Dataset } from "../data/dataset.ts";
import { Block } from "../lp/block.ts";
import { Program } from "../lp/program.ts";
import type { FinalBasis, Solution } from "../lp/solution.ts";
import { lowestExponent, quotient } from "./integer.ts";
import { prove, solveFromNothing, type Proof } from "./proof.ts";

// A number with sixteen or seventeen digits was computed, and its last digit is rounding; one with fewer was typed as it is.
// So an optimum hangs on the last digit of the data only where such numbers are, and where those that differ by
// no more have another optimum, far off.

/** Digits that every number with as many has to itself among the doubles. */
const typed = 15;
/** What a row, or a reduced cost, may miss of its own terms and hold for numbers that differ in their last digit alone. */
const lastDigit = 2 ** -50;
/** What weighs no more than this part of the objective's largest term is rounding. */
const weightless = 2 ** -46;
/** Data sets beside the given one that are tried. */
const tries = 4;
/** Two optima further apart than this, against their size or 1, are not the same one. */
const apart = 1e-6;

/**
 * Whether the optimum hangs on the last digit of the data: a solution that exact arithmetic contradicts is the optimum of
 * numbers that differ from the given ones there, or programs of such numbers have verdicts and optima far from each other.
 * @param proof of the program as it is
 */
export function hangsOnLastDigit(program: Program, solution: Solution, basis: FinalBasis, proof: Proof): boolean {
  if (!hasRoundedNumbers(program)) return false;
  return (solution.status === "optimal" && holdsNearby(program, solution) && isFeasibleNearby(program, solution)) || moves(program, basis, proof);
}

/**
 * Whether the rows can hold exactly where the numbers that were computed differ in their last digit, and no others. What
 * floating point misses of a row is as small where every number of it was typed, and there it is a fault.
 */
function isFeasibleNearby(program: Program, { intensities, own }: Solution): boolean {
  const { block, rhs, columns } = program;
  const room = rhs.map((value) => (isRounded(value) ? Math.abs(value) : 0));
  const add = (row: number, value: number, by: number) => {
    if (isRounded(value)) room[row] += Math.abs(value * by);
  };
  for (const { column, value } of intensities) for (let r = 0; r < block.rows; r++) add(r, block.raw(r, column), value);
  columns.forEach(({ entries }, k) => entries.forEach(([row, value]) => add(row, value, own[k])));
  const other = copied(program, program.block, (value) => value);
  room.forEach((size, row) => {
    if (size === 0) return;
    other.column(0, [[row, 1]], { upper: lastDigit * size });
    other.column(0, [[row, -1]], { upper: lastDigit * size });
  });
  const found = solveFromNothing(other);
  return found !== null && found.verdict !== "infeasible";
}

function hasRoundedNumbers({ block, rhs, columns }: Program): boolean {
  for (let r = 0; r < block.rows; r++) for (let j = 0; j < block.columns; j++) if (isRounded(block.raw(r, j))) return true;
  return rhs.some(isRounded) || columns.some(({ entries }) => entries.some(([, value]) => isRounded(value)));
}

/** Whether data has numbers of sixteen digits or more, which were computed: those that were typed have no last digit that is rounding. */
export const isComputed = (data: Dataset): boolean => variablesOf(data).some(({ values }) => values.some(isRounded));

function isRounded(value: number): boolean {
  // Most numbers were typed with a few decimals: to see that they have no more digits takes a tenth of the time.
  if (hasFewDecimals(value)) return false;
  if (value === 0 || (Number.isInteger(value) && Math.abs(value) < 10 ** typed)) return false;
  return Math.floor(Math.log10(Math.abs(value))) - lowestExponent(value) >= typed;
}

const fewDecimals = 1e6;

/** Whether a number has six decimals at most and fifteen digits at most. */
function hasFewDecimals(value: number): boolean {
  const whole = Math.round(value * fewDecimals);
  return Math.abs(whole) < 10 ** typed && whole / fewDecimals === value;
}

/** Whether every row and every reduced cost of a solution is that of numbers which differ from the given ones in their last digit. */
function holdsNearby({ block, skip, rhs, columns }: Program, { intensities, own, duals }: Solution): boolean {
  const residual = rhs.map((value) => -value);
  const size = rhs.map(Math.abs);
  const add = (row: number, term: number) => {
    residual[row] += term;
    size[row] += Math.abs(term);
  };
  for (const { column, value } of intensities) for (let r = 0; r < block.rows; r++) add(r, block.raw(r, column) * value);
  columns.forEach(({ entries }, k) => entries.forEach(([row, value]) => add(row, value * own[k])));
  if (residual.some((value, r) => Math.abs(value) > lastDigit * size[r])) return false;
  const heaviest = Math.max(...duals.map((dual, r) => Math.abs(dual) * size[r]));
  const weights = duals.map((dual, r) => (Math.abs(dual) * size[r] <= weightless * heaviest ? 0 : dual));
  const isPositive = new Set(intensities.map(({ column }) => column));
  for (let j = 0; j < block.columns; j++) {
    if (j === skip) continue;
    const terms = weights.slice(0, block.rows).map((weight, r) => -weight * block.raw(r, j));
    if (!isPriced(terms, true, isPositive.has(j))) return false;
  }
  return columns.every((column, k) => {
    const terms = [column.cost, ...column.entries.map(([row, value]) => -weights[row] * value)];
    return isPriced(terms, own[k] < column.upper, own[k] > column.lower);
  });
}

/** Whether the sign of a reduced cost fits a variable that may rise, or fall, but for the last digit of its terms. */
function isPriced(terms: readonly number[], mayRise: boolean, mayFall: boolean): boolean {
  const sum = terms.reduce((total, term) => total + term, 0);
  const most = lastDigit * terms.reduce((total, term) => total + Math.abs(term), 0);
  return (!mayRise || sum >= -most) && (!mayFall || sum <= most);
}

/** Whether programs of numbers that differ by a step of a double in their last digit have another verdict, or an optimum far off. */
function moves(program: Program, basis: FinalBasis, proof: Proof): boolean {
  for (let seed = 1; seed <= tries; seed++) {
    const other = moved(program, seed);
    const found = prove(other, basis);
    const settled = found === null || found.verdict === "unproven" || found.verdict === "feasible" ? solveFromNothing(other) : found;
    if (settled !== null && differ(proof, settled)) return true;
  }
  return false;
}

function differ(a: Proof, b: Proof): boolean {
  if (a.verdict !== b.verdict) return true;
  if (a.verdict !== "optimal") return false;
  const [one, two] = [a, b].map(({ objective }) => quotient(objective.numerator, objective.denominator));
  return Math.abs(one - two) > apart * Math.max(1, Math.abs(one), Math.abs(two));
}

/** A number moves alike wherever it stands, so that a unit stays its own reference, and ties stay ties. */
function moved(program: Program, seed: number): Program {
  const { block } = program;
  const raw = new Float64Array(block.rows * block.columns);
  for (let r = 0; r < block.rows; r++) for (let j = 0; j < block.columns; j++) raw[r * block.columns + j] = step(block.raw(r, j), seed);
  return copied(program, new Block(block.rows, block.columns, raw), (value) => step(value, seed));
}

/** The same program over another block, its own numbers changed. */
function copied({ block, skip, rhs, columns }: Program, other: Block, change: (value: number) => number): Program {
  const copy = new Program(other, skip);
  rhs.forEach((value, row) => {
    if (row >= block.rows) copy.row();
    copy.rhs[row] = change(value);
  });
  copy.columns.push(...columns.map(({ entries, ...column }) => ({ ...column, entries: entries.map(([row, value]) => [row, change(value)] as const) })));
  return copy;
}

const bits = new DataView(new ArrayBuffer(8));

function step(value: number, seed: number): number {
  if (!isRounded(value)) return value;
  bits.setFloat64(0, Math.abs(value));
  const direction = (mixed(bits.getInt32(0) ^ mixed(bits.getInt32(4) + seed)) >>> 8) % 3;
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(direction - 1));
  return Math.sign(value) * bits.getFloat64(0);
}

/** Every bit of a whole number in every bit of another. */
function mixed(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
