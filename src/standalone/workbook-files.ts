import { headerRow, longRows, shortRows } from "../analysis/row-lengths.ts";
import { isCellError, type Cell } from "../analysis/table.ts";
import { Mistake } from "../engine/mistake.ts";
import type { Note } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { fileRemark } from "../locale/files.ts";
import { noteSentence } from "../locale/notes.ts";
import { sentence } from "../locale/sentences.ts";
import { foreignKind, looksLikeOldOffice, looksLikeXlsx } from "../workbook/file/file-kind.ts";
import { FileProblem } from "../workbook/file/file-problem.ts";
import { unknownFormula } from "../workbook/file/unknown-formula.ts";
import type { Tab } from "../workbook/file/xlsx.ts";
import type { GridSheet } from "../workbook/sheet/plain-snapshot.ts";
import type { OpenedName } from "../workbook/sheet/named-ranges.ts";
import { nameOfTable } from "../workbook/sheet/table-names.ts";
import { typedCells } from "./typed-cells.ts";

export interface OpenedFile {
  readonly name: string;
  readonly sheets: readonly GridSheet[];
  /** Its defined names, and those that keep its tables. */
  readonly names: readonly OpenedName[];
  /** Small texts that an .xlsx file keeps, by name. */
  readonly kept: Readonly<Record<string, string>>;
  /** What must be known of how the file was read. */
  readonly told: readonly Told[];
}

/** What a person is told of a file that was opened. */
export interface Told {
  /** Whether its numbers are in doubt. */
  readonly grave: boolean;
  readonly sentence: (locale: Locale) => string;
}

/** Reads a file from disk as sheets for the grid. Throws a `FileProblem`, or a `Mistake` when it is of another kind. */
export async function openFile(file: File): Promise<OpenedFile> {
  const name = file.name.replace(/\.(xlsx|xlsm|csv|tsv|txt)$/i, "");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isText = /\.(csv|tsv|txt)$/i.test(file.name);
  if (isText && looksLikeOldOffice(bytes)) throw new FileProblem(foreignKind(bytes));
  if (isText && !looksLikeXlsx(bytes)) return openText(name, bytes);
  if (!/\.(xlsx|xlsm)$/i.test(file.name) && !looksLikeXlsx(bytes)) {
    const fault = foreignKind(bytes);
    throw fault === "not-xlsx" ? new Mistake("file-kind", { file: file.name, expected: [".xlsx", ".csv"] }) : new FileProblem(fault);
  }
  const { readXlsx } = await import("../workbook/file/xlsx.ts");
  const { sheets, otherTabs, names, defined, kept } = await readXlsx(bytes);
  const tables = names.filter(({ kind }) => kind === "table");
  return {
    name,
    kept,
    told: lostOf(otherTabs, /\.xlsm$/i.test(file.name)),
    names: [...defined, ...tables.map(nameOfTable)],
    sheets: sheets.map(({ name: title, cells, formulas, merges, hidden }) => ({
      name: title,
      cells: cells.map((row) => row.map(readable)),
      formulas,
      merges,
      hidden,
    })),
  };
}

async function openText(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const { readText } = await import("../workbook/file/csv.ts");
  const text = readText(bytes);
  const top = headerRow(text);
  const long = longRows(text, top);
  const short = shortRows(text, top);
  return {
    name,
    sheets: [{ name: sheetName(name), cells: typedCells(text.cells, text.marks) }],
    names: [],
    kept: {},
    told: [
      ...(long === null ? [] : [{ grave: true, sentence: (locale: Locale) => sentence(long, locale) }]),
      ...[...text.notes, ...(short === null ? [] : [short])].map((note) => ({
        grave: graveNotes.includes(note.code),
        sentence: (locale: Locale) => noteSentence(note, locale),
      })),
    ],
  };
}

/** Notes on numbers and names that are not, or perhaps not, what the file's writer meant. */
const graveNotes: readonly Note["code"][] = ["marks-unsure", "point-thousands", "lost-characters"];

/** What the grid does not show, and a file that is saved from it does not hold. */
function lostOf(tabs: readonly Tab[], macros: boolean): readonly Told[] {
  const named = (kind: Tab["kind"]) => tabs.filter((tab) => tab.kind === kind).map(({ name }) => name);
  const [charts, others] = [named("chart"), named("other")];
  return [
    ...(charts.length === 0 ? [] : [{ grave: true, sentence: (locale: Locale) => fileRemark("chart-tabs", charts, locale) }]),
    ...(others.length === 0 ? [] : [{ grave: true, sentence: (locale: Locale) => fileRemark("other-tabs", others, locale) }]),
    ...(macros ? [{ grave: true, sentence: (locale: Locale) => fileRemark("macros", [], locale) }] : []),
  ];
}

/** A formula without a stored value arrives as an error that names the formula; the grid computes it itself, if it is known. */
function readable(cell: Cell): Cell {
  if (cell === null || !isCellError(cell) || !cell.error.startsWith("=")) return cell;
  return cell.error === unknownFormula ? { error: "#VALUE!" } : null;
}

/** What a sheet may be called: 31 characters, without those that formulas use. */
const sheetName = (name: string) =>
  name
    .replaceAll(/[\\/?*[\]:']/g, " ")
    .trim()
    .slice(0, 31) || "Sheet1";

/** Hands bytes to the browser's own download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
