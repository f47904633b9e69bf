import type { ExactProgram } from "./exact-program.ts";
import type { Fraction } from "../lp/fraction.ts";
import { quotient } from "./integer.ts";
import { solveExactly, type RationalVector } from "./linear-system.ts";

/** What exact arithmetic says of a final basis. */
export interface Proof {
  /** `unproven` means that the pivots ran out; the others are proven. `feasible` ends a first phase that reached every row. */
  readonly verdict: "optimal" | "feasible" | "infeasible" | "unbounded" | "unproven";
  readonly objective: Fraction;
  /** Exact pivots that the floating-point basis needed; 0 when it was optimal as it stood. */
  readonly pivots: number;
  readonly ids: readonly number[];
  readonly atUpper: ReadonlySet<number>;
  /** Values of the basic columns, in the integer scale of the right-hand side. */
  readonly values: RationalVector;
  /** Multipliers of the rows, in the integer scale of costs and rows. */
  readonly multipliers: RationalVector;
  readonly program: ExactProgram;
}

const limit = 1000;
/** Pivots by the steepest cost, which are few; after them by the least index, which cannot cycle. */
const steepest = 200;

/** Exact pivots from a basis until every sign is right. */
export class Prover {
  readonly #ids: number[];
  readonly #atUpper: Set<number>;
  /** Costs lifted so that the dual pivots may start where neither side is feasible. */
  readonly #lifted = new Map<number, bigint>();
  #pivots = 0;

  constructor(readonly program: ExactProgram) {
    this.#ids = [...program.basis.ids];
    const { atUpper } = program.basis;
    // Where numbers lie beyond the reach of floating point, it may have raised what has no bound.
    this.#atUpper = new Set(Array.from(atUpper.keys()).filter((k) => atUpper[k] === 1 && program.upper(program.units + k) !== null));
  }

  run(): Proof | null {
    for (;;) {
      const values = this.#values();
      const multipliers = values && this.#multipliers();
      if (!values || !multipliers) return null;
      const violated = this.#violated(values);
      const entering = this.#improving(multipliers);
      if (violated === null && entering === null) {
        if (this.#lifted.size === 0) return this.#proof(values, multipliers);
        this.#lifted.clear();
        continue;
      }
      if (++this.#pivots > limit) return this.#proof(values, multipliers, "unproven");
      if (violated === null) {
        if (!this.#primalPivot(entering!, values)) return this.#proof(values, multipliers, this.#lifted.size === 0 ? "unbounded" : "unproven");
      } else {
        if (entering !== null) this.#lift(multipliers);
        if (!this.#dualPivot(violated, this.#multipliers()!)) return this.#proof(values, multipliers, "unproven");
      }
    }
  }

  #proof(values: RationalVector, multipliers: RationalVector, verdict?: Proof["verdict"]): Proof {
    const { program } = this;
    let sum = this.#ids.reduce((total, id, k) => total + program.cost(id) * values.numerators[k], 0n);
    for (const k of this.#atUpper) sum += program.cost(program.units + k) * program.upper(program.units + k)! * values.denominator;
    const reached = program.basis.phase === "objective" ? "optimal" : sum > 0n ? "infeasible" : "feasible";
    return {
      verdict: verdict ?? reached,
      objective: program.objective(sum, values.denominator),
      pivots: this.#pivots,
      ids: this.#ids,
      atUpper: this.#atUpper,
      values,
      multipliers,
      program,
    };
  }

  #values(): RationalVector | null {
    const columns = this.#ids.map((id) => this.program.column(id));
    const rows = Array.from({ length: this.program.rows }, (_, r) => columns.map((column) => column[r]));
    return solveExactly(rows, this.program.rhs(this.#atUpper));
  }

  #multipliers(): RationalVector | null {
    return solveExactly(
      this.#ids.map((id) => this.program.column(id)),
      this.#ids.map((id) => this.#cost(id)),
    );
  }

  #cost(id: number): bigint {
    return this.#lifted.get(id) ?? this.program.cost(id);
  }

  /** The reduced cost of a column, times the multipliers' denominator. */
  #reduced(id: number, { numerators, denominator }: RationalVector): bigint {
    return this.program.column(id).reduce((sum, value, r) => (value === 0n ? sum : sum - numerators[r] * value), this.#cost(id) * denominator);
  }

  /** The basic variable of least index that breaks a bound. */
  #violated(values: RationalVector): { position: number; below: boolean } | null {
    let found: { position: number; below: boolean } | null = null;
    this.#ids.forEach((id, position) => {
      if (this.program.isFree(id)) return;
      const value = values.numerators[position];
      const upper = this.program.upper(id);
      const below = value < 0n;
      if (!below && (upper === null || value <= upper * values.denominator)) return;
      if (found === null || id < this.#ids[found.position]) found = { position, below };
    });
    return found;
  }

  /** A nonbasic column whose reduced cost has the wrong sign: the steepest at first, then that of least index. */
  #improving(multipliers: RationalVector): { id: number; sign: 1n | -1n } | null {
    let best: { id: number; sign: 1n | -1n } | null = null;
    let most = 0;
    for (const id of this.#suspects(multipliers)) {
      const reduced = this.#reduced(id, multipliers);
      const atUpper = this.#atUpper.has(id - this.program.units);
      if (!(atUpper ? reduced > 0n : reduced < 0n) && !(reduced !== 0n && this.program.isFree(id))) continue;
      const found = { id, sign: reduced < 0n ? (1n as const) : (-1n as const) };
      if (this.#pivots >= steepest) return found;
      // A vote on the order only: its rounding decides nothing.
      const slope = Math.abs(quotient(reduced, multipliers.denominator)) / this.program.size(id);
      if (best !== null && !(slope > most)) continue;
      best = found;
      most = slope;
    }
    return best;
  }

  /**
   * Nonbasic columns whose reduced cost may be negative, in order. A column of the block whose reduced cost in
   * floating point exceeds the bound on its rounding error is proven positive by that alone.
   */
  *#suspects(multipliers: RationalVector): Generator<number> {
    const { units, own, skip, rows, program } = this.program;
    const { block } = program;
    const basic = new Set(this.#ids);
    // In the block's own scale: powers of two, which change no sign and round nothing.
    const weights = Float64Array.from(
      { length: block.rows },
      (_, r) => this.program.dual(r, multipliers.numerators[r], multipliers.denominator) / block.rowScale[r],
    );
    const { columns, entries } = block;
    const bound = (rows + 8) * 2 ** -52;
    for (let j = 0; j < units; j++) {
      if (j === skip || basic.has(j)) continue;
      let reduced = 0;
      let size = 0;
      for (let r = 0; r < block.rows; r++) {
        const term = weights[r] * entries[r * columns + j];
        reduced -= term;
        size += Math.abs(term);
      }
      if (!(reduced > bound * size) || !block.isExact) yield j;
    }
    for (let k = 0; k < own; k++) {
      const id = units + k;
      if (!basic.has(id) && this.program.upper(id) !== 0n) yield id;
    }
  }

  /** Moves an improving column in; false when nothing bounds it. */
  #primalPivot({ id, sign }: { id: number; sign: 1n | -1n }, values: RationalVector): boolean {
    const direction = this.#direction(id);
    if (!direction) return false;
    const { program } = this;
    // Ratios share both denominators: compare numerator products only.
    let best: { position: number; room: bigint; rate: bigint; toUpper: boolean } | null = null;
    this.#ids.forEach((basicId, position) => {
      const rate = sign * direction.numerators[position];
      if (rate === 0n || program.isFree(basicId)) return;
      const upper = program.upper(basicId);
      if (rate < 0n && upper === null) return;
      const room = rate > 0n ? values.numerators[position] : upper! * values.denominator - values.numerators[position];
      const size = rate > 0n ? rate : -rate;
      const less = best === null ? true : room * best.rate < best.room * size || (room * best.rate === best.room * size && basicId < this.#ids[best.position]);
      if (less) best = { position, room, rate: size, toUpper: rate < 0n };
    });
    const chosen = best as { position: number; room: bigint; rate: bigint; toUpper: boolean } | null;
    const own = program.upper(id);
    const k = id - program.units;
    // The entering column's own bound: upper · values.denominator · rate ≤ room · direction.denominator.
    if (own !== null && (chosen === null || own * values.denominator * chosen.rate <= chosen.room * direction.denominator)) {
      if (!this.#atUpper.delete(k)) this.#atUpper.add(k);
      return true;
    }
    if (chosen === null) return false;
    this.#swap(chosen.position, id, chosen.toUpper);
    return true;
  }

