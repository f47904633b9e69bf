import { Basis, trusted } from "./basis.ts";
import { OwnStanding } from "./own-standing.ts";
import type { Phase, Position, Scope } from "./position.ts";
import { Prices } from "./prices.ts";
import { perturbation } from "./random.ts";
import { dualRatioTest, primalRatioTest, type Leaving } from "./ratio-test.ts";
import type { Program } from "./program.ts";
import type { ScaledProgram } from "./scaled-program.ts";
import { noIntensity } from "./solution.ts";

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
export class Iteration implements Position {
  readonly basis: Basis;
  readonly values: Float64Array;
  readonly multipliers: Float64Array;
  readonly standing: OwnStanding;
  /** Inverse times the column that entered last, and the sign of its move: the ray, where nothing stopped it. */
  readonly direction: Float64Array;
  entered = -1;
  sign: 1 | -1 = 1;
  readonly prices: Prices;
  pivots = 0;
  phase: Phase = "objective";
  /** The least reduced cost of an own column, 0 when none has the wrong sign: what `dualViolation` found last. */
  leastOwn = 0;
  /** Intensities up to this size are not handed on: the certificate sets it. */
  cut = noIntensity;

  readonly #limit: number;
  readonly #parts = new Map<number, Float64Array>();
  readonly #rhs: Float64Array;
  readonly #column: Float64Array;
  /** One number per row, for whoever needs them until the next call; and as many again. */
  readonly scratch: Float64Array;
  readonly sizes: Float64Array;
  readonly #leaving: Leaving = { position: -1, step: 0, toUpper: false };
  constructor(
    readonly program: ScaledProgram,
    readonly scope: Scope,
  ) {
    const { rows } = program;
    this.#limit = 200 + 100 * rows;
    this.basis = new Basis(program);
    this.values = new Float64Array(rows);
    this.multipliers = new Float64Array(rows);
    this.standing = new OwnStanding(program);
    this.#rhs = new Float64Array(rows);
    this.direction = new Float64Array(rows);
    this.#column = new Float64Array(rows);
    this.scratch = new Float64Array(rows);
    this.sizes = new Float64Array(rows);
    this.prices = new Prices(this);
  }

  /** Takes another program with as many rows and own columns in place of the last one. */
  load(program: Program): void {
    this.program.load(program);
  }

