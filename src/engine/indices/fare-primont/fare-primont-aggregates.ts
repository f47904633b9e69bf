import { leastNormal } from "../../data/subnormal.ts";
import { unitAt } from "../../data/dataset.ts";
import type { Measured } from "../../method/index.ts";
import type { Task } from "../../method/task.ts";
import { oneOf } from "../../method/own-options.ts";
import type { Panel } from "../../data/panel.ts";
import { pooled } from "../../technology/technology-key.ts";
import { over, type Term } from "../shared/interval-terms.ts";

export const aggregates = oneOf("shadow-prices", "distances");

/** What the outputs, and the inputs with the undesirable outputs, of a row add up to, in a unit of their own. */
export interface Aggregates {
  readonly output: (row: number) => Term;
  readonly input: (row: number) => Term;
}

/** What is no more than this part of a sum is left out of it. */
const negligible = 1e-12;

const against = (side: "input" | "output", task: Pick<Task, "row" | "mean">): Task => ({ ...task, technology: pooled, options: { orientation: side } });

/** D_o(x̄, y) = E_o and D_i(x, ȳ) = 1 / E_i against all observations (Färe & Primont 1995; O'Donnell 2014). */
export const byDistances = ({ efficiency }: Measured): Aggregates => ({
  output: (row) => efficiency(against("output", { row, mean: "inputs" })),
  input: (row) => over(1, efficiency(against("input", { row, mean: "outputs" }))),
});

/** What a term of a sum may have lost: a price or a product below the normal doubles has lost its digits, or all of itself, and is no 0. */
function lostOf(price: number, value: number): number {
  if (price === 0 || value === 0) return 0;
  return price < leastNormal ? leastNormal * value : price * value < leastNormal ? leastNormal : 0;
}

/** p·y and w·x at the multipliers of the sample means, p of output and w of input orientation (O'Donnell 2011). */
export function byPrices({ data }: Panel, { multipliers }: Measured): Aggregates {
  const [m, s] = [data.inputs.length, data.outputs.length];
  const means = { row: -1, mean: "all" } as const;
  const [p, w] = [multipliers(against("output", means)), multipliers(against("input", means))];
  const sum = (prices: readonly number[], values: readonly number[]): Term => {
    const total = values.reduce((found, value, k) => found + prices[k] * value, 0);
    return values.some((value, k) => lostOf(prices[k], value) > negligible * total) ? null : total;
  };
  return {
    output: (row) => (p === null ? null : sum(p.slice(m, m + s), unitAt(data, row).y)),
    input: (row) => {
      const { x, b } = unitAt(data, row);
      return w === null ? null : sum([...w.slice(0, m), ...w.slice(m + s)], [...x, ...b]);
    },
  };
}
