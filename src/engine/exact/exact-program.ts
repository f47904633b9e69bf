import type { Block } from "../lp/block.ts";
import type { Program } from "../lp/program.ts";
import type { FinalBasis } from "../lp/solution.ts";
import type { Fraction } from "../lp/fraction.ts";
import { commonExponent, integerAt, lowestExponent, powerOfTen, quotient } from "./integer.ts";

/** A block in whole numbers: each row over a power of ten of its own; columns are converted when first asked for. */
interface IntegerBlock {
  readonly exponents: readonly number[];
  readonly columns: Map<number, readonly bigint[]>;
}

const converted = new WeakMap<Block, IntegerBlock>();

function integersOf(block: Block): IntegerBlock {
  const known = converted.get(block);
  if (known) return known;
  const exponents = Array.from({ length: block.rows }, (_, r) => commonExponent(block.columns, (j) => block.raw(r, j)));
  const integers: IntegerBlock = { exponents, columns: new Map() };
  converted.set(block, integers);
  return integers;
}

function integerColumn(block: Block, j: number): readonly bigint[] {
  const { exponents, columns } = integersOf(block);
  const known = columns.get(j);
  if (known) return known;
  const column = exponents.map((exponent, r) => integerAt(block.raw(r, j), exponent));
  columns.set(j, column);
  return column;
}

/**
 * A program in whole numbers: each row of T λ + D z = r multiplied by a power of ten of its own, likewise the cost.
 * Columns are numbered as in the solver: λ_j is j, own column k is n + k, the artificial of row r is n + K + r.
 * As there, a lower bound is shifted to 0 and a variable with an upper bound only is mirrored.
 */
export class ExactProgram {
  readonly rows: number;
  readonly units: number;
  readonly own: number;
  readonly skip: number;
  readonly #exponents: readonly number[];
  readonly #ownColumns: readonly (readonly bigint[])[];
  readonly #costs: readonly bigint[];
  /** Upper bounds over 10 to `#rhsExponent`; null where there is none. */
  readonly #uppers: readonly (bigint | null)[];
  readonly #free: readonly boolean[];
  readonly #shifts: readonly number[];
  readonly #mirrored: readonly boolean[];
  readonly #rhs: readonly bigint[];
  readonly #rhsExponent: number;
  readonly #costExponent: number;
  readonly #offset: { readonly value: bigint; readonly exponent: number };
  readonly #cache = new Map<number, readonly bigint[]>();
  readonly #sizes = new Map<number, number>();

