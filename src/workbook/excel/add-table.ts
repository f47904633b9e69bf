import { tableStyle, type NewTable } from "../report/report-tables.ts";
import { rangeIn } from "./written-report.ts";

/** Makes cells that have been written a table, under the name that Excel gives it for now. */
export function addTable(sheet: Excel.Worksheet, { range }: NewTable): void {
  const table = sheet.tables.add(rangeIn(sheet, range), true);
  table.style = tableStyle;
  table.showBandedRows = false;
  table.showFilterButton = true;
}
