import { headerRow, longRows, shortRows } from "../../analysis/table/row-lengths.ts";
import { addressOf, isCellError, type Cell } from "../../analysis/table/table.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { encodingNames, encodingTexts, encodingWords, type EncodingName } from "../../locale/hosts/encodings.ts";
import { unshownSentence } from "../../locale/hosts/unshown.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { foreignSentence } from "../../locale/pane/opened-files.ts";
import { sentence } from "../../locale/wording/sentences.ts";
import type { TextFile } from "../../workbook/file/text/csv.ts";
import { foreignKind, isOtherWorkbook, looksLikeOldOffice, looksLikeXlsx } from "../../workbook/file/file-kind.ts";
import { FileProblem } from "../../workbook/file/file-problem.ts";
import { unknownFormula } from "../../workbook/file/reading/unknown-formula.ts";
import { addressOfRange } from "../../workbook/cells/address.ts";
import type { CellLook } from "../../workbook/look/sheet-look.ts";
import type { FileSheet, Pace } from "../../workbook/file/xlsx.ts";
import type { GridSheet } from "../../workbook/sheet/opening/plain-snapshot.ts";
import type { OpenedName } from "../../workbook/sheet/opening/named-ranges.ts";
import { nameOfTable } from "../../workbook/sheet/opening/table-names.ts";
import { typedCells } from "../grid/typed-cells.ts";
import { workbookMistake } from "../../workbook/mistakes.ts";

export interface OpenedFile {
  readonly name: string;
  /** The file itself, where what is saved is to be told from it. */
  readonly source: SourceFile | null;
  readonly sheets: readonly GridSheet[];
  /** Its defined names, and those that keep its tables. */
  readonly names: readonly OpenedName[];
  /** What cells look like, by the numbers that the looks of the sheets give. */
  readonly looks: readonly CellLook[];
  /** Small texts that an .xlsx file keeps, by name. */
  readonly kept: Readonly<Record<string, string>>;
  /** What must be known of how the file was read. */
  readonly told: readonly Told[];
  /** The encoding that a text was read in, where that was guessed or chosen; null where the file says it. */
  readonly encoding: EncodingName | null;
}

/** A workbook file as it was opened. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  /** Small texts that it keeps, by name. */
  readonly kept: Readonly<Record<string, string>>;
  /** How the name of such a file ends, with the dot. */
  readonly ending: string;
}

/** What a person is told of a file that was opened. */
export interface Told {
  /** Whether its numbers are in doubt. */
  readonly grave: boolean;
  readonly sentence: (locale: Locale) => string;
}

/**
 * Reads a file from disk as sheets for the grid, at a pace that lets the page go on. Throws a `FileProblem`, or a `Mistake` when it is of another kind.
 * @param encoding what a person has chosen for a text
 */
export async function openFile(file: File, pace: Pace = async () => {}, encoding?: EncodingName): Promise<OpenedFile> {
  const name = file.name.replace(/\.(xlsx|xlsm|xls|et|ods|xlsb|csv|tsv|txt)$/i, "");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isText = /\.(csv|tsv|txt)$/i.test(file.name);
  if (isText && looksLikeOldOffice(bytes)) throw new FileProblem(foreignKind(bytes));
  if (isText && !looksLikeXlsx(bytes)) return openText(name, bytes, encoding);
  if (!/\.(xlsx|xlsm)$/i.test(file.name) && !looksLikeXlsx(bytes)) {
    const fault = foreignKind(bytes);
    if (isOtherWorkbook(fault)) return openOther(name, file.name, bytes);
    throw fault === "not-xlsx" ? workbookMistake("file-kind", { file: file.name, expected: [".xlsx", ".xls", ".ods", ".csv"] }) : new FileProblem(fault);
  }
  const { readXlsx } = await import("../../workbook/file/xlsx.ts");
  const read = await readXlsx(bytes, { look: true, pace }).catch((error: unknown) => {
    if (error instanceof FileProblem && isOtherWorkbook(error.fault)) return null;
    throw error;
  });
  if (read === null) return openOther(name, file.name, bytes);
  const { sheets, names, defined, marks, kept, looks, unshown, from1904 } = read;
  const tables = names.filter(({ kind }) => kind === "table");
  return {
    name,
    source: { bytes, kept, ending: /\.xlsm$/i.test(file.name) ? ".xlsm" : ".xlsx" },
    kept,
    looks,
    encoding: null,
    told: unshown.length === 0 ? [] : [{ grave: false, sentence: (locale: Locale) => unshownSentence(unshown, locale) }],
    names: [...defined, ...tables.map(nameOfTable)],
    sheets: sheets.map((sheet) => {
      const { name: title, formulas, merges, hidden, look, charts } = sheet;
      const mark = marks.get(title);
      return {
        name: title,
        ...withoutFilled(sheet, from1904),
        formulas,
        merges,
        hidden,
        charts,
        ...(look ? { look } : {}),
        ...(mark === undefined ? {} : { mark }),
      };
    }),
  };
}

