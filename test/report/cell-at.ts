import { shown } from "../../src/report/layout/cells.ts";
import type { CellLink } from "../../src/report/layout/report-cell.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { rangeOf } from "../../src/workbook/cells/address.ts";

/** What the cell of a link shows. */
export function cellAt(sheets: readonly ReportSheet[], { sheet, address }: CellLink): string {
  const { fromRow, fromColumn } = rangeOf(address)!;
  const cell = sheets.find(({ name }) => name === sheet)!.rows[fromRow - 1][fromColumn - 1];
  return typeof cell.value === "number" ? shown(cell.value, cell.format) : String(cell.value);
}