  /** Forgets the pivots made so far. */
  begin(): void {
    this.pivots = 0;
    this.phase = "objective";
    this.cut = noIntensity;
    this.prices.begin();
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
  startFrom(ids: Int32Array): boolean {
    this.basis.load(ids);
    this.standing.reset(ids);
    this.#rhs.set(this.program.rhs);
    return this.enter(this.phase) && this.worstViolation().size <= 1e-9;
  }

  /** Switches the objective and computes inverse, values and multipliers afresh. */
  enter(phase: Phase): boolean {
    this.phase = phase;
    for (let r = 0; r < this.program.rows; r++) this.#setTerms(r, this.basis.ids[r]);
    return this.refresh();
  }

  refresh(): boolean {
    if (!this.basis.refactor()) return false;
    this.#recompute();
    return true;
  }

  /** Takes from values and multipliers the rounding that a step of iterative refinement takes. */
  refine(): void {
    this.scratch.set(this.#rhs);
    this.standing.addUpper(this.scratch, -1);
    this.basis.refine(this.values, this.scratch, this.multipliers);
    this.prices.forget();
  }

  /** Shifts the right-hand side so that every basic variable stands clear of its lower bound. */
  perturb(size: number, seed: number): void {
    const parts = this.#perturbation(seed);
    const { upper, free } = this.basis;
    for (let r = 0; r < this.program.rows; r++) {
      if (free[r] === 1) continue;
      this.values[r] = Math.min(Math.max(this.values[r], 0) + size * parts[r], upper[r]);
    }
    this.basis.product(this.values, this.#rhs);
    this.standing.addUpper(this.#rhs, 1);
  }

  #perturbation(seed: number): Float64Array {
    let parts = this.#parts.get(seed);
    if (parts === undefined) this.#parts.set(seed, (parts = perturbation(this.program.rows, seed)));
    return parts;
  }

  /** Primal pivots until no column improves the objective. */
  improve(tolerance: number): Ending {
    const { prices, basis } = this;
    for (;;) {
      if (this.pivots >= this.#limit) return "stopped";
      const id = prices.entering(tolerance);
      if (id < 0) {
        if (basis.age <= trusted) return "optimal";
        // What lies outside the pool is judged with the certificate's multipliers, which must not have gathered rounding.
        if (!this.refresh()) return "singular";
        continue;
      }
      const { sign } = prices;
      this.entered = id;
      this.sign = sign;
      this.program.columnOf(id, this.#column);
      basis.apply(this.#column, this.direction);
      primalRatioTest(this, this.direction, sign, this.upper(id), this.#leaving);
      if (this.#leaving.position < 0 && this.#leaving.step === Infinity) {
        // Nothing stops the column: a ray, if an inverse computed afresh says so too.
        if (basis.age === 0) return "unbounded";
        if (!this.refresh()) return "singular";
        this.pivots++;
        continue;
      }
      this.#move(id, sign);
      this.pivots++;
      if (basis.age >= refactorAfter && !this.refresh()) return "singular";
    }
  }

  /** Takes the perturbation back: the true right-hand side, then dual pivots until every bound holds again. */
  restore(): Ending {
    this.#rhs.set(this.program.rhs);
    if (this.basis.age > trusted && !this.refresh()) return "singular";
    // The multipliers, and what was priced with them, know nothing of the right-hand side.
    this.#computeValues();
    for (;;) {
      const { size, position, below } = this.worstViolation();
      if (size <= feasibility) return "optimal";
      if (this.pivots >= this.#limit) return "stopped";
      const entering = dualRatioTest(this, position, below ? 1 : -1);
      if (entering < 0) return size < 1e-8 ? "optimal" : "infeasible";
      const left = this.basis.ids[position];
      this.exchange(position, entering);
      if (!below && !this.isArtificial(left) && left >= this.program.units) this.standing.raise(left - this.program.units, 1);
      this.pivots++;
      if (this.basis.age >= refactorAfter) {
        if (!this.refresh()) return "singular";
      } else this.#recompute();
    }
  }

  /** Puts column `id` into the basis at `position` without regard to values: a degenerate exchange. */
  exchange(position: number, id: number): void {
    this.program.columnOf(id, this.#column);
    this.basis.apply(this.#column, this.direction);
    this.#swap(position, id);
  }

  worstViolation(): { position: number; size: number; below: boolean } {
    const { values } = this;
    const { rows, upper, free } = this.basis;
    let position = -1;
    let size = 0;
    let below = true;
    for (let r = 0; r < rows; r++) {
      if (free[r] === 1) continue;
      const over = values[r] - upper[r];
      if (-values[r] > size) {
        position = r;
        size = -values[r];
        below = true;
      } else if (over > size) {
        position = r;
        size = over;
        below = false;
      }
    }
    return { position, size, below };
  }

  reducedCost(k: number): number {
    const { rows, cost, entries } = this.program;
    const { multipliers } = this;
    let d = this.phase === "objective" ? cost[k] : 0;
    for (let r = 0, at = k * rows; r < rows; r++, at++) d -= multipliers[r] * entries[at];
    return d;
  }

  #computeValues(): void {
    this.scratch.set(this.#rhs);
    this.standing.addUpper(this.scratch, -1);
    this.basis.apply(this.scratch, this.values);
  }

  #recompute(): void {
    this.#computeValues();
    this.basis.multipliers(this.multipliers);
    this.prices.forget();
  }

  /** The entering column moves by `sign` until `#leaving` stops it. */
  #move(id: number, sign: 1 | -1): void {
    const { rows, units, upper } = this.program;
    const { position, step, toUpper } = this.#leaving;
    const { cost, inverse, ids } = this.basis;
    const w = this.direction;
    for (let r = 0; r < rows; r++) this.values[r] -= sign * step * w[r];
    const own = id - units;
    if (position < 0) {
      this.standing.raise(own, this.standing.atUpper[own] ? 0 : 1);
      return;
    }
    let reduced = this.cost(id);
    for (let r = 0; r < rows; r++) reduced -= cost[r] * w[r];
    const value = own >= 0 && this.standing.atUpper[own] ? upper[own] - step : sign * step;
    const left = ids[position];
    const factor = reduced / w[position];
    for (let k = 0, at = position * rows; k < rows; k++, at++) this.multipliers[k] += factor * inverse[at];
    this.#swap(position, id);
    this.values[position] = value;
    if (toUpper && left >= units && !this.isArtificial(left)) this.standing.raise(left - units, 1);
  }

  /** Puts `id` into the basis at `position`; `#column` holds it, `direction` the inverse times it. */
  #swap(position: number, id: number): void {
    this.standing.markBasic(this.basis.ids[position], 0);
    this.standing.markBasic(id, 1);
    this.basis.replace(position, id, this.#column, this.direction);
    this.#setTerms(position, id);
    this.prices.forget();
  }

  #setTerms(position: number, id: number): void {
    this.basis.setTerms(position, this.cost(id), this.upper(id), this.program.isFree(id));
  }
}