/** The cells of a workbook in another format; it is saved as a new file. */
async function openOther(name: string, file: string, bytes: Uint8Array): Promise<OpenedFile> {
  const { readForeign } = await import("../../workbook/file/reading/foreign-workbook.ts");
  const ending = /\.[^.]+$/.exec(file)?.[0] ?? "";
  const told = [{ grave: false, sentence: (locale: Locale) => foreignSentence(ending, locale) }];
  return { name, source: null, sheets: await readForeign(bytes), names: [], looks: [], kept: {}, told, encoding: null };
}

async function openText(name: string, bytes: Uint8Array, chosen?: EncodingName): Promise<OpenedFile> {
  const { readText } = await import("../../workbook/file/text/csv.ts");
  const text = readText(bytes, chosen === undefined ? {} : { encoding: chosen });
  const top = headerRow(text);
  const long = longRows(text, top);
  const short = shortRows(text, top);
  return {
    name,
    sheets: [{ name: sheetName(name), cells: typedCells(text.cells, text.marks) }],
    names: [],
    source: null,
    looks: [],
    kept: {},
    encoding: chosen ?? guessedEncoding(text),
    told: [
      ...(chosen === undefined ? [] : [{ grave: false, sentence: (locale: Locale) => encodingTexts(locale).chosen(encodingWords[chosen][locale]) }]),
      ...(long === null ? [] : [{ grave: true, sentence: (locale: Locale) => sentence(long, locale) }]),
      ...[...text.notes, ...(short === null ? [] : [short])].map((note) => ({
        grave: graveNotes.includes(note.code),
        // Beside this one the page has a list to choose from.
        sentence: (locale: Locale) =>
          note.code === "encoding-guessed" ? encodingTexts(locale).guessed(note.encoding, note.sample) : noteSentence(note, locale),
      })),
    ],
  };
}

const guessedEncoding = ({ notes, encoding }: TextFile) =>
  notes.some(({ code }) => code === "encoding-guessed") ? (encodingNames.find((name) => name === encoding) ?? null) : null;

/** Notes on numbers and names that are not, or perhaps not, what the file's writer meant. */
const graveNotes: readonly Note["code"][] = ["marks-unsure", "point-thousands", "lost-characters"];

/**
 * The cells of a sheet without those that formulas fill, and what these hold: the grid fills them itself, if nothing stands
 * there. The grid counts days from 1900 only: the dates of a workbook that does so from 1904 stay texts.
 */
function withoutFilled({ cells, arrays, dates }: FileSheet, from1904: boolean): Pick<GridSheet, "cells" | "filled" | "dates"> {
  const readableCells = cells.map((row) => row.map(readable));
  const numbers = from1904 ? new Map<string, number>() : new Map(dates);
  const several = [...arrays.values()].filter(({ fromRow, fromColumn, toRow, toColumn }) => fromRow < toRow || fromColumn < toColumn);
  if (several.length === 0) return { cells: readableCells, dates: numbers };
  const values = new Map<string, Cell>();
  for (const range of several)
    for (let row = range.fromRow; row <= Math.min(range.toRow, cells.length); row++)
      for (let column = range.fromColumn; column <= Math.min(range.toColumn, cells[0].length); column++) {
        const address = addressOf(row, column);
        values.set(address, numbers.get(address) ?? readableCells[row - 1][column - 1]);
        numbers.delete(address);
        readableCells[row - 1][column - 1] = null;
      }
  const ranges = new Map([...arrays].map(([address, range]) => [address, addressOfRange(range)]));
  return { cells: readableCells, dates: numbers, filled: { values, ranges } };
}

/** A formula without a stored value arrives as an error that names the formula; the grid computes it itself, if it is known. */
function readable(cell: Cell): Cell {
  if (cell === null || !isCellError(cell) || !cell.error.startsWith("=")) return cell;
  return cell.error === unknownFormula ? { error: "#VALUE!" } : null;
}

/** How the names of files end that the page opens. */
export const openedEndings = [".xlsx", ".xlsm", ".xls", ".et", ".ods", ".xlsb", ".csv", ".tsv", ".txt"];

/** What a sheet may be called: 31 characters, without those that formulas use. */
const sheetName = (name: string) =>
  name
    .replaceAll(/[\\/?*[\]:']/g, " ")
    .trim()
    .slice(0, 31) || "Sheet1";
