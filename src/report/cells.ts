import { addressOf, columnLetters } from "../analysis/table.ts";
import type { CellRange, ReportCell, ReportFormat } from "./sheet.ts";

export const title = (value: string): ReportCell => ({ value, style: "title" });
export const note = (value: string): ReportCell => ({ value, style: "note" });
export const header = (value: string): ReportCell => ({ value, style: "header" });
export const label = (value: string): ReportCell => ({ value, style: "label" });
export const text = (value: string): ReportCell => ({ value, style: "status" });
export const number = (value: number, format: ReportFormat): ReportCell => ({ value, format, style: "value" });
export const summary = (value: number | string | null, formula: string, format: ReportFormat): ReportCell => ({
  value: value ?? "",
  formula,
  format,
  style: "summary",
});
/** A number of one row that follows from others in it. */
export const derived = (value: number | string | null, formula: string, format: ReportFormat): ReportCell => ({
  value: value ?? "",
  formula,
  format,
  style: "value",
});
/** A step of a computation, beside the table. */
export const working = (value: number | string | null, formula: string): ReportCell => ({ value: value ?? "", formula, format: "score", style: "status" });
export const empty: ReportCell = { value: null };
export const blanks = (count: number): readonly ReportCell[] => Array.from({ length: Math.max(0, count) }, () => empty);

/** Address of a rectangle of this sheet, by 1-based rows and columns. */
export const rangeOf = (fromRow: number, fromColumn: number, toRow: number, toColumn: number) =>
  `${addressOf(fromRow, fromColumn)}:${addressOf(toRow, toColumn)}`;

/** The same with fixed rows: `B$5:B$35`, for a formula that is read down a column. */
export const columnRange = (column: number, fromRow: number, toRow: number) => {
  const letters = columnLetters(column);
  return `${letters}$${fromRow}:${letters}$${toRow}`;
};

/** The same with everything fixed: `$B$5:$B$35`. */
export const fixedRange = (column: number, fromRow: number, toRow: number) => {
  const letters = columnLetters(column);
  return `$${letters}$${fromRow}:$${letters}$${toRow}`;
};

/** A1 address of a rectangle; of one cell, that cell's. */
export function addressOfRange({ fromRow, fromColumn, toRow, toColumn }: CellRange): string {
  return fromRow === toRow && fromColumn === toColumn ? addressOf(fromRow, fromColumn) : rangeOf(fromRow, fromColumn, toRow, toColumn);
}

/** The number that a cell holds, or null. */
export const numberIn = (cell: ReportCell | undefined): number | null => (typeof cell?.value === "number" ? cell.value : null);

/** A number as its cell shows it. */
export function shown(value: number, format: ReportFormat = "score"): string {
  switch (format) {
    case "integer":
      return value.toFixed(0);
    case "percent":
      return `${(100 * value).toFixed(1)}%`;
    case "amount":
      return value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
    case "score":
      return value.toFixed(4);
  }
}
