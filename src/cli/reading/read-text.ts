import type { Columns } from "../../analysis/run/analysis.ts";
import { headerRow, longRows, shortRows } from "../../analysis/table/row-lengths.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { TextFile, TextSettings } from "../../workbook/file/text/csv.ts";
import { separatorNamed } from "../../workbook/file/text/separator-names.ts";
import { decimalMarks, type RunOptions } from "../arguments/options.ts";
import { CliProblem } from "../terminal/problem.ts";
import type { FileTable } from "./read-table.ts";
import { choiceOf } from "../arguments/typed.ts";

/** What the options say of a text file. */
export function textSettingsOf({ encoding, separator, decimal }: Pick<RunOptions, "encoding" | "separator" | "decimal">): TextSettings {
  const character = separator === undefined ? undefined : separatorNamed(separator);
  if (character === null) throw new CliProblem("separator-unknown", { got: separator ?? "" });
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(character === undefined ? {} : { separator: character }),
    ...(decimal === undefined ? {} : { decimal: choiceOf("--decimal", decimalMarks, decimal) }),
  };
}

/** The columns of numbers of a run. */
export const numericIn = ({ inputs, outputs, undesirable }: Columns): readonly string[] => [...inputs, ...outputs, ...undesirable];

/** What was guessed of a text file and matters to the columns of numbers that are used. */
export function readingNotes({ text, table }: FileTable, numeric: readonly string[]): readonly Note[] {
  return text === null ? [] : notesBelow(text, table, table.place.row - 1, numeric);
}

/** The same of a second table, which may stand between lines of title and of source. */
export const secondNotes = ({ text, table }: FileTable): readonly Note[] => (text === null ? [] : notesBelow(withoutSource(text), table, headerRow(text), []));

/** A text without the lines of one cell that end it. */
function withoutSource(text: TextFile): TextFile {
  const isLine = (k: number) => text.cells[k].filter((cell) => cell !== null && String(cell).trim() !== "").length <= 1;
  let end = text.cells.length;
  while (end > 0 && isLine(end - 1)) end--;
  return { ...text, cells: text.cells.slice(0, end), lengths: text.lengths.slice(0, end) };
}

/** @param top index of the header among the rows */
function notesBelow(text: TextFile, table: Table, top: number, numeric: readonly string[]): readonly Note[] {
  const short = shortRows(text, top);
  // A number that is not certain is refused by its address, if it is used.
  const ofUse = text.notes.filter(
    (note) => note.code !== "marks-unsure" && (note.code !== "point-thousands" || numeric.includes(table.header[note.columnNumber - 1])),
  );
  return short === null ? ofUse : [...ofUse, short];
}

/** Refuses rows that are longer than the header, where it has the named columns; where it has not, the data check says so. */
export function checkRowLengths({ text, table }: FileTable, named: readonly string[]): void {
  const mistake = text === null || !named.every((name) => table.header.includes(name.trim())) ? null : longRows(text, table.place.row - 1);
  if (mistake !== null) throw mistake;
}

/** Refuses rows of a second table that are longer than its header, which may stand below titles. */
export function checkSecondLengths({ text }: FileTable): void {
  const mistake = text === null ? null : longRows(text, headerRow(text));
  if (mistake !== null) throw mistake;
}