  /** Moves the violated variable to its bound; false when no column can take its place. */
  #dualPivot({ position, below }: { position: number; below: boolean }, multipliers: RationalVector): boolean {
    const { program } = this;
    const row = this.#row(position);
    if (!row) return false;
    const sign = below ? 1n : -1n;
    let best: { id: number; reduced: bigint; rate: bigint } | null = null;
    const consider = (id: number) => {
      if (this.#ids.includes(id) || id === program.skip || program.upper(id) === 0n) return;
      const rate = sign * program.column(id).reduce((sum, value, r) => sum + row.numerators[r] * value, 0n);
      const atUpper = this.#atUpper.has(id - program.units);
      if (rate === 0n || (!program.isFree(id) && (atUpper ? rate < 0n : rate > 0n))) return;
      const size = rate < 0n ? -rate : rate;
      const reduced = this.#reduced(id, multipliers);
      const gap = reduced < 0n ? -reduced : reduced;
      if (best === null || gap * best.rate < best.reduced * size || (gap * best.rate === best.reduced * size && id < best.id))
        best = { id, reduced: gap, rate: size };
    };
    for (let id = 0; id < program.units + program.own; id++) consider(id);
    if (best === null) return false;
    this.#swap(position, (best as { id: number }).id, !below);
    return true;
  }

  /** Makes every reduced cost non-negative by raising costs where it is not, for the dual pivots' sake. */
  #lift(multipliers: RationalVector): void {
    const { program } = this;
    for (const id of this.#suspects(multipliers)) {
      const reduced = this.#reduced(id, multipliers);
      if (reduced >= 0n && !program.isFree(id)) continue;
      const missing = reduced < 0n ? -reduced / multipliers.denominator + 1n : 0n;
      this.#lifted.set(id, this.#cost(id) + missing);
    }
  }

  #direction(id: number): RationalVector | null {
    const columns = this.#ids.map((basicId) => this.program.column(basicId));
    const rows = Array.from({ length: this.program.rows }, (_, r) => columns.map((column) => column[r]));
    return solveExactly(rows, this.program.column(id));
  }

  /** Row `position` of the inverse of the basis. */
  #row(position: number): RationalVector | null {
    const unit = this.#ids.map((_, k) => (k === position ? 1n : 0n));
    return solveExactly(
      this.#ids.map((id) => this.program.column(id)),
      unit,
    );
  }

  #swap(position: number, id: number, leftToUpper: boolean): void {
    const { units, own } = this.program;
    const left = this.#ids[position];
    this.#atUpper.delete(id - units);
    if (leftToUpper && left >= units && left < units + own) this.#atUpper.add(left - units);
    this.#ids[position] = id;
  }
}
