import { basename, extname } from "node:path";
import type { BookSheet } from "../../analysis/shape/book.ts";
import type { TextSettings } from "../../workbook/file/text/csv.ts";
import { foreignKind, isOtherWorkbook, looksLikeOldOffice, looksLikeXlsx } from "../../workbook/file/file-kind.ts";
import { FileProblem } from "../../workbook/file/file-problem.ts";
import { CliProblem } from "../terminal/problem.ts";
import { readBytes } from "../reading/read-bytes.ts";
import { workbookMistake } from "../../workbook/mistakes.ts";

const textKinds = [".csv", ".tsv", ".txt"];
const workbookKinds = [".xlsx", ".xlsm", ".xls", ".et", ".ods", ".xlsb"];

/** The sheets of one file that a person sees; of a workbook without those that hold a report of ours. */
export async function readBook(path: string, wanted: string | undefined, settings: TextSettings): Promise<readonly BookSheet[]> {
  const file = basename(path);
  const kind = extname(path).toLowerCase();
  if (![...textKinds, ...workbookKinds].includes(kind)) throw workbookMistake("file-kind", { file, expected: [...textKinds.slice(0, 1), ...workbookKinds] });
  const bytes = await readBytes(path);
  // A workbook of the old format may be called .csv.
  if (!looksLikeXlsx(bytes) && !looksLikeOldOffice(bytes) && textKinds.includes(kind)) {
    if (wanted !== undefined) throw new CliProblem("sheet-of-text", { file });
    const { readKnownText } = await import("../reading/read-table.ts");
    const text = await readKnownText(bytes, settings);
    return [{ file, name: file, cells: text.cells, textual: text.marks }];
  }
  const sheets = await workbookSheets(bytes, file);
  const named = wanted === undefined ? sheets.filter(({ hidden }) => !hidden) : sheets.filter(({ name }) => plain(name) === plain(wanted));
  if (wanted !== undefined && named.length === 0)
    throw new CliProblem("sheet-not-there", { sheet: wanted, sheets: sheets.map(({ name }) => name), having: [], chart: false });
  const own = named.filter(({ isReport }) => !isReport);
  if (own.length === 0) throw new CliProblem("own-report", { file });
  return Promise.all(own.map(async ({ name, read }) => ({ file, name, ...(await read()) })));
}

interface FoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly isReport: boolean;
  readonly read: () => Promise<Pick<BookSheet, "cells" | "merges">>;
}

async function workbookSheets(bytes: Uint8Array, file: string): Promise<readonly FoundSheet[]> {
  const { openXlsx } = await import("../../workbook/file/xlsx.ts");
  const book = await openXlsx(bytes).catch((error: unknown) => {
    // What is no .xlsx may be a workbook of another format.
    if (error instanceof FileProblem && isOtherWorkbook(error.fault)) return null;
    throw error;
  });
  if (book === null) return foreignSheets(bytes, file);
  const { fileMarkName, markInName, templateStamp } = await import("../../workbook/report/report-mark.ts");
  const marked = new Set(book.names.filter(({ name, text }) => name === fileMarkName && markInName(text)?.stamp !== templateStamp).map(({ scope }) => scope));
  return book.tabs
    .filter(({ kind }) => kind === "sheet")
    .map((tab) => ({
      name: tab.name,
      hidden: tab.hidden,
      isReport: marked.has(tab.name),
      read: async () => {
        const { cells, merges } = await book.sheet(tab);
        return { cells, merges };
      },
    }));
}

async function foreignSheets(bytes: Uint8Array, file: string): Promise<readonly FoundSheet[]> {
  const { readForeign } = await import("../../workbook/file/reading/foreign-workbook.ts");
  const sheets = await readForeign(bytes);
  if (sheets.length === 0) throw new FileProblem(foreignKind(bytes), null, { sheet: file });
  return sheets.map(({ name, hidden, cells, merges }) => ({ name, hidden, isReport: false, read: () => Promise.resolve({ cells, merges }) }));
}

/** Excel tells sheets apart by letters, whatever their case. */
const plain = (name: string) => name.normalize("NFKC").trim().toLowerCase();
