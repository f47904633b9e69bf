import type { CellRefs } from "../../procedures/column-formula.ts";
import type { Given, GivenColumn } from "../../procedures/given.ts";
import type { ColumnBack } from "../../procedures/procedure.ts";
import type { Column } from "../layout/block.ts";
import { number, text } from "../layout/cells.ts";
import { cellRuns } from "../layout/cell-runs.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import type { ReportFormat } from "../layout/report-cell.ts";

/** By which formulas find a column of the data that stands beside those that were made of it. */
const dataId = (name: string) => `data: ${name}`;

/** The columns of the data of which the numbers of others follow, each once. */
export const sourcesOf = (columns: readonly ColumnBack[], { columns: given }: Given): readonly GivenColumn[] => {
  const numeric = Object.values(given)
    .flat()
    .filter(({ numbers }) => numbers.length > 0);
  const names = new Set(columns.flatMap(({ formula }) => formula?.columns ?? []));
  return [...names].flatMap((name) => numeric.find((one) => one.name === name) ?? []);
};

/** A column of the data as it was read, for the formulas beside it. */
export function sourceColumn({ name, numbers }: GivenColumn, width: number, missing: string): Column<{ readonly row: number }> {
  const format: ReportFormat = numbers.every((one) => Number.isNaN(one) || Number.isInteger(one)) ? "integer" : "significant";
  return {
    id: dataId(name),
    heading: name,
    width,
    cell: ({ row }) => (Number.isNaN(numbers[row]) ? text(missing) : number(numbers[row], format)),
  };
}

/** Where the cells of a run stand, all on one sheet. */
export const refsOn = (columns: PlacedTable): CellRefs => ({
  of: (column, row) => columns.at(row, dataId(column)),
  own: (column, row) => columns.at(row, column),
  over: (column, rows) =>
    cellRuns(
      columns.columnOf(dataId(column)),
      rows.map((row) => columns.rowOf(row)),
    ),
  in: (result, row, field) => columns.of(result).at(row, field),
});
