import type { Unit } from "../../data/dataset.ts";
import { Mistake } from "../../declare/mistake.ts";
import { numbers } from "../../declare/options.ts";
import type { ColumnCounts } from "../../method/model.ts";

export const directionalWeights = numbers({
  title: { "zh-CN": "权重", en: "Weights" },
  help: {
    "zh-CN": "每列一个不小于0的数，依次为投入、期望产出、非期望产出。不填：三类各占相同权重（1/3，无非期望产出时1/2），类内平分；方向不涉及的类不计。",
    en: "One number of 0 or more per column, in the order inputs, desirable outputs, undesirable outputs. Left blank, each of the kinds that move has the same weight (1/3, or 1/2 without undesirable outputs), shared equally inside it.",
  },
});

/** Refuses weights that are not one for each column, or that count none. */
export function checkWeights(weights: readonly number[] | null, columns: ColumnCounts): void {
  const expected = columns.inputs + columns.outputs + columns.undesirables;
  if (weights !== null && weights.length !== expected) throw new Mistake("option-count", { option: "weights", expected, got: weights.length });
  if (weights !== null && !weights.some((weight) => weight > 0)) {
    throw new Mistake("option-number", { option: "weights", min: 0, max: Infinity, integer: false, got: weights.join(", ") });
  }
}

/** The same weight for inputs, outputs and undesirable outputs, as far as the direction moves them, shared equally inside each. */
export function groupWeights({ x, y, b }: Unit, g: readonly number[]): readonly number[] {
  const kinds = [0, x.length, x.length + y.length, x.length + y.length + b.length];
  const moving = kinds.slice(1).map((end, k) => g.slice(kinds[k], end).filter((step) => step > 0).length);
  const groups = moving.filter((count) => count > 0).length;
  return g.map((step, k) => (step > 0 ? 1 / groups / moving[kinds.findIndex((end) => k < end) - 1] : 0));
}
