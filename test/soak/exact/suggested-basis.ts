import { bits } from "./fraction.ts";
import type { StandardForm } from "./standard-form.ts";

/** A basis that floating point holds to be optimal, or to prove that there is no solution. It is a guess: exact arithmetic decides. */
export interface Suggestion {
  readonly status: "optimal" | "infeasible";
  readonly basis: readonly number[];
}

const tolerance = 1e-9;

/** The plain tableau simplex in doubles; null where it comes to no end. */
export function suggestedBasis(form: StandardForm): Suggestion | null {
  const { rows, columns } = form;
  const table = scaledTable(form);
  const width = columns + rows;
  const basis = Array.from({ length: rows }, (_, row) => columns + row);
  const last = width;

  const pivot = (leaving: number, entering: number) => {
    const head = table[leaving];
    const by = head[entering];
    for (let k = 0; k <= last; k++) head[k] /= by;
    for (const row of table) {
      const factor = row[entering];
      if (row === head || factor === 0) continue;
      for (let k = 0; k <= last; k++) row[k] -= factor * head[k];
    }
    basis[leaving] = entering;
  };

  const minimise = (costs: Float64Array): boolean => {
    const reduced = new Float64Array(columns);
    for (let step = 0; step < 40 * (rows + 10); step++) {
      const own = basis.map((column) => costs[column]);
      let entering = -1;
      for (let column = 0; column < columns; column++) {
        let value = costs[column];
        for (let row = 0; row < rows; row++) value -= own[row] * table[row][column];
        reduced[column] = value;
        // The steepest at first; then the first one, so that it does not go round.
        if (value < -tolerance && (entering < 0 || (step < 20 * (rows + 10) && value < reduced[entering]))) entering = column;
      }
      if (entering < 0) return true;
      let leaving = -1;
      for (let row = 0; row < rows; row++) {
        const by = table[row][entering];
        if (Math.abs(by) > tolerance && basis[row] >= columns && costs[columns] === 0) {
          leaving = row;
          break;
        }
        if (by <= tolerance) continue;
        const ratio = table[row][last] / by;
        const best = leaving < 0 ? Infinity : table[leaving][last] / table[leaving][entering];
        if (ratio < best - 1e-12 || (ratio <= best + 1e-12 && by > table[leaving][entering])) leaving = row;
      }
      if (leaving < 0) return false;
      pivot(leaving, entering);
      for (let row = 0; row < rows; row++) if (table[row][last] < 0 && table[row][last] > -1e-11) table[row][last] = 0;
    }
    return false;
  };

  const first = new Float64Array(width);
  first.fill(1, columns);
  if (!minimise(first)) return null;
  const missing = basis.reduce((sum, column, row) => sum + (column >= columns ? table[row][last] : 0), 0);
  if (missing > 1e-8) return { status: "infeasible", basis };
  for (let row = 0; row < rows; row++) {
    if (basis[row] < columns) continue;
    let other = -1;
    for (let k = 0; k < columns; k++) if (Math.abs(table[row][k]) > (other < 0 ? 1e-7 : Math.abs(table[row][other]))) other = k;
    if (other >= 0) pivot(row, other);
  }
  const costs = new Float64Array(width);
  costs.set(table.costs);
  return minimise(costs) ? { status: "optimal", basis } : null;
}

/** The rows [A I b] and the costs in doubles, rows and columns brought to one size by powers of two. */
function scaledTable({ rows, columns, matrix, rhs, costs }: StandardForm): Float64Array[] & { readonly costs: Float64Array } {
  const parts = matrix.map((column) => column.map(mantissa));
  const right = rhs.map(mantissa);
  const [ofRow, ofColumn] = [new Array<number>(rows).fill(0), new Array<number>(columns).fill(0)];
  for (let pass = 0; pass < 3; pass++) {
    for (let r = 0; r < rows; r++) ofRow[r] = -middle(parts.flatMap((column, c) => (column[r].value === 0 ? [] : [column[r].exponent + ofColumn[c]])));
    for (let c = 0; c < columns; c++) ofColumn[c] = -middle(parts[c].flatMap(({ value, exponent }, r) => (value === 0 ? [] : [exponent + ofRow[r]])));
  }
  const at = ({ value, exponent }: Mantissa, by: number) => (value === 0 ? 0 : value * 2 ** Math.max(-1000, Math.min(1000, exponent + by)));
  const ofRight = -Math.max(...right.map(({ value, exponent }, r) => (value === 0 ? -Infinity : exponent + ofRow[r])));
  const table = right.map((value, r) => {
    const row = new Float64Array(columns + rows + 1);
    for (let c = 0; c < columns; c++) row[c] = at(parts[c][r], ofRow[r] + ofColumn[c]);
    row[columns + r] = 1;
    row[columns + rows] = at(value, ofRow[r] + (Number.isFinite(ofRight) ? ofRight : 0));
    return row;
  });
  const prices = costs.map(mantissa);
  const most = Math.max(...prices.map(({ value, exponent }, c) => (value === 0 ? -Infinity : exponent + ofColumn[c])));
  return Object.assign(table, { costs: Float64Array.from(prices, (price, c) => at(price, ofColumn[c] - (Number.isFinite(most) ? most : 0))) });
}

interface Mantissa {
  /** 0, or of size 1/16 to 1. */
  readonly value: number;
  readonly exponent: number;
}

function mantissa(whole: bigint): Mantissa {
  if (whole === 0n) return { value: 0, exponent: 0 };
  const size = whole < 0n ? -whole : whole;
  const exponent = bits(size);
  const value = exponent > 64 ? Number(size >> BigInt(exponent - 64)) / 2 ** 64 : Number(size) / 2 ** exponent;
  return { value: whole < 0n ? -value : value, exponent };
}

const middle = (exponents: readonly number[]) => (exponents.length === 0 ? 0 : Math.round((Math.max(...exponents) + Math.min(...exponents)) / 2));
