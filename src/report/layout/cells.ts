import { asPrinted, isPrintedFormat } from "../../analysis/table/printed-number.ts";
import { addressOf, columnLetters } from "../../analysis/table/table.ts";
import type { CellRange, ReportCell, ReportFormat } from "./report-cell.ts";

export const title = (value: string): ReportCell => ({ value, style: "title" });
export const note = (value: string): ReportCell => ({ value, style: "note" });
export const header = (value: string): ReportCell => ({ value, style: "header" });
/** Characters of a header's text, so that a number still fits behind it: a table of Excel takes 255. */
const longestHeader = 240;

/** The row of headers of a table: each one line of text of its own, whatever the letter case, as a table of the workbook must have. */
export function headers(texts: readonly string[]): readonly ReportCell[] {
  const taken = new Set<string>();
  return texts.map((given) => {
    const line = given.replace(/[\s\p{Cc}]+/gu, " ").trim() || "—";
    // Half a letter at the end would be none.
    const wanted = line.length > longestHeader ? `${line.slice(0, longestHeader - 1).replace(/[\ud800-\udbff]$/, "")}…` : line;
    let text = wanted;
    for (let k = 2; taken.has(text.toLowerCase()); k++) text = `${wanted} (${k})`;
    taken.add(text.toLowerCase());
    return header(text);
  });
}
export const label = (value: string): ReportCell => ({ value, style: "label" });
export const text = (value: string): ReportCell => ({ value, style: "status" });
export const number = (value: number, format: ReportFormat): ReportCell => ({ value, format: inCell(value, format), style: "value" });

/** A number near 0 with three digits of its own: some programs would write more than its cell has room for, and some none. */
const inCell = (value: number, format: ReportFormat): ReportFormat => (format === "significant" && value !== 0 && Math.abs(value) < 0.001 ? "tiny" : format);
export const summary = (value: number | string | null, formula: string, format: ReportFormat): ReportCell => ({
  value: value ?? "",
  formula,
  format,
  style: "summary",
});
/** The name of a row of summaries, and the cells of that row which hold nothing: its line runs through. */
export const total = (value: string): ReportCell => ({ value, style: "summary" });
export const totals = (count: number): readonly ReportCell[] =>
  Array.from({ length: Math.max(0, count) }, (): ReportCell => ({ value: null, style: "summary" }));
/** A number of one row that follows from others in it. */
export const derived = (value: number | string | null, formula: string, format: ReportFormat): ReportCell => ({
  value: value ?? "",
  formula,
  format,
  style: "value",
});
/** A step of a computation, beside the table. */
export const working = (value: number | string | null, formula: string, format: ReportFormat = "score"): ReportCell => ({
  value: value ?? "",
  formula,
  format,
  style: "status",
});
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

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Three digits of a number near 0: 0.000123, and 1.23×10⁻⁹ where there would be more than six zeros. */
function small(value: number): string {
  const [digits, power] = value.toExponential(2).split("e-");
  if (Number(power) < 7) return value.toFixed(Number(power) + 2);
  return `${digits}×10⁻${Array.from(power, (digit) => superscripts[Number(digit)]).join("")}`;
}

/** The digits before the point in groups of three. */
const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+\.)/g, ",");

/** A number as its cell shows it; one near 0, of which a cell has more digits, as a person writes it. */
export function shown(value: number, format: ReportFormat = "score"): string {
  if (isPrintedFormat(format)) return asPrinted(value, format);
  switch (format) {
    case "integer":
      return value.toFixed(0);
    case "percent":
      return `${(100 * value).toFixed(1)}%`;
    case "amount":
      return grouped(value.toFixed(2));
    case "significant":
    case "tiny":
      return value === 0 ? "0" : Math.abs(value) < 0.001 ? small(value) : grouped(value.toFixed(4));
    case "score":
      return grouped(value.toFixed(4));
  }
}
