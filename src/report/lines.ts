import type { ReportCell, ReportSheet } from "./sheet.ts";

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Whether the text of a cell goes on in its next line: a header, or what says so. */
const wraps = ({ style, wrap, value }: ReportCell) => (wrap === true || style === "header") && typeof value === "string";

/** How many lines of text the rows of a sheet need, for a host that does not find out by itself. */
export const linesOf = ({ rows, columnWidths }: ReportSheet): readonly number[] =>
  rows.map((row) => Math.max(1, ...row.map((cell, c) => (wraps(cell) ? linesIn(String(cell.value), columnWidths[c] ?? 10, cell.style === "header") : 1))));

/** A Chinese letter is nearly two digits wide; bold type is wider. */
function linesIn(text: string, width: number, bold: boolean): number {
  let characters = 0;
  for (const letter of text) characters += wide.test(letter) ? 1.8 : 0.95;
  return Math.ceil((characters * (bold ? 1.1 : 1)) / (width - 0.5));
}
