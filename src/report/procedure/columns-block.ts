import type { CellRefs } from "../../procedures/said/column-formula.ts";
import type { Given, GivenColumn } from "../../procedures/run/given.ts";
import type { ColumnBack } from "../../procedures/declare/gives.ts";
import type { Column } from "../layout/block.ts";
import { number, text } from "../layout/cells.ts";
import { cellRuns } from "../layout/cell-runs.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import type { ReportCell, ReportFormat } from "../layout/report-cell.ts";

/** By which formulas find a column of the data that stands beside those that were made of it. */
const dataId = (name: string) => `data: ${name}`;

/** The columns of the data of which the numbers of others follow, each once. */
export const sourcesOf = (columns: readonly ColumnBack[], { columns: given }: Given): readonly GivenColumn[] => {
  const all = Object.values(given).flat();
  const names = new Set(columns.flatMap(({ formula }) => formula?.columns ?? []));
  return [...names].flatMap((name) => all.find((one) => one.name === name) ?? []);
};

/** A column of the data as it was read, for the formulas beside it; or, from the sheet that holds it, by formulas that name its cells. */
export function sourceColumn(column: GivenColumn, width: number, missing: string, sheet: string | null): Column<{ readonly row: number }> {
  const { name, numbers, labels } = column;
  const format: ReportFormat = numbers.every((one) => Number.isNaN(one) || Number.isInteger(one)) ? "integer" : "significant";
  const shown = (row: number): ReportCell => {
    if (labels.length > 0) return text(labels[row]);
    return Number.isNaN(numbers[row]) ? text(missing) : number(numbers[row], format);
  };
  const formulaOf = (row: number) => {
    const cell = `${quotedSheet(sheet!)}!${column.addressOf(row)}`;
    return labels.length > 0 ? `=${cell}&""` : `=IF(${cell}="","${missing}",${cell})`;
  };
  return {
    id: dataId(name),
    heading: name,
    width,
    cell: ({ row }) => (sheet === null ? shown(row) : { ...shown(row), format, formula: formulaOf(row) }),
  };
}

const quotedSheet = (name: string) => `'${name.replaceAll("'", "''")}'`;

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
