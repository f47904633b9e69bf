import { valuesOf, type Unit } from "../../data/dataset.ts";
import type { Block } from "../../lp/block.ts";
import { Program, type Entry } from "../../lp/program.ts";
import type { Technology } from "../../technology/technology.ts";
import type { DirectionalSetting } from "./directional-options.ts";
import { constrainSum, hasSum, scaleSum } from "../shared/returns.ts";

/** What a non-radial model makes of the slacks: each counted in steps of the direction, with a weight. */
export interface Steps {
  readonly sizes: readonly number[];
  readonly weights: readonly number[];
}

/** A directional program before its β, and where its columns stand. */
export interface DirectionalFrame {
  readonly program: Program;
  /** Row of each variable, in the order inputs, outputs, undesirable outputs. */
  readonly rows: readonly number[];
  /** What β does to the row of a variable: it moves by +g (input, undesirable output) or −g (output). */
  readonly towards: readonly (1 | -1)[];
  /** Own column of each variable's slack (its β, where it is counted in steps), or −1 where its row is an equation. */
  readonly slacks: readonly number[];
  /** Own column of Shephard's θ, by which slacks of inputs and intensities are scaled; −1 without one. */
  readonly theta: number;
}

/**
 * The technology around one unit, to which a model adds what it moves:
 *
 *     Σλx + s⁻ = x_o,   Σλy − s⁺ = y_o,   Σλb = b_o (weak)  or  Σλb + sᵇ = b_o (strong),   λ, s ≥ 0
 *
 * Weak disposability under returns to scale that are not constant is, by choice,
 *
 *     kuosmanen  Σ(λ+μ)x + s⁻ = x_o, Σ(λ+μ) instead of Σλ, μ ≥ 0      (λ = the active, μ = the abated part of each unit)
 *     shephard   Σλx + s⁻ = θ x_o, Σλ compared with θ, 0 ≤ θ ≤ 1      (λ = θ times the intensities; no input may move)
 *     plain      Σλ alone
 *
 * L ≤ Σλ ≤ U are the multiples of the technology of Σλ = 1 by L to U: of Kuosmanen's L ≤ Σ(λ+μ) ≤ U, of Shephard's Lθ ≤ Σλ ≤ Uθ.
 */
export function directionalFrame(unit: Unit, technology: Technology, setting: DirectionalSetting, steps?: Steps): DirectionalFrame {
  const { rts, disposability } = setting;
  const weak = disposability === "weak" && unit.b.length > 0;
  const scaled = weak && rts !== "crs" ? setting.weak : "plain";
  const block = scaled === "kuosmanen" ? abatingBlock(technology) : technology.block(hasSum(setting));
  const program = new Program(block);
  const { rhs } = program;
  const { input, output, undesirable } = technology.rows;
  const rows = [...input, ...output, ...undesirable];
  const sum = block.rows - 1;
  const values = valuesOf(unit);
  values.forEach((value, k) => (rhs[rows[k]] = value));
  let theta = -1;
  let condition = () => constrainSum(program, sum, setting);
  if (scaled === "shephard") {
    for (const row of input) rhs[row] = 0;
    const scaledSum = scaleSum(program, sum, setting);
    theta = program.column(0, [...unit.x.map((value, i): Entry => [input[i], -value]), ...scaledSum.entries], { upper: 1 });
    condition = () => scaledSum.columns();
  }
  const firstBad = input.length + output.length;
  const towards = technology.variables.map(({ sign }): 1 | -1 => (sign > 0 ? -1 : 1));
  const slacks = rows.map((row, k) => {
    const [size, weight] = steps !== undefined && steps.sizes[k] > 0 ? [steps.sizes[k], steps.weights[k]] : [0, 0];
    if (size === 0 && weak && k >= firstBad) return -1;
    return program.column(-weight + 0, [[row, towards[k] * (size || 1)]]);
  });
  const spare = condition();
  const column = technology.columnOf(unit.row);
  if (column >= 0 && !weak) {
    // The unit as its own reference with every slack 0 is feasible, and basic in place of one slack unless Σλ is fixed.
    const replaced = rts === "vrs" ? -1 : values.findIndex((value) => value !== 0);
    program.start = [~column, ...slacks.filter((_, k) => k !== replaced), ...spare];
  }
  return { program, rows, towards, slacks, theta };
}

/** Kuosmanen's technology: the columns λ (x, y, b, 1) of every reference unit, then its columns μ (x, 0, 0, 1). */
function abatingBlock(technology: Technology): Block {
  return technology.once("directional: abating block", () => {
    const plain = technology.block(true);
    const n = plain.columns;
    const raw = new Float64Array(plain.rows * 2 * n);
    const abated = new Set([...technology.rows.input, plain.rows - 1]);
    for (let r = 0; r < plain.rows; r++) {
      for (let j = 0; j < n; j++) {
        const value = plain.raw(r, j);
        raw[r * 2 * n + j] = value;
        if (abated.has(r)) raw[r * 2 * n + n + j] = value;
      }
    }
    return plain.withColumns(2 * n, raw);
  });
}
