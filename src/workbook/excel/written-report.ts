import type { CellRange } from "../../report/layout/report-cell.ts";

/** The sheets of the report that is being written, by the names that it uses for them. */
export interface WrittenReport {
  sheet(name: string): Excel.Worksheet;
  /** The name that the sheet will have when all is written. */
  finalName(name: string): string;
}

export const rangeIn = (sheet: Excel.Worksheet, { fromRow, fromColumn, toRow, toColumn }: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(fromRow - 1, fromColumn - 1, toRow - fromRow + 1, toColumn - fromColumn + 1);