  constructor(
    readonly program: Program,
    readonly basis: FinalBasis,
  ) {
    const { block, columns } = program;
    const rows = (this.rows = program.rows);
    this.units = block.columns;
    this.own = columns.length;
    this.skip = program.skip;
    const shifts = (this.#shifts = columns.map(({ lower, upper }) => (lower > -Infinity ? lower : upper < Infinity ? upper : 0)));
    const mirrored = (this.#mirrored = columns.map(({ lower, upper }) => lower === -Infinity && upper < Infinity));
    this.#free = columns.map(({ lower, upper }) => lower === -Infinity && upper === Infinity);

    const exponents = [...integersOf(block).exponents, ...Array<number>(rows - block.rows).fill(Infinity)];
    for (const { entries } of columns) for (const [row, value] of entries) exponents[row] = Math.min(exponents[row], lowestExponent(value));
    program.rhs.forEach((value, row) => (exponents[row] = Math.min(exponents[row], lowestExponent(value))));
    this.#exponents = exponents.map((exponent) => (exponent === Infinity ? 0 : exponent));

    this.#ownColumns = columns.map(({ entries }, k) => {
      const column = Array<bigint>(rows).fill(0n);
      for (const [row, value] of entries) column[row] += integerAt(mirrored[k] ? -value : value, this.#exponents[row]);
      return column;
    });
    const widths = columns.map(({ lower, upper }, k) => (mirrored[k] || upper === Infinity ? null : { upper, lower }));
    this.#rhsExponent = Math.min(
      0,
      ...shifts.map(lowestExponent),
      ...widths.flatMap((width) => (width === null ? [] : [lowestExponent(width.upper), lowestExponent(width.lower)])),
    );
    const fine = (value: number) => integerAt(value, this.#rhsExponent);
    this.#uppers = widths.map((width) => (width === null ? null : fine(width.upper) - fine(width.lower)));
    this.#rhs = program.rhs.map((value, row) => {
      let sum = integerAt(value, this.#exponents[row]) * powerOfTen(-this.#rhsExponent);
      shifts.forEach((shift, k) => {
        if (shift !== 0) sum -= (mirrored[k] ? -this.#ownColumns[k][row] : this.#ownColumns[k][row]) * fine(shift);
      });
      return sum;
    });
    this.#costExponent = Math.min(0, ...columns.map(({ cost }) => lowestExponent(cost)));
    this.#costs = columns.map(({ cost }, k) => integerAt(mirrored[k] ? -cost : cost, this.#costExponent));
    const offset = columns.reduce((sum, { cost }, k) => sum + integerAt(cost, this.#costExponent) * fine(shifts[k]), 0n);
    this.#offset = { value: offset, exponent: this.#costExponent + this.#rhsExponent };
  }

  /** The value of own column k or λ_j in the data's own units, from its integer value over `denominator`. */
  value(id: number, numerator: bigint, denominator: bigint): number {
    const value = quotient(numerator, denominator * powerOfTen(-this.#rhsExponent));
    if (id < this.units) return value;
    const k = id - this.units;
    return this.#shifts[k] + (this.#mirrored[k] ? -value : value);
  }

  /** The same with all of its digits, of a variable whose least value is 0. */
  fraction(id: number, numerator: bigint, denominator: bigint): Fraction | null {
    if (id >= this.units && (this.#shifts[id - this.units] !== 0 || this.#mirrored[id - this.units])) return null;
    return { numerator, denominator: denominator * powerOfTen(-this.#rhsExponent) };
  }

  /** The multiplier of a row in the data's own units, from its integer value over `denominator`: 0 is none, however small it is. */
  dual(row: number, numerator: bigint, denominator: bigint): number {
    const exponent = this.#exponents[row];
    const value = quotient(numerator * powerOfTen(Math.max(-exponent, 0)), denominator * powerOfTen(Math.max(exponent, 0) - this.#costExponent));
    return value !== 0 || numerator === 0n ? value : numerator < 0n ? -Number.MIN_VALUE : Number.MIN_VALUE;
  }

  column(id: number): readonly bigint[] {
    const known = this.#cache.get(id);
    if (known) return known;
    const column = this.#build(id);
    this.#cache.set(id, column);
    return column;
  }

  /** Cost in the objective of a phase, over 10 to the cost's exponent. */
  cost(id: number): bigint {
    if (this.basis.phase === "feasibility") return this.isArtificial(id) ? this.#artificialCost(id) : 0n;
    return id >= this.units && !this.isArtificial(id) ? this.#costs[id - this.units] : 0n;
  }

  upper(id: number): bigint | null {
    if (this.isArtificial(id)) return this.basis.phase === "feasibility" ? null : 0n;
    return id < this.units ? null : this.#uppers[id - this.units];
  }

  isFree(id: number): boolean {
    return id >= this.units && !this.isArtificial(id) && this.#free[id - this.units];
  }

  isArtificial(id: number): boolean {
    return id >= this.units + this.own;
  }

  /** Right-hand side less the columns that stand at their upper bound. */
  rhs(atUpper: ReadonlySet<number>): readonly bigint[] {
    const rhs = [...this.#rhs];
    for (const k of atUpper) this.#ownColumns[k].forEach((value, row) => (rhs[row] -= value * this.#uppers[k]!));
    return rhs;
  }

  /** The objective as a fraction in the program's own units, from its integer value over `denominator`. */
  objective(numerator: bigint, denominator: bigint): Fraction {
    const value = numerator + (this.basis.phase === "objective" ? this.#offset.value * denominator : 0n);
    return { numerator: value, denominator: denominator * powerOfTen(-this.#offset.exponent) };
  }

  /** How large a column's entries are, against their rows' sizes: what its reduced cost is to be compared by. */
  size(id: number): number {
    const known = this.#sizes.get(id);
    if (known !== undefined) return known;
    const size = this.column(id).reduce((most, value, r) => Math.max(most, Math.abs(Number(value)) / this.#rowSize(r)), 0) || 1;
    this.#sizes.set(id, size);
    return size;
  }

  /** Geometric mean of a row's entries in the technology, or the right-hand side or 1 where that has none. */
  #rowSize(row: number): number {
    const { block } = this.program;
    if (row < block.rows && block.empty[row] === 0) return 1 / block.rowScale[row] / this.rowUnit(row);
    return Math.abs(Number(this.#rhs[row])) || 1;
  }

  /** What a number of row r is divided by to become its integer: 10 to the row's exponent. */
  rowUnit(row: number): number {
    return 10 ** this.#exponents[row];
  }

  #build(id: number): readonly bigint[] {
    const { block } = this.program;
    if (this.isArtificial(id)) {
      const row = id - this.units - this.own;
      const column = Array<bigint>(this.rows).fill(0n);
      column[row] = BigInt(this.basis.artificialSign[row]);
      return column;
    }
    if (id >= this.units) return this.#ownColumns[id - this.units];
    const column = Array<bigint>(this.rows).fill(0n);
    const { exponents } = integersOf(block);
    integerColumn(block, id).forEach((value, r) => (column[r] = value === 0n ? 0n : value * powerOfTen(exponents[r] - this.#exponents[r])));
    return column;
  }

  /**
   * The solver's artificial has cost 1 and is a unit in its own scale of the row; here its column is ±1 in the row's
   * integers. The costs keep their proportions, as whole numbers, so that its last basis is one of this program too.
   */
  #artificialCost(id: number): bigint {
    const row = id - this.units - this.own;
    const least = Math.min(0, ...this.#exponents, ...Array.from(this.basis.rowScale, lowestExponent));
    return integerAt(this.basis.rowScale[row], least) * powerOfTen(this.#exponents[row] - least);
  }
}
