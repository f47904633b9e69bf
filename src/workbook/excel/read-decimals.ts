import { addressOf, type ShownDigits } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import { batch, type BatchOptions } from "./batch.ts";

/** Values with their formats stay below what Excel on the web sends at once. */
const cellsPerBlock = 30_000;

/** With how many decimals Excel shows the numbers of a rectangle, and which as percentages, by address; in blocks, as cells are read. */
export async function readDecimals(
  sheet: string,
  { fromRow, fromColumn, toRow, toColumn }: CellRange,
  options: BatchOptions,
): Promise<ReadonlyMap<string, ShownDigits>> {
  // Few tables are read as they are printed: what knows formats is loaded with the first.
  const { shownDigits } = await import("../cells/shown-decimals.ts");
  const columns = toColumn - fromColumn + 1;
  const rows = Math.max(1, Math.floor(cellsPerBlock / columns));
  const found = new Map<string, ShownDigits>();
  for (let row = fromRow; row <= toRow; row += rows) {
    const { values, formats } = await batch(
      async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, fromColumn - 1, Math.min(rows, toRow - row + 1), columns);
        range.load(["values", "numberFormat"]);
        await context.sync();
        return { values: range.values as unknown[][], formats: range.numberFormat as string[][] };
      },
      { ...options, on: { sheet } },
    );
    values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const decimals = typeof value === "number" ? shownDigits(formats[r][c], value) : null;
        if (decimals !== null) found.set(addressOf(row + r, fromColumn + c), decimals);
      }),
    );
  }
  return found;
}
