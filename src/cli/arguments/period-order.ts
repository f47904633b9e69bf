import { labelOf } from "../../analysis/table/cell-label.ts";
import type { Table } from "../../analysis/table/table.ts";
import { columnList } from "./column-list.ts";
import type { RunOptions } from "./options.ts";
import { CliProblem } from "../terminal/problem.ts";

/**
 * The labels of `--period-order`, as they stand in the data; null where it was not given.
 * @param period the column of the periods
 */
export function periodOrderOf({ periodOrder }: RunOptions, period: string | null, { header, rows }: Table): readonly string[] | null {
  if (periodOrder === undefined) return null;
  if (period === null) throw new CliProblem("option-needs", { option: "--period-order", needs: "--period" });
  const column = header.indexOf(period);
  const labels = [...new Set(rows.map((cells) => labelOf(cells[column] ?? null)))].filter((label) => label !== "");
  return periodOrder.flatMap((list) => columnList(list, labels));
}
