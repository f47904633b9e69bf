import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** What the filter button of a table's header takes of its width, in characters. */
const button = 2.7;

/** Whether the text of a cell goes on in its next line: a header, or what says so. */
const wraps = ({ style, wrap, value }: ReportCell) => (wrap === true || style === "header") && typeof value === "string";

/** How many lines of text the rows of a sheet need, for a host that does not find out by itself. */
export function linesOf(sheet: Lined): readonly number[] {
  const counted = lineCounter(sheet);
  return sheet.rows.map((_, r) => counted(r));
}

type Lined = Pick<ReportSheet, "rows" | "columnWidths" | "tables">;

/** How many lines of text a row needs, for one who goes through the rows in parts: 0 is the first. */
export function lineCounter({ rows, columnWidths, tables = [] }: Lined): (r: number) => number {
  const heads = new Map(tables.map(({ range }) => [range.fromRow, range]));
  return (r) => {
    const table = heads.get(r + 1);
    const numbers = table === undefined ? null : columnsOfNumbers(rows, r + 1, table.toRow);
    // A header that stands over numbers, on the right, is kept clear of its button.
    const besideButton = (c: number) => table !== undefined && c + 1 <= table.toColumn && numbers!.has(c);
    const room = (c: number) => (columnWidths[c] ?? 10) - 0.5 - (besideButton(c) ? button : 0);
    let most = 1;
    rows[r].forEach((cell, c) => {
      if (wraps(cell)) most = Math.max(most, linesIn(String(cell.value), room(c), cell.style === "header"));
    });
    return most;
  };
}

/** The columns, from 0, that have a number in some row. */
function columnsOfNumbers(rows: Lined["rows"], from: number, to: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let r = from; r < to; r++)
    rows[r].forEach(({ format }, c) => {
      if (format !== undefined) columns.add(c);
    });
  return columns;
}

/** Of a letter, in digits. */
const measured = (letter: string): number => (wide.test(letter) ? 1.8 : /[ .,:;'|!iljtfrI()[\]/-]/.test(letter) ? 0.6 : /[A-HJ-Zmw%@]/.test(letter) ? 1.25 : 1);

/** The widths by code of those that most words are of, and of others that were asked for: a report has the same letters in thousands of sentences. */
const ofPlain = Float64Array.from({ length: 0x80 }, (_, code) => measured(String.fromCharCode(code)));
const widths = new Map<string, number>();

function widthOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code < ofPlain.length) return ofPlain[code];
  let width = widths.get(letter);
  if (width === undefined) widths.set(letter, (width = measured(letter)));
  return width;
}

/** By what a sum of widths may differ in another order. */
const ofRounding = 1e-9;

/** Bold type is wider. Where a word has to be cut, programs do so at different places: a line is left for that. */
function linesIn(text: string, width: number, bold: boolean): number {
  const room = bold ? width / 1.06 : width;
  if (lengthOf(text) < room - ofRounding) return 1;
  const cut = text.split(/\s+/).some((word) => !/[\u2e80-\uffff]/.test(word) && lengthOf(word) > room);
  return brokenInto(text, room).length + (cut ? 1 : 0);
}

/** Of a text in one line, in digits. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const letter of text) length += widthOf(letter);
  return length;
}

/** Lines break between words and between Chinese letters, not before their commas; a word that is longer than a line is cut. */
export function brokenInto(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const begin = (word: string, width: number) => {
    lines.push(line.trimEnd());
    [line, used] = [word.trimStart(), word.trim() === "" ? 0 : width];
  };
  for (const word of text.match(/\s+|[^\s\u2e80-\uffff]+|[\u2e80-\uffff][，。；：、）”]*/g) ?? []) {
    const width = lengthOf(word);
    if (used + width <= room) [line, used] = [line + word, used + width];
    else if (width <= room) begin(word, width);
    else
      for (const letter of word) {
        if (used + widthOf(letter) <= room) [line, used] = [line + letter, used + widthOf(letter)];
        else begin(letter, widthOf(letter));
      }
  }
  return [...lines, line.trimEnd()];
}
