import { Basis } from "./basis.ts";
import { Pricing } from "./pricing.ts";
import { seeded } from "./random.ts";
import { dualRatioTest, primalRatioTest, type Leaving } from "./ratio-test.ts";
import type { ScaledProgram } from "./scaled-program.ts";

export type Phase = "feasibility" | "objective";
export type Ending = "optimal" | "infeasible" | "unbounded" | "stopped" | "singular";

/** Largest bound violation that counts as feasible, against a right-hand side of size 1. */
export const feasibility = 1e-11;
/** Pivots after which the inverse is computed afresh. */
const refactorAfter = 40;

/**
 * The state of the revised bounded simplex on one program, and its two ways to move: primal pivots while a column
 * improves the objective, dual pivots while a basic variable breaks its bound.
 *
 * The programs of this field are heavily degenerate. Cycling is kept out by a random shift of the right-hand side
 * (`perturb`), which the dual pivots of `restore` take back exactly.
 */
export class Iteration {
  readonly basis: Basis;
  readonly values: Float64Array;
  readonly multipliers: Float64Array;
  /** Own columns that stand non-basic at their upper bound. */
  readonly atUpper: Uint8Array;
  pivots = 0;
  /** Least reduced cost over the block for the present multipliers, where the block was priced with them. */
  #least: number | null = null;
  phase: Phase = "objective";

  readonly #pricing = new Pricing();
  readonly #basicOwn: Uint8Array;
  readonly #rhs: Float64Array;
  readonly #direction: Float64Array;
  readonly #column: Float64Array;
  readonly #work: Float64Array;

  constructor(
    readonly program: ScaledProgram,
    readonly limit: number,
  ) {
    const { rows, own } = program;
    this.basis = new Basis(program);
    this.values = new Float64Array(rows);
    this.multipliers = new Float64Array(rows);
    this.atUpper = new Uint8Array(own);
    this.#basicOwn = new Uint8Array(own);
    this.#rhs = Float64Array.from(program.rhs);
    this.#direction = new Float64Array(rows);
    this.#column = new Float64Array(rows);
    this.#work = new Float64Array(rows);
  }

  isArtificial(id: number): boolean {
    return id >= this.program.units + this.program.own;
  }

  cost(id: number): number {
    if (this.phase === "feasibility") return this.isArtificial(id) ? 1 : 0;
    return this.program.costOf(id);
  }

  upper(id: number): number {
    if (this.isArtificial(id)) return this.phase === "feasibility" ? Infinity : 0;
    return this.program.upperOf(id);
  }

  /** Starts from the given basic columns; false when they are dependent or break a bound. */
  startFrom(ids: ArrayLike<number>): boolean {
    this.basis.ids.set(ids);
    this.atUpper.fill(0);
    this.#basicOwn.fill(0);
    for (const id of this.basis.ids) this.#markBasic(id, 1);
    this.#rhs.set(this.program.rhs);
    return this.enter(this.phase) && this.worstViolation().size <= 1e-9;
  }

  /** Switches the objective and computes inverse, values and multipliers afresh. */
  enter(phase: Phase): boolean {
    this.phase = phase;
    this.#least = null;
    for (let r = 0; r < this.program.rows; r++) this.basis.cost[r] = this.cost(this.basis.ids[r]);
    return this.refresh();
  }

  refresh(): boolean {
    this.#least = null;
    if (!this.basis.refactor()) return false;
    this.#recompute();
    return true;
  }

