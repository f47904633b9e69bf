import type { Program } from "../engine/lp/program.ts";
import type { Intensity, Solution, SolveStatus } from "../engine/lp/solution.ts";
import { equilibrate } from "./equilibrate.ts";
import { plainProgram } from "./plain-program.ts";

/** A column of the form that is handed to a solver. */
export interface ScaledColumn {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  /** One entry per row. */
  readonly entries: Float64Array;
}

/**
 * A program as an independent solver gets it, written out and equilibrated here: it shares no scaling with the
 * engine. The right-hand side has size 1; the objective is that of the data's own units.
 */
export class ScaledForm {
  readonly columns: readonly ScaledColumn[];
  readonly rhs: readonly number[];
  readonly #plain;
  readonly #scale;
  /** Largest entry of the right-hand side. */
  readonly #size: number;

  constructor(program: Program) {
    const plain = plainProgram(program);
    const scale = equilibrate(plain);
    const rhs = plain.rhs.map((value, r) => value * scale.row[r]);
    const size = rhs.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    this.#plain = plain;
    this.#scale = scale;
    this.#size = size;
    this.rhs = rhs.map((value) => value / size);
    this.columns = plain.columns.map(({ cost, lower, upper, entries }, k) => ({
      cost: cost * scale.column[k] * size,
      lower: lower / scale.column[k] / size,
      upper: upper / scale.column[k] / size,
      entries: entries.map((value, r) => value * scale.row[r] * scale.column[k]),
    }));
  }

  /**
   * What a solver said, in the data's own units.
   * @param values one number per column
   * @param duals one number per row, or null where the solver gives none: nothing is proven then
   */
  solution(status: SolveStatus, values: ArrayLike<number>, duals: ArrayLike<number> | null): Solution {
    const intensities: Intensity[] = [];
    const own: number[] = [];
    let objective = 0;
    this.#plain.columns.forEach(({ unit, cost }, k) => {
      const value = values[k] * this.#scale.column[k] * this.#size;
      if (unit === null) own.push(value);
      else if (values[k] > 1e-11) intensities.push({ column: unit, value });
      objective += cost * value;
    });
    return {
      status,
      objective: status === "optimal" ? objective : NaN,
      own,
      intensities,
      duals: Array.from(this.rhs, (_, r) => ((duals?.[r] ?? 0) * this.#scale.row[r]) / this.#size),
      certificate: { primal: this.#violation(values), ...this.#distance(values, duals) },
      iterations: 0,
    };
  }

  /** Largest violation of a row or a bound. */
  #violation(values: ArrayLike<number>): number {
    let worst = 0;
    const residual = Float64Array.from(this.rhs, (value) => -value);
    this.columns.forEach(({ lower, upper, entries }, k) => {
      worst = Math.max(worst, lower - values[k], values[k] - upper);
      entries.forEach((entry, r) => (residual[r] += entry * values[k]));
    });
    return residual.reduce((most, value) => Math.max(most, Math.abs(value)), worst);
  }

  #distance(values: ArrayLike<number>, duals: ArrayLike<number> | null): { readonly dual: number; readonly gap: number } {
    if (duals === null) return { dual: Infinity, gap: Infinity };
    let dual = 0;
    let objective = 0;
    let bound = this.rhs.reduce((sum, value, r) => sum + value * duals[r], 0);
    this.columns.forEach(({ cost, lower, upper, entries }, k) => {
      objective += cost * values[k];
      const reduced = entries.reduce((rest, entry, r) => rest - duals[r] * entry, cost);
      const active = reduced > 0 ? lower : upper;
      if (Number.isFinite(active)) bound += reduced * active;
      else dual = Math.max(dual, Math.abs(reduced));
    });
    return { dual, gap: Math.abs(objective - bound) / Math.max(1, Math.abs(objective)) };
  }
}
