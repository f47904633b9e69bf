import { provenOptimal, sign, type Proven } from "./proven-basis.ts";
import type { StandardForm } from "./standard-form.ts";

/** The tableau in whole numbers over one common denominator (Edmonds' integer pivoting): two phases, Bland's rule throughout. */
class Tableau {
  readonly basis: number[];
  private readonly rows: bigint[][];
  private denominator = 1n;

  constructor(private readonly form: StandardForm) {
    this.rows = form.rhs.map((value, row) => [...form.matrix.map((column) => column[row]), ...form.rhs.map((_, r) => (r === row ? 1n : 0n)), value]);
    this.basis = form.rhs.map((_, row) => form.columns + row);
  }

  /** Pivots until no column improves; false where the objective falls for ever. */
  minimise(costs: (column: number) => bigint, columns: number): boolean {
    for (;;) {
      const entering = this.entering(costs, columns);
      if (entering < 0) return true;
      const leaving = this.leaving(entering);
      if (leaving < 0) return false;
      this.pivot(leaving, entering);
    }
  }

  /** Pivots by the dual simplex from a basis without negative reduced costs until no variable is negative; false where it cannot. */
  repair(costs: (column: number) => bigint): boolean {
    for (;;) {
      if (this.basis.some((column, row) => column >= this.form.columns && this.value(row) !== 0n)) return false;
      let leaving = -1;
      for (let row = 0; row < this.rows.length; row++) if (this.value(row) < 0n && (leaving < 0 || this.basis[row] < this.basis[leaving])) leaving = row;
      if (leaving < 0) return true;
      const head = this.rows[leaving];
      let entering = -1;
      let best = 0n;
      for (let column = 0; column < this.form.columns; column++) {
        if (head[column] >= 0n) continue;
        const reduced = this.reduced(costs, column);
        if (reduced < 0n) return false;
        if (entering < 0 || reduced * -head[entering] < best * -head[column]) [entering, best] = [column, reduced];
      }
      if (entering < 0) return false;
      this.pivot(leaving, entering);
    }
  }

  /** Goes straight to a basis; false where its columns are not independent. */
  moveTo(basis: readonly number[]): boolean {
    return basis.every((column) => {
      if (column >= this.form.columns || this.basis.includes(column)) return true;
      const row = this.basis.findIndex((old, r) => !basis.includes(old) && this.rows[r][column] !== 0n);
      if (row < 0) return false;
      this.pivot(row, column);
      return true;
    });
  }

  isFeasible(): boolean {
    return this.basis.every((column, row) => (column < this.form.columns ? this.value(row) >= 0n : this.value(row) === 0n));
  }

  value(row: number): bigint {
    return this.rows[row][this.rows[row].length - 1];
  }

  /** Artificial columns that are left at 0 go, where another can take their row. */
  dropArtificial(): void {
    this.basis.forEach((column, row) => {
      if (column < this.form.columns) return;
      const other = this.rows[row].findIndex((value, k) => k < this.form.columns && value !== 0n);
      if (other >= 0) this.pivot(row, other);
    });
  }

  private entering(costs: (column: number) => bigint, columns: number): number {
    for (let column = 0; column < columns; column++) if (this.reduced(costs, column) < 0n) return column;
    return -1;
  }

  private reduced(costs: (column: number) => bigint, column: number): bigint {
    let reduced = costs(column) * this.denominator;
    this.basis.forEach((own, row) => {
      const cost = costs(own);
      if (cost !== 0n) reduced -= cost * this.rows[row][column];
    });
    return reduced;
  }

  private leaving(entering: number): number {
    let best = -1;
    for (let row = 0; row < this.rows.length; row++) {
      const by = this.rows[row][entering];
      // An artificial column that is still there stands at 0 and must stay there.
      if (by !== 0n && this.basis[row] >= this.form.columns && this.value(row) === 0n) return row;
      if (by <= 0n) continue;
      if (best < 0) best = row;
      else {
        const order = sign(this.value(row) * this.rows[best][entering] - this.value(best) * by);
        if (order < 0 || (order === 0 && this.basis[row] < this.basis[best])) best = row;
      }
    }
    return best;
  }

  private pivot(leaving: number, entering: number): void {
    const head = this.rows[leaving];
    const by = head[entering];
    if (by < 0n) for (let k = 0; k < head.length; k++) head[k] = -head[k];
    const size = by < 0n ? -by : by;
    for (const row of this.rows) {
      if (row === head) continue;
      const factor = row[entering];
      for (let k = 0; k < row.length; k++) row[k] = (row[k] * size - (factor === 0n ? 0n : factor * head[k])) / this.denominator;
    }
    this.denominator = size;
    this.basis[leaving] = entering;
  }
}

const costsOf = (form: StandardForm) => (column: number) => (column < form.columns ? form.costs[column] : 0n);

/** Solves from nothing. */
export function solveExactly(form: StandardForm): Proven | { readonly status: "unbounded" } {
  const tableau = new Tableau(form);
  tableau.minimise((column) => (column < form.columns ? 0n : 1n), form.columns);
  if (tableau.basis.some((column, row) => column >= form.columns && tableau.value(row) > 0n)) return { status: "infeasible" };
  tableau.dropArtificial();
  if (!tableau.minimise(costsOf(form), form.columns)) return { status: "unbounded" };
  return checked(form, tableau);
}

/** Pivots on from a basis that is nearly optimal; null where nothing comes of it. */
export function solveFrom(form: StandardForm, basis: readonly number[]): Proven | { readonly status: "unbounded" } | null {
  const tableau = new Tableau(form);
  if (!tableau.moveTo(basis)) return null;
  if (!tableau.isFeasible() && !tableau.repair(costsOf(form))) return null;
  return tableau.minimise(costsOf(form), form.columns) ? checked(form, tableau) : { status: "unbounded" };
}

function checked(form: StandardForm, { basis }: Tableau): Proven {
  const proven = provenOptimal(form, basis);
  if (proven === null) throw new Error(`the exact simplex ended in a basis that is not optimal: ${String(basis)}`);
  return proven;
}