  /** Shifts the right-hand side so that every basic variable stands clear of its lower bound. */
  perturb(size: number, seed: number): void {
    const random = seeded(seed);
    for (let r = 0; r < this.program.rows; r++) {
      const id = this.basis.ids[r];
      const shift = size * (1 + random());
      if (this.program.isFree(id)) continue;
      this.values[r] = Math.min(Math.max(this.values[r], 0) + shift, this.upper(id));
    }
    this.basis.product(this.values, this.#rhs);
    this.#addUpper(this.#rhs, 1);
  }

  /** Primal pivots until no column improves the objective. */
  improve(tolerance: number): Ending {
    for (;;) {
      if (this.pivots >= this.limit) return "stopped";
      const entering = this.#price(tolerance);
      if (entering === null) {
        if (this.basis.age === 0) return "optimal";
        // The whole block is priced with multipliers computed afresh, so that the pass is the certificate's.
        if (!this.refresh()) return "singular";
        continue;
      }
      this.program.columnOf(entering.id, this.#column);
      this.basis.apply(this.#column, this.#direction);
      const leaving = primalRatioTest(this, this.#direction, entering.sign, this.upper(entering.id));
      if (leaving.position < 0 && leaving.step === Infinity) {
        if (this.basis.age === 0) return "unbounded";
        if (!this.refresh()) return "singular";
        this.pivots++;
        continue;
      }
      this.#move(entering, leaving);
      this.pivots++;
      if (this.basis.age >= refactorAfter && !this.refresh()) return "singular";
    }
  }

  /** Takes the perturbation back: the true right-hand side, then dual pivots until every bound holds again. */
  restore(): Ending {
    this.#rhs.set(this.program.rhs);
    if (this.basis.age > 0 && !this.refresh()) return "singular";
    this.#recompute();
    for (;;) {
      const violation = this.worstViolation();
      if (violation.size <= feasibility) return "optimal";
      if (this.pivots >= this.limit) return "stopped";
      const entering = dualRatioTest(this, violation.position, violation.below ? 1 : -1);
      if (entering < 0) return violation.size < 1e-8 ? "optimal" : "infeasible";
      this.program.columnOf(entering, this.#column);
      this.basis.apply(this.#column, this.#direction);
      const left = this.basis.ids[violation.position];
      this.#swap(violation.position, entering);
      if (!violation.below && !this.isArtificial(left) && left >= this.program.units) this.atUpper[left - this.program.units] = 1;
      this.pivots++;
      if (this.basis.age >= refactorAfter) {
        if (!this.refresh()) return "singular";
      } else this.#recompute();
    }
  }

  /** Puts column `id` into the basis at `position` without regard to values: a degenerate exchange. */
  exchange(position: number, id: number): void {
    this.program.columnOf(id, this.#column);
    this.basis.apply(this.#column, this.#direction);
    this.#swap(position, id);
  }

  worstViolation(): { position: number; size: number; below: boolean } {
    let position = -1;
    let size = 0;
    let below = true;
    for (let r = 0; r < this.program.rows; r++) {
      const id = this.basis.ids[r];
      if (this.program.isFree(id)) continue;
      const over = this.values[r] - this.upper(id);
      if (-this.values[r] > size) [position, size, below] = [r, -this.values[r], true];
      if (over > size) [position, size, below] = [r, over, false];
    }
    return { position, size, below };
  }

  /** Reduced cost of own column k. */
  reducedCost(k: number): number {
    const { rows, units, entries } = this.program;
    let d = this.cost(units + k);
    for (let r = 0; r < rows; r++) d -= this.multipliers[r] * entries[k * rows + r];
    return d;
  }

  isBasicOwn(k: number): boolean {
    return this.#basicOwn[k] === 1;
  }

  /** The least reduced cost over the technology's columns, 0 when none is negative; kept while the basis stays. */
  leastOverBlock(): number {
    if (this.#least === null) {
      const found = this.#pricing.least(this.program.block, this.multipliers, 0, this.program.skip);
      this.#least = found < 0 ? 0 : this.#pricing.value;
    }
    return this.#least;
  }

  /** Adds `times` the contribution of the columns at their upper bound to `vector`. */
  #addUpper(vector: Float64Array, times: number): void {
    const { rows, own, entries, upper } = this.program;
    for (let k = 0; k < own; k++) {
      if (!this.atUpper[k]) continue;
      for (let r = 0; r < rows; r++) vector[r] += times * entries[k * rows + r] * upper[k];
    }
  }

  #recompute(): void {
    this.#work.set(this.#rhs);
    this.#addUpper(this.#work, -1);
    this.basis.apply(this.#work, this.values);
    this.basis.multipliers(this.multipliers);
    if (this.basis.age > 0) this.#least = null;
  }

  #price(tolerance: number): { id: number; sign: 1 | -1 } | null {
    const { own, units, block, skip, free, upper } = this.program;
    let largest = 0;
    for (const value of this.multipliers) largest = Math.max(largest, Math.abs(value));
    let best = -Math.max(tolerance, 1e-15 * largest);
    let id = -1;
    let sign: 1 | -1 = 1;
    for (let k = 0; k < own; k++) {
      if (this.#basicOwn[k] || upper[k] === 0) continue;
      const d = this.reducedCost(k);
      const gain = free[k] ? -Math.abs(d) : this.atUpper[k] ? -d : d;
      if (gain >= best) continue;
      best = gain;
      id = units + k;
      sign = d < 0 ? 1 : -1;
    }
    const { pool } = block;
    const place = this.#pricing.least(pool, this.multipliers, best, skip < 0 ? -1 : pool.ids.indexOf(skip));
    if (place >= 0) return { id: pool.ids[place], sign: 1 };
    if (id >= 0) return { id, sign };
    if (this.basis.age > 0) return null;
    const j = this.#pricing.least(block, this.multipliers, 0, skip);
    this.#least = j < 0 ? 0 : this.#pricing.value;
    if (this.#least >= best) return null;
    pool.add(j);
    return { id: j, sign: 1 };
  }

  #move(entering: { id: number; sign: 1 | -1 }, leaving: Leaving): void {
    const { rows, units } = this.program;
    const { position, step } = leaving;
    const w = this.#direction;
    for (let r = 0; r < rows; r++) this.values[r] -= entering.sign * step * w[r];
    const own = entering.id - units;
    if (position < 0) {
      this.atUpper[own] = this.atUpper[own] ? 0 : 1;
      return;
    }
    let reduced = this.cost(entering.id);
    for (let r = 0; r < rows; r++) reduced -= this.basis.cost[r] * w[r];
    const value = own >= 0 && this.atUpper[own] ? this.program.upper[own] - step : entering.sign * step;
    if (own >= 0) this.atUpper[own] = 0;
    const left = this.basis.ids[position];
    const factor = reduced / w[position];
    for (let k = 0; k < rows; k++) this.multipliers[k] += factor * this.basis.inverse[position * rows + k];
    this.#swap(position, entering.id);
    this.values[position] = value;
    if (leaving.toUpper && left >= units && !this.isArtificial(left)) this.atUpper[left - units] = 1;
  }

  /** Puts `id` into the basis at `position`; `#direction` holds its column. */
  #swap(position: number, id: number): void {
    this.#markBasic(this.basis.ids[position], 0);
    this.#markBasic(id, 1);
    if (id >= this.program.units && !this.isArtificial(id)) this.atUpper[id - this.program.units] = 0;
    this.basis.replace(position, id, this.cost(id), this.#direction);
    this.#least = null;
  }

  #markBasic(id: number, mark: 0 | 1): void {
    const k = id - this.program.units;
    if (k >= 0 && k < this.program.own) this.#basicOwn[k] = mark;
  }
}
