import { locales, type Locale } from "../../engine/declare/text.ts";
import { blanks, empty, note } from "./cells.ts";
import { brokenInto } from "./lines.ts";
import type { ReportCell } from "./report-cell.ts";

/** The size of a note's letters, of that of a number. */
const noteSize = 0.9;

/** A sheet that is being written, from the top. */
export class Page {
  readonly rows: ReportCell[][] = [];

  /** 1-based number of the row that comes next. */
  get next(): number {
    return this.rows.length + 1;
  }
  /** Writes a row and returns its number. */
  add(...cells: readonly ReportCell[]): number {
    this.rows.push([...cells]);
    return this.rows.length;
  }
  /**
   * Writes a note, in as many rows as it needs to stay within the columns that are printed. It takes as many rows in
   * every language, so that the cells below have the same addresses.
   * @param columnWidths of those columns, in characters
   */
  note(text: (locale: Locale) => string, locale: Locale, columnWidths: readonly number[]): void {
    const room = columnWidths.reduce((sum, width) => sum + width, 0) / noteSize;
    const linesIn = (one: Locale) => brokenInto(text(one), room);
    const rows = Math.max(...locales.map((one) => linesIn(one).length));
    const lines = linesIn(locale);
    for (let k = 0; k < rows; k++) this.rows.push(k < lines.length ? [note(lines[k])] : []);
  }
  /** Puts a note beside what stands in a row, beyond the columns that are printed. */
  noteBeside(row: number, column: number, text: string): void {
    const cells = this.rows[row - 1];
    this.rows[row - 1] = [...cells, ...blanks(column - 1 - cells.length), note(text)];
  }
  skip(): void {
    this.rows.push([]);
  }
  cell(row: number, column: number): ReportCell {
    return this.rows[row - 1]?.[column - 1] ?? empty;
  }
}
