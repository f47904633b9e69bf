import { ascendingOrder } from "./ascending-order.ts";
import type { TableColumns } from "./table-columns.ts";

/** By the numbers of a column, which several readings of a table share. */
const known = new WeakMap<Float64Array, Float64Array>();

/** The rank of each row's number among the column's, ties sharing their mean rank; NaN where there is none. */
export function columnRanks(columns: TableColumns, column: number): Float64Array {
  const numbers = columns.numbers(column);
  let ranks = known.get(numbers);
  if (ranks === undefined) known.set(numbers, (ranks = ranksOf(numbers)));
  return ranks;
}

/** Ranks from 1, ties sharing their mean rank; NaN stays NaN. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = ascendingOrder(values);
  const ranks = new Float64Array(values.length).fill(NaN);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let k = from; k < to; k++) ranks[order[k]] = (from + to + 1) / 2;
  }
  return ranks;
}
