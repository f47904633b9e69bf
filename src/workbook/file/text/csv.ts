import { findMarks } from "../../../analysis/table/number-marks.ts";
import type { FileRows } from "../../../analysis/table/row-lengths.ts";
import type { Cell, NumberMarks } from "../../../analysis/table/table.ts";
import { unguardedText } from "./csv-guard.ts";
import { FileProblem } from "../file-problem.ts";
import { readingNote, type Note } from "../reading/reading-notes.ts";
import { findSeparator, parsed } from "./separator.ts";
import { separatorName } from "./separator-names.ts";
import { decodeText } from "./text-encoding.ts";

/** What a person says of a text file; what is not said is found out. */
export interface TextSettings {
  /** A label of the encoding standard, which must be known: `knownEncoding`. */
  readonly encoding?: string;
  readonly separator?: string;
  readonly decimal?: "point" | "comma";
}

/** A text file that has been read, and how. */
export interface TextFile extends FileRows {
  readonly cells: Cell[][];
  readonly encoding: string;
  readonly separator: string;
  readonly marks: NumberMarks;
  /** What was guessed, and what else must be known. */
  readonly notes: readonly Note[];
}

/** The cells of a .csv file, as `readText` gives them, where nothing is said of it. */
export const readCsv = (bytes: Uint8Array): Cell[][] => readText(bytes).cells;

/**
 * Reads a .csv file: its cells are texts as they stood in the file (without the apostrophe of `guardedText`), blank cells null, one array per row of the sheet that
 * Excel would show, all equally long. Encoding, separator and decimal mark are found out where they are not said, and
 * what was guessed stands in the notes. Throws a `FileProblem`.
 */
export function readText(bytes: Uint8Array, settings: TextSettings = {}): TextFile {
  const { text, encoding, notes } = decodeText(bytes, settings.encoding ?? null);
  const { separator: named, body } = takeSeparatorLine(withOneLineEnd(text));
  const said = settings.separator ?? named;
  const { separator, other } = said === null ? findSeparator(body) : { separator: said, other: null };
  const { data, errors } = parsed(body, separator);
  const unclosed = errors.find((error) => error.type === "Quotes");
  if (unclosed) throw new FileProblem("quotes", (unclosed.row ?? 0) + 1);
  const cells = data as Cell[][];
  while (cells.length > 0 && cells[cells.length - 1].every((cell) => cell === "")) cells.pop();
  const lengths = cells.map((row) => row.length);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  // A file may have millions of cells: they are filled in where they are.
  for (const row of cells) {
    for (let k = 0; k < row.length; k++) row[k] = row[k] === "" ? null : unguardedText(row[k] as string);
    while (row.length < width) row.push(null);
  }
  const { marks, notes: onMarks } = findMarks(cells, separator === ",", settings.decimal ?? null);
  const guessed = said === null && (other !== null || !plain.includes(separator));
  const onSeparator: readonly Note[] = guessed
    ? [readingNote("separator-guessed", { separator: separatorName(separator), other: other === null ? null : separatorName(other) })]
    : [];
  return { cells, lengths, encoding, separator, marks, notes: [...notes, ...onSeparator, ...onMarks] };
}

/** Separators that are what the file's name promises. */
const plain = [",", "\t"];

/** Line ends outside quotation marks as one character; those inside are the cell's own. */
const withOneLineEnd = (text: string) =>
  text.includes("\r") ? text.replace(/(?<=^|[,;\t|，；\n\r])"[^"]*(?:""[^"]*)*"|\r\n?/g, (found) => (found.startsWith('"') ? found : "\n")) : text;

/** Excel's first line `sep=;` names the separator and is not a row of the sheet. */
function takeSeparatorLine(text: string): { readonly separator: string | null; readonly body: string } {
  const line = /^"?sep=(.)"?\n/i.exec(text);
  return line ? { separator: line[1], body: text.slice(line[0].length) } : { separator: null, body: text };
}

/** A label of an encoding that can be read, as its decoder calls it; null where there is none of that name. */
export function knownEncoding(label: string): string | null {
  const wanted = label.trim();
  const windows = /^(?:cp|ms|windows-?)(936|950|932|949)$/i.exec(wanted)?.[1] as keyof typeof codePages | undefined;
  try {
    const known = windows === undefined ? wanted : codePages[windows];
    new TextDecoder(known);
    return known.toLowerCase();
  } catch {
    return null;
  }
}

/** Windows' numbers of encodings, which the standard has no labels for. */
const codePages = { "936": "gbk", "950": "big5", "932": "shift_jis", "949": "euc-kr" };
