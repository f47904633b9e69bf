import type { Columns } from "../analysis/analysis.ts";
import { longRows, shortRows } from "../analysis/row-lengths.ts";
import type { Note } from "../engine/note.ts";
import type { TextSettings } from "../workbook/file/csv.ts";
import { separatorNamed } from "../workbook/file/separator-names.ts";
import { decimalMarks, type RunOptions } from "./options.ts";
import { CliProblem } from "./problem.ts";
import type { FileTable } from "./read-table.ts";
import { choiceOf } from "./typed.ts";

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
  if (text === null) return [];
  const short = shortRows(text, table.place.row - 1);
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
